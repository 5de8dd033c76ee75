"""Target tahun berbeda antardokumen.

Target suatu tahun harus sama dalam IKU, cascading, perjanjian kinerja, dan pengukuran. Pengukuran dibandingkan dengan
PK murni menurut target semula, dan dengan PK perubahan menurut target perubahannya.

Mengapa: Kinerja diukur terhadap target yang diperjanjikan; target lain dalam pengukuran membuat capaiannya tidak sah.

Contoh: IKU 2025-2029 menetapkan 84 untuk 2025, PK 2025 menulis 82.

Jalan keluar: Tentukan target yang benar, lalu samakan; penyimpangan yang disepakati ditulis pada kolom Target PK tahun
ini di samping target Renstra-nya.

Yang tidak terlihat: Target yang kosong pada salah satu dokumen, indikator yang dibatalkan, dan target dalam satuan
yang berbeda (satuannya yang disebut).

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import namai, padanan, temuan_sisi
from kinerja_xl.rules.antardokumen.target_sisi import perbedaan_target, tahun_bersama

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator, at the first year whose target is not the same everywhere."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.tetap:
            own = [] if setahun.tahun is None else [setahun.tahun]
            for tahun in dict.fromkeys([*own, *tahun_bersama(satu)]):
                beda = perbedaan_target(satu, tahun, setahun)
                if beda:
                    yield temuan_sisi(
                        beda.di,
                        beda.lain,
                        message=f"Target {tahun} {namai(satu.anggota[0])}: {beda.kalimat()}.{padanan(satu)}",
                        fix="tentukan target yang benar, lalu samakan dokumennya",
                    )
                    break
