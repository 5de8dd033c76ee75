"""Formulas that move: a shared formula is written once and means, in each cell, its references moved by the distance.

Only as much of the grammar is known as moving needs: texts, quoted sheet names, structured references and names stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import column_letter, column_number
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.cells import Area
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW

_TOKEN = regex(
    r"""
      (?P<text>   "(?:[^"]|"")*" )
    | (?P<sheet>  '(?:[^']|'')*' )
    | (?P<table>  \[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])*\] )
    | (?P<error>  \#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA) )
    | (?P<columns> (?P<c1>\$?[A-Za-z]{1,3}):(?P<c2>\$?[A-Za-z]{1,3}) (?![\w.$!(\[\\?]) )
    | (?P<rows>    (?P<r1>\$?[0-9]{1,7}):(?P<r2>\$?[0-9]{1,7}) (?![\w.$!(]) )
    | (?P<cell>    (?P<col>\$?[A-Za-z]{1,3})(?P<row>\$?[0-9]{1,7}) (?![\w.$!(\[\\?]) )
    | (?P<word>    [\w$\\][\w.$\\?]* )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Axis:
    """One coordinate of a reference: a row or a column, fixed by ``$`` or moving."""

    number: int
    anchored: bool
    is_column: bool

    def moved(self, rows: int, columns: int) -> str | None:
        """Return the coordinate after the move, None when it falls off the grid."""
        number = self.number + (0 if self.anchored else columns if self.is_column else rows)
        if not 1 <= number <= (LAST_COLUMN if self.is_column else LAST_ROW):
            return None
        text = column_letter(number) if self.is_column else str(number)
        return "$" + text if self.anchored else text


@dataclass(frozen=True, slots=True)
class MovableFormula:
    """A formula taken apart once, to be moved to many cells.

    Attributes:
        pieces: text that stays, and references: the axes of one, with ``:`` between those of a range.
    """

    pieces: tuple[str | tuple[_Axis | str, ...], ...]

    def at(self, rows: int, columns: int) -> str:
        """Return the formula as it reads so many rows below and columns to the right of its cell."""
        return "".join(piece if isinstance(piece, str) else _moved(piece, rows, columns) for piece in self.pieces)


def movable(formula: str) -> MovableFormula:
    """Take a formula (without ``=``) apart."""
    return MovableFormula(tuple(_pieces(formula)))


def translate(formula: str, rows: int, columns: int) -> str:
    """Return a formula moved by so many rows and columns; references that fall off the grid become ``#REF!``."""
    return movable(formula).at(rows, columns)


@dataclass(frozen=True, slots=True)
class ReferenceToken:
    """A word of a formula that names cells.

    Attributes:
        text: as written; a function or a defined name where ``area`` is None.
        sheet: the sheet in front of it, "" for none.
        external: it stands in another workbook.
        area: what it covers, without the other end of ``A1:B2``; 0 for a last row or column that is the sheet's.
        start, end: where it stands.
    """

    text: str
    sheet: str
    external: bool
    area: Area | None
    start: int
    end: int


def reference_tokens(formula: str) -> Iterator[ReferenceToken]:
    """Yield the references and names of a formula, in their order."""
    sheet, ends, external = "", -1, False
    for match in _TOKEN.finditer(formula):
        prefixed = ends >= 0 and formula[ends : match.start()] == "!"
        if match["sheet"] is not None or (match["word"] is not None and formula[match.end() : match.end() + 1] == "!"):
            quoted = match["sheet"] is not None
            sheet = match[0][1:-1].replace("''", "'") if quoted else match[0]
            external = "]" in sheet or formula[match.start() - 1 : match.start()] == "]"
            ends = match.end()
            continue
        area = _area(match)
        if area is not None or match["word"] is not None:
            yield ReferenceToken(
                match[0], sheet if prefixed else "", prefixed and external, area, match.start(), match.end()
            )


def _area(match: re.Match[str]) -> Area | None:
    if (letters := match["col"]) is not None:  # nearly all of them
        row, column = int(match["row"].removeprefix("$")), column_number(letters.removeprefix("$"))
        return (row, column, row, column) if 1 <= row <= LAST_ROW and column <= LAST_COLUMN else None
    axes = [axis for axis in _axes(match) or () if isinstance(axis, _Axis)]
    if not axes:
        return None
    first, last = axes[0].number, axes[-1].number
    low, high = min(first, last), max(first, last)
    return (1, low, 0, high) if match["columns"] is not None else (low, 1, high, 0)


def _pieces(formula: str) -> Iterator[str | tuple[_Axis | str, ...]]:
    end = 0
    for match in _TOKEN.finditer(formula):
        axes = _axes(match)
        if axes is None:
            continue
        yield formula[end : match.start()]
        yield axes
        end = match.end()
    yield formula[end:]


def _axes(match: re.Match[str]) -> tuple[_Axis | str, ...] | None:
    """Return the axes of a token that is a reference, None for any other token."""
    found: tuple[_Axis | str, ...]
    if match["cell"] is not None:
        found = (_axis(match["col"], is_column=True), _axis(match["row"], is_column=False))
    elif match["columns"] is not None:
        found = (_axis(match["c1"], is_column=True), ":", _axis(match["c2"], is_column=True))
    elif match["rows"] is not None:
        found = (_axis(match["r1"], is_column=False), ":", _axis(match["r2"], is_column=False))
    else:
        return None
    # What lies outside the grid as it stands is a name that only looks like a reference.
    if any(isinstance(axis, _Axis) and axis.moved(0, 0) is None for axis in found):
        return None
    return found


def _axis(text: str, *, is_column: bool) -> _Axis:
    plain = text.removeprefix("$")
    return _Axis(column_number(plain) if is_column else int(plain), plain != text, is_column)


def _moved(axes: tuple[_Axis | str, ...], rows: int, columns: int) -> str:
    texts = [axis if isinstance(axis, str) else axis.moved(rows, columns) for axis in axes]
    return "#REF!" if None in texts else "".join(text for text in texts if text is not None)
