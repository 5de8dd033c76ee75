"""The time that a title path speaks of: a year, a quarter, a month, the end of the plan, or up to some year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.dates import BULAN

_YEAR = regex(r"(?<!\d)(20[1-4]\d)(?!\d)")
_RELATIVE = regex(r"\btahun (?:ke )?([1-6])\b(?! *\d)")
_TW = regex(r"\btriwulan (?:ke )?(i{1,3}|iv|[1-4])\b|\b[tq] ?([1-4])\b|^(i{1,3}|iv|[1-4]) triwulan\b")
_BARE_TW = regex(r"(i{1,3}|iv|[1-4])(?: triwulan)?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = {
    **{name[:k].casefold(): n for n, name in enumerate(BULAN, 1) for k in range(3, len(name) + 1)},  # Agust, Septem
    "ags": 8,
    "agt": 8,
    "sept": 9,
    "pebruari": 2,
    "peb": 2,
    "nopember": 11,
    "nop": 11,
}
_SPANS = tuple(
    regex(rf"\b{first}\w{{0,6}} (?:s d |ke |hingga )?{last}\w{{0,5}}\b")
    for first, last in (("jan", "mar"), ("apr", "jun"), ("jul", "sep"), ("o[kc]t", "de[sc]"))
)
"""The months that a quarter runs from and to."""
_END = regex(r"\bjangka menengah\b|\bakhir\b(?! (maret|juni|september|desember|triwulan|bulan))")
_START = regex(r"\bawal\b|\beksisting\b|\bdata dasar\b|\bbaseline\b|\btahun 0\b|\bbase line\b|\btahun dasar\b")
_LAST = regex(r"\blalu\b|\bn ?[12]\b|\bsebelumnya\b")
_UNTIL = regex(r"\bs d\b")


class WaktuJudul(NamedTuple):
    """What a title path says of time; ``tahun`` below 10 counts from the plan's first year."""

    tahun: int | None = None
    triwulan: int | None = None
    bulan: int | None = None
    akhir: bool = False
    awal: bool = False
    lalu: bool = False
    sampai: bool = False


def waktu_jalur(parts: Sequence[str]) -> WaktuJudul:
    """Read the time out of a title path.

    Args:
        parts: the titles from the outermost to the column's own, as ``rapikan_judul`` returns them.
    """
    whole = " | ".join(parts)
    return WaktuJudul(
        _year(parts),
        _quarter(parts),
        _month(parts),
        akhir=bool(_END.search(whole)),
        awal=bool(_START.search(whole)),
        lalu=bool(_LAST.search(whole)),
        sampai=bool(_UNTIL.search(whole)),
    )


def hanya_waktu(part: str) -> bool:
    """True for a title that says a time and nothing else: ``2025``, ``triwulan i``, ``jan``, ``tahun 2026``."""
    rest = _YEAR.sub(" ", _TW.sub(" ", _RELATIVE.sub(" ", part)))
    for span in _SPANS:
        rest = span.sub(" ", rest)
    words = set(rest.split()) - {"tahun", "bulan", "triwulan", "pada", "ke", "rencana"}
    return (
        not words
        or words <= _MONTHS.keys()
        or re.fullmatch(r"bulan (?:ke )?\d{1,2}", part) is not None
        or _BARE_TW.fullmatch(part) is not None
    )


def _year(parts: Sequence[str]) -> int | None:
    for part in reversed(parts):
        years = _YEAR.findall(part)
        if len(set(years)) == 1:
            return int(years[0])
        if years:
            return None  # a period
    for part in (*reversed(parts), " ".join(parts[-2:])):
        if found := _RELATIVE.search(part):
            return int(found[1])
    return None


def _quarter(parts: Sequence[str]) -> int | None:
    for part in reversed(parts):
        if found := _TW.search(part):
            sign = found[1] or found[2] or found[3]
            return _ROMAN.get(sign) or int(sign)
        for quarter, span in enumerate(_SPANS, 1):
            if span.search(part):
                return quarter
    if parts and (found := _BARE_TW.fullmatch(parts[-1])) and len(parts) > 1:
        above = " ".join(parts[:-1])
        if "triwulan" in above or (not found[1].isdigit() and re.search(r"target|realisasi|capaian", above)):
            return _ROMAN.get(found[1]) or int(found[1])
    if len(parts) > 2 and (found := _BARE_TW.fullmatch(parts[-2])):
        above = " ".join(parts[:-2])
        if "triwulan" in above or (not found[1].isdigit() and re.search(r"target|realisasi|capaian", above)):
            return _ROMAN.get(found[1]) or int(found[1])
    return None


def _month(parts: Sequence[str]) -> int | None:
    numbered = re.search(r"\bbulan (?:ke )?(\d{1,2})\b", " ".join(parts[-2:]))
    if numbered is not None and 1 <= int(numbered[1]) <= 12:
        return int(numbered[1])
    for part in reversed(parts):
        words = [w for w in part.split() if w not in ("target", "realisasi", "capaian", "bulan", "rencana")]
        if len(words) == 1 and words[0] in _MONTHS:
            return _MONTHS[words[0]]
    return None
