"""An .xlsx as a source."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.hitung_sumber import BukuTerhitung, hitung_rumus
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber, SelSumber, TabelSumber
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.cells import Cell, Styles
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.serials import from_serial

_UNREAD = "lembar {name} tidak dibaca: {why}"


def read_xlsx(path: Path, nomor: int, lembar: tuple[str, ...] = ()) -> BerkasSumber:
    """Return a workbook's sheets as tables.

    Args:
        path: the file.
        nomor: its number among the files of the import.
        lembar: the sheets to read; all by default.

    Raises:
        KinerjaError: it cannot be read, or has no such sheet.
    """
    book = read_workbook(path)
    for name in lembar:
        book.sheet_part(name)  # refuses a name that is none
    names = tuple(n for n in book.sheet_names if not lembar or n in lembar)
    tables: list[TabelSumber] = []
    counted = hitung_rumus(book, names)
    notes = list(counted.catatan())
    for bagian, name in enumerate(names):
        try:
            tables.append(_table(counted, name, nomor, bagian))
        except KinerjaError as error:  # a hidden sheet of 100,000 cells beside the table that is meant
            if len(names) == 1:
                raise
            notes.append(_UNREAD.format(name=name, why=error.message))
    return BerkasSumber(nomor, path.name, tuple(tables), names, tuple(notes))


def _table(counted: BukuTerhitung, name: str, nomor: int, bagian: int) -> TabelSumber:
    book = counted.book
    sheet = book.sheet(name)
    merged = tuple(area for area in sheet.merged if area[2] - area[0] < 2000)
    cells = {}
    for cell in sheet.cells():
        made = _cell(cell, book)
        if made is not None:
            own = (name, cell.row, cell.col) in counted.dihitung
            cells[cell.row, cell.col] = made._replace(terhitung=True) if own else made
    covered = {
        (r, c)
        for r1, c1, r2, c2 in merged
        for r in range(r1, r2 + 1)
        for c in range(c1, c2 + 1)
        if (r, c) != (r1, c1) and (r, c) in cells
    }
    if covered:  # values that Excel hides under a merge; they are there, so the merge is no merge for us
        merged = tuple(m for m in merged if not any(m[0] <= r <= m[2] and m[1] <= c <= m[3] for r, c in covered))
    state, hidden = book.sheet_state(name) != "visible", frozenset(sheet.hidden_cols)
    return TabelSumber(nomor, bagian, name, True, cells, merged, tersembunyi=state, kolom_sembunyi=hidden)


def _cell(cell: Cell, book: RawBook) -> SelSumber | None:
    styles: Styles = book.styles
    value: float | str | bool | dt.date | None = cell.value
    percent = False
    if cell.kind == "n" and isinstance(cell.value, float):
        if styles.is_date(cell.style):
            value, text = _date(cell.value, date1904=book.date1904)
        else:
            percent = styles.is_percent(cell.style)
            text = _shown(cell.value, styles.format_code(cell.style), percent=percent)
    elif isinstance(cell.value, bool):
        text = "TRUE" if cell.value else "FALSE"
    else:
        text = "" if cell.value is None else terlihat(str(cell.value))
        value = text if cell.kind == "s" else cell.value
    if not text.strip() and cell.formula is None:
        return None
    if not text.strip():
        text = f"={cell.formula}"  # never calculated, or an empty text
    indent = len(text) - len(text.lstrip(" \u00a0"))
    return SelSumber(cell.row, cell.col, text.strip(), value, percent, cell.formula, indent)


def _date(value: float, *, date1904: bool) -> tuple[dt.date | float, str]:
    try:
        date = from_serial(value, date1904=date1904).date()
    except ValueError:
        return value, format_number(value)
    return date, format_date(date)


def _shown(value: float, code: str, *, percent: bool) -> str:
    """Return a number as the sheet shows it, as far as it matters: per cent, and leading zeros of codes."""
    if percent:
        return format_number(value * 100) + "%"
    plain = code.split(";", maxsplit=1)[0].strip()
    if len(plain) > 1 and set(plain) == {"0"} and value == int(value) and value >= 0:
        return str(int(value)).zfill(len(plain))
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else format_number(value).replace(".", "")
