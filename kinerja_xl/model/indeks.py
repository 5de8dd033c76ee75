"""Finding records by code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from kinerja_xl.text.kode import kunci_kode

T = TypeVar("T")


class MenurutKode(Generic[T]):
    """Records by an indicator's code. Case does not matter, as in Excel's MATCH; records without a code are in none."""

    def __init__(self, pasangan: Iterable[tuple[str, T]]) -> None:
        self._isi: dict[str, list[T]] = {}
        for kode, rekaman in pasangan:
            if kode:
                self._isi.setdefault(kunci_kode(kode), []).append(rekaman)

    def __getitem__(self, kode: str) -> tuple[T, ...]:
        """Return all records of a code in the order of the workbook; none for "" and for an unknown code."""
        return tuple(self._isi.get(kunci_kode(kode), ()))

    def __contains__(self, kode: str) -> bool:
        return kunci_kode(kode) in self._isi

    def yang_pertama(self) -> Iterator[T]:
        """Yield the first record of each code."""
        return (rekaman[0] for rekaman in self._isi.values())

    def semua(self) -> Iterator[tuple[T, ...]]:
        """Yield the records of each code."""
        return (tuple(rekaman) for rekaman in self._isi.values())

    def pertama(self, kode: str) -> T | None:
        """Return the first record of a code, which is the one every formula takes; None when there is none."""
        return next(iter(self._isi.get(kunci_kode(kode), ())), None)
