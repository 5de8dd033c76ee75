"""The sentences of a text, and what of its own sentence stands beside a word.

A semicolon or a line's end parts as a full stop does: offices write lists and decrees so. A stop inside a number or an
abbreviation (1.250, s.d) has nothing blank behind it and parts nothing. What parts phrases (commas, "sedangkan")
belongs to whoever reads them: it differs with what is looked for.
"""

from __future__ import annotations

import re

from kinerja_xl.patterns import regex

_BETWEEN = regex(r"(?<=[.;!?])\s+|\n+")
_LONGEST = 2000  # characters of a sentence: what is asked around every word of a long text must not cost all of it


def pisah_kalimat(teks: str) -> list[str]:
    """Return the sentences of a text with their marks, without blanks around them; none is empty."""
    return [part for one in _BETWEEN.split(teks) if (part := one.strip())]


def di_sekitar(teks: str, match: re.Match[str]) -> tuple[str, str]:
    """Return what stands before and behind a match in its own sentence."""
    return sebelum(teks, match.start()), sesudah(teks, match.end())


def kalimat_sekitar(teks: str, match: re.Match[str]) -> str:
    """Return the sentence that a match stands in, the match with it."""
    before, after = di_sekitar(teks, match)
    return before + match[0] + after


def sebelum(teks: str, tempat: int) -> str:
    """Return what of its sentence stands before a place."""
    return _BETWEEN.split(teks[max(0, tempat - _LONGEST) : tempat])[-1]


def sesudah(teks: str, tempat: int) -> str:
    """Return what of its sentence stands behind a place."""
    return _BETWEEN.split(teks[tempat : tempat + _LONGEST], maxsplit=1)[0]
