"""Files out of messages, archives and documents, however deep they stand; nothing is opened further than that."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from kinerja_xl.findings import KinerjaError
from kinerja_xl.patterns import regex
from kinerja_xl.terima.jatah import TERDALAM, Jatah, JatahHabisError
from kinerja_xl.terima.kiriman import BerkasMasuk, Kata, Kiriman
from kinerja_xl.terima.nama_berkas import nama_aman
from kinerja_xl.terima.smime import SuratTerenkripsiError, isi_bertanda
from kinerja_xl.terima.surat_msg import is_msg, urai_msg
from kinerja_xl.terima.urai_surat import SURAT, BagianSurat, Surat, tampak_surat, urai_surat
from kinerja_xl.terima.winmail import TANDA_WINMAIL, urai_winmail
from kinerja_xl.workbook.guard import check_zip
from kinerja_xl.workbook.limits import Limits
from kinerja_xl.workbook.package import CONTENT_TYPES, UNREADABLE, Package
from kinerja_xl.workbook.sniff import OLE_MAGIC, ZIP_MAGIC

_LOGO = 30_000  # bytes below which a picture is decoration
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".webp")
_ASIDE_TYPES = frozenset(
    {
        *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"),
        *("text/calendar", "text/vcard", "text/x-vcard", "text/directory", "message/delivery-status"),
        *("message/disposition-notification", "text/rfc822-headers"),
    }
)
_ASIDE_NAMES = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_LINK = regex(r"https?://[^\s<>\"')\]]{4,2000}", re.IGNORECASE)
_FILE_HOSTS = ("drive.google.", "docs.google.", "1drv.ms", "sharepoint.", "dropbox.", "wetransfer.", "we.tl", "mega.nz")
_LINKS = 10


def bongkar_surat(raw: bytes, sumber: str, jatah: Jatah | None = None) -> Kiriman:
    """Return a message with all files in it.

    Args:
        raw: the message as it was sent, or a .msg.
        sumber: where it was found.
        jatah: what it may cost, None for the usual.
    """
    jatah = jatah or Jatah()
    surat = urai_msg(raw, jatah) if raw.startswith(OLE_MAGIC) else urai_surat(raw, jatah)
    aside = [0]
    files = _bounded(surat, raw, jatah, aside)
    links = () if any(f.kata is None for f in files) else tautan_berkas(surat.teks)
    return Kiriman(
        sumber,
        id=surat.id,
        dari=surat.dari,
        perihal=surat.perihal,
        tanggal=surat.tanggal,
        berkas=files,
        tautan=links,
        dilewati=aside[0],
    )


def bongkar_berkas(nama: str, data: bytes, jatah: Jatah | None = None) -> tuple[BerkasMasuk, ...]:
    """Return the files in a file on its own: itself, or what an archive holds."""
    jatah = jatah or Jatah()
    return _bounded(Surat("", "", "", None, "", (BagianSurat(nama, "", data),)), data, jatah, [0], nama)


def _bounded(surat: Surat, raw: bytes, jatah: Jatah, aside: list[int], nama: str = "") -> tuple[BerkasMasuk, ...]:
    """Return a message's files; where they ask for too much, what was found so far and the whole of it, too."""
    found: list[BerkasMasuk] = []
    broken = surat.rusak
    try:
        for part in surat.bagian:
            for file in _files(part, part.wadah, jatah, aside):
                found.append(file)
    except JatahHabisError as error:
        broken = broken or str(error)
    if broken:
        whole = nama_aman(nama or surat.perihal or "surat", ".msg" if raw.startswith(OLE_MAGIC) else ".eml")
        found.append(BerkasMasuk(whole, raw, (), broken, Kata.SURAT if not nama else Kata.ARSIP))
    return tuple(found)


def _files(part: BagianSurat, inside: tuple[str, ...], jatah: Jatah, aside: list[int]) -> Iterator[BerkasMasuk]:
    if len(inside) > TERDALAM:
        raise JatahHabisError("susunannya terlalu dalam")
    data, name = part.data, _named(part)
    if _decoration(part, name) or not (data or part.nama):
        aside[0] += 1
    elif part.jenis.endswith("pkcs7-mime") or name.casefold().endswith((".p7m", ".p7s")):
        yield from _signed(part, name, inside, jatah, aside)
    elif data.startswith(TANDA_WINMAIL):
        wrapped = urai_winmail(data, jatah)
        if not wrapped:
            yield BerkasMasuk(name, data, inside, "isi winmail.dat tidak dapat dibaca", Kata.ARSIP)
        for one in wrapped:
            yield from _files(one, (*inside, name), jatah, aside)
    elif part.jenis == SURAT or name.casefold().endswith(".eml") or (not part.nama and tampak_surat(data)):
        yield from _nested(urai_surat(data, jatah), name, data, inside, jatah, aside)
    elif data.startswith(OLE_MAGIC) and is_msg(data):
        yield from _nested(urai_msg(data, jatah), name, data, inside, jatah, aside)
    elif data.startswith(ZIP_MAGIC):
        yield from _zip(name, data, inside, jatah, aside)
    else:
        yield BerkasMasuk(name, data, inside)


