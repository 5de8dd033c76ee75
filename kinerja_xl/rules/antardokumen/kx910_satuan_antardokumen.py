"""Satuan indikator berbeda antardokumen.

Indikator yang sama harus bersatuan sama dalam IKU, cascading, perjanjian kinerja, dan pengukurannya. Cara menulis yang
berbeda (% dan Persen, Dok. dan Dokumen) tidak disebut.

Mengapa: Target dan realisasi dalam satuan yang berbeda tidak dapat dibandingkan.

Contoh: IKU 2025-2029 menulis satuan Indeks, PK 2025 menulis Persen.

Jalan keluar: Tentukan satuan yang benar, lalu samakan semua dokumennya.

Yang tidak terlihat: Satuan yang kosong pada salah satu dokumen, dan indikator yang tidak berpadanan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.banding.setara import satuan_setara
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import cari_perbedaan, isian, namai, padanan, temuan_sisi
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator whose unit is not the same everywhere."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.tetap:
            beda = cari_perbedaan(list(isian(satu, _satuan)), satuan_setara)
            if beda:
                yield temuan_sisi(
                    beda.di,
                    beda.lain,
                    message=f"Satuan {namai(satu.anggota[0])}: {beda.kalimat()}.{padanan(satu)}",
                    fix="tentukan satuan yang benar, lalu samakan dokumennya",
                )


def _satuan(k: Kemunculan) -> tuple[str, str, str] | None:
    satuan = k.indikator.satuan
    return ("satuan", satuan.strip(), satuan) if normalise(satuan) or "%" in satuan else None
