"""What was made of the last templates, for the next document that is printed with them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Terakhir(Generic[T]):
    """Keeps what was made last, by what it was made of: a folder of workbooks is printed with one template."""

    def __init__(self, terbanyak: int) -> None:
        """Keep ``terbanyak`` things; the oldest goes first."""
        self._terbanyak = terbanyak
        self._isi: dict[Hashable, T] = {}

    def ambil(self, kunci: Hashable, buat: Callable[[], T]) -> T:
        """Return what was made under a key, made now where it is not there; an error is not kept."""
        if kunci not in self._isi:
            made = buat()
            while len(self._isi) >= self._terbanyak:
                del self._isi[next(iter(self._isi))]
            self._isi[kunci] = made
        return self._isi[kunci]