def _nested(
    surat: Surat, name: str, data: bytes, inside: tuple[str, ...], jatah: Jatah, aside: list[int]
) -> Iterator[BerkasMasuk]:
    title = surat.perihal or name
    for one in surat.bagian:
        yield from _files(one, (*inside, title, *one.wadah), jatah, aside)
    if surat.rusak:
        yield BerkasMasuk(nama_aman(name, ".eml"), data, inside, surat.rusak, Kata.SURAT)


def _signed(
    part: BagianSurat, name: str, inside: tuple[str, ...], jatah: Jatah, aside: list[int]
) -> Iterator[BerkasMasuk]:
    try:
        content = isi_bertanda(part.data)
    except SuratTerenkripsiError:
        yield BerkasMasuk(name, part.data, inside, "hanya dapat dibuka penerimanya", Kata.TERENKRIPSI)
        return
    if content is None:
        yield BerkasMasuk(name, part.data, inside, "isi S/MIME tidak ditemukan", Kata.SURAT)
        return
    jatah.pakai(len(content))
    if content.startswith((ZIP_MAGIC, OLE_MAGIC)):
        plain = BagianSurat(part.nama.removesuffix(".p7m"), "", content)
        yield from _files(plain, (*inside, name), jatah, aside)
        return
    yield from _nested(urai_surat(content, jatah), name, content, inside, jatah, aside)


def _zip(name: str, data: bytes, inside: tuple[str, ...], jatah: Jatah, aside: list[int]) -> Iterator[BerkasMasuk]:
    """Yield an Office file and what it embeds, or what an archive holds."""
    package = Package(Path(name), data)
    try:
        check_zip(package, Limits(total=max(1, jatah.bita), part=max(1, min(jatah.bita, Limits().part))))
        office = CONTENT_TYPES in package
        word = office and any(n.casefold() == "word/document.xml" for n in package.names)
        if not word and (office or "mimetype" in package):
            yield BerkasMasuk(name, data, inside)
            return
        wanted = [n for n in package.names if not word or n.casefold().startswith("word/embeddings/")]
        if word:
            yield BerkasMasuk(name, data, inside, kata=Kata.DOKUMEN)
        for member in wanted:
            if member.endswith("/") or member.startswith("__MACOSX/"):
                continue
            content = package.read(member)
            jatah.pakai(len(content))
            if word and not content.startswith(ZIP_MAGIC):
                continue
            yield from _files(BagianSurat(_member_name(package, member), "", content), (*inside, name), jatah, aside)
    except (KinerjaError, *UNREADABLE) as error:
        yield BerkasMasuk(name, data, inside, getattr(error, "message", "") or str(error), Kata.ARSIP)


def _member_name(package: Package, member: str) -> str:
    """Return a member's name; older programs write it in their own code page and do not say so."""
    info = package.archive.getinfo(package.stored_name(member) or member)
    name = PurePath(info.filename).name
    if info.flag_bits & 0x800:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return name


def _decoration(part: BagianSurat, name: str) -> bool:
    """True for what a mail program adds: signatures, appointments, small pictures."""
    if part.data.startswith((ZIP_MAGIC, OLE_MAGIC, TANDA_WINMAIL)):  # whatever it calls itself
        return False
    picture = part.jenis.startswith("image/") or name.casefold().endswith(_PICTURES)
    small = 0 < len(part.data) < _LOGO
    return (
        part.jenis in _ASIDE_TYPES
        or name.casefold() in _ASIDE_NAMES
        or (picture and (small or (part.sebaris and len(part.data) < 4 * _LOGO)))
        or (part.jenis == "text/html" and not part.nama)
    )


def _named(part: BagianSurat) -> str:
    name = nama_aman(part.nama) if part.nama else "lampiran"
    return name if "." in name else nama_aman(name, _ending(part))


def _ending(part: BagianSurat) -> str:
    """Return the ending that the content asks for, for a file without a name or with one without an ending."""
    data = part.data
    if data.startswith(ZIP_MAGIC):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = archive.namelist()[:200]
        except (*UNREADABLE, ValueError, OSError):
            return ".zip"
        return (
            ".xlsx" if any(n.startswith("xl/") for n in names) else ".docx" if "word/document.xml" in names else ".zip"
        )
    if data.startswith(OLE_MAGIC):
        return ".msg" if is_msg(data) else ".xls"
    known = {b"%PDF": ".pdf", b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"GIF8": ".gif", b"Rar!": ".rar"}
    found = next((ending for head, ending in known.items() if data.startswith(head)), "")
    return found or (".eml" if part.jenis == SURAT else ".dat")


def tautan_berkas(teks: str) -> tuple[str, ...]:
    """Return the addresses in a text that lead to files on a service; they are told, never followed."""
    found: dict[str, None] = {}
    for match in _LINK.finditer(teks):
        try:
            host = urlsplit(match[0]).hostname or ""
        except ValueError:
            continue
        if any(part in host for part in _FILE_HOSTS):
            found[match[0].rstrip(".,;")] = None
        if len(found) >= _LINKS:
            break
    return tuple(found)
