"""Constants of the satisfaction survey that a text gives otherwise than the survey's method: for KX345."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.model import Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.skm import JAWABAN, UNSUR, Survei
from kinerja_xl.rules.formulasi.metode_skm import banyak_unsur_lain
from kinerja_xl.rules.formulasi.rumus_tertulis import ikm
from kinerja_xl.text.numbers import format_number

_FORMULA = ("penjelasan_rumus", "rumus_khusus", "pembilang")
_TIMES = regex(
    r"(?:[x×*]|\bdi ?kali(?:kan)?(?:\s+(?:dengan|bilangan|angka))?)\s*\(?\s*"
    r"(?P<angka>\d{1,3})(?![\d.,/]*\d|\s*/|\s*%|\s*persen\b)"
)
_SHARE = regex(r"(?<![\d.,/])1\s*/\s*(?P<banyak>\d{1,2})(?![\d.,/]*\d)")
_DECIMAL = regex(r"(?<![\d.,/])0[.,](?P<desimal>[01]\d{1,4})(?!\d)")
_WEIGHT = regex(r"\b(?:bobot|penimbang|unsur|tertimbang)\b")
_FEWEST, _MOST = 5, 20  # elements of a survey


class TetapanLain(NamedTuple):
    """A constant as written, its column, why it is wrong, and what is right."""

    kolom: str
    tulisan: str
    sebab: str
    benar: str


def tetapan_skm(indikator: Indikator, survei: Survei) -> Iterator[TetapanLain]:
    """Yield the factor, the weight and the number of elements that are not the survey's, for a satisfaction index."""
    if not ikm(indikator.nama):
        return
    for kolom in _FORMULA:
        teks = getattr(indikator, kolom).lower()
        if teks:
            yield from _factor(kolom, teks, indikator, survei)
            if survei.bobot is None and _WEIGHT.search(teks):
                yield from _weight(kolom, teks)
    if said := banyak_unsur_lain(indikator.definisi_operasional):
        yield TetapanLain(
            "definisi_operasional", f"{said} unsur", f"survei memuat {len(UNSUR)} unsur", f"{len(UNSUR)} unsur"
        )


def _factor(kolom: str, teks: str, indikator: Indikator, survei: Survei) -> Iterator[TetapanLain]:
    factors = {int(m["angka"]) for m in _TIMES.finditer(teks)} - {0, 1, 100, len(UNSUR)}
    if len(factors) != 1 or survei.konversi in factors:
        return
    (factor,) = factors
    best = JAWABAN[1] * factor
    short = [v for v in indikator.target.values() if isinstance(v, float) and v > best]
    more = f", di bawah target {format_number(max(short))}" if short else ""
    yield TetapanLain(
        kolom,
        f"pengali {factor}",
        f"nilainya dikalikan {survei.konversi}, sedangkan dengan {factor} nilai tertinggi {format_number(best)}{more}",
        f"x {survei.konversi}",
    )


def _weight(kolom: str, teks: str) -> Iterator[TetapanLain]:
    shares = {int(m["banyak"]): m[0] for m in _SHARE.finditer(teks)}
    for match in _DECIMAL.finditer(teks):
        digits = match["desimal"]
        same = [n for n in range(_FEWEST, _MOST + 1) if f"{1 / n:.{len(digits)}f}"[2:] == digits]
        if len(digits) > 1 and len(UNSUR) not in same and len(same) == 1:
            shares.setdefault(same[0], match[0])
    if len(UNSUR) in shares:
        return
    for number, written in shares.items():
        if _FEWEST <= number <= _MOST:
            yield TetapanLain(
                kolom,
                f"bobot {written}",
                f"survei memuat {len(UNSUR)} unsur, bukan {number}",
                f"1/{len(UNSUR)}",
            )
            return
