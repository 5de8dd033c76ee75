"""Reckonings with their outcome in one sentence: ``4 judul, masing-masing 12 edisi, sehingga 48``, ``4 x 12 = 48``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product
from math import isclose, prod
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.bilangan import KATA_BILANGAN
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, mirip_tahun
from kinerja_xl.text.kalimat import sebelum
from kinerja_xl.text.numbers import format_number, read_number

_WORD = r"(?:\s(?!(?:dan|atau|serta|masing|sehingga|jadi|maka|total|seluruhnya|berjumlah|atau|dari)\b)[^\W\d_]+)"
_EACH = regex(
    rf"(?P<satu>{POLA_JUMLAH})(?P<hal>{_WORD}{{1,5}}),?\s(?:masing-masing|masing2|@)\s?(?:sebanyak\s|sejumlah\s)?"
    rf"(?P<dua>{POLA_JUMLAH}){_WORD}{{1,4}},?\s(?:(?:sehingga|jadi|maka|total(?:nya)?|seluruhnya|semuanya|berjumlah"
    rf"|jumlahnya|menjadi|ada|sebanyak|=)\s){{1,3}}(?P<hasil>{POLA_JUMLAH})(?!%|\s(?:persen|juta|ribu|miliar)\b)",
    re.IGNORECASE,
)
_EACH_HAS = regex(rf"(?:masing-masing|masing2|@)\s?(?:sebanyak\s|sejumlah\s)?{POLA_JUMLAH}", re.IGNORECASE)
"""The middle of the same: most texts that say "masing-masing" say no number behind it."""
_CHAIN = regex(
    rf"(?<![\d+\-x×*/:=(,.]\s)(?<![\d+\-x×*/:=(,.])(?P<isi>{POLA_JUMLAH}{_WORD}{{0,3}}(?:\s?(?P<tanda>[x×*+])\s?{POLA_JUMLAH}{_WORD}{{0,3}}"
    rf"(?:\s?(?P=tanda)\s?{POLA_JUMLAH}{_WORD}{{0,3}}){{0,4}}))\s?=\s?(?P<hasil>{POLA_JUMLAH})(?!\s?[%+\-x×*/:=]|\s(?:persen|juta|ribu|miliar)\b)",
    re.IGNORECASE,
)
_SIGN = regex(r"(?:x\s|[×*+]\s?)[^\W_]", re.IGNORECASE)
_OUTCOME = regex(rf"\s?(?:\d|{'|'.join(sorted(KATA_BILANGAN))})", re.IGNORECASE)
"""What a chain has before its equals sign, and how its outcome begins: most formulas lack one of them."""
_REST = regex(
    rf"(?P<bagian>{POLA_JUMLAH})(?:\s[^\W\d_]++)?\sdari\s(?P<semua>{POLA_JUMLAH})\s(?P<hal>[^\W\d_]++)"
    r"(?P<antara>[^.;\n\d]{0,150}?)[.;,]?\s(?:(?:sedangkan|sementara|dan)\s)?"
    rf"(?:(?:sisanya|selebihnya),?\s(?:(?:yaitu|yakni|sebanyak)\s)?(?P<sisa>{POLA_JUMLAH})"
    rf"|(?P<lain>{POLA_JUMLAH})\s(?:(?P=hal)\s)?(?:lainnya|sisanya|selebihnya))\b(?!\s?(?:%|persen|poin))",
    re.IGNORECASE,
)
"""Five of seven villages, and what is told of the rest."""
_NUMBER = regex(POLA_JUMLAH, re.IGNORECASE)
_NEAR = 1e-6


class HitunganKeliru(NamedTuple):
    """What is written, the outcome that is told, and the right one."""

    tulisan: str
    disebut: float
    benar: float
    cara: str


def hitungan_keliru(isi: str) -> Iterator[HitunganKeliru]:
    """Yield the products and sums whose outcome is told wrong."""
    each = ("asing" in isi or "@" in isi) and _EACH_HAS.search(isi) is not None
    for match in _EACH.finditer(isi) if each else ():
        before = sebelum(isi, match.start())
        if not any(
            not mirip_tahun(n) for n in _NUMBER.findall(before)
        ):  # "2 A masing-masing 3 dan 4 B masing-masing 5"
            yield from _wrong(match, [match["satu"], match["dua"]], "x")
    for match in _CHAIN.finditer(isi) if "=" in isi and _may_chain(isi) else ():
        sign = "+" if match["tanda"] == "+" else "x"
        yield from _wrong(match, _NUMBER.findall(match["isi"]), sign)
    yield from _rest(isi) if " dari " in isi and ("isanya" in isi or "ebihnya" in isi or "ainnya" in isi) else ()


def _may_chain(isi: str) -> bool:
    sides = pairwise(isi.split("="))
    return any(_OUTCOME.match(right) is not None and _SIGN.search(left) is not None for left, right in sides)


def _rest(isi: str) -> Iterator[HitunganKeliru]:
    """Yield "lima dari tujuh desa …, satu desa lainnya": two are left."""
    for match in _REST.finditer(isi):
        written = match["sisa"] or match["lain"]
        part, whole, rest = (baca_jumlah(n) for n in (match["bagian"], match["semua"], written))
        if part is None or whole is None or rest is None or part > whole or _NUMBER.search(match["antara"]):
            continue
        if rest != whole - part and not any(map(mirip_tahun, (match["bagian"], match["semua"], written))):
            said = " ".join(match[0].split())
            yield HitunganKeliru(said, rest, whole - part, f"{format_number(whole)} - {format_number(part)}")


def _wrong(match: re.Match[str], written: list[str], sign: str) -> Iterator[HitunganKeliru]:
    parts, told = [_readings(n) for n in written], _readings(match["hasil"])
    if not told or not all(parts):
        return
    outcomes = [sum(one) if sign == "+" else prod(one) for one in product(*parts)]
    if any(isclose(one, other, rel_tol=_NEAR) for one in outcomes for other in told):
        return
    way = f" {sign} ".join(format_number(p[0]) for p in parts)
    yield HitunganKeliru(" ".join(match[0].split()), told[0], outcomes[0], way)


def _readings(written: str) -> list[float]:
    """Return what a number may mean: "1.250" is one thousand or a fraction more than one."""
    value = baca_jumlah(written)
    other = read_number(written.rstrip(".,")).alternative
    return [v for v in (value, other) if v is not None]
