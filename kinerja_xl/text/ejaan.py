"""The certain spelling mistakes of office documents, and a text without them.

A table names for each right form the wrong ones that offices write. A word with ``*`` is a beginning: its ending stays
as it is (``kordin*`` reads kordinasi and dikordinasikan). Only forms that cannot be another word stand here, and none
that the official nomenclature itself uses (Ketentraman, Efektifitas, Pelaksanaaan). Titles of regulations keep
the spelling of their time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.daftar_ejaan import AWALAN_DI, DEPAN, ISTILAH, TIDAK_BAKU


class Golongan(Enum):
    """The kind of a mistake."""

    ISTILAH = "istilah kunci"
    TIDAK_BAKU = "kata tidak baku atau salah ketik"
    DI = "awalan atau kata depan di dan ke"


class Pola(Enum):
    """What is looked for in a text: single words, phrases, "di" written apart, "di" and "ke" written together."""

    KATA = "kata"
    FRASA = "frasa"
    DI = "di"
    GABUNG = "gabung"


_ANY = frozenset(Pola)


class Salah(NamedTuple):
    """One mistake in a text: where, as written, as it should be, and its kind."""

    mulai: int
    akhir: int
    tulisan: str
    benar: str
    golongan: Golongan


_PREFIX = (
    r"(?:di|ter|men[gy]?|mem|me|ber|ke|pem|pen[gy]?|pe|se)??"  # as short as possible: mengkordin* is a stem of its own
)
_TOKEN = regex(r"\w+")
_LETTERS = regex(r"[^\W\d_]+")
_WORD = regex(r"(?<![\w@])[^\W\d_]+(?![\w@])")
_TITLE = regex(  # the title of a regulation is quoted as it stands: "tentang Praktek Kedokteran"
    r"\b(?:undang\s?[-–]?\s?undang|peraturan|keputusan|instruksi|uu|pp|perpres|perda|perbup|permen\w*)\b"
    r"[^;\n]*?\btentang\b[^;\n]*",
    re.IGNORECASE,
)
_APART = regex(  # "di laksanakan"; a noun keeps its blank: "di pendidikan", "di tindakan"
    r"\b(di) +((?!pe|ke|tindakan|gerakan|masakan|makan)(?-i:[a-z])[^\W\d_]{2,}kan|"
    rf"(?:{'|'.join(AWALAN_DI)})(?! (?:inap|jalan|gabung|intensif|darurat)\b))\b",
    re.IGNORECASE,
)
_TIMES = regex(r"\b(di) +(kali(?= +\d)|bagi(?= +(?:jumlah|total|seluruh|dengan)\b))", re.IGNORECASE)
_JOINED = regex(  # "keluar" and "kelapangan" are words
    rf"\b(di(?=\w)|ke(?!luar|lapangan))({'|'.join(DEPAN)})(?=(?:nya)?\b)", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def kesalahan(teks: str) -> tuple[Salah, ...]:
    """Return the mistakes of a text from left to right, none inside another."""
    asked = set().union(*map(menanyakan, set(_TOKEN.findall(teks))))
    if not asked:
        return ()
    kept: list[Salah] = []
    for salah in sorted(_all(teks, asked), key=lambda s: (s.mulai, -s.akhir)):
        if not kept or salah.mulai >= kept[-1].akhir:
            kept.append(salah)
    return tuple(kept)


def perbaiki_ejaan(teks: str, *golongan: Golongan) -> str:
    """Return the text with its certain mistakes corrected, capitals kept: ``PRESENTASE`` -> ``PERSENTASE``.

    Args:
        teks: any text.
        golongan: only mistakes of these kinds; all when none is named.
    """
    for salah in reversed(kesalahan(teks)):
        if not golongan or salah.golongan in golongan:
            teks = teks[: salah.mulai] + salah.benar + teks[salah.akhir :]
    return teks


def _all(teks: str, asked: Collection[Pola]) -> Iterator[Salah]:
    titles: list[tuple[int, int]] | None = None  # hardly any text has a mistake that asks for them
    matches: list[re.Match[str]] = [*_WORD.finditer(teks)] if Pola.KATA in asked else []
    if Pola.FRASA in asked:
        matches += _phrases().finditer(teks)
    for match in matches:
        found = _right(" ".join(match[0].split()))
        if found is None:
            continue
        benar, golongan = found
        if golongan is not Golongan.ISTILAH:
            if titles is None:
                titles = [title.span() for title in _TITLE.finditer(teks)]
            if any(start < match.start() < end for start, end in titles):
                continue
        yield Salah(*match.span(), match[0], benar, golongan)
    for pattern in (_APART, _TIMES) if Pola.DI in asked else ():
        for match in pattern.finditer(teks):
            yield Salah(*match.span(), match[0], match[1] + match[2].lower(), Golongan.DI)
    for match in _JOINED.finditer(teks) if Pola.GABUNG in asked else ():
        yield Salah(*match.span(), match[0], f"{match[1]} {match[2]}", Golongan.DI)


@lru_cache(maxsize=16384)
def menanyakan(token: str) -> frozenset[Pola]:
    """Return the patterns that may find something in a text with this run of letters and digits, whatever its case."""
    plain = token.casefold()
    if not plain.isascii():
        return _ANY
    asked = {
        Pola.DI: plain == "di",
        Pola.FRASA: plain in _phrase_words(),
        Pola.GABUNG: _JOINED.search(token) is not None,
        Pola.KATA: any(_right(word) is not None for word in _LETTERS.findall(token)),
    }
    return frozenset(pola for pola, asks in asked.items() if asks)


@lru_cache(maxsize=16384)
def _right(written: str) -> tuple[str, Golongan] | None:
    """Return the right form of a word or a phrase and the kind of its mistake, None where there is none."""
    for golongan in (Golongan.ISTILAH, Golongan.TIDAK_BAKU):
        right, stems = _table(golongan)
        wrong, before, rest = written, "", ""
        match = None if written.casefold() in right else stems.fullmatch(written)
        if match:
            before, wrong, rest = match.groups()
        benar = right.get(wrong.casefold())
        if benar is None:
            continue
        new = before + (benar if before else _like(wrong, benar)) + rest
        if before[:1].isupper():
            new = new[0].upper() + new[1:]
        return new.upper() if written.isupper() else new, golongan
    return None


def _like(wrong: str, right: str) -> str:
    """Return the right form with the capitals of the wrong one; an acronym keeps its own."""
    if right.isupper() or not wrong[0].isupper():
        return right
    if wrong.isupper():
        return right.upper()
    words = wrong.split()
    if len(words) > 1 and words[-1][0].isupper():
        return " ".join(word[0].upper() + word[1:] for word in right.split())
    return right[0].upper() + right[1:]


@lru_cache(maxsize=2)
def _table(golongan: Golongan) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Return the right form of each wrong form and of each wrong beginning, and the pattern of the latter."""
    listed = ISTILAH if golongan is Golongan.ISTILAH else TIDAK_BAKU
    wrongs = {wrong: benar for benar, many in listed.items() for wrong in many}
    stems = sorted((w[:-1] for w in wrongs if w.endswith("*")), key=len, reverse=True)
    pattern = re.compile(rf"({_PREFIX})({'|'.join(stems)})(\w*)", re.IGNORECASE)
    return {wrong.rstrip("*"): benar for wrong, benar in wrongs.items()}, pattern


def _listed_phrases() -> list[str]:
    return [wrong for listed in (ISTILAH, TIDAK_BAKU) for many in listed.values() for wrong in many if " " in wrong]


@lru_cache(maxsize=1)
def _phrase_words() -> frozenset[str]:
    """Return the first words of the wrong forms that are more than one word."""
    return frozenset(_TOKEN.findall(form.casefold())[0] for form in _listed_phrases())


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    """Return the pattern of the wrong forms that are more than one word."""
    joined = "|".join(form.replace(" ", r"\s+") for form in _listed_phrases())
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)
