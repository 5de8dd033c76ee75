"""Penjelasan menyebut target satu tahun naik atau turun, padahal sebaliknya.

Periksa Penjelasan target yang menyebut satu tahun dan mengatakan targetnya turun, atau tidak ada pengadaan pada tahun
itu, sedangkan target tahun itu lebih besar daripada tahun sebelumnya; demikian pula naik dan lebih kecil.
Tahun yang disebut tanpa pengadaan atau tanpa kegiatan targetnya nol bila tahun lain yang nol atau bila pengadaan itulah
pekerjaan barisnya, dan target yang disebut naik sampai satu tahun lalu turun pada tahun berikutnya bergerak demikian.

Mengapa: Penjelasan dicetak di sebelah targetnya; keduanya dibaca bersama.

Contoh: 'Tahun 2025 tidak ada pengadaan, sehingga targetnya turun', sedangkan targetnya 3 (2024) lalu 6 (2025).

Jalan keluar: Perbaiki penjelasannya, atau targetnya.

Yang tidak terlihat: Penjelasan tanpa tahun, dan kalimat tentang realisasi, anggaran, atau bagian dari tahunnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import deret
from kinerja_xl.rules.target.arah_disebut import arah_disebut, bertentangan, tahun_tanpa_target
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_YEAR = regex(r"(?<![\d/.,-])20\d\d(?![\d/.,-]*\d)")
_UP = regex(
    r"\btarget(?:nya)?\s(?:[^\W\d_]+\s){0,3}?(?:naik|meningkat|bertambah|ditambah|dinaikkan|lebih\s(?:tinggi|besar|banyak))\b",
    re.I,
)
_DOWN = regex(
    r"\btarget(?:nya)?\s(?:[^\W\d_]+\s){0,3}?(?:turun|menurun|berkurang|dikurangi|diturunkan|lebih\s(?:rendah|kecil|sedikit))\b"
    r"|\btidak\s(?:ada|dilakukan|direncanakan)\s(?:pengadaan|pembelian|pembangunan|penyediaan|penambahan)\b",
    re.IGNORECASE,
)
_OTHERWISE = regex(
    r"\b(?:jika|bila|apabila|semula|awalnya|sejak|mulai|sampai|hingga|kecuali|realisasi|capaian|kembali|renstra|rpjmd|dpa"
    r"|triwulan|tw|semester|(?:tidak|bukan)\s(?:naik|turun|meningkat|menurun|bertambah|berkurang|dinaikkan|diturunkan))\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation of a year's target that went the other way."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if "20" not in indikator.penjelasan_target:
            continue
        targets = dict(deret(indikator))
        work = f"{baris.simpul.nomenklatur} {indikator.nama}"
        wrong = next(_wrong(indikator.penjelasan_target, targets, work), None)
        if wrong is None:
            continue
        about, said, years = wrong
        numbers = " lalu ".join(f"{format_number(targets[year])} ({year})" for year in years)
        yield temuan(
            indikator.at,
            "penjelasan_target",
            message=f"Periksa: penjelasan tentang {about} menyebut '{said}', sedangkan targetnya {numbers}.",
            value=said,
            expected=numbers,
            related=tuple(indikator.at.sel(f"target_{year}") for year in years),
            fix="perbaiki penjelasannya, atau targetnya",
        )


def _wrong(text: str, targets: Mapping[int, float], work: str) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """Yield the year a claim is about, what it says, and the years whose targets deny it."""
    for sentence in pisah_kalimat(text):
        years = {int(y) for y in _YEAR.findall(sentence)}
        up, down = _UP.search(sentence), _DOWN.search(sentence)
        said = up or down
        if len(years) != 1 or bool(up) == bool(down) or said is None or _OTHERWISE.search(sentence):
            continue
        year = years.pop()
        now, before = targets.get(year), targets.get(year - 1)
        if now is not None and before is not None and (now < before if up else now > before):
            yield year, " ".join(said[0].split()), (year - 1, year)
    for year, written, plainly in tahun_tanpa_target(text, work):
        empty = tuple(t for t, v in targets.items() if v == 0)
        if targets.get(year) and (empty or plainly):
            yield year, written, (year, *empty)
    for claim in arah_disebut(text, sorted(targets)):
        if bertentangan(claim, targets):
            yield claim.sampai, claim.tulisan, (claim.dari, claim.sampai)
