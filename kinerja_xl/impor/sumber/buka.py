"""Open a source by what is in it, whatever its name says; what cannot be read is refused with the way out."""

from __future__ import annotations

import zipfile
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.berkas_csv import awal_berkas, is_csv, read_csv
from kinerja_xl.impor.sumber.berkas_docx import read_docx
from kinerja_xl.impor.sumber.berkas_xlsx import read_xlsx
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber
from kinerja_xl.workbook.sniff import ZIP_MAGIC

PERLU_UBAH = {".ods": "xlsx", ".xls": "xlsx", ".xlsb": "xlsx", ".doc": "docx", ".odt": "docx", ".rtf": "docx"}
"""Formats that LibreOffice has to turn into one of ours first."""


def buka_sumber(path: Path, nomor: int, lembar: tuple[str, ...] = ()) -> BerkasSumber:
    """Return a file, read.

    Args:
        path: an .xlsx, .docx or .csv.
        nomor: its number among the files of the import.
        lembar: the sheets of a workbook to read; all by default.

    Raises:
        KinerjaError: it cannot be read, or is of a format that is not taken.
    """
    head = awal_berkas(path)
    if head.startswith(b"%PDF"):
        raise KinerjaError(
            f"Berkas {path.name} adalah PDF; tabelnya tidak dapat diambil tanpa menebak.",
            "Minta berkas Word atau Excel asalnya kepada pembuatnya. Bila tidak ada, buka PDF itu di Word, "
            "periksa tabelnya, simpan sebagai .docx, lalu impor .docx itu.",
        )
    if head.startswith(ZIP_MAGIC) and _is_word(path):
        return read_docx(path, nomor)
    if is_csv(path):
        return read_csv(path, nomor)
    return read_xlsx(path, nomor, lembar)


def is_workbook(path: Path) -> bool:
    """True for an Excel workbook that can be read as it is."""
    return awal_berkas(path).startswith(ZIP_MAGIC) and not _is_word(path)


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
