"""References of a template in the report that came of it: in formulas, names, formats and charts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_xl.findings import column_letter, column_number
from kinerja_xl.reports.excel.axis import Axis, Path

_REF = re.compile(
    r"""\A(?:(?P<sheet>'(?:[^']|'')+'|[^'!\[\]]+)!)?
    (?:(?P<a>\$?[A-Za-z]{1,3}\$?\d+)(?::(?P<b>\$?[A-Za-z]{1,3}\$?\d+))?
    |(?P<c1>\$?[A-Za-z]{1,3}):(?P<c2>\$?[A-Za-z]{1,3})
    |(?P<r1>\$?\d+):(?P<r2>\$?\d+))\Z""",
    re.VERBOSE,
)
_CELL = re.compile(r"(\$?)([A-Za-z]{1,3})(\$?)(\d+)")
_NOTHING = "0"
"""Stands for an area of which no row was made: a sum over it is 0, as an office expects of an empty table."""


@dataclass(frozen=True)
class Grid:
    """One sheet's rows and columns."""

    rows: Axis
    columns: Axis


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell, area, or whole columns or rows, as the template writes it; ``sheet`` is the written prefix."""

    prefix: str
    sheet: str | None
    columns: tuple[int, int] | None
    rows: tuple[int, int] | None
    dollars: tuple[str, str, str, str]
    single: bool

    def moved(self, grid: Grid, rows: Path, columns: Path, nothing: str) -> str:
        """Return the reference in the report, for a place in these rounds of its loops."""
        across = grid.columns.span(*self.columns, columns) if self.columns else None
        down = grid.rows.span(*self.rows, rows) if self.rows else None
        if (self.columns and across is None) or (self.rows and down is None):
            return nothing
        c1, r1, c2, r2 = self.dollars
        first = (c1 + column_letter(across[0]) if across else "") + (f"{r1}{down[0]}" if down else "")
        last = (c2 + column_letter(across[1]) if across else "") + (f"{r2}{down[1]}" if down else "")
        return self.prefix + (first if self.single and first == last else f"{first}:{last}")


def reference(text: str) -> Reference | None:
    """Read a reference as formulas write it; None for a name, a number or anything else."""
    match = _REF.match(text)
    if match is None:
        return None
    written = match["sheet"]
    prefix = f"{written}!" if written else ""
    sheet = written.strip("'").replace("''", "'") if written else None
    if match["a"]:
        first, last = _CELL.fullmatch(match["a"]), _CELL.fullmatch(match["b"] or match["a"])
        assert first and last
        return Reference(
            prefix,
            sheet,
            _ordered(column_number(first[2]), column_number(last[2])),
            _ordered(int(first[4]), int(last[4])),
            (first[1], first[3], last[1], last[3]),
            match["b"] is None,
        )
    if match["c1"]:
        c1, c2 = match["c1"], match["c2"]
        ends = _ordered(column_number(c1.lstrip("$")), column_number(c2.lstrip("$")))
        return Reference(prefix, sheet, ends, None, ("$" * ("$" in c1), "", "$" * ("$" in c2), ""), False)
    r1, r2 = match["r1"], match["r2"]
    ends = _ordered(int(r1.lstrip("$")), int(r2.lstrip("$")))
    return Reference(prefix, sheet, None, ends, ("", "$" * ("$" in r1), "", "$" * ("$" in r2)), False)


def _ordered(one: int, two: int) -> tuple[int, int]:
    return min(one, two), max(one, two)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of the template taken apart once: texts that stay, and references."""

    pieces: tuple[str | Reference, ...]

    def moved(self, grids: Mapping[str, Grid], home: str, rows: Path, columns: Path) -> str:
        """Return the formula for one produced cell of the sheet ``home``."""
        return "".join(
            piece if isinstance(piece, str) else _moved(piece, grids, home, rows, columns) for piece in self.pieces
        )


def formula(text: str) -> Formula:
    """Take a formula (without ``=``) apart."""
    from openpyxl.formula.tokenizer import Token, Tokenizer

    pieces: list[str | Reference] = []
    for token in Tokenizer(f"={text}").items:
        found = reference(token.value) if token.type == Token.OPERAND and token.subtype == Token.RANGE else None
        pieces.append(found or token.value)
    return Formula(tuple(pieces))


def _moved(piece: Reference, grids: Mapping[str, Grid], home: str, rows: Path, columns: Path) -> str:
    name = home if piece.sheet is None else piece.sheet
    grid = next((grid for known, grid in grids.items() if known.casefold() == name.casefold()), None)
    if grid is None:  # another workbook, or a sheet that is not there
        own = Grid(Axis((), 0), Axis((), 0))
        return piece.moved(own, (), (), _NOTHING)
    inside = name.casefold() == home.casefold()
    return piece.moved(grid, rows if inside else (), columns if inside else (), _NOTHING)


def absolute(text: str, grids: Mapping[str, Grid]) -> str:
    """Return what a defined name or a chart refers to, in the report: one or more areas with their sheets."""
    parts = []
    for part in re.split(r",(?=(?:[^']*'[^']*')*[^']*\Z)", text):
        found = reference(part.strip())
        grid = grids.get(found.sheet) if found and found.sheet else None
        parts.append(found.moved(grid, (), (), "#REF!") if found and grid else part)
    return ",".join(parts)


def areas(text: str, grid: Grid) -> str:
    """Return the areas of a format or a validation (``B5:C9 E2``), every stretch of rows that came of them."""
    found = []
    for written in text.split():
        area = reference(written)
        if area is None or area.columns is None or area.rows is None:
            found.append(written)
            continue
        across = grid.columns.span(*area.columns)
        runs = grid.rows.runs(*area.rows)
        if across is None or not runs:
            continue
        if len(runs) > _MANY:
            runs = [(runs[0][0], runs[-1][1])]
        for top, bottom in runs:
            first, last = f"{column_letter(across[0])}{top}", f"{column_letter(across[1])}{bottom}"
            found.append(first if first == last else f"{first}:{last}")
    return " ".join(found)


_MANY = 200  # areas of one format; beyond that one area over all of them is what Excel itself would write
