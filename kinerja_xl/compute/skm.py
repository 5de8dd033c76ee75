"""The satisfaction index: mean per element, weights (exactly 1/9 each by law), times 25; service quality by band.

The printed weight 0,11 is 1/9 rounded; nine of them make 0,99, so an index computed with it is one per cent too low: a
true 88,31 (A) becomes 87,43 (B). We never use it and can tell where an office does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kinerja_xl.compute.excel import angka, kriteria
from kinerja_xl.compute.rumus import NilaiExcel, Rumus
from kinerja_xl.compute.ukuran import Daerah
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.skm import UNSUR, Survei

_BOBOT = regex(r"(?<![\d.,])0[.,]11{1,2}(?!\d)")
_DESIMAL_MUTU = 2  # the bands are printed to two decimals and have holes in between


def nrr(jawaban: Iterable[float | None]) -> float | None:
    """Return an element's mean over those who answered it (NRR), None when nobody did."""
    answered = [j for j in jawaban if j is not None]
    return sum(answered) / len(answered) if answered else None


def indeks(nrr_unsur: Sequence[float | None], survei: Survei, bobot: float | None = None) -> float | None:
    """Return the index (25 to 100) of the elements' means.

    Args:
        nrr_unsur: one mean per element, None where nobody answered.
        survei: the survey's rules in force.
        bobot: the same weight for each element instead of that in force.

    Returns:
        None while an element has no answer.
    """
    means = [m for m in nrr_unsur if m is not None]
    if not means or len(means) < len(nrr_unsur):
        return None
    if bobot is not None:
        weighted = sum(means) * bobot
    elif survei.bobot is None:
        weighted = sum(means) / len(means)
    else:
        weighted = sum(mean * survei.bobot[unsur] for mean, unsur in zip(means, UNSUR, strict=True))
    return weighted * survei.konversi


def mutu(nilai: float, survei: Survei) -> str:
    """Return the service quality (A to D) of an index, rounded to two decimals first; "" below 25."""
    return kriteria(nilai, survei.mutu, _DESIMAL_MUTU)


def bobot_dibulatkan(rumus: str) -> str | None:
    """Return the rounded weight (``0,11``, ``0.111``) that the text of a formula uses, None without one."""
    found = _BOBOT.search(rumus)
    return found[0] if found else None


def indeks_skm(jawaban: Mapping[str, Daerah], survei: Survei) -> Rumus:
    """Return the formula for the index over the answers in the sheet SKM (element -> its cells)."""
    areas = [jawaban[unsur] for unsur in UNSUR if unsur in jawaban]
    complete = len(areas) == len(UNSUR)

    def nilai(_: object) -> NilaiExcel:
        answers = [area.ringkasan for area in areas]
        if not complete or any(a.angka < a.terisi for a in answers):
            return ""
        result = indeks([a.jumlah / a.angka if a.angka else None for a in answers], survei)
        return "" if result is None else result

    def excel(_: object) -> str:
        if not complete:
            return '""'
        refs = ",".join(area.alamat for area in areas)
        means = [f"SUM({area.alamat})/COUNT({area.alamat})" for area in areas]
        if survei.bobot is None:
            weighted = f"({'+'.join(means)})/{len(UNSUR)}"
        else:
            weighted = f"({'+'.join(f'{m}*{angka(survei.bobot[u])}' for m, u in zip(means, UNSUR, strict=True))})"
        return f'IFERROR(IF(COUNT({refs})<COUNTA({refs}),"",{weighted}*{survei.konversi}),"")'

    return Rumus(nama="indeks_skm", perlu=(), nilai=nilai, excel=excel)
