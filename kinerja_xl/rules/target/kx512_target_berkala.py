"""Target laporan berkala tidak sebanyak laporannya.

Periksa target indikator yang namanya menyebut laporan bulanan (12), triwulanan (4), atau semesteran (2): bila lebih
dari satu disebut, targetnya seharusnya jumlah semuanya.

Mengapa: Target yang lebih kecil membuat sebagian laporan wajib tidak terhitung sebagai kinerja.

Contoh: Jumlah laporan keuangan bulanan/triwulanan/semesteran bertarget 12, padahal setahun ada 18 laporan.

Jalan keluar: Perbaiki targetnya, atau terangkan laporan mana yang dihitung pada Penjelasan target.

Yang tidak terlihat: Laporan berkala yang tidak menyebut berkalanya pada nama indikator.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO

_PER_YEAR = {"bulanan": 12, "triwulanan": 4, "semesteran": 2}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each periodic indicator whose target is not the number of its reports."""
    tahun = dokumen.identitas.tahun
    for baris in bernama(dokumen):
        indikator = baris.indikator
        words = set(normalise(indikator.nama).split())
        named = [word for word in _PER_YEAR if word in words]
        year = tahun if tahun in indikator.target else min(indikator.target, default=None)
        if len(named) < 2 or year is None or kelas_satuan(indikator.satuan) is not Kelas.JUMLAH:
            continue
        due, target = sum(_PER_YEAR[word] for word in named), indikator.target[year]
        if not isinstance(target, float) or target % due == 0:  # two kinds of every report are due twice
            continue
        yield temuan(
            indikator.at,
            f"target_{year}",
            message=f"Periksa: laporan {', '.join(named)} berjumlah {due} setahun, sedangkan target {year} "
            f"{format_number(target)}.",
            value=format_number(target),
            expected=str(due),
            related=(indikator.at.sel("indikator"),),
            fix="perbaiki targetnya, atau terangkan laporan mana yang dihitung pada Penjelasan target",
        )
