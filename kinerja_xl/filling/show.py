"""The plan of a fill in words, for ``--dry-run``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.text.numbers import format_number
from kinerja_xl.workbook.cells import CellWrite


def change_lines(writes: Iterable[CellWrite]) -> Iterator[str]:
    """Yield one line a cell: ``Anggaran!K6 = <nilai>  ← =SUM(…)`` or, for a constant, just the value."""
    for write in writes:
        shown = format_number(write.value) if isinstance(write.value, float) else f'"{write.value}"'
        value = "(belum bernilai)" if write.value is None else shown
        yield f"{write.at} = {value}" + (f"  ← ={write.formula}" if write.formula else "")
