"""Target triwulan bergerak mundur.

Periksa target triwulan persentase, indeks, atau nilai bertipe Non Kumulatif yang lebih buruk daripada target triwulan
sebelumnya.

Mengapa: Target Non Kumulatif adalah keadaan pada akhir triwulan; keadaan yang direncanakan memburuk perlu alasan.

Contoh: TW I 90, TW II 80, TW III 94, TW IV 95.

Jalan keluar: Perbaiki target triwulannya, atau terangkan pada Penjelasan target.

Yang tidak terlihat: Target triwulan indikator Kumulatif dan volume, yang boleh berbeda setiap triwulan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import arah_wajar, ukuran_mutu
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import TipePerhitungan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator, at the first quarter that is planned worse than the one before."""
    for baris in bernama(dokumen):
        indikator, way = baris.indikator, arah_wajar(baris)
        if indikator.tipe_perhitungan is not TipePerhitungan.NON_KUMULATIF or not ukuran_mutu(indikator):
            continue
        if way is None or way.tanda == 0 or indikator.status.batal:
            continue
        filled = [(n, t) for n, t in enumerate(indikator.target_tw, start=1) if isinstance(t, float)]
        worse = next(((a, b) for a, b in pairwise(filled) if (b[1] - a[1]) * way.tanda < 0), None)
        if worse is None:
            continue
        (one, before), (two, after) = worse
        yield temuan(
            indikator.at,
            f"target_tw{two}",
            message=f"Periksa: target {TRIWULAN[two - 1]} {format_number(after)} lebih buruk daripada target "
            f"{TRIWULAN[one - 1]} {format_number(before)}.",
            value=format_number(after),
            expected=f"{'sedikitnya' if way.tanda > 0 else 'paling banyak'} {format_number(before)}",
            difference=format_number(round(after - before, 4)),
            related=(indikator.at.sel(f"target_tw{one}"),),
            fix="perbaiki target triwulannya, atau terangkan pada Penjelasan target",
        )
