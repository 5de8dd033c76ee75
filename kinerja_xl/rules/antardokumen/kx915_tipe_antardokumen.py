"""Tipe perhitungan berbeda antardokumen.

Kolom Tipe perhitungan (Kumulatif, Non Kumulatif, Rata-rata) indikator yang sama tidak sama antardokumen.

Mengapa: Empat triwulan menjadi angka tahunan yang lain, sehingga realisasi dan target triwulannya tidak sejalan.

Contoh: PK menulis Non Kumulatif, pengukuran menulis Kumulatif.

Jalan keluar: Tentukan tipe yang benar menurut cara hitung dalam IKU, lalu samakan semua dokumennya.

Yang tidak terlihat: Tipe yang kosong pada salah satu dokumen.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import cari_perbedaan, isian, namai, padanan, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator whose quarters make a year in another way elsewhere."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.tetap:
            beda = cari_perbedaan(list(isian(satu, _tipe)), lambda a, b: a == b)
            if beda:
                yield temuan_sisi(
                    beda.di,
                    beda.lain,
                    message=f"Tipe perhitungan {namai(satu.anggota[0])}: {beda.kalimat()}.{padanan(satu)}",
                    fix="tentukan tipe yang benar, lalu samakan dokumennya",
                )


def _tipe(k: Kemunculan) -> tuple[str, str, str] | None:
    tipe = k.indikator.tipe_perhitungan
    return ("tipe_perhitungan", str(tipe), str(tipe)) if tipe.dikenal else None
