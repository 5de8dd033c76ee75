"""What a formula sees of the row it stands in: values for its Python twin, addresses for its Excel text."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from kinerja_xl.compute import NilaiExcel
from kinerja_xl.findings import column_letter
from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.workbook.cells import Cell


class BelumDihitungError(Exception):
    """A twin asked for a cell whose formula has no cached value."""


class Lembaran(Protocol):
    """The workbook as it will be once the plan is carried out."""

    tables: Tables

    def nilai(self, sheet: str, cell: Cell | None, row: int, col: int) -> NilaiExcel:
        """Return what Excel will see in a cell.

        Raises:
            BelumDihitungError: a formula that nobody has calculated.
        """

    def cari(self, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
        """INDEX(hasil, MATCH(dicari, kunci, 0)) over whole columns."""

    def banyak_angka(self, lembar: str, kunci: str) -> int | None:
        """COUNT of a whole column, None where it is not there."""


@dataclass(frozen=True, slots=True)
class NilaiBaris:
    """``compute.BarisExcel`` over one row."""

    job: Lembaran
    tabel: Tabel
    baris: Baris

    def __getitem__(self, kunci: str) -> NilaiExcel:
        if kunci not in self.tabel.posisi:
            return None
        row, col = _tempat(self.tabel, self.baris, kunci)
        return self.job.nilai(self.tabel.sheet.name, self.baris.sel.get(kunci), row, col)

    def ada(self, kunci: str) -> bool:
        """True when the sheet has the column."""
        return kunci in self.tabel.posisi

    def cari(self, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
        """INDEX(hasil, MATCH(dicari, kunci, 0)) over whole columns."""
        return self.job.cari(lembar, kunci, dicari, hasil)

    def banyak_angka(self, lembar: str, kunci: str) -> int | None:
        """COUNT of a whole column, None where it is not there."""
        return self.job.banyak_angka(lembar, kunci)

    def identitas(self, kunci: str) -> NilaiExcel:
        """Return a value of the form Identitas."""
        form = self.job.tables.tabel.get("identitas")
        if form is None or kunci not in form.posisi:
            return None
        at = form.ref(form.baris[0], kunci)
        return self.job.nilai(at.sheet, form.baris[0].sel.get(kunci), at.row, at.col)

    @property
    def tahun(self) -> int | None:
        """The document's year."""
        return _tahun(self.job.tables)


@dataclass(frozen=True, slots=True)
class AlamatBaris:
    """``compute.Alamat`` over one row."""

    job: Lembaran
    tabel: Tabel
    baris: Baris

    def __getitem__(self, kunci: str) -> str:
        row, col = _tempat(self.tabel, self.baris, kunci)
        return f"{column_letter(col)}{row}"

    def ada(self, kunci: str) -> bool:
        """True when the sheet has the column."""
        return kunci in self.tabel.posisi

    def kolom(self, lembar: str, kunci: str) -> str | None:
        """Return ``Kinerja!$A:$A``, None when that sheet or column is not there."""
        tabel = self.job.tables.tabel.get(lembar)
        if tabel is None or kunci not in tabel.posisi:
            return None
        return _seluruh_kolom(tabel.sheet.name, tabel.posisi[kunci])

    def identitas(self, kunci: str) -> str | None:
        """Return ``Identitas!$C$15``, None when that line is not there."""
        form = self.job.tables.tabel.get("identitas")
        if form is None or kunci not in form.posisi:
            return None
        at = form.ref(form.baris[0], kunci)
        return f"{quoted(at.sheet)}!${column_letter(at.col)}${at.row}"

    @property
    def tahun(self) -> int | None:
        """The document's year."""
        return _tahun(self.job.tables)


def _tempat(tabel: Tabel, baris: Baris, kunci: str) -> tuple[int, int]:
    """Return row and column of ``Tabel.ref``, of which a formula asks for thousands."""
    cell = baris.sel.get(kunci)
    if cell is not None and not tabel.lembar.formulir:
        return cell.row, cell.col
    at = tabel.ref(baris, kunci)
    return at.row, at.col


@lru_cache(maxsize=1024)
def _seluruh_kolom(sheet: str, col: int) -> str:
    letter = column_letter(col)
    return f"{quoted(sheet)}!${letter}:${letter}"


def _tahun(tables: Tables) -> int | None:
    form = tables.tabel.get("identitas")
    year = form.baris[0].angka("tahun") if form is not None else None
    return None if year is None else int(year)
