"""The rows that findings name, taken from a workbook while it is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kinerja_xl.app.load import Berkas
from kinerja_xl.findings import Cuplikan, Finding, KinerjaError, Sel
from kinerja_xl.regulations import masked
from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.tables.tabel import Tabel
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number
from kinerja_xl.workbook.cells import Cell, Sheet
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.serials import from_serial

_LONGEST = 400  # characters of one cell; a page shows a row, not a chapter


def cuplikan(berkas: Berkas, findings: Iterable[Finding], *, nip_terlihat: bool = False) -> Cuplikan:
    """Return each row that a finding stands in or points to.

    Args:
        berkas: the workbook.
        findings: what was found in it.
        nip_terlihat: show numbers of officials whole; they hold a birth date, and a page is handed round.
    """
    wanted = {(ref.sheet, ref.row) for f in findings for ref in (f.at, *f.related) if ref is not None}
    tables = {tabel.sheet.name: _Lajur(tabel) for tabel in berkas.tables.tabel.values()}
    found: dict[tuple[str, int], tuple[Sel, ...]] = {}
    for sheet, row in sorted(wanted):
        if sheet in tables:
            cells = _row(berkas.book, tables[sheet], row)
            found[sheet, row] = tuple(cells if nip_terlihat else map(tables[sheet].tertutup, cells))
        elif sheet in berkas.book.sheet_names:
            found[sheet, row] = tuple(_plain_row(berkas.book, sheet, row))
    return found


class _Lajur:
    """A table's columns by their place on the sheet."""

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel
        self.kolom: dict[int, Kolom] = {} if tabel.lembar.formulir else {tabel.posisi[k.kunci]: k for k in tabel.kolom}
        self.baris_formulir = {tabel.posisi[k.kunci]: k for k in tabel.kolom} if tabel.lembar.formulir else {}
        self.rows: Mapping[int, Mapping[str, Cell]] = {b.row: b.sel for b in tabel.baris}
        self.judul_nip = {k.judul for k in tabel.kolom if k.tipe is Tipe.NIP}

    def tertutup(self, sel: Sel) -> Sel:
        """Return a cell as it may be handed round: the middle of an official's number is hidden."""
        return replace(sel, teks=masked(sel.teks)) if sel.teks and sel.judul in self.judul_nip else sel


def _row(book: RawBook, lajur: _Lajur, row: int) -> Iterator[Sel]:
    tabel, sheet = lajur.tabel, lajur.tabel.sheet
    if row in lajur.baris_formulir:
        kolom = lajur.baris_formulir[row]
        yield Sel(tabel.kolom_isian, kolom.judul, _text(book, sheet.cell(row, tabel.kolom_isian), kolom))
        return
    if lajur.baris_formulir or row <= tabel.kepala:
        yield from _plain_row(book, sheet.name, row)
        return
    merged = lajur.rows.get(row, {})  # a merged cell shows its value in every row it covers
    for col in sorted({*lajur.kolom, *sheet.rows.get(row, {})}):
        found = lajur.kolom.get(col)
        cell = sheet.cell(row, col) or (merged.get(found.kunci) if found else None)
        yield Sel(col, found.judul if found else _heading(sheet, tabel.kepala, col), _text(book, cell, found))


def _heading(sheet: Sheet, row: int, col: int) -> str:
    cell = sheet.cell(row, col)
    return str(cell.value).strip() if cell is not None and isinstance(cell.value, str) else ""


def _plain_row(book: RawBook, name: str, row: int) -> Iterator[Sel]:
    try:
        cells = book.sheet(name).rows.get(row, {})
    except KinerjaError:  # a damaged sheet is a finding already
        return
    for col in sorted(cells):
        yield Sel(col, "", _text(book, cells[col], None))


def _text(book: RawBook, cell: Cell | None, kolom: Kolom | None) -> str:
    """Return what a cell shows, near enough to Excel with Indonesian settings to be recognised."""
    if cell is None:
        return ""
    if cell.kind == "":
        return "(belum dihitung)" if cell.formula else ""
    if isinstance(cell.value, bool):
        return "TRUE" if cell.value else "FALSE"
    if isinstance(cell.value, float):
        return _number(book, cell, cell.value, kolom)
    text = str(cell.value or "").strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _number(book: RawBook, cell: Cell, value: float, kolom: Kolom | None) -> str:
    if book.styles.is_date(cell.style):
        try:
            return format_date(from_serial(value, date1904=book.date1904).date())
        except ValueError:
            return format_number(value)
    if book.styles.is_percent(cell.style):
        return format_number(value * 100) + "%"
    if "#,#" in book.styles.format_code(cell.style) or (kolom is not None and kolom.tipe is Tipe.UANG):
        return format_number(value)
    return f"{value:.15g}".replace(".", ",")  # no grouping: 2025 may be a year
