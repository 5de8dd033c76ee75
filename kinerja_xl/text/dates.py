"""Dates as Indonesian offices type them, and printed in words."""

from __future__ import annotations

import datetime as dt

from kinerja_xl.patterns import regex

_NUMERIC = regex(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\Z")
_ISO = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?\Z")
_WORDS = regex(r"(\d{1,2})\s+([A-Za-z]+)\.?\s+(\d{4})\Z")


BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months as Indonesian writes them."""

_MONTHS = {
    **{name.casefold(): number for number, name in enumerate(BULAN, 1)},
    **{name[:3].casefold(): number for number, name in enumerate(BULAN, 1)},
    "pebruari": 2,
    "nopember": 11,
    "agust": 8,
    "agt": 8,
    "sept": 9,  # spellings that offices keep
}


_UNDATED = regex(r"(?:[\W_]*\s)?([A-Za-z]+)\.?\s+(\d{4})\Z")


_QUARTERS = {
    **{roman: number for number, roman in enumerate(("i", "ii", "iii", "iv"), 1)},
    **{str(number): number for number in range(1, 5)},
    **{word: number for number, word in enumerate(("pertama", "kedua", "ketiga", "keempat"), 1)},
}

POLA_PERIODE = r"(?<!\d)(?P<awal>20\d{2})\s*(?:-|–|—|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*(?P<akhir>20\d{2})(?!\d)"
"""Two years and what stands between them, as a regular expression: 2023-2026, 2023 s.d. 2026."""


def bulan_ke(nama: str) -> int:
    """Return the number of a month that a pattern found by its name, whole or shortened."""
    return _MONTHS[nama.casefold()]


def triwulan_ke(tulisan: str) -> int:
    """Return the number of a quarter that a pattern found: ``III``, ``3``, ``ketiga``."""
    return _QUARTERS[tulisan.casefold()]


def triwulan_bulan(nama: str) -> int:
    """Return the quarter that a month is in."""
    return (bulan_ke(nama) + 2) // 3


def read_month(text: str) -> tuple[int, int] | None:
    """Read a date whose day is left to the pen: ``Januari 2026``, ``… Januari 2026`` -> (2026, 1); None for another."""
    match = _UNDATED.match(" ".join(text.replace(",", " ").split()))
    month = _MONTHS.get(match[1].casefold()) if match else None
    return (int(match[2]), month) if match and month else None


def is_month(word: str) -> bool:
    """True for the name of a month, whole or shortened."""
    return word.casefold().rstrip(".") in _MONTHS


def read_date(text: str) -> dt.date | None:
    """Read ``2 Januari 2025``, ``02/01/2025`` (day first) or ``2025-01-02``; None when it is no complete date."""
    cleaned = " ".join(text.replace(",", " ").split())
    if match := _ISO.match(cleaned):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC.match(cleaned):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WORDS.match(cleaned):
        found = _MONTHS.get(match[2].casefold())
        if found is None:
            return None
        day, month, year = int(match[1]), found, int(match[3])
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def format_date(date: dt.date) -> str:
    """Return ``2 Januari 2025``."""
    return f"{date.day} {BULAN[date.month - 1]} {date.year}"
