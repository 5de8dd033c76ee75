"""Formulas that no program has calculated, as programs leave them that write workbooks without opening them.

Such a cell shows nothing, and reading it as empty would lose a number in silence. What our calculator knows is computed
here and told; everything else stays without a value, and is told too.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.calculate import Calculated, calculate
from kinerja_xl.workbook.cells import Cell, ExcelError, Sheet
from kinerja_xl.workbook.package import main_tag
from kinerja_xl.workbook.read import RawBook

_MOST_CELLS, _MOST_FORMULAS = 200_000, 20_000
_CHANGES = regex(r"\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(|\[\d+\]", re.IGNORECASE)
"""Of every day or hour another value, or of a workbook that is not here."""

Tempat = tuple[str, int, int]


@dataclass(frozen=True)
class BukuTerhitung:
    """A workbook whose formulas have values as far as they could be computed.

    Attributes:
        book: the workbook.
        dihitung: the formulas that were computed: sheet, row, column.
        gagal: those that were not.
    """

    book: RawBook
    dihitung: frozenset[Tempat] = frozenset()
    gagal: frozenset[Tempat] = frozenset()

    def catatan(self) -> tuple[str, ...]:
        """Return what the office should know of them."""
        found = []
        if self.dihitung:
            found.append(f"{len(self.dihitung)} rumus tanpa nilai tersimpan dihitung sendiri ({_where(self.dihitung)})")
        if self.gagal:
            found.append(
                f"{len(self.gagal)} rumus tanpa nilai tersimpan tidak dapat dihitung ({_where(self.gagal)}); "
                "buka dan simpan di Excel, lalu impor lagi"
            )
        return tuple(found)


def _where(places: Collection[Tempat]) -> str:
    first = sorted(places)[:3]
    more = ", …" if len(places) > len(first) else ""
    return ", ".join(str(CellRef(*place)) for place in first) + more


def hitung_rumus(book: RawBook, lembar: Collection[str]) -> BukuTerhitung:
    """Return a workbook with the values of formulas that have none, or none that can be believed.

    Args:
        book: the workbook.
        lembar: the names of the sheets that are read.
    """
    stale = _to_be_calculated(book)
    sheets = _readable(book, [name for name in lembar if book.formulas(name)])
    wanted = {
        (name, c.row, c.col)
        for name, sheet in sheets.items()
        for c in sheet.cells()
        if c.formula is not None and (stale or not c.kind)
    }
    if not wanted:
        return BukuTerhitung(book)
    sheets = _readable(book, book.sheet_names)
    empty = {place for place in wanted if not sheets[place[0]].rows[place[1]][place[2]].kind}
    if len(wanted) > _MOST_FORMULAS or sum(len(row) for s in sheets.values() for row in s.rows.values()) > _MOST_CELLS:
        return BukuTerhitung(book, gagal=frozenset(empty))
    changing = {p for p in wanted if _CHANGES.search(sheets[p[0]].rows[p[1]][p[2]].formula or "")}
    found = calculate(_copy(sheets, book.names), wanted - changing)
    told = {place: value for place, value in found.items() if place in empty or not isinstance(value, ExcelError)}
    made = {name: _filled(sheet, told) for name, sheet in sheets.items()}
    changed = {p for p in told if p in empty or sheets[p[0]].rows[p[1]][p[2]].value != told[p]}
    return BukuTerhitung(book.with_sheets(made), frozenset(changed), frozenset(empty - told.keys()))


def _readable(book: RawBook, names: Collection[str]) -> dict[str, Sheet]:
    found = {}
    for name in names:
        try:
            found[name] = book.sheet(name)
        except KinerjaError:
            continue  # reading it says why; what refers to it cannot be computed
    return found


def _to_be_calculated(book: RawBook) -> bool:
    """True where the workbook itself says that its stored values are none."""
    props = book.package.workbook.find(main_tag("calcPr"))
    return props is not None and props.get("fullCalcOnLoad") in ("1", "true")


def _copy(sheets: Mapping[str, Sheet], names: Mapping[str, str]) -> bytes:
    """Return a plain workbook of the same cells, which the calculator reads without stumbling over anything else."""
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        for name, sheet in sheets.items():
            page = book.add_worksheet(name)
            for cell in sheet.cells():
                _write(page, cell)
        for name, text in names.items():
            if re.fullmatch(r"[^\W\d][\w.]*", name) and not name.startswith("_"):
                book.define_name(name, f"={text}")
    return buffer.getvalue()


def _write(page: object, cell: Cell) -> None:
    at = cell.row - 1, cell.col - 1
    if cell.formula is not None:
        page.write_formula(*at, f"={cell.formula}", None, 0)  # type: ignore[attr-defined]
    elif isinstance(cell.value, bool):
        page.write_boolean(*at, cell.value)  # type: ignore[attr-defined]
    elif isinstance(cell.value, float):
        page.write_number(*at, cell.value)  # type: ignore[attr-defined]
    elif isinstance(cell.value, ExcelError):
        page.write_formula(*at, f"={cell.value}", None, 0)  # type: ignore[attr-defined]
    elif cell.value is not None:
        page.write_string(*at, cell.value[:32_000])  # type: ignore[attr-defined]


def _filled(sheet: Sheet, values: Calculated) -> Sheet:
    rows = {
        number: {col: _with(cell, values.get((sheet.name, number, col))) for col, cell in cells.items()}
        for number, cells in sheet.rows.items()
    }
    return replace(sheet, rows=rows)


def _with(cell: Cell, value: float | str | bool | None) -> Cell:
    if value is None:
        return cell
    if isinstance(value, bool):
        return cell._replace(kind="b", value=value, raw=None)
    if isinstance(value, float | int):
        return cell._replace(kind="n", value=float(value), raw=None)
    return cell._replace(kind="e" if isinstance(value, ExcelError) else "s", value=value, raw=None)
