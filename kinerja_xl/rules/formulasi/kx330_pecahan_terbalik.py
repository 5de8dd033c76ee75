"""Pembilang dan penyebut terbalik.

Penyebut yang hanya mengulang pembilang dengan tambahan syarat adalah bagian dari pembilang, jadi hasilnya tidak
mungkin di bawah 100%. Demikian pula bila pembilangnya menghitung yang direncanakan, wajib, atau diterima, dan
penyebutnya yang dilaksanakan, disampaikan, atau diselesaikan.

Mengapa: Persentase mengukur bagian dari keseluruhan; pecahan yang terbalik membuat hasil buruk tampak baik.

Contoh: Jumlah desa / jumlah desa yang mandiri x 100%.

Jalan keluar: Tukar pembilang dan penyebutnya.

Yang tidak terlihat: Pecahan terbalik yang kedua bagiannya tidak memakai kata-kata itu, atau yang nama indikatornya
sendiri menyebut yang direncanakan atau diterima.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.pecahan import terbalik
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus, indikator_persen
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each percentage whose denominator is a part of its numerator."""
    for baris, rumus in berumus(dokumen):
        percent = (
            indikator_persen(baris.indikator) or baris.indikator.cara_hitung is CaraHitung.PERSENTASE or rumus.faktor
        )
        if not percent or not terbalik(rumus, baris.indikator.nama):
            continue
        key = "penyebut" if baris.indikator.penyebut else rumus.kunci
        yield temuan(
            baris.indikator.at,
            key,
            message=f"Pecahan terbalik: {kutip(rumus.penyebut)} adalah bagian dari {kutip(rumus.pembilang)}, "
            "jadi hasilnya selalu 100% atau lebih.",
            value=f"{rumus.pembilang} / {rumus.penyebut}",
            expected=f"{rumus.penyebut} / {rumus.pembilang}",
            related=(baris.indikator.at.sel("indikator"),),
            fix="tukar pembilang dan penyebutnya",
        )
