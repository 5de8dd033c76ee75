"""Today's value of a stale input: an office's own formula over what fill computes, where it is plain arithmetic.

IronCalc reckons in a workbook of nothing but these formulas and the cells that they look at. Whatever is not surely
what Excel would say (a function or name that is not plain, a cell without a value, an error) stays without a value.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field

from kinerja_xl.compute import NilaiExcel
from kinerja_xl.filling.basi import Place, stale_formulas
from kinerja_xl.filling.plan import Rencana
from kinerja_xl.findings import CellRef
from kinerja_xl.patterns import regex
from kinerja_xl.tables import Tables
from kinerja_xl.workbook.cells import ExcelError
from kinerja_xl.workbook.formula import ReferenceToken, reference_tokens
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW
from kinerja_xl.workbook.read import RawBook

_OVER_AREAS = ("SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT")
_OTHERS = ("ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "ABS", "IF", "IFERROR", "AND", "OR", "NOT", "ISNUMBER")
_PLAIN = frozenset((*_OVER_AREAS, *_OTHERS, "TRUE", "FALSE"))
_BEFORE_AREA = regex(rf"(?:\b(?:{'|'.join(_OVER_AREAS)})\(|[,;])\s*(?:(?:'(?:[^']|'')*'|[\w.]+)!)?\Z", re.IGNORECASE)
_AFTER_AREA = regex(r"\s*[),;]")
_ARRAY = regex(r"[{}@#\[]")
_MOST = 5_000  # cells that one input may rest on


class _NotPlainError(Exception):
    pass


def fresh_values(
    book: RawBook, tables: Tables, rencana: Rencana, stale: Collection[CellRef]
) -> Mapping[CellRef, float | str | bool]:
    """Return what a spreadsheet program would reckon for stale inputs; what is not surely known is left out.

    Args:
        book: the workbook, in which a stale input has no value.
        tables: its tables.
        rencana: what fill writes.
        stale: the inputs that are wanted.
    """
    known = {(w.sheet, w.row, w.col): w.value for w in rencana.writes}
    others = stale_formulas(book, tables, rencana)
    found: dict[CellRef, float | str | bool] = {}
    for at in stale:
        work = _Closure(book, known, others)
        try:
            work.take((at.sheet, at.row, at.col), top=True)
        except _NotPlainError:
            continue
        value = _reckoned(work, (at.sheet, at.row, at.col))
        if value is not None:
            found[at] = value
    return found


@dataclass(slots=True)
class _Closure:
    """A formula with all it looks at, down to cells whose value is known."""

    book: RawBook
    known: Mapping[Place, object]
    stale: Set[Place]
    formulas: dict[Place, str] = field(default_factory=dict)
    values: dict[Place, NilaiExcel] = field(default_factory=dict)

    def take(self, place: Place, *, top: bool = False) -> None:
        """Add a cell; raise _NotPlainError for what is not surely known."""
        todo = [(place, top)]
        while todo:
            here, is_top = todo.pop()
            if here in self.formulas or here in self.values:
                continue
            if len(self.formulas) + len(self.values) > _MOST:
                raise _NotPlainError
            cell = self.book.sheet(here[0]).cell(here[1], here[2])
            if here in self.known and not is_top:
                self.values[here] = self._plain(self.known[here])
            elif cell is None:
                continue
            elif cell.formula is not None and (is_top or here in self.stale):
                self.formulas[here] = cell.formula
                todo += [(there, False) for there in self._looked_at(here[0], cell.formula)]
            elif cell.kind in ("", "e"):
                raise _NotPlainError
            else:
                self.values[here] = cell.value

    def _plain(self, value: object) -> NilaiExcel:
        if isinstance(value, ExcelError) or not isinstance(value, float | int | str | bool):
            raise _NotPlainError
        return float(value) if isinstance(value, int) and not isinstance(value, bool) else value

    def _looked_at(self, own: str, formula: str) -> Iterator[Place]:
        if _ARRAY.search(formula):
            raise _NotPlainError
        names = {name.casefold(): name for name in self.book.sheet_names}
        for token, area in _areas(formula):
            sheet = names.get(token.sheet.casefold()) if token.sheet else own
            if sheet is None or token.external:
                raise _NotPlainError
            row1, col1, row2, col2 = area
            if (row1, col1) == (row2, col2):
                yield sheet, row1, col1
                continue
            written = {(row, col) for row, cells in self.book.sheet(sheet).rows.items() for col in cells}
            written |= {(row, col) for there, row, col in self.known if there == sheet}
            yield from ((sheet, row, col) for row, col in written if row1 <= row <= row2 and col1 <= col <= col2)


def _areas(formula: str) -> Iterator[tuple[ReferenceToken, tuple[int, int, int, int]]]:
    """Yield the cells and areas of a formula; raise _NotPlainError where it is more than arithmetic over them."""
    tokens = list(reference_tokens(formula))
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.area is None:
            if token.text.upper() not in _PLAIN and not token.text[0].isdigit():
                raise _NotPlainError
            continue
        row1, col1, row2, col2 = token.area
        end = token.end
        if formula[end : end + 1] == ":":
            last = tokens[at] if at < len(tokens) else None
            if last is None or last.area is None or last.start != end + 1 or last.sheet:
                raise _NotPlainError
            row1, row2 = sorted((row1, last.area[0]))
            col1, col2 = sorted((col1, last.area[1]))
            end, at = last.end, at + 1
        area = row1, col1, row2 or LAST_ROW, col2 or LAST_COLUMN
        many = area[:2] != area[2:]
        if many and not (_BEFORE_AREA.search(formula[: token.start]) and _AFTER_AREA.match(formula, end)):
            raise _NotPlainError  # which of its cells is meant depends on where the formula stands
        yield token, area


def _reckoned(work: _Closure, place: Place) -> float | str | bool | None:
    import ironcalc

    model = ironcalc.create("buku", "en", "UTC", "en")
    index = {name: number for number, name in enumerate(_sheets(work))}
    for number, name in enumerate(index):
        if number:
            model.add_sheet(name)
        else:
            model.rename_sheet(0, name)
    for (sheet, row, col), value in work.values.items():
        if isinstance(value, bool):
            model.update_cell_with_bool(index[sheet], row, col, value)
        elif isinstance(value, float):
            model.update_cell_with_number(index[sheet], row, col, value)
        elif isinstance(value, str):
            model.update_cell_with_text(index[sheet], row, col, value)
    for (sheet, row, col), formula in work.formulas.items():
        model.set_user_input(index[sheet], row, col, "=" + formula)
    model.evaluate()
    number, row, col = index[place[0]], place[1], place[2]
    if model.get_cell_type(number, row, col) is ironcalc.CellType.ErrorValue:
        return None
    value = model.get_cell_value(number, row, col)
    return value if not isinstance(value, float) or math.isfinite(value) else None


def _sheets(work: _Closure) -> Iterable[str]:
    """Return every sheet of the workbook once: a formula may name one of which no cell is written."""
    return dict.fromkeys(work.book.sheet_names)
