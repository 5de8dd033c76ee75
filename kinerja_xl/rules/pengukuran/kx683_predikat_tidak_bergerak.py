"""Predikat AKIP tidak bergerak.

Periksa Nilai AKIP yang predikatnya sama pada tiga tahun atau lebih sampai tahun yang diukur, dan yang angkanya selama
itu naik rata-rata kurang dari 1,5 setahun. Predikat tertinggi tidak disebut.

Mengapa: Predikat yang bertahan bertahun-tahun berarti rekomendasi evaluasi belum mengubah apa pun.

Contoh: Nilai AKIP 61, 62, dan 61,5: tiga tahun B.

Jalan keluar: Bahas sebabnya pada lembar Analisis, dan tulis apa yang diubah.

Yang tidak terlihat: Predikat ukuran lain, dan Nilai AKIP yang Riwayatnya kurang dari dua tahun.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.compute.akip import predikat_akip
from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, TargetNilai
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.akip import EvaluasiAkip
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, gabung_kata, tahun
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_YEARS = 3
_HARDLY = 1.5  # points a year
_AKIP = regex(r"\bs?akip\b", re.IGNORECASE)

Deret = list[tuple[int, TargetNilai, CellRef | None]]


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each AKIP grade that stayed what it was."""
    akip = dokumen.ketentuan.akip
    for t in tahun(dokumen).ukur:
        if t.cara is not CaraHitung.NILAI_AKIP and not _AKIP.search(t.indikator.nama):
            continue
        grade, known = _bertahan(_deret(dokumen, t), akip)
        if len(known) < _YEARS or grade == akip.huruf[-1] or _rise(known) >= _HARDLY * (len(known) - 1):
            continue
        shown = gabung_kata(format_number(n) if isinstance(n, float) else n for _, n, _ in known)
        at = t.analisis
        yield temuan(
            at.at if at else t.indikator.at,
            "penyebab" if at else "indikator",
            message=f"Periksa: {t.kode} {len(known)} tahun berpredikat {grade} "
            f"({known[0][0]} sampai {known[-1][0]}: {shown}).",
            value=grade,
            expected="predikat yang naik",
            related=tuple(sel for _, _, sel in known if sel is not None),
            fix="bahas sebabnya pada lembar Analisis, dan tulis apa yang diubah",
        )


def _bertahan(years: Deret, akip: EvaluasiAkip) -> tuple[str, Deret]:
    """Return the newest grade and the unbroken years that had it."""
    found: Deret = []
    grade = ""
    for year in reversed(years):
        value = year[1]
        mine = predikat_akip(value, akip) if isinstance(value, float) else value
        if found and (mine != grade or found[0][0] - year[0] != 1):
            break
        grade, found = mine, [year, *found]
    return grade, found


def _rise(known: Deret) -> float:
    """Return how much the points rose; letters alone say nothing of that and rise by nothing."""
    points = [n for _, n, _ in known if isinstance(n, float)]
    return points[-1] - points[0] if points else 0.0


def _deret(dokumen: Dokumen, t: Terukur) -> Deret:
    years: Deret = [
        (r.tahun, r.realisasi, r.at.sel("realisasi"))
        for r in dokumen.riwayat_menurut_kode[t.kode]
        if r.tahun is not None and r.realisasi is not None
    ]
    now, value = dokumen.identitas.tahun, t.hasil.realisasi
    if now is not None and value is not None:
        years = [y for y in years if y[0] < now] + [(now, value, None)]
    return sorted(years, key=lambda y: y[0])
