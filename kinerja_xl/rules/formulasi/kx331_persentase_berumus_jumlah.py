"""Persentase dengan rumus jumlah.

Indikator persentase harus dihitung dengan membagi; rumus yang hanya menghitung banyaknya sesuatu tidak menghasilkan
persen.

Mengapa: Angka realisasinya tidak dapat dibandingkan dengan target dalam persen.

Contoh: Persentase realisasi PBB = Jumlah desa yang melaporkan realisasi PBB.

Jalan keluar: Tulis pembilang dan penyebutnya, atau ganti nama indikatornya menjadi Jumlah.

Yang tidak terlihat: Rumus kalimat yang menyebut kata banding tetapi tidak membagi bagian dengan keseluruhannya, dan
indikator persen yang tidak bernama Persentase serta tidak bersatuan persen.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus, indikator_persen
from kinerja_xl.text.rumus_teks import urai_rumus

SEVERITY = Severity.ERROR

_PERCENT = regex(
    r"%|\bpersen|\brata[- ]rata|\brasio\b|\bdibanding|\bterhadap\b|\bdari (?:seluruh|semua|jumlah|total)\b|\n|[*/]",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each percentage that is only counted."""
    for baris, rumus in berumus(dokumen):
        indikator = baris.indikator
        if rumus.penyebut or not indikator_persen(indikator) or _PERCENT.search(rumus.teks):
            continue
        if indikator.pembilang or not urai_rumus(rumus.teks).hitungan:
            continue
        yield temuan(
            indikator.at,
            rumus.kunci,
            message=f"{kutip(indikator.nama)} adalah persentase, sedangkan rumusnya hanya menghitung "
            f"{kutip(rumus.teks)}.",
            value=rumus.teks,
            expected="pembilang / penyebut x 100%",
            related=(indikator.at.sel("indikator"),),
            fix="tulis pembilang dan penyebutnya, atau ganti nama indikatornya menjadi Jumlah",
        )
