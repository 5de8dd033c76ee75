"""The pandera schema of a sheet: ordinary columns and checks, built from the declaration.

A check carries the code of its rule as its error: KX101 (required because another column is filled), KX106 (list),
KX107 (limits), KX108 (unique), KX111 (pattern). A column that is required in every row is not nullable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import Any

import pandera.polars as pa
import polars as pl

from kinerja_xl.sheets import Kolom, Lembar, Tipe
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables.backend import SkemaLembar

_MASUKAN = attrgetter(
    "kunci",
    "judul",
    "bantuan",
    "tipe",
    "wajib",
    "wajib_bila",
    "wajib_kecuali",
    "daftar",
    "daftar_tegas",
    "minimum",
    "maksimum",
    "pola",
)
"""Everything of a column that its schema is made of."""


def schema(lembar: Lembar, kolom: Iterable[Kolom]) -> pa.DataFrameSchema:
    """Return the schema of a sheet, a new one each time: whoever gets it may change it.

    Args:
        lembar: the sheet.
        kolom: its columns with the required ones marked and the years written out; computed ones are left out.

    Returns:
        The schema, named by the sheet's key; a failure case names column and row, and the rule's code as its check
        (``not_nullable`` stands for KX101).
    """
    return pa.DataFrameSchema(_columns(lembar, kolom), name=lembar.kunci, title=lembar.judul)


def fast_schema(lembar: Lembar, kolom: Iterable[Kolom]) -> SkemaLembar:
    """Return the same schema for our own use: built once for the same sheet, columns and required flags, decided fast.

    Nobody may change it.
    """
    return _fast(_Resep(lembar, tuple(k for k in kolom if not k.dihitung)))


class _Resep:
    """A sheet and its input columns, equal to another one from which the same schema would be made.

    A declaration is marked anew for each workbook, so that the objects differ where what they say does not.
    """

    def __init__(self, lembar: Lembar, kolom: tuple[Kolom, ...]) -> None:
        self.lembar, self.kolom = lembar, kolom
        self._isi = (lembar.kunci, lembar.unik, lembar.pembeda, *map(_MASUKAN, kolom))
        self._hash = hash(self._isi)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Resep) and self._isi == other._isi


@lru_cache(maxsize=256)
def _fast(resep: _Resep) -> SkemaLembar:
    made = SkemaLembar(name=resep.lembar.kunci, title=resep.lembar.judul)
    made.columns = _columns(resep.lembar, resep.kolom)  # the constructor would copy every one of them deeply
    return made


def dtype(kolom: Kolom) -> Any:
    """Return the polars type of a column."""
    if kolom.tipe is Tipe.TARGET:  # letters are allowed where Satuan is Predikat; numbers were typed before
        return pl.String
    return pl.Float64 if kolom.tipe.numeric else pl.Date if kolom.tipe is Tipe.TANGGAL else pl.String


def _columns(lembar: Lembar, kolom: Iterable[Kolom]) -> dict[str, pa.Column]:
    columns = [k for k in kolom if not k.dihitung]
    names = {k.kunci for k in columns}
    return {
        k.kunci: pa.Column(
            dtype(k),
            name=k.kunci,
            checks=list(_checks(lembar, k, names)),
            nullable=not k.wajib or k.wajib_kecuali in names,
            title=k.judul,
            description=k.bantuan,
        )
        for k in columns
    }


def _checks(lembar: Lembar, kolom: Kolom, names: set[str]) -> Iterator[pa.Check]:
    required = _required(kolom, names)
    if required is not None:
        yield _check(required, "KX101")
    if kolom.daftar is not None and kolom.daftar_tegas:
        choices = ISI[kolom.daftar]
        yield pa.Check.isin([float(c) for c in choices] if kolom.tipe.numeric else list(choices), error="KX106")
    if kolom.minimum is not None and kolom.maksimum is not None:
        yield pa.Check.in_range(kolom.minimum, kolom.maksimum, error="KX107")
    elif kolom.minimum is not None:
        yield pa.Check.ge(kolom.minimum, error="KX107")
    elif kolom.maksimum is not None:
        yield pa.Check.le(kolom.maksimum, error="KX107")
    if lembar.unik and kolom.kunci == lembar.unik[0] and names >= set(lembar.unik):
        yield _check(_first(lembar.unik, tuple(k for k in lembar.pembeda if k in names)), "KX108")
    if kolom.pola is not None:
        yield pa.Check.str_matches(f"^(?:{kolom.pola})$", error="KX111")


def _check(holds: pl.Expr, code: str) -> pa.Check:
    return pa.Check(lambda data: data.lazyframe.select(holds), error=code)


def _required(kolom: Kolom, names: set[str]) -> pl.Expr | None:
    """Return where a column is in order that is required only in some rows; None for any other column."""
    filled = pl.col(kolom.kunci).is_not_null()
    if kolom.wajib:
        return filled | pl.col(kolom.wajib_kecuali).is_not_null() if kolom.wajib_kecuali in names else None
    if kolom.wajib_bila not in names:
        return None
    holds = filled | pl.col(kolom.wajib_bila).is_null()
    return holds | pl.col(kolom.wajib_kecuali).is_not_null() if kolom.wajib_kecuali in names else holds


def _first(keys: tuple[str, ...], apart: tuple[str, ...]) -> pl.Expr:
    """The first row of a repeated key is in order, the later ones are not; an empty key repeats nothing.

    Rows that differ in one of the columns ``apart`` repeat nothing either.
    """
    return pl.any_horizontal(pl.col(key).is_null() for key in keys) | pl.struct(*keys, *apart).is_first_distinct()
