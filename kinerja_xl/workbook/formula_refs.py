"""What a formula names: the cells and areas it looks at, on which sheets, directly or through defined names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.workbook.cells import Area
from kinerja_xl.workbook.formula import reference_tokens
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW

_NAMES_DEEP = 20  # a name that stands for a name


class NamedArea(NamedTuple):
    """An area that a formula names, and its sheet: "" for the sheet the formula stands on."""

    sheet: str
    area: Area


def named_areas(formula: str, names: Mapping[str, str]) -> Iterator[NamedArea]:
    """Yield every cell and area that a formula looks at.

    Args:
        formula: its text without ``=``.
        names: the workbook's defined names in small letters -> the text they stand for.

    Yields:
        The areas as written. What is only known while a program calculates (INDIRECT, OFFSET), tables named by
        their columns, and other workbooks are left out.
    """
    return _areas(formula, names, frozenset())


def _areas(formula: str, names: Mapping[str, str], seen: frozenset[str]) -> Iterator[NamedArea]:
    pending: tuple[NamedArea, int] | None = None  # a cell whose ``:`` may follow, and where it ends
    for token in reference_tokens(formula):
        if token.area is None:
            key = token.text.casefold()
            if key in names and key not in seen and len(seen) < _NAMES_DEEP:
                yield from _areas(names[key], names, seen | {key})
            continue
        if token.external:
            continue
        row1, col1, row2, col2 = token.area
        here = NamedArea(token.sheet, (row1, col1, row2 or LAST_ROW, col2 or LAST_COLUMN))
        if pending is not None and formula[pending[1] : token.start].strip() == ":":
            yield NamedArea(pending[0].sheet, _spanned(pending[0].area, here.area))
            pending = None
            continue
        if pending is not None:
            yield pending[0]
        pending = here, token.end
    if pending is not None:
        yield pending[0]


def _spanned(one: Area, other: Area) -> Area:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
