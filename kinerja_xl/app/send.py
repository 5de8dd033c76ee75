"""send: the workbook sealed, a covering letter around it, and out by a server, as an .eml, or as a text for a chat."""

from __future__ import annotations

import datetime as dt
import hashlib
import mimetypes
import re
import socket
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from kinerja_xl.app.catatan_kirim import GAGAL, MUNGKIN, TERKIRIM, catat_kirim, keadaan_kirim
from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.kirim_smtp import MungkinTerkirimError, baca_alamat_smtp, kirim_smtp
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.pengantar import isi_pengantar, susun_pengantar, teks_obrolan
from kinerja_xl.app.seal import seal
from kinerja_xl.app.segel import isian_tersimpan
from kinerja_xl.findings import FileResult, KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.segel.banding_segel import HasilSegel, periksa_segel
from kinerja_xl.segel.isi_dokumen import dokumen_menurut_isi
from kinerja_xl.segel.tanda import Segel
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.text.surel import surel_sah
from kinerja_xl.workbook.keep import save

_SCANS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})
_MOST = 24 << 20  # bytes of all attachments; most servers stop at 25 MB


@dataclass(frozen=True, slots=True)
class CaraKirim:
    """How a workbook goes out: exactly one of the three.

    Attributes:
        smtp: the address of a server.
        eml: the file to write.
        obrolan: only a text for a chat.
    """

    smtp: str = ""
    eml: Path | None = None
    obrolan: bool = False


@dataclass(frozen=True, slots=True)
class HasilSend:
    """What came of it.

    Attributes:
        buku: the sealed workbook that was attached; None where errors stand in the way.
        check: what the check found.
        perihal, teks: the letter, or the text for the chat.
        lampiran: what else is attached.
        cadangan: where replaced files are kept.
        dari: the sender's address, "" where the mail program adds it.
    """

    buku: Path | None
    check: FileResult
    perihal: str = ""
    teks: str = ""
    lampiran: tuple[Path, ...] = ()
    cadangan: tuple[Path, ...] = ()
    dari: str = ""


def send(
    source: Path,
    kepada: Sequence[str],
    tujuan: CaraKirim,
    *,
    sebagai: str | None = None,
    dari: str = "",
    template: Path | None = None,
    lampiran: Sequence[Path] = (),
    draft: bool = False,
    replace: bool = False,
    ulang: bool = False,
    sandi: Callable[[str], str] | None = None,
) -> HasilSend:
    """Send a workbook; one that is not sealed, or was changed since, is sealed first, into a copy beside it.

    Args:
        source: the workbook; it is only read.
        kepada: the addresses it goes to.
        tujuan: how it goes out.
        sebagai: what it is sealed as, see ``seal``.
        dari: the sender's address, "" for that of Identitas.
        template: the office's own letter, None for ours.
        lampiran: other files that go with it; the signed scan that Identitas names goes by itself.
        draft: although there are errors.
        replace: files that somebody has worked on may be replaced; they are kept.
        ulang: although the same was sent before.
        sandi: asks for the password of an account.

    Raises:
        KinerjaError: as ``seal``; an address is none, the same was sent before, the server refuses.
    """
    for address in (*kepada, *([dari] if dari else [])):
        if not surel_sah(address):
            raise KinerjaError(f"'{address}' bukan alamat surel.", "Tulis misalnya organisasi@contoh.go.id.")
    sealed = _sealed(source, sebagai, draft=draft, replace=replace)
    if isinstance(sealed, FileResult):
        return HasilSend(None, sealed)
    path, berkas, segel, check, kept = sealed
    files = (*lampiran, *(p for p in _scan(berkas, source) if p not in lampiran))
    names = tuple(p.name for p in files)
    isi = isi_pengantar(berkas, check, segel, path.name, lampiran=names)
    backups = [p for p in [kept] if p]
    if tujuan.obrolan:
        return HasilSend(path, check, teks=teks_obrolan(isi), lampiran=files, cadangan=tuple(backups))
    subject, text = susun_pengantar(isi, template)
    sender = _sender(dari, berkas.dokumen.identitas.surel, tujuan)
    message = _message(sender, kepada, subject, text, (path, *files), segel)
    if tujuan.eml is not None:
        backups += [p for p in [save(tujuan.eml, message.as_bytes(policy=SMTP), replace=replace)] if p]
    else:
        _hand_over(message, tujuan.smtp, path.parent, kepada, sandi, ulang=ulang)
    return HasilSend(path, check, subject, text, files, tuple(backups), sender)


