"""Where messages and files lie on a disk: a file, a folder, a Maildir, an mbox. Sources are only read."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.terima.bongkar import bongkar_berkas, bongkar_surat
from kinerja_xl.terima.jatah import SURAT_TERBESAR
from kinerja_xl.terima.kiriman import BerkasMasuk, Kata, Kiriman
from kinerja_xl.terima.surat_msg import is_msg
from kinerja_xl.terima.urai_surat import tampak_surat
from kinerja_xl.workbook.sniff import OLE_MAGIC

Dikenal = Callable[[str], bool]
"""Asks whether a raw message or file (by its SHA-256) was taken before."""

_SKIPPED_NAMES = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_UNFINISHED = (".crdownload", ".part", ".tmp", ".partial", ".download")
_FILE_LARGEST = 400 << 20  # a zip of a whole district


def baca_kotak(sumber: Path, hasil: Path, dikenal: Dikenal) -> Iterator[Kiriman]:
    """Yield what lies in a file or folder, except what was taken before.

    Args:
        sumber: an .eml, .msg, .mbox, .zip, workbook or any other file; a Maildir; a folder of such.
        hasil: the folder of results, which is passed over where it lies inside the source.
        dikenal: asked before anything is taken apart.

    Raises:
        KinerjaError: there is no such file, or it cannot be read.
    """
    if not sumber.exists():
        raise KinerjaError(f"Sumber {sumber} tidak ditemukan.", "Periksa ejaan nama dan foldernya.")
    try:
        if not sumber.is_dir():
            yield from _file(sumber, dikenal)
        elif _is_maildir(sumber):
            yield from _maildir(sumber, dikenal)
        else:
            yield from _folder(sumber, hasil.resolve(), dikenal)
    except PermissionError as error:
        raise KinerjaError(
            f"Sumber {error.filename or sumber} tidak boleh dibaca.", "Minta hak baca kepada pemiliknya, lalu ulangi."
        ) from error


def _is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def _maildir(folder: Path, dikenal: Dikenal) -> Iterator[Kiriman]:
    for place in ("new", "cur"):
        for path in sorted((folder / place).iterdir()):
            if path.is_file():
                yield from _message(path.read_bytes(), f"{folder.name}/{place}/{path.name}", dikenal)
    for inner in sorted(folder.iterdir()):  # Maildir++: a folder of the mailbox begins with a dot
        if inner.name.startswith(".") and inner.is_dir() and _is_maildir(inner):
            yield from _maildir(inner, dikenal)


def _folder(folder: Path, result: Path, dikenal: Dikenal) -> Iterator[Kiriman]:
    for path in sorted(folder.iterdir()):
        if path.is_symlink() and path.is_dir():  # it may lead round
            continue
        if path.is_dir():
            if path.resolve() == result:
                continue
            yield from (_maildir(path, dikenal) if _is_maildir(path) else _folder(path, result, dikenal))
        elif path.is_file() and not _skipped(path.name):
            yield from _file(path, dikenal)


def _skipped(name: str) -> bool:
    plain = name.casefold()
    return plain in _SKIPPED_NAMES or plain.startswith(("~$", ".~lock.")) or plain.endswith(_UNFINISHED)


def _file(path: Path, dikenal: Dikenal) -> Iterator[Kiriman]:
    with path.open("rb") as stream:
        head = stream.read(4096)
    if path.suffix.casefold() == ".mbox" or (head.startswith(b"From ") and tampak_surat(head)):
        yield from _mbox(path, dikenal)
        return
    size = path.stat().st_size
    if size > _FILE_LARGEST:
        yield Kiriman(
            str(path), berkas=(BerkasMasuk(path.name, b"", (), f"{size >> 20} MB, terlalu besar", Kata.RUSAK),)
        )
        return
    data = path.read_bytes()
    outlook = head.startswith(OLE_MAGIC) and is_msg(data)
    if outlook or path.suffix.casefold() in {".eml", ".msg"} or tampak_surat(head):
        yield from _message(data, str(path), dikenal)
        return
    raw = hashlib.sha256(path.name.encode("utf-8", "surrogatepass") + b"\x00" + data).hexdigest()
    if not dikenal(raw):
        changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
        name = path.name.encode("utf-8", "replace").decode()
        yield Kiriman(str(path), raw, perihal=name, tanggal=changed, berkas=bongkar_berkas(name, data))


def _message(raw: bytes, where: str, dikenal: Dikenal) -> Iterator[Kiriman]:
    sidik = hashlib.sha256(raw).hexdigest()
    if not dikenal(sidik):
        yield surat_utuh(raw, where, sidik)


def surat_utuh(raw: bytes, where: str, sidik: str = "", tempat: str = "") -> Kiriman:
    """Return a message with all its files, or as one file where it is larger than any mail server takes.

    Args:
        raw: the message.
        where: where it was found.
        sidik, tempat: by which it is passed over the next time (``Kiriman.mentah``, ``Kiriman.tempat``).
    """
    if len(raw) > SURAT_TERBESAR:
        whole = BerkasMasuk("surat.eml", raw, (), f"{len(raw) >> 20} MB, terlalu besar", Kata.SURAT)
        return Kiriman(where, sidik, tempat, berkas=(whole,))
    try:
        found = bongkar_surat(raw, where)
    except Exception as error:  # one message never stops all others
        if os.environ.get("KINERJA_XL_DEBUG"):
            raise
        why = f"kesalahan dalam kinerja-xl saat mengurainya: {type(error).__name__}"
        found = Kiriman(where, berkas=(BerkasMasuk("surat.eml", raw, (), why, Kata.SURAT),))
    return Kiriman(
        where,
        sidik,
        tempat,
        found.id,
        found.dari,
        found.perihal,
        found.tanggal,
        found.berkas,
        found.tautan,
        found.dilewati,
    )


def _mbox(path: Path, dikenal: Dikenal) -> Iterator[Kiriman]:
    for number, raw in enumerate(_mbox_messages(path), start=1):
        yield from _message(raw, f"{path}#{number}", dikenal)


def _mbox_messages(path: Path) -> Iterator[bytes]:
    """Yield the raw messages of an mbox, one in memory at a time; lines that begin with From lose their mark."""
    lines: list[bytes] = []
    size = 0
    blank = True
    with path.open("rb") as stream:
        for line in stream:
            if blank and line.startswith(b"From ") and (not lines or size):
                if lines:
                    yield b"".join(lines)
                lines, size = [], 0
            elif size <= SURAT_TERBESAR:
                lines.append(line[1:] if line.startswith(b">From ") else line)
                size += len(line)
            blank = line in (b"\n", b"\r\n")
    if lines:
        yield b"".join(lines)
