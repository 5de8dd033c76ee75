"""What a record is: typed fields that the code uses, everything the row holds, and where it stands.

A field takes its column by its own name; ``kolom(...)`` names another one. Its type says how the cell is read
(``build.py``). A column that is only carried needs no field: it stands in ``isi``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Any, TypeVar, cast, get_type_hints

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import Lembar
from kinerja_xl.sheets.pilihan import Pilihan
from kinerja_xl.tables.tabel import Nilai

TargetNilai = float | str
"""A target: a number, or a letter (AA, WTP) where the unit is Predikat."""

KOLOM = "kolom"

BELUM_DIPILIH: Any = ""
"""The default of a closed choice: the record reads it as it reads a cell's text."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a record stands.

    Attributes:
        sheet: its sheet as the office named it.
        row: its row.
        columns: column key -> column number.
        lembar: the sheet's declaration; None for a record that is in no workbook.
        kunci: what names the row to the office (a Kode), "" for a record that is in no workbook.
    """

    sheet: str
    row: int
    columns: Mapping[str, int]
    lembar: Lembar | None = field(default=None, repr=False, compare=False)
    kunci: str = ""

    def sel(self, kunci: str) -> CellRef:
        """Return the cell of one column; the first column stands in for one that this workbook does not have.

        Raises:
            KeyError: the sheet has no such column in any workbook.
        """
        col = self.columns.get(kunci)
        if col is None:
            if self.lembar is not None and kunci not in self.lembar:
                raise KeyError(kunci)
            col = min(self.columns.values(), default=1)
        return CellRef(self.sheet, self.row, col)

    def judul(self, kunci: str) -> str:
        """Return the declared title of one column."""
        return kunci if self.lembar is None else self.lembar.judul_kolom(kunci)


def kolom(*kunci: str) -> Mapping[str, tuple[str, ...]]:
    """Return the metadata of a field that takes other columns than the one of its own name.

    Args:
        kunci: one column key; for a tuple of values one key each, or the one that the quarters' numbers are added to.
    """
    return {KOLOM: kunci}


def sekali_per_jenis(hitung: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """Let a function of a kind of record run once a kind (there are some fifteen)."""
    return cast("Callable[[type[Any]], T]", lru_cache(maxsize=None)(hitung))


@sekali_per_jenis
def jenis_kolom(rekaman: type[Berpilihan]) -> Mapping[str, Any]:
    """Return the type of each field of a kind of record."""
    return get_type_hints(rekaman)


@sekali_per_jenis
def _pilihan(rekaman: type[Berpilihan]) -> tuple[tuple[str, type[Pilihan]], ...]:
    types = jenis_kolom(rekaman).items()
    return tuple((nama, tipe) for nama, tipe in types if isinstance(tipe, type) and issubclass(tipe, Pilihan))


@dataclass(frozen=True, slots=True, kw_only=True)
class Berpilihan:
    """Reads its closed choices when it is made, so that each is a member wherever its text came from."""

    def __post_init__(self) -> None:
        """Turn texts into choices."""
        for nama, pilihan in _pilihan(type(self)):
            object.__setattr__(self, nama, pilihan.dari(getattr(self, nama)))


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianLembar(Berpilihan):
    """What stands in a form or a row. ``isi`` holds every value by column key, also of columns without a field."""

    isi: Mapping[str, Nilai] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekaman(IsianLembar):
    """One row. A field without a default is what a row cannot do without."""

    at: Asal
