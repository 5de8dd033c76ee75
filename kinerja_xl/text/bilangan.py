"""Whole numbers written in words: ``dua puluh lima`` is 25."""

from __future__ import annotations

import re
from functools import lru_cache

from kinerja_xl.patterns import regex

_SATUAN = {
    kata: n
    for n, kata in enumerate(
        (
            *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
            "sebelas",
        )
    )
}
_PULUHAN = {"belas": 1, "puluh": 10, "ratus": 100}
_SE = {"seratus": 100, "seribu": 1_000}
_RIBUAN = {"ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "milyar": 1_000_000_000}
_WORD = "|".join((*_SATUAN, *_PULUHAN, *_SE, *_RIBUAN))
_START = "|".join((*_SATUAN, *_SE))

KATA_BILANGAN = frozenset((*_SATUAN, *_SE))
"""The words with which a number in words begins."""

POLA_BILANGAN = rf"(?:{_START})\b(?:\s+(?:{_WORD})\b)*+"
"""A number in words, as a regular expression without groups of its own; case is the pattern's."""

_INITIALS = "".join(sorted({kata[0] for kata in (*_SATUAN, *_SE)}))
BUKAN_SAMBUNGAN = rf"(?=[{_INITIALS}])" + "".join(rf"(?<!\b{kata} )" for kata in (*_SATUAN, *_PULUHAN, *_SE, *_RIBUAN))
"""Stands before ``POLA_BILANGAN`` where a search must not begin in the middle of a number: a long one is read once."""

_ALL = regex(rf"\s*{POLA_BILANGAN}\s*\Z", re.IGNORECASE)


@lru_cache(maxsize=2048)
def baca_bilangan(kata: str) -> int | None:
    """Return the number that words say, None where they say none, or say it in an order that is none.

    ``dua puluh lima`` -> 25, ``seratus dua belas`` -> 112, ``tiga juta`` -> 3.000.000; ``lima dua`` -> None.
    """
    if not _ALL.match(kata):
        return None
    total, hundreds, tens, scale = 0, 0, None, 1_000_000_000_000
    for word in kata.casefold().split():
        if word in _RIBUAN or word == "seribu":
            factor = _RIBUAN.get(word, 1_000)
            said = 1 if word == "seribu" else hundreds + (tens or 0)
            if factor >= scale or (word == "seribu" and (hundreds or tens is not None)) or not said:
                return None
            total, hundreds, tens, scale = total + said * factor, 0, None, factor
        elif word in {"seratus", "ratus"}:
            digit = 1 if word == "seratus" else tens
            if hundreds or not digit or digit > 9 or (word == "seratus" and tens is not None):
                return None
            hundreds, tens = digit * 100, None
        elif word in _PULUHAN:
            if tens is None or not 1 <= tens <= 9:
                return None
            tens = tens + 10 if word == "belas" else tens * 10
        else:
            digit = _SATUAN[word]
            if tens is None:
                tens = digit
            elif tens >= 20 and tens % 10 == 0 and 0 < digit < 10:
                tens += digit
            else:
                return None
    return total + hundreds + (tens or 0)
