"""Indikator tertulis dua kali pada sasaran yang sama.

Setiap indikator cukup satu baris di bawah sasarannya.

Mengapa: Indikator yang dihitung dua kali mengubah rata-rata capaian, dan targetnya dapat berbeda.

Contoh: Jumlah jadwal piket jaga kantor ada pada dua baris berturut-turut.

Jalan keluar: Hapus baris kedua, atau perbaiki namanya bila yang dimaksud ukuran lain.

Yang tidak terlihat: Indikator yang sama dengan bunyi sedikit berlainan (KX310), dan pengulangan pada sasaran lain
(KX307).
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later row with a name that its objective already has."""
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            first: dict[str, Indikator] = {}
            for indikator in sasaran.indikator:
                earlier = first.setdefault(normalise(indikator.nama), indikator) if indikator.nama else indikator
                if earlier is indikator:
                    continue
                yield temuan(
                    indikator.at,
                    "indikator",
                    message=f"{kutip(indikator.nama)} sudah tertulis pada baris {earlier.at.row}, sasaran yang sama.",
                    value=indikator.nama,
                    expected="tidak berulang",
                    related=(earlier.at.sel("indikator"),),
                    fix="hapus baris yang berulang, atau perbaiki namanya bila yang dimaksud ukuran lain",
                )
