"""Numbers as Indonesian offices type them, read without guessing, and printed the Indonesian way.

Reading is strict about one thing: ``1.234`` may be one thousand two hundred thirty-four or one point two, so
it comes back as *ambiguous* and the caller asks.
"""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.text.dates import is_month

_TOKEN = regex(
    r"""\A
    (?P<rp>Rp\.?|IDR)?\s*
    (?P<minus>[-−–])?\s*
    (?P<rp2>Rp\.?|IDR)?\s*
    (?P<digits>\d(?:[\d.\ ]|,(?!-))*+)
    (?P<dash>,-)?
    \s*(?P<percent>%|persen\b)?
    \s*(?P<unit>‰|(?!e\d)[^\W\d][\w\s/.()\-]*)?  # "1e5" is no number with the unit e5
    \Z""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = regex(r"\d+")
_DOT_GROUPS = regex(r"\A[1-9]\d{0,2}(?:\.\d{3})++\Z")
_COMMA_GROUPS = regex(r"\A[1-9]\d{0,2}(?:,\d{3})++\Z")
_INDONESIAN = regex(r"\A(?P<whole>\d+|[1-9]\d{0,2}(?:\.\d{3})++),(?P<fraction>\d+)\Z")
_ENGLISH = regex(r"\A(?P<whole>\d+|[1-9]\d{0,2}(?:,\d{3})++)\.(?P<fraction>\d+)\Z")
_SQUARE_METRE = regex(r"m[23²³](?!\w)", re.IGNORECASE)
_SEPARATORS = str.maketrans(",.", ".,")
_EXACT = Context(prec=340)  # enough for the largest double with its decimals


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says as a number.

    Attributes:
        value: the number, or None when the text is no number at all. ``75%`` reads as 75.
        unit: the words after the number (``"Dokumen"``), "" without any; ``%`` is not repeated here.
        percent: a percent sign was written.
        alternative: the other possible value when the text is ambiguous, else None.
    """

    value: float | None
    unit: str = ""
    percent: bool = False
    alternative: float | None = None

    @property
    def ambiguous(self) -> bool:
        """True when two readings are possible and a person has to say which."""
        return self.alternative is not None


NOT_A_NUMBER = Reading(None)


@lru_cache(maxsize=8192)
def banyak_angka(text: str) -> int:
    """Return how many runs of digits a text has: a pattern that asks for more numbers finds nothing in it."""
    return len(_DIGITS.findall(text))


def read_number(text: str) -> Reading:
    """Read an Indonesian (or plainly English) number: ``Rp. 1.831.572.000``, ``87,5``, ``75%``, ``12 Dokumen``.

    Args:
        text: the cell's text.

    Returns:
        A Reading; ``NOT_A_NUMBER`` for anything else, ``ambiguous`` for ``1.234`` and ``1,234``. With ``Rp`` in
        front a group of three is always thousands.
    """
    cleaned = " ".join(text.split())  # runs of blanks would cost the pattern cubic time
    negative = cleaned.startswith("(") and cleaned.endswith(")")
    if negative:
        cleaned = cleaned[1:-1].strip()
    match = _TOKEN.match(cleaned)
    if match is None:
        return NOT_A_NUMBER
    digits = match["digits"].strip()
    dash = bool(match["dash"])
    if digits.endswith(",") and not dash:  # "1.000,-" may split so that the comma lands in the digits
        return NOT_A_NUMBER
    if " " in digits:
        if not re.fullmatch(r"[1-9]\d{0,2}( \d{3})+", digits):
            return NOT_A_NUMBER
        digits = digits.replace(" ", "")
    value, alternative = _value(digits.rstrip("."), money=bool(match["rp"] or match["rp2"] or dash))
    unit = (match["unit"] or "").strip(" .")
    if value is None or not math.isfinite(value) or not _is_unit(unit):
        return NOT_A_NUMBER
    sign = -1.0 if negative or match["minus"] else 1.0
    return Reading(sign * value, unit, bool(match["percent"]), None if alternative is None else sign * alternative)


def _value(digits: str, money: bool) -> tuple[float | None, float | None]:
    """Return (value, alternative) of digits with dots and commas."""
    if digits.isdigit():
        return float(digits), None
    for pattern, separator in ((_DOT_GROUPS, "."), (_COMMA_GROUPS, ",")):
        if pattern.match(digits):
            thousands = float(digits.replace(separator, ""))
            if digits.count(separator) == 1 and not money:
                return thousands, float(digits.replace(separator, "."))
            return thousands, None
    for pattern, grouping in ((_INDONESIAN, "."), (_ENGLISH, ",")):
        match = pattern.match(digits)
        if match:
            return float(f"{match['whole'].replace(grouping, '')}.{match['fraction']}"), None
    return None, None


def _is_unit(unit: str) -> bool:
    """True for words without numbers of their own: ``m2`` is one, ``Januari 2025``, ``a3`` and ``s.d. 5`` are not."""
    plain = _SQUARE_METRE.sub("m", unit)
    return not any(char.isnumeric() for char in plain) and plain[:1] != "_" and not is_month(plain)


def half_up(value: float, decimals: int) -> Decimal:
    """Round half away from zero, as Excel shows a number (Python's round goes to even)."""
    exact = Decimal(repr(value))
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EXACT) if exact.is_finite() else exact


@lru_cache(maxsize=4096)  # a report prints the same numbers many times
def format_number(value: float, decimals: int | None = None) -> str:
    """Return ``1.234,5``: Indonesian separators, ``decimals`` fixed places or up to four as needed."""
    if math.isnan(value):  # the difference of two sums too large for a number
        return "tak tentu"
    rounded = half_up(value, 4 if decimals is None else decimals)
    if not rounded.is_finite():
        return "-∞" if value < 0 else "∞"
    text = f"{rounded:,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return (text if rounded else text.removeprefix("-")).translate(_SEPARATORS)


def format_rupiah(value: float) -> str:
    """Return ``Rp11.990.000``; with two decimals when the amount has any: ``Rp2.500,50``."""
    cents = half_up(value, 2)
    whole = cents == half_up(value, 0)
    return ("-Rp" if value < 0 and cents else "Rp") + format_number(abs(value), 0 if whole else 2)
