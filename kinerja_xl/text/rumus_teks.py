r"""Formulas as offices print them, read into numerator, denominator and factor.

Understood are signs (``A / B x 100%``), words (``A dibagi B dikali 100 persen``), a bar of dashes between two lines and
LaTeX (``$\frac{A}{B}$``) as it comes out of converted documents. A text without a division is one numerator.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_LATEX_WORDS = regex(r"\\(?:text|mathrm|mathbf|textbf)\s*\{([^{}]*)\}")
_LATEX_FRACTION = regex(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_LATEX_SIGNS = (
    (regex(r"\\(?:times|cdot)\b"), " x "),
    (regex(r"\\div\b"), " / "),
    (regex(r"\\sum\b"), "Σ "),
    (regex(r"\\(?:left|right)\b|\\[,;!\[\]]|\$"), " "),
    (regex(r"\\(?=[%_&])"), ""),
)
_BAR = regex(r"\n[ \t]*+[-_─—–]{3,}+(?P<rest>[^\n]*+)\n(?P<below>[^\n]*+)")
_FACTOR = regex(
    r"(?:\b(?:di\s?kali(?:kan)?|kali|x)\b|[×*])\s*+(?:dengan\s++)?\(?\s*+100\s*+(?:%|persen\b)?\s*+(?:\(%\))?\s*+\)?\s*+[.;]?\s*+$",
    re.IGNORECASE,
)
_FACTOR_FIRST = regex(r"^\s*100\s*(?:%|persen\b)?\s*(?:x|×|\*|dikali(?:kan)?)\s*", re.IGNORECASE)
# "dan/atau" and "RT/RW" divide nothing: a stroke counts between blanks or beside a bracket, or before what is counted
_DIVIDES = regex(
    r"\s/\s|(?<=\))\s*/|/\s*(?=\()|(?:(?<!\s)\s++)?/\s*(?=(?:jumlah|total|seluruh|target|Σ)\b)|(?<=\b[A-Z])\s*/\s*(?=[A-Z]\b)|÷|(?<=[\w)])\s:\s(?=(?:jumlah|total|seluruh)\b|[(Σ∑])"
    r"|\bdi\s?bagi(?:kan)?\b(?:\s+(?:dengan?|oleh)\b)?|\bdi\s?banding(?:kan)?\b(?:\s+(?:dengan|oleh)\b)?"
    r"|\bper\s+(?=(?:jumlah|total)\b)",
    re.IGNORECASE,
)
_NESTED = 3  # pairs of brackets around one part; no office writes more
_COUNTS = regex(r"(?:Σ|∑|jumlah|banyaknya|total|akumulasi|penjumlahan|rekapitulasi)\b|[Σ∑]", re.IGNORECASE)

_PART = regex(r"\(|(?:seluruh|semua|target|rencana|realisasi)\b|" + _COUNTS.pattern, re.IGNORECASE)


class RumusTeks(NamedTuple):
    """A printed formula. ``penyebut`` is "" where nothing is divided; ``faktor`` is written as the office wrote it."""

    pembilang: str
    penyebut: str
    faktor: str

    @property
    def pecahan(self) -> bool:
        """True when the formula divides."""
        return bool(self.penyebut)

    @property
    def hitungan(self) -> bool:
        """True when the formula only counts or adds up (``Jumlah desa yang …``)."""
        return not self.penyebut and not self.faktor and _COUNTS.match(self.pembilang) is not None


@lru_cache(maxsize=4096)
def urai_rumus(teks: str) -> RumusTeks:
    """Read a printed formula; the name before ``=`` is left out.

    Args:
        teks: the formula as it is printed, on one line or several.

    Returns:
        Its parts, with brackets around a whole part taken off; all "" for an empty text.
    """
    plain = _BAR.sub(lambda m: f" / ({m['below']}) {m['rest']}", _plain(teks))
    side = next((part for part in reversed(plain.split("=")) if re.search(r"[^\W\d]", part)), "")
    side = " ".join(side.split())
    factor = _FACTOR.search(side) or _FACTOR_FIRST.match(side)
    if factor:
        side = (side[: factor.start()] + side[factor.end() :]).strip()
    above, below = _split(_bare(side), bool(factor))
    return RumusTeks(_bare(above), _bare(below), factor[0].strip() if factor else "")


def faktor_baku(faktor: str) -> str:
    """Return how a factor of hundred is written: ``100%``, ``100 persen`` or ``100``; "" without one."""
    if not faktor:
        return ""
    return "100%" if "%" in faktor else "100 persen" if "persen" in normalise(faktor) else "100"


def _plain(teks: str) -> str:
    if "\\" in teks or "$" in teks:
        teks = _LATEX_FRACTION.sub(r" (\1) / (\2) ", _LATEX_WORDS.sub(r"\1", teks))
        for pattern, sign in _LATEX_SIGNS:
            teks = pattern.sub(sign, teks)
    return teks


def _split(side: str, factor: bool) -> tuple[str, str]:
    """Split at the first division that stands outside every bracket."""
    for match in _DIVIDES.finditer(side):
        before, after = side[: match.start()], side[match.end() :]
        if before.count("(") != before.count(")") or not before.strip() or not after.strip():
            continue
        if match[0].strip() != "/" or factor or _surely_divided(before.strip(), after.strip()):
            return before, after
    before, _, after = side.partition("/")
    if factor and "/" not in after and min(before.count(" "), after.count(" ")) > 0:
        return before, after  # "PAD yang terealisasi/PAD yang direncanakan x 100%": a factor needs a fraction
    return side, ""


def _surely_divided(before: str, after: str) -> bool:
    """A stroke alone may also mean "or" (``laporan distribusi Rastra / BPMT``)."""
    return _PART.match(after) is not None or before.endswith(")") or not (before.count(" ") or after.count(" "))


def _bare(teks: str) -> str:
    """Take the brackets off a text that is wholly inside one pair."""
    teks = teks.strip(" ;,")
    for _ in range(_NESTED):
        if not (teks.startswith("(") and teks.endswith(")") and _closes_last(teks)):
            break
        teks = teks[1:-1].strip()
    return teks


def _closes_last(teks: str) -> bool:
    depth = 0
    for place, sign in enumerate(teks):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place == len(teks) - 1
    return False
