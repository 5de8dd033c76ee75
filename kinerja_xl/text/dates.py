"""Dates as Indonesian offices type them, and printed in words."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\Z")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?\Z")
_WORDS = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\.?\s+(\d{4})\Z")


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        names |= {name.casefold().rstrip("."): number for number, name in get_month_names(width, locale="id").items()}
    return names | {"pebruari": 2, "nopember": 11, "agust": 8, "agt": 8, "sept": 9}  # spellings that offices keep


def is_month(word: str) -> bool:
    """True for the name of a month, whole or shortened."""
    return word.casefold().rstrip(".") in _months()


def read_date(text: str) -> dt.date | None:
    """Read ``2 Januari 2025``, ``02/01/2025`` (day first) or ``2025-01-02``; None when it is no complete date."""
    cleaned = " ".join(text.replace(",", " ").split())
    if match := _ISO.match(cleaned):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC.match(cleaned):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WORDS.match(cleaned):
        found = _months().get(match[2].casefold())
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
    from babel.dates import format_date as babel_format

    return babel_format(date, format="d MMMM y", locale="id")
