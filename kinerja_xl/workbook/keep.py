"""Workbooks and documents are written without losing anybody's work: what stood there is ours and unchanged, or kept.

An existing file is replaced only when we wrote it and nobody has changed it since. Anything else is a person's work: it
is refused, or first moved into the folder ``cadangan`` beside it, under a number that was never used there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.workbook.output import write_atomically
from kinerja_xl.workbook.ownership import is_ours, marked

CADANGAN = "cadangan"
"""The folder of replaced files; a search for workbooks skips it."""

_ENDINGS = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".docx", ".docm", ".dotx", ".doc", ".pdf", ".svg", ".png"})
_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")  # a zip, as Office writes it; the older compound file


def refuse_work(paths: Iterable[Path], *, replace: bool, own: bool = True) -> None:
    """Raise KinerjaError when one of these outputs would replace a person's work; call it before the first is written.

    Args:
        paths: the outputs.
        replace: the office said that an existing file may be replaced; it is kept then.
        own: our own unchanged output may be replaced without being asked.
    """
    for path in paths:
        if not replace and path.is_file() and not (own and is_ours(path.read_bytes())):
            raise KinerjaError(
                f"Berkas {path} sudah ada" + (" dan bukan hasil kinerja-xl yang belum diubah." if own else "."),
                "Pilih nama lain untuk hasil, atau tambahkan --replace: berkas lama disimpan dahulu ke folder "
                f"{CADANGAN} di sampingnya.",
            )


def save(path: Path, data: bytes, *, replace: bool = False, own: bool = True, keep_own: bool = False) -> Path | None:
    """Write a workbook, document, PDF or text, with our mark where it has room for one, whole or not at all.

    Args:
        path: the file.
        data: a whole .xlsx, .docx, .pdf, .svg, .png or text file.
        replace, own: see ``refuse_work``.
        keep_own: our own unchanged output is kept, too.

    Returns:
        Where the file that stood there is kept now; None when there was none, or only our own unchanged output.

    Raises:
        KinerjaError: a person's work stands there, or the file cannot be written; it is untouched then.
    """
    refuse_work([path], replace=replace, own=own)
    data = marked(data)
    kept = None
    if path.is_file() and (keep_own or not is_ours(path.read_bytes())):
        kept = keep_aside(path)
    try:
        write_atomically(path, data)
    except KinerjaError:
        if kept is not None:  # nothing was replaced, so there is nothing to keep
            kept.unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                kept.parent.rmdir()  # only when it is empty
        raise
    return kept


def refuse_document(path: Path) -> None:
    """Raise KinerjaError when a result for machines would replace a workbook or a document."""
    if path.suffix.lower() in _ENDINGS or _looks_like_office(path):
        raise KinerjaError(
            f"Hasil pemeriksaan tidak dapat ditulis ke {path}: itu buku kerja atau dokumen.",
            "Pilih nama lain dengan --output, misalnya --output hasil.html.",
        )


def _looks_like_office(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4).startswith(_SIGNATURES)


def keep_aside(path: Path) -> Path:
    """Keep the file that stands at a path in ``cadangan`` and return its place there; it stays at the path, too."""
    folder = path.parent / CADANGAN
    try:
        folder.mkdir(exist_ok=True)
        number = 1
        while True:
            place = folder / f"{path.stem}-{number}{path.suffix}"
            try:
                _copy(path, place)
            except FileExistsError:
                number += 1
            else:
                return place
    except OSError as error:
        raise KinerjaError(
            f"Berkas lama {path} tidak dapat disimpan ke {folder} ({kata_sistem(error)}), sehingga tidak diganti.",
            "Periksa izin folder dan ruang penyimpanan, atau pilih nama lain untuk hasil.",
        ) from error


def _copy(source: Path, target: Path) -> None:
    """Copy a file under a name that nobody has; a copy that fails half-way leaves nothing."""
    try:
        os.link(source, target)  # at once and whole; the original is then replaced, never written into
        return
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as a stick
        pass
    with target.open("xb") as stream:
        try:
            with source.open("rb") as old:
                shutil.copyfileobj(old, stream)
            stream.flush()
            os.fsync(stream.fileno())
        except OSError:
            target.unlink(missing_ok=True)
            raise
    shutil.copystat(source, target)
