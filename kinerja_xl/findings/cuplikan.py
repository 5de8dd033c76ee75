"""The row around a finding, as the office sees it: what a report shows so that nobody has to open the workbook."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell of a row.

    Attributes:
        col: its column, from 1.
        judul: the column's heading, "" where there is none.
        teks: what it shows; "" when empty.
    """

    col: int
    judul: str
    teks: str


Cuplikan = Mapping[tuple[str, int], tuple[Sel, ...]]
"""(sheet, row) -> the row's cells from left to right."""
