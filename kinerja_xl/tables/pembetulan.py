"""What a rule's ``fix`` gets and gives: the cell as it was read, and what it is to hold."""

from __future__ import annotations

from collections.abc import Callable

from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import Kolom
from kinerja_xl.workbook.cells import Cell, Styles


@dataclass(frozen=True, slots=True)
class SelSalah:
    """A cell with a finding.

    Attributes:
        kolom: its column.
        cell: the cell; a constant.
        teks: its text without outer blanks, "" for a number.
        styles: the workbook's formats.
        satuan: the row's Satuan.
        acuan: values of the column it refers to, or none.
        lain: the other values of its own column.
    """

    kolom: Kolom
    cell: Cell
    teks: str
    styles: Styles
    satuan: str = ""
    acuan: frozenset[str] = frozenset()
    lain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pengganti:
    """What a cell is to hold; ``format`` is None where its own number format stays."""

    nilai: str | float
    format: str | None = None


Fix = Callable[[SelSalah], Pengganti | None]
"""A pure function: what a cell surely means, None where a person has to say it. It never guesses."""


@dataclass(frozen=True, slots=True)
class Pembetulan:
    """How findings of one code are corrected; ``terkait`` when the related cells have the same mistake."""

    fix: Fix
    terkait: bool = False
