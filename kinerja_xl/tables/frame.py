"""A table as a typed polars frame: one column a declared column, one row a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.tables.schema import dtype
from kinerja_xl.tables.tabel import Nilai, Tabel

if TYPE_CHECKING:
    import polars as pl


def frame(tabel: Tabel, kolom: Iterable[Kolom]) -> pl.DataFrame:
    """Return the values of some columns.

    Args:
        tabel: the table as read.
        kolom: the columns wanted, of those that it has.

    Returns:
        The frame: numbers as floats, dates as dates, everything else as text; null for an empty cell and for one that
        could not be read. A column that may hold letters beside numbers is text too ("12", "A").
    """
    import polars as pl

    columns = tuple(kolom)
    keys = [k.kunci for k in columns]
    targets = [n for n, k in enumerate(columns) if k.tipe is Tipe.TARGET]
    rows: list[list[Nilai]] = [[baris.nilai.get(key) for key in keys] for baris in tabel.baris]
    for row in rows:
        for n in targets:
            value = row[n]
            if isinstance(value, float):
                row[n] = format(value, ".15g")
    return pl.DataFrame(rows, {k.kunci: dtype(k) for k in columns}, orient="row")
