"""Acronyms in brackets whose letters stand in another order than the words before them: the facts behind KX809."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.bahasa.indeks_kata import indeks_kata
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.akronim import AKRONIM
from kinerja_xl.text.kosakata import dikenal, kata_umum
from kinerja_xl.text.similar import normalise

_BRACKET = regex(r"\(\s*(?P<akronim>[A-Z]{3,8})\s*\)")
AKHIR_FRASA = regex(r"[\n;:.()]")
"""What the words that an acronym stands for cannot reach across."""
_SMALL = word_set("dan atau di ke dari untuk pada yang dalam serta bagi oleh")
_KNOWN = frozenset(short.upper() for short in AKRONIM)


class AkronimKurung(NamedTuple):
    """An acronym in brackets, the words before it that it stands for, and the letters these have."""

    teks: TeksKantor
    akronim: str
    frasa: str
    huruf: str


def huruf_tertukar(dokumen: Dokumen, teks: Sequence[TeksKantor]) -> Iterator[AkronimKurung]:
    """Yield the acronyms that have not the letters of their words, where the workbook writes the right one elsewhere.

    The same letters in another order are enough; another letter only where the same words stand elsewhere with the
    right acronym: what is short for one thing in one office is often short for another in the next.
    """
    wrong: list[AkronimKurung] = []
    right: dict[str, str] = {}
    for one in teks:
        if "(" not in one.isi:
            continue
        for found in _bracketed(one):
            if found.akronim == found.huruf:
                right[found.frasa] = found.akronim
            elif found.akronim not in _KNOWN:
                wrong.append(found)
    yield from (found for found in wrong if _told(dokumen, found, right))


def _told(dokumen: Dokumen, found: AkronimKurung, right: Mapping[str, str]) -> bool:
    if right.get(found.frasa) == found.huruf:
        return sum(a != b for a, b in zip(found.akronim, found.huruf, strict=True)) <= _SLIPS
    if sorted(found.akronim) != sorted(found.huruf):
        return False
    small = found.huruf.lower()
    if dikenal(small) or kata_umum(small):
        return False
    alone = regex(rf"(?<![A-Za-z]){found.huruf}(?![A-Za-z])")
    texts = setiap_teks(dokumen)
    return any(alone.search(texts[place].isi) for place in indeks_kata(dokumen).get(small, ()))


_SLIPS = 2
"""Letters that differ where two change places; more is another acronym."""


def _bracketed(teks: TeksKantor) -> Iterator[AkronimKurung]:
    """Yield each acronym with as many words before it as it has letters; the letters are its own where any way fits."""
    earlier = 0
    for match in _BRACKET.finditer(teks.isi):
        words = normalise(AKHIR_FRASA.split(teks.isi[earlier : match.start()])[-1]).split()
        earlier = match.end()
        acronym, size = match["akronim"], len(match["akronim"])
        ways = [way for way in (_last(words, size, ()), _last(words, size, _SMALL)) if way]
        if not ways:
            continue
        chosen = next((way for way in ways if _letters(way) == acronym), ways[-1])
        yield AkronimKurung(teks, acronym, " ".join(chosen), _letters(chosen))


def _last(words: Sequence[str], size: int, without: Iterable[str]) -> list[str]:
    left = [word for word in words if word not in without]
    return left[-size:] if len(left) >= size else []


def _letters(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words).upper()
