"""The row "1 2 3 4 …" that offices put under the header of a table: it numbers the columns and is no record."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from kinerja_xl.patterns import regex
from kinerja_xl.workbook.cells import Cell

_ORDINAL = regex(r"[0-9]{1,2}\Z")


def only_numbers_columns(written: Mapping[str, Cell]) -> bool:
    """True for such a row; columns of the office's own may take numbers too, so that some are left out.

    Args:
        written: the cells of the row that hold something, by column key.
    """
    placed: list[tuple[int, int]] = []
    for cell in written.values():
        number = _ordinal(cell.value)
        if number is None:
            return False
        placed.append((cell.col, number))
    numbers = [number for _, number in sorted(placed)]
    return len(numbers) >= 4 and all(a < b for a, b in pairwise([0, *numbers]))


def _ordinal(value: object) -> int | None:
    """Return a column's number, written ``3`` or ``(3)``; None for anything else."""
    text = value.strip().strip("()") if isinstance(value, str) else f"{value:g}" if isinstance(value, float) else ""
    return int(text) if _ORDINAL.match(text) else None