def _sender(dari: str, surel: str, tujuan: CaraKirim) -> str:
    """Return the sender's address: the one given, that of Identitas, the account of the server, or this computer's.

    A letter in a file may do without: the program that sends it knows whose it is.
    """
    known = (dari, surel, baca_alamat_smtp(tujuan.smtp).nama if tujuan.eml is None else "")
    sender = next((address for address in known if surel_sah(address)), "")
    if sender or tujuan.eml is not None:
        return sender
    host = re.sub(r"[^A-Za-z0-9.-]", "", socket.getfqdn()).strip(".-")
    return f"kinerja-xl@{host or 'localhost'}"


def _sealed(
    source: Path, sebagai: str | None, *, draft: bool, replace: bool
) -> tuple[Path, Berkas, Segel, FileResult, Path | None] | FileResult:
    """Return the sealed workbook, sealed now where it is not; what the check found where errors stand in the way."""
    berkas = load(source)
    seals = periksa_segel(berkas.book, isian_tersimpan(berkas))
    if seals and _fits(seals[-1], sebagai, berkas):
        return source, berkas, seals[-1].segel, examine(source, berkas, PilihanPeriksa()), None
    word = sebagai or _document(berkas).kata or "segel"
    target = source.with_name(f"{source.stem}-{word}.xlsx")
    done = seal(source, target, sebagai, draft=draft, replace=replace, galat_saja=False)
    if done.segel is None:
        return done.check
    return target, done.berkas, done.segel, done.check, done.cadangan


def _document(berkas: Berkas) -> DokumenKiriman:
    return DokumenKiriman.dari(dokumen_menurut_isi(berkas.dokumen))


def _fits(state: HasilSegel, sebagai: str | None, berkas: Berkas) -> bool:
    """True for a seal that says of the workbook what is to be sent."""
    wanted = sebagai or _document(berkas).kata
    return state.utuh and not state.susulan and not state.buta and state.segel.jenis.kata == wanted


def _scan(berkas: Berkas, source: Path) -> list[Path]:
    """Return the signed scan that Identitas names, where it lies beside the workbook or below it."""
    named = berkas.dokumen.identitas.arsip.strip()
    if not named:
        return []
    home = source.resolve().parent
    path = (home / named.replace("\\", "/")).resolve()
    inside = path.is_relative_to(home) and path.suffix.casefold() in _SCANS
    return [path] if inside and path.is_file() else []


def _message(
    sender: str, kepada: Sequence[str], subject: str, text: str, files: Sequence[Path], segel: Segel
) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    if sender:
        message["From"] = sender
    else:
        message["X-Unsent"] = "1"  # opens as a draft, to which the mail program adds the sender
    message["To"] = ", ".join(kepada)
    message["Subject"] = subject
    message["Date"] = format_datetime(dt.datetime.now().astimezone())
    # the same workbook to the same people is the same message: whoever gets it twice can tell
    what = "|".join([segel.sidik.isi, segel.jenis.kata, sender, *sorted(kepada)])
    name = hashlib.sha256(what.encode()).hexdigest()[:40]
    message["Message-ID"] = f"<{name}@{sender.rpartition('@')[2] or 'kinerja-xl.invalid'}>"
    message.set_content(text)
    total = 0
    for path in files:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise KinerjaError(f"Lampiran {path} tidak dapat dibaca.", "Periksa nama dan foldernya.") from error
        total += len(data)
        if total > _MOST:
            raise KinerjaError(
                f"Lampirannya {total >> 20} MB; server surat biasanya menolak di atas 25 MB.",
                "Kecilkan pindaiannya, atau kirim terpisah.",
            )
        kind, _, sub = (mimetypes.guess_type(path.name)[0] or "application/octet-stream").partition("/")
        message.add_attachment(data, maintype=kind, subtype=sub, filename=path.name)
    return message


def _hand_over(
    message: EmailMessage,
    smtp: str,
    folder: Path,
    kepada: Sequence[str],
    sandi: Callable[[str], str] | None,
    *,
    ulang: bool,
) -> None:
    address = baca_alamat_smtp(smtp)
    name = str(message["Message-ID"])
    before = keadaan_kirim(folder, name)
    if before in {TERKIRIM, MUNGKIN} and not ulang:
        raise KinerjaError(
            f"Isi yang sama sudah {before} kepada {', '.join(kepada)}.",
            "Kirim lagi hanya bila memang perlu, dengan --again.",
        )
    password = sandi(address.akun) if address.nama and sandi is not None else ""
    catat_kirim(folder, name, MUNGKIN, kepada=", ".join(kepada), perihal=str(message["Subject"]))
    try:
        kirim_smtp(message, address, password)
    except MungkinTerkirimError:
        raise
    except KinerjaError:
        catat_kirim(folder, name, GAGAL)
        raise
    catat_kirim(folder, name, TERKIRIM)
