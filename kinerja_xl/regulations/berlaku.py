"""Values that change with the law: each version with its first day, and ``pada``, the only way to one of them.

The model is OpenFisca's parameters: a value is asked for at a date, never "the newest". A new version is an entry on
top of its subject; documents of earlier years go on getting what was in force then.
"""

from __future__ import annotations

import datetime as dt
from typing import Generic, TypeVar

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.sumber import Sumber

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Versi(Generic[T]):
    """What holds from a day on, and where that is fixed."""

    sejak: dt.date
    isi: T
    sumber: Sumber


@dataclass(frozen=True, slots=True)
class Subjek(Generic[T]):
    """One subject of regulation through time. Private to ``pada``: nobody picks a version by its place."""

    versi: tuple[Versi[T], ...]


def pada(subjek: Subjek[T], tanggal: dt.date) -> Versi[T]:
    """Return the version in force on a day.

    Args:
        subjek: what is asked for.
        tanggal: the day; before the first known version that one holds, since an office needs some rule to be
            measured by and we know of no other.
    """
    begun = [versi for versi in subjek.versi if versi.sejak <= tanggal]
    if begun:
        return max(begun, key=lambda versi: versi.sejak)
    return min(subjek.versi, key=lambda versi: versi.sejak)
