"""What the 18 digits of a civil servant's number say.

Birth date (8), appointment (6), sex (1), sequence (3). The appointment is year and month for PNS; for PPPK it is the
year and two digits above 12, by which the two are told apart.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.sumber import SUMBER

LENGTH = 18


class AturanNip(NamedTuple):
    """What a number must be like.

    Attributes:
        panjang: number of digits.
        usia_saat_diangkat: plausible age in years at appointment, inclusive; outside of it is worth a second look.
        pppk_sejak: the first year in which contract staff were appointed (PP 49/2018).
    """

    panjang: int
    usia_saat_diangkat: tuple[int, int]
    pppk_sejak: int


NIP: Subjek[AturanNip] = Subjek(
    (Versi(SUMBER["Perka BKN 22/2007"].berlaku, AturanNip(LENGTH, (18, 46), 2019), SUMBER["Perka BKN 22/2007"]),)
)
"""The rule through time, newest first. Another form of the number would be another ``parse_nip``, too."""


@dataclass(frozen=True, slots=True)
class Nip:
    """A number taken apart. ``lahir`` is None for an impossible date; ``bulan`` is None for PPPK."""

    lahir: dt.date | None
    tahun: int
    bulan: int | None
    kelamin: int
    urutan: int

    @property
    def pppk(self) -> bool:
        """True for contract staff."""
        return self.bulan is None

    @property
    def usia_saat_diangkat(self) -> int | None:
        """Age in years at appointment, None without a birth date."""
        return None if self.lahir is None else self.tahun - self.lahir.year


def parse_nip(text: str) -> Nip | None:
    """Take a number apart; blanks, dots and dashes between its groups do not matter. None unless it has 18 digits."""
    digits = "".join(char for char in text if char not in " .-\u00a0")
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        return None
    try:
        lahir = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        lahir = None
    month = int(digits[12:14])
    return Nip(lahir, int(digits[8:12]), month if month <= 12 else None, int(digits[14]), int(digits[15:]))


def masked(text: str) -> str:
    """Return a number for messages with the middle hidden: it holds the birth date."""
    digits = "".join(char for char in text if char.isdigit())
    return f"{digits[:4]}…{digits[-3:]}" if len(digits) > 7 else "…"
