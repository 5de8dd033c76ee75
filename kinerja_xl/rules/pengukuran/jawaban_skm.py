"""The answers of the survey as the rules look at them: the facts behind KX650 to KX655."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.compute.skm import indeks, nrr
from kinerja_xl.model import Dokumen, JawabanSkm, sekali
from kinerja_xl.regulations.skm import JAWABAN, UNSUR, Survei

_FEWEST = 3  # rows above: two answers have the mean of a third by chance
_ROUNDING = 0.0051  # means are typed with two decimals or more


def menjawab(skm: Sequence[JawabanSkm]) -> list[JawabanSkm]:
    """Return the respondents who answered anything."""
    return [orang for orang in skm if any(j is not None for j in orang.jawaban)]


@sekali
def baris_jumlah(dokumen: Dokumen) -> Sequence[tuple[JawabanSkm, str]]:
    """Return (row, "jumlah" or "rata-rata") for each row that sums up every element of the rows above it."""
    found: list[tuple[JawabanSkm, str]] = []
    sums, counts, rows = [0.0] * len(UNSUR), [0] * len(UNSUR), 0
    for orang in menjawab(dokumen.skm):
        what = _summary(orang, sums, counts) if rows >= _FEWEST else ""
        if what:
            found.append((orang, what))
            continue
        rows += 1
        for n, answer in enumerate(orang.jawaban):
            if answer is not None:
                sums[n] += answer
                counts[n] += 1
    return found


def _summary(orang: JawabanSkm, sums: Sequence[float], counts: Sequence[int]) -> str:
    answers = [j for j in orang.jawaban if j is not None]
    if len(answers) < len(UNSUR) or not all(counts):
        return ""
    if max(answers) > JAWABAN[1] and all(abs(a - s) < 1e-9 for a, s in zip(answers, sums, strict=True)):
        return "jumlah"
    if all(a == round(a) for a in answers):
        return ""
    means = [s / c for s, c in zip(sums, counts, strict=True)]
    near = all(abs(a - m) <= _ROUNDING for a, m in zip(answers, means, strict=True))
    return "rata-rata" if near else ""


@sekali
def responden(dokumen: Dokumen) -> Sequence[JawabanSkm]:
    """Return the rows that are answers: filled, and not a sum of the rows above."""
    sums = {id(orang) for orang, _ in baris_jumlah(dokumen)}
    return [orang for orang in menjawab(dokumen.skm) if id(orang) not in sums]


def indeks_triwulan(dokumen: Dokumen, banyak: int) -> list[tuple[float, float]]:
    """Return (index of its own answers, index up to its end) for each of ``banyak`` quarters of equally many answers.

    The sheet does not say which quarter an answer is of; offices type them in their order. [] where they do not divide.
    """
    people, survei = responden(dokumen), dokumen.ketentuan.skm
    size, rest = divmod(len(people), banyak)
    if rest or not size:
        return []
    found: list[tuple[float, float]] = []
    for n in range(banyak):
        own = _index(people[n * size : (n + 1) * size], survei)
        until = _index(people[: (n + 1) * size], survei)
        if own is None or until is None:
            return []
        found.append((own, until))
    return found


def _index(people: Sequence[JawabanSkm], survei: Survei) -> float | None:
    return indeks([nrr(answers) for answers in zip(*(orang.jawaban for orang in people), strict=True)], survei)
