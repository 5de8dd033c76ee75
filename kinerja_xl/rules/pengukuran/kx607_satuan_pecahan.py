"""Satuan Pembilang dan Penyebut berbeda.

Periksa persentase yang Pembilang dan Penyebutnya dihitung dengan satuan yang berlainan, misalnya Dokumen dibagi Desa.

Mengapa: Bagian dari keseluruhan dihitung dengan satuan keseluruhannya; bila tidak, hasilnya bukan persentase.

Contoh: Pembilang 30 Dokumen, Penyebut 12 Desa.

Jalan keluar: Hitung keduanya dengan satuan yang sama, atau perbaiki kolom Satuan pada lembar Data Ukur.

Yang tidak terlihat: Satuan di luar golongan yang dikenal, dan satuan sama yang menghitung dua hal yang berbeda.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.rules.pengukuran.bagian_keseluruhan import bagian
from kinerja_xl.rules.pengukuran.tahun import tahun
from kinerja_xl.sheets.pilihan import CaraHitung, Peran

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each share whose parts count different kinds of things."""
    for t in tahun(dokumen).ukur:
        part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
        if t.cara is not CaraHitung.PERSENTASE or part is None or whole is None or not bagian(t.indikator):
            continue
        kinds = golongan(part.satuan), golongan(whole.satuan)
        if not all(kinds) or kinds[0] & kinds[1]:
            continue
        yield temuan(
            part.at,
            "satuan",
            message=f"Periksa: {t.kode} membagi {part.satuan} dengan {whole.satuan}; persentase membagi satuan yang "
            "sama.",
            value=part.satuan,
            expected=whole.satuan,
            related=(whole.at.sel("satuan"),),
            fix="hitung keduanya dengan satuan yang sama, atau perbaiki kolom Satuan",
        )
