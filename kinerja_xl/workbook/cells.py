"""What one pass over a workbook's XML yields: cells with value, formula, cached value, type, style and address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Literal, NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass

Kind = Literal["n", "s", "b", "e", ""]
"""Type of a cell's value: number, text, boolean, Excel error, or no value at all."""

Value = float | str | bool | None

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; all from 1, all inclusive."""


class ExcelError(str):
    """An error value such as ``#DIV/0!``, as opposed to the same characters typed as text."""

    __slots__ = ()


class Cell(NamedTuple):
    """One cell that holds something.

    Attributes:
        row, col: its place, from 1.
        kind: type of the value (of the *cached* value when the cell has a formula).
        value: float for ``n``, str for ``s`` and ``e``, bool for ``b``, None for "".
        raw: the number's literal text, so that digits Excel has rounded can be judged; None for other kinds.
        formula: the formula's text without ``=``; None for a constant. A cell that shares its formula with
            another one has its own translated text here.
        style: index into the workbook's cell formats.
    """

    row: int
    col: int
    kind: Kind
    value: Value
    raw: str | None
    formula: str | None
    style: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet, read.

    Attributes:
        name: as on the tab.
        state: ``visible``, ``hidden`` or ``veryHidden``.
        rows: row number -> column number -> cell; only cells that hold a value or a formula.
        merged: merged areas.
        hidden_rows, hidden_cols: numbers of hidden rows and columns.
    """

    name: str
    state: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_cols: frozenset[int] = frozenset()

    def cell(self, row: int, col: int) -> Cell | None:
        """Return the cell at a place, None when it is empty."""
        return self.rows.get(row, {}).get(col)

    def cells(self) -> Iterator[Cell]:
        """Yield every cell, row by row."""
        for row in sorted(self.rows):
            yield from (self.rows[row][col] for col in sorted(self.rows[row]))

    def ref(self, row: int, col: int) -> CellRef:
        """Return the reference of a place on this sheet."""
        return CellRef(self.name, row, col)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWrite:
    """One cell to be written, and nothing else of the workbook.

    Attributes:
        sheet: the sheet's name.
        row, col: the place, from 1.
        formula: Excel text without ``=`` (English function names, comma separators); None for a constant.
        value: the constant, or the formula's cached value; "" caches an empty text, None no value.
        number_format: Excel format code to set; None keeps the cell's own.
        like_row: the row whose cell in the same column lends its format to a cell that the file does not have yet.
        fit: let the row grow until the text is seen whole, unless somebody has fixed its height.
    """

    sheet: str
    row: int
    col: int
    formula: str | None = None
    value: float | str | bool | dt.date | ExcelError | None = None
    number_format: str | None = None
    like_row: int | None = None
    fit: bool = False

    @property
    def at(self) -> CellRef:
        """The cell's reference."""
        return CellRef(self.sheet, self.row, self.col)


@dataclass(frozen=True, slots=True)
class Styles:
    """What the cell formats say about numbers: style index -> number format code."""

    formats: tuple[str, ...] = field(default=())

    def format_code(self, style: int) -> str:
        """Return the number format of a style, ``General`` for an unknown one."""
        return self.formats[style] if 0 <= style < len(self.formats) else "General"

    def is_percent(self, style: int) -> bool:
        """True when the style shows a fraction as per cent."""
        return _percent(self.formats[style] if 0 <= style < len(self.formats) else "General")

    def is_plain(self, style: int) -> bool:
        """True when the style shows a number as neither of the two."""
        return not _special(self.formats[style] if 0 <= style < len(self.formats) else "General")

    def is_date(self, style: int) -> bool:
        """True when the style shows a serial number as a date (or time)."""
        return _date(self.formats[style] if 0 <= style < len(self.formats) else "General")


# a workbook has thousands of cells and a dozen formats


@lru_cache(maxsize=512)
def _percent(code: str) -> bool:
    return "%" in _unquoted(code)


@lru_cache(maxsize=512)
def _date(code: str) -> bool:
    plain = _unquoted(code).lower().replace("general", "").replace("am/pm", "")
    return any(letter in plain for letter in "dmyh")


@lru_cache(maxsize=512)
def _special(code: str) -> bool:
    return _percent(code) or _date(code)


def _unquoted(code: str) -> str:
    """Return a format code without its literal texts, colours and locale marks: ``[$-421]d "de" mmm`` -> ``d  mmm``."""
    plain, literal, skip = [], "", False
    for char in code:
        if skip:
            skip = False
        elif literal:
            literal = "" if char == literal else literal
        elif char in "\\_*":
            skip = True
        elif char in '"[':
            literal = '"' if char == '"' else "]"
        else:
            plain.append(char)
    return "".join(plain).split(";")[0]
