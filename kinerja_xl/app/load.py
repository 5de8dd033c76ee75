"""One file through the stages: workbook → tables → document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.model import Dokumen
from kinerja_xl.model.build import build
from kinerja_xl.sheets import Laporan
from kinerja_xl.tables import Tables
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import RawBook, read_workbook


@dataclass(frozen=True, slots=True)
class Berkas:
    """One workbook at every stage."""

    book: RawBook
    tables: Tables
    dokumen: Dokumen


def load(path: Path, untuk: Laporan | None = None) -> Berkas:
    """Read a workbook.

    Args:
        path: the file.
        untuk: the document it is read for, which decides the columns that must be filled.

    Returns:
        The workbook at every stage.

    Raises:
        KinerjaError: the file cannot be read at all.
    """
    book = read_workbook(path)
    tables = read_tables(book, untuk)
    return Berkas(book, tables, build(tables))
