"""Does a satisfaction index have the survey's method: the facts behind KX342, and what KX336 and KX343 leave to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.patterns import regex
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, ikm

_METHOD = regex(
    r"\bunsur\b|[x×*]\s*25\b|\bdikali(?:kan)?\s+25\b|penimbang|tertimbang|\bnrr\b|\b14\s*/\s*2017\b|\b14 tahun 2017\b",
    re.IGNORECASE,
)


def tanpa_metode(found: BarisRumus) -> bool:
    """True for a satisfaction index whose formula says nothing of elements, weights or the factor 25."""
    rumus = found.rumus
    if not ikm(found.baris.indikator.nama):
        return False
    return _METHOD.search(f"{rumus.teks} {rumus.pembilang} {rumus.penyebut}") is None


_COUNTED: Mapping[str, int] = MappingProxyType(
    {
        word: n
        for n, word in enumerate(
            ("enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas", "tiga belas", "empat belas"), 6
        )
    }
)
_ELEMENTS = regex(
    rf"(?<![\w,./-])(?P<banyak>\d{{1,2}}|{'|'.join(reversed(tuple(_COUNTED)))})\s*(?:\([\w ]+\)\s*)?unsur\b",
    re.IGNORECASE,
)


def unsur_lain(found: BarisRumus) -> str:
    """Return how many elements the formula of a satisfaction index names, "" where it is the survey's own number."""
    rumus = found.rumus
    if not ikm(found.baris.indikator.nama):
        return ""
    return banyak_unsur_lain(f"{rumus.teks} {rumus.pembilang} {rumus.penyebut}")


def banyak_unsur_lain(teks: str) -> str:
    """Return how many elements a text about the index names, "" where it is the survey's own number or none."""
    said = _ELEMENTS.search(teks)
    if said is None:
        return ""
    word = " ".join(said["banyak"].casefold().split())
    number = int(word) if word.isdecimal() else _COUNTED[word]
    return said["banyak"] if number != len(UNSUR) and number > 1 else ""
