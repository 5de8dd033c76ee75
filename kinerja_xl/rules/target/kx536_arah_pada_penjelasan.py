"""Penjelasan menyebut target satu tahun naik atau turun, padahal sebaliknya.

Periksa Penjelasan target yang menyebut satu tahun dan mengatakan targetnya turun, atau tidak ada pengadaan pada tahun
itu, sedangkan target tahun itu lebih besar daripada tahun sebelumnya; demikian pula naik dan lebih kecil.

Mengapa: Penjelasan dicetak di sebelah targetnya; keduanya dibaca bersama.

Contoh: 'Tahun 2025 tidak ada pengadaan, sehingga targetnya turun', sedangkan targetnya 3 (2024) lalu 6 (2025).

Jalan keluar: Perbaiki penjelasannya, atau targetnya.

Yang tidak terlihat: Penjelasan tanpa tahun, kalimat yang menyebut beberapa tahun, dan kalimat tanpa kata target atau
pengadaan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import deret
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_YEAR = regex(r"(?<![\d/.,-])20\d\d(?![\d/.,-]*\d)")
_SENTENCE = regex(r"(?<=[.;])\s+|\n+")
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
        text = indikator.penjelasan_target
        if "20" not in text:
            continue
        targets = dict(deret(indikator))
        for sentence in _SENTENCE.split(text):
            years = {int(y) for y in _YEAR.findall(sentence)}
            up, down = _UP.search(sentence), _DOWN.search(sentence)
            if len(years) != 1 or bool(up) == bool(down) or _OTHERWISE.search(sentence):
                continue
            year = years.pop()
            now, before = targets.get(year), targets.get(year - 1)
            said = up or down
            if now is None or before is None or said is None or not (now < before if up else now > before):
                continue
            numbers = f"{format_number(before)} ({year - 1}) lalu {format_number(now)} ({year})"
            yield temuan(
                indikator.at,
                "penjelasan_target",
                message=f"Periksa: penjelasan tentang {year} menyebut '{' '.join(said[0].split())}', sedangkan "
                f"targetnya {numbers}.",
                value=said[0],
                expected=numbers,
                related=(indikator.at.sel(f"target_{year}"),),
                fix="perbaiki penjelasannya, atau targetnya",
            )
            break
