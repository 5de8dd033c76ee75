"""Target melompat tanpa penjelasan.

Periksa target persentase, indeks, atau nilai yang dalam satu tahun naik 15 angka atau lebih, dan sedikitnya tiga kali
kenaikan tahun-tahun lainnya. Lompatan dari realisasi tahun lalu ke target tahun ini disebut bila 20 angka atau lebih.
Target yang dijelaskan pada Penjelasan target tidak disebut; 'sesuai Renstra' saja bukan penjelasan. Volume disebut bila
satu tahun di tengah periode lima kali tahun-tahun lainnya atau lebih, atau bila sesudah beberapa tahun yang hampir sama
menjadi lima belas kalinya atau lebih; persentase dan indeks bila satu tahun sepuluh kalinya atau lebih (tanda desimal
yang hilang).

Mengapa: Evaluator menanyakan dasar target yang jauh dari kemampuan yang terlihat pada tahun-tahun sebelumnya.

Contoh: Target 65, 95, 96, 97.

Jalan keluar: Terangkan lompatannya pada Penjelasan target, atau susun targetnya bertahap.

Yang tidak terlihat: Lompatan volume yang tidak kembali dan kurang dari lima belas kali, karena mengikuti pekerjaan
tahunnya (satu laporan setahun menjadi satu setiap bulan), dan lompatan pada dokumen dengan kurang dari tiga tahun
target dan tanpa realisasi tahun lalu.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import deret, sebut_deret, ukuran_mutu
from kinerja_xl.rules.target.deret_rata import keluar_deret
from kinerja_xl.rules.target.lalu import realisasi_tahun_lalu
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_LEAP, _FROM_RESULT = 15.0, 20.0
_OTHERS = 3.0
_FEWEST = 3
_ALIKE, _TIMES = 1.5, 5.0
_BEFORE, _STAYS = 2, 15.0  # what came once a year may come every month, or every week after every quarter
_GROWN, _COMMA = 3.0, 10.0
_LETTERS = 10.0  # ranks of letters are small numbers and no percentages
_NO_REASON = regex(
    r"\W*(?:target\w*\s+)?(?:\w+\s+)?(?:sesuai|berdasarkan|mengacu)?\W*(?:pada\s+)?renstra\W*", re.IGNORECASE
)

_Deret = list[tuple[int, float]]


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each leap that nobody explains, at the year it leads to."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if _explained(indikator) or indikator.status.batal:
            continue
        years = deret(indikator)
        if ukuran_mutu(indikator):
            leap = _comma_lost(indikator, years) or _within(indikator, years) or _from_result(dokumen, indikator)
        else:
            leap = _there_and_back(indikator, years) or _new_scale(indikator, years)
        if leap is None:
            continue
        slip = keluar_deret(years)
        if slip is not None and leap[0] == f"target_{slip[0]}":  # a slip of the key is no leap
            continue
        key, before, after, said = leap
        yield temuan(
            indikator.at,
            key,
            message=f"Periksa: target melompat dari {format_number(before)} ke {format_number(after)} ({said}) "
            "tanpa penjelasan.",
            value=format_number(after),
            expected=f"naik bertahap dari {format_number(before)}",
            difference=format_number(round(after - before, 4)),
            related=(indikator.at.sel("penjelasan_target"),),
            fix="terangkan lompatannya pada Penjelasan target, atau susun targetnya bertahap",
        )


def _explained(indikator: Indikator) -> bool:
    said = indikator.penjelasan_target.strip()
    return bool(said) and _NO_REASON.fullmatch(said) is None


def _within(indikator: Indikator, years: _Deret) -> tuple[str, float, float, str] | None:
    if len(years) < _FEWEST or max(abs(v) for _, v in years) < _LETTERS:
        return None
    steps = [(abs(two[1] - one[1]), one[1], two) for one, two in pairwise(years)]
    height, before, (year, after) = max(steps, key=lambda s: s[0])
    others = [s[0] for s in steps if s[2][0] != year]
    if height < _LEAP or height < _OTHERS * max(others):
        return None
    return f"target_{year}", before, after, sebut_deret(indikator)


def _there_and_back(indikator: Indikator, years: _Deret) -> tuple[str, float, float, str] | None:
    """A volume of one year that is many times that of all others, which are alike: a zero too many."""
    for n in range(1, len(years) - 1):
        year, value = years[n]
        others = [v for m, (_, v) in enumerate(years) if m != n]
        if min(others) > 0 and max(others) <= _ALIKE * min(others) and value >= _TIMES * max(others):
            return f"target_{year}", years[n - 1][1], value, sebut_deret(indikator)
    return None


def _new_scale(indikator: Indikator, years: _Deret) -> tuple[str, float, float, str] | None:
    """A volume that was alike for years and is many times that from one year on."""
    if len(years) <= _FEWEST:
        return None
    for n in range(_BEFORE, len(years)):
        before, after = [v for _, v in years[:n]], [v for _, v in years[n:]]
        if min(before) > 0 and max(before) <= _ALIKE * min(before) and min(after) >= _STAYS * max(before):
            return f"target_{years[n][0]}", before[-1], after[0], sebut_deret(indikator)
    return None


def _comma_lost(indikator: Indikator, years: _Deret) -> tuple[str, float, float, str] | None:
    """An index of one year that is ten times that of all others or more: its decimal comma is missing."""
    for n, (year, value) in enumerate(years):
        others = [v for m, (_, v) in enumerate(years) if m != n]
        if len(others) < _FEWEST - 1 or min(others) <= 0:
            continue
        if max(others) <= _GROWN * min(others) and value >= _COMMA * max(others):
            return f"target_{year}", others[max(0, n - 1)], value, sebut_deret(indikator)
    return None


def _from_result(dokumen: Dokumen, indikator: Indikator) -> tuple[str, float, float, str] | None:
    tahun = dokumen.identitas.tahun
    key, target = indikator.kunci_target(tahun), indikator.target_berlaku(tahun)
    before = realisasi_tahun_lalu(dokumen, indikator)
    if key is None or before is None or not isinstance(target, float) or target < _LETTERS:
        return None
    if abs(target - before.nilai) < _FROM_RESULT:
        return None
    return key, before.nilai, target, f"realisasi {before.tahun}"
