"""References of a template's formulas, taken apart once and written anew for every place that comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kinerja_xl.findings import column_letter, column_number
from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.reports.excel.axis import Axis, Path, Stretch
from kinerja_xl.reports.excel.grid import Grid, Grids, Place
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW

_MOST_AREAS = 250  # a function takes 255 arguments
_REFERENCE = regex(
    r"""(?:(?P<sheet>'(?:[^']|'')+'|[^'!\[\]:]+)!)?
    (?: (?P<a>\$?[A-Za-z]{1,3}\$?[0-9]+) (?: :(?P<b>\$?[A-Za-z]{1,3}\$?[0-9]+) )?
      | (?P<c1>\$?[A-Za-z]{1,3}) : (?P<c2>\$?[A-Za-z]{1,3})
      | (?P<r1>\$?[0-9]+) : (?P<r2>\$?[0-9]+) )\Z""",
    re.VERBOSE,
)
_CELL = regex(r"(\$?)([A-Za-z]{1,3})(\$?)([0-9]+)")


@dataclass(frozen=True, slots=True)
class End:
    """One coordinate of a reference: a row or column of the template, fixed by ``$`` or not."""

    number: int
    fixed: bool

    def written(self, number: int, *, column: bool) -> str:
        """Return the coordinate on a produced number."""
        return ("$" if self.fixed else "") + (column_letter(number) if column else str(number))


Ends = tuple[End, End]


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell, an area, whole columns or whole rows.

    Attributes:
        prefix: the sheet as written, with its ``!``; "" for none.
        sheet: the sheet's name, "" for none.
        rows, columns: its coordinates; None where whole columns or rows are meant.
        single: written without ``:``.
        grown: written as a cell, but to be read as an area.
        parted: to be written as several areas where other rows came in between.
    """

    prefix: str
    sheet: str
    rows: Ends | None
    columns: Ends | None
    single: bool
    grown: bool = False
    parted: bool = False

    @property
    def top_left(self) -> Place:
        """Return its first row and column."""
        return (self.rows[0].number if self.rows else 1), (self.columns[0].number if self.columns else 1)


class TooManyAreasError(Exception):
    """An area of a sum that falls into more pieces than a function takes."""


def reference(text: str) -> Reference | None:
    """Read a reference; None for a name, a number or anything else."""
    match = _REFERENCE.match(text)
    if match is None:
        return None
    written = match["sheet"]
    prefix = f"{written}!" if written else ""
    sheet = (written[1:-1].replace("''", "'") if written.startswith("'") else written) if written else ""
    if match["a"]:
        first, last = _CELL.fullmatch(match["a"]), _CELL.fullmatch(match["b"] or match["a"])
        assert first is not None
        assert last is not None
        rows: Ends | None = _ordered(End(int(first[4]), bool(first[3])), End(int(last[4]), bool(last[3])))
        columns: Ends | None = _ordered(
            End(column_number(first[2]), bool(first[1])), End(column_number(last[2]), bool(last[1]))
        )
    elif match["c1"]:
        rows, columns = None, _ordered(*(End(column_number(c.strip("$")), "$" in c) for c in match.group("c1", "c2")))
    else:
        rows, columns = _ordered(*(End(int(r.strip("$")), "$" in r) for r in match.group("r1", "r2"))), None
    # What lies outside of the grid is a name that only looks like a reference.
    if columns and columns[1].number > LAST_COLUMN:
        return None
    if rows and not 1 <= rows[0].number <= rows[1].number <= LAST_ROW:
        return None
    return Reference(prefix, sheet, rows, columns, match["a"] is not None and match["b"] is None)


def _ordered(one: End, other: End) -> Ends:
    return (one, other) if one.number <= other.number else (other, one)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a produced formula stands: its grid, its place in the template, and its rounds; no place from outside."""

    grid: Grid | None = None
    place: Place | None = None
    rows: Path = ()
    columns: Path = ()


def moved(ref: Reference, grids: Grids, spot: Spot) -> str:
    """Return a reference as it reads in the report.

    What came to nothing is the sheet's last cell of the same column: it is empty, so that a sum over it is 0.
    """
    grid = grids.get(ref.sheet) if ref.sheet else spot.grid
    if grid is None:  # another workbook's, or a sheet's that is not there
        return ref.prefix + _written(ref, _numbers(ref.rows), _numbers(ref.columns))
    here = spot.place if grid is spot.grid else None
    if ref.sheet and ref.sheet != grid.name:  # the same but for the case of its letters: not every program accepts that
        ref = replace(ref, prefix=f"{quoted(grid.name)}!")
    if ref.parted:
        return ",".join(ref.prefix + _written(ref, *area) for area in _areas(ref, grid, here, spot))
    rows = _span(grid.rows, ref.rows, here and here[0], spot.rows, ref.single or ref.grown)
    columns = _span(grid.columns, ref.columns, here and here[1], spot.columns, ref.single or ref.grown)
    return ref.prefix + _written(ref, rows, columns)


def _numbers(ends: Ends | None) -> Stretch | None:
    return (ends[0].number, ends[1].number) if ends else None


def _span(axis: Axis, ends: Ends | None, at: int | None, path: Path, single: bool) -> Stretch | None:
    if ends is None:
        return None
    first, last = ends
    if axis.still:
        return first.number, last.number
    outs = (0, 0) if single else (_out(axis, first, at), _out(axis, last, at))
    return axis.span(first.number, last.number, path, at, outs=outs) or (axis.most, axis.most)


def _out(axis: Axis, end: End, at: int | None) -> int:
    """Return 1 for a fixed end inside the loop of its own formula: ``D$9:D9`` is a running sum over all its rounds."""
    depth = axis.loops.shared(end.number, at)
    return int(end.fixed and depth > 0 and depth == len(axis.loops.of(end.number)))


def _areas(
    ref: Reference, grid: Grid, here: Place | None, spot: Spot
) -> Iterator[tuple[Stretch | None, Stretch | None]]:
    rows = _runs(grid.rows, ref.rows, here and here[0], spot.rows)
    columns = _runs(grid.columns, ref.columns, here and here[1], spot.columns)
    if len(rows) * len(columns) > _MOST_AREAS:
        raise TooManyAreasError
    for down in rows:
        for across in columns:
            yield down, across


def _runs(axis: Axis, ends: Ends | None, at: int | None, path: Path) -> list[Stretch | None]:
    if ends is None:
        return [None]
    found = axis.runs(ends[0].number, ends[1].number, path, at)
    return list(found) if found else [(axis.most, axis.most)]


def _written(ref: Reference, rows: Stretch | None, columns: Stretch | None) -> str:
    first = _corner(ref, rows, columns, 0)
    if ref.single and (not rows or rows[0] == rows[1]) and (not columns or columns[0] == columns[1]):
        return first
    return f"{first}:{_corner(ref, rows, columns, 1)}"


def _corner(ref: Reference, rows: Stretch | None, columns: Stretch | None, end: int) -> str:
    column = ref.columns[end].written(columns[end], column=True) if ref.columns and columns else ""
    return column + (ref.rows[end].written(rows[end], column=False) if ref.rows and rows else "")
