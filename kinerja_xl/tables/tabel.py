"""A table as read: typed values by column key, and the cell each one came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from kinerja_xl.findings import CellRef, Finding, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import Jenis, Kolom, Lembar
from kinerja_xl.workbook.cells import Cell, Sheet

Nilai = str | float | dt.date | None
"""A typed value: text, number or date; None for an empty cell and for one that could not be read."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One record.

    Attributes:
        row: its row on the sheet; 0 for a form.
        nilai: typed values by column key, after inheritance inside merges and nodes.
        sel: the cells as read, by column key (merged cells give their origin); absent when empty.
        rusak: keys whose cell holds something unreadable (already reported).
    """

    row: int
    nilai: Mapping[str, Nilai]
    sel: Mapping[str, Cell]
    rusak: frozenset[str] = frozenset()

    def teks(self, kunci: str) -> str:
        """Return a text value, "" when empty."""
        value = self.nilai.get(kunci)
        return value if isinstance(value, str) else ""

    def angka(self, kunci: str) -> float | None:
        """Return a number, None when empty or no number."""
        value = self.nilai.get(kunci)
        return value if isinstance(value, float) else None

    def tanggal(self, kunci: str) -> dt.date | None:
        """Return a date, None when empty or no date."""
        value = self.nilai.get(kunci)
        return value if isinstance(value, dt.date) else None


@dataclass(frozen=True, slots=True)
class Tabel:
    """One declared table, found in a workbook and read.

    Attributes:
        lembar: the declaration, with the kind's required columns marked.
        sheet: the worksheet it stands on.
        kolom: the columns found, in the order of the declaration, years written out.
        posisi: column key -> column number (for a form: -> row number).
        kolom_isian: for a form, the column number of the values; else 0.
        kepala: row number of the header.
        tahun: the years found in the header, ascending.
        baris: the records.
    """

    lembar: Lembar
    sheet: Sheet
    kolom: tuple[Kolom, ...]
    posisi: Mapping[str, int]
    kolom_isian: int
    kepala: int
    tahun: tuple[int, ...]
    baris: tuple[Baris, ...]

    def ref(self, baris: Baris, kunci: str) -> CellRef:
        """Return the cell of one column in one record (its merge's origin where it is merged)."""
        cell = baris.sel.get(kunci)
        if self.lembar.formulir:
            return CellRef(self.sheet.name, self.posisi.get(kunci, self.kepala), self.kolom_isian)
        if cell is not None:
            return CellRef(self.sheet.name, cell.row, cell.col)
        return CellRef(self.sheet.name, baris.row, self.posisi.get(kunci, 1))

    def kunci_baris(self, baris: Baris) -> str | None:
        """Return what names a record in a finding: its Kode, or None when it has none."""
        return baris.teks(self.lembar.kunci_baris) or None


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of a workbook, with what was found while reading them.

    Attributes:
        jenis: the workbook's kind, None when it could not be told.
        layout: layout version written in the workbook, None when absent.
        tabel: the tables found, by sheet key.
        findings: what was wrong with file, sheets, columns and single cells.
        skipped: what could therefore not be checked.
    """

    jenis: Jenis | None
    layout: int | None
    tabel: Mapping[str, Tabel] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
