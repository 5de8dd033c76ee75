"""Target tidak bergerak.

Periksa target persentase, indeks, atau nilai yang sama pada dua tahun berturut-turut sebelum mencapai batas
tertinggi. Volume (12 laporan setiap tahun) tidak dilaporkan, apa pun Arahnya, begitu pula indikator berarah Tetap.

Mengapa: Target yang datar tidak menantang; evaluator menanyakan perbaikan apa yang direncanakan.

Contoh: Target 70, 80, 85, 90, 90.

Jalan keluar: Naikkan targetnya, isi kolom Arah dengan Tetap, atau terangkan pada Penjelasan target.

Yang tidak terlihat: Target yang bergerak terlalu sedikit, dan volume yang sebenarnya dapat bertambah.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.arah import arah_wajar, deret, sebut_deret, ukuran_mutu
from kinerja_xl.sheets.pilihan import Arah

SEVERITY = Severity.INFO

_FEWEST, _TOP = 3, 100.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator, at the first year that repeats the year before."""
    for baris in semua_baris(dokumen):
        indikator, years = baris.indikator, deret(baris.indikator)
        if len(years) < _FEWEST or indikator.arah is Arah.TETAP or indikator.penjelasan_target:
            continue
        way = arah_wajar(baris)
        if not ukuran_mutu(indikator) or (way is not None and way.tanda < 0):
            continue
        rising = years[-1][1] > years[0][1]
        letters = any(isinstance(t, str) for t in indikator.target.values())
        flat = [two for one, two in pairwise(years) if one[1] == two[1] < _TOP]
        if flat and not (letters and rising):  # a letter is a step of ten points: it cannot rise every year
            year = flat[0][0]
            yield temuan(
                indikator.at,
                f"target_{year}",
                message=f"Periksa: target {year} sama dengan tahun sebelumnya ({sebut_deret(indikator)}).",
                value=sebut_deret(indikator),
                expected="naik setiap tahun",
                related=tuple(indikator.at.sel(f"target_{t}") for t, _ in flat[1:]),
                fix="naikkan targetnya, isi kolom Arah dengan Tetap, atau terangkan pada Penjelasan target",
            )
