"""Numbers that a sentence says of things: ``enam kali``, ``12 laporan``, with the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.bilangan import KATA_BILANGAN, POLA_BILANGAN, baca_bilangan
from kinerja_xl.text.numbers import banyak_angka, read_number
from kinerja_xl.text.similar import kecil

POLA_JUMLAH = rf"(?:(?<![\w.,/-])\d(?:[.,]?\d)*+(?![\w/-])|(?<![\w-])(?!nol\b){POLA_BILANGAN})"
"""A number in digits or in words, as a regular expression without groups of its own."""

TAHUN_TERTULIS = r"(?:19[89]\d|20[0-4]\d)(?![\d%]|[.,]\d)"
"""A year in four digits, as a regular expression without groups of its own; no number of things is written so."""

_YEAR = regex(rf"{TAHUN_TERTULIS}\Z")
_SAID = regex(
    rf"(?:(?<![^\W\d_])(?P<sebelum>[^\W\d_]++)\s++)?(?P<angka>{POLA_JUMLAH})(?:\s+(?:\([^)]*\)\s*)?(?P<hal>[^\W\d_]+)"
    r"(?:\s+(?P<sesudah>[^\W\d_]+))?)?",
    re.IGNORECASE,
)


class JumlahDisebut(NamedTuple):
    """A number with the word before it, the thing that is counted and the word behind that, each "" without one."""

    nilai: float
    sebelum: str
    hal: str
    sesudah: str


def baca_jumlah(teks: str) -> float | None:
    """Return the number that digits or words say: ``1.250``, ``87,5``, ``dua puluh lima``; None for none."""
    value = baca_bilangan(teks)
    if value is not None:
        return float(value)
    reading = read_number(teks.rstrip(".,"))
    return reading.value


def mirip_tahun(tulisan: str) -> bool:
    """True for what is written like a year: ``2024``, but neither ``2.024`` nor ``2024,5`` nor ``1500``."""
    return _YEAR.match(tulisan.rstrip(".,")) is not None


@lru_cache(maxsize=2048)
def jumlah_disebut(teks: str) -> tuple[JumlahDisebut, ...]:
    """Return every number that a text says, in its order, words in small letters; a year is none."""
    if not banyak_angka(teks):
        plain = kecil(teks)
        if not any(word in plain for word in KATA_BILANGAN):
            return ()
    return tuple(_all(teks))


def _all(teks: str) -> Iterator[JumlahDisebut]:
    position = 0
    while match := _SAID.search(teks, position):
        position = match.end("angka")
        value = baca_jumlah(match["angka"])
        if value is not None and not mirip_tahun(match["angka"]):
            before, thing, behind = ((match[name] or "").casefold() for name in ("sebelum", "hal", "sesudah"))
            yield JumlahDisebut(value, before, thing, behind)
