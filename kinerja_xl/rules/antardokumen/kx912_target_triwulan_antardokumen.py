"""Target triwulan pengukuran berbeda dengan perjanjian kinerja.

Target triwulan dalam pengukuran harus sama dengan target triwulan dalam PK yang berlaku (PK perubahan bila ada).

Mengapa: Capaian triwulan dihitung terhadap target triwulan; target yang lain membuat laporan triwulan tidak sejalan
dengan PK.

Contoh: PK 2025 menulis target TW II 40, pengukuran 2025 menulis 45.

Jalan keluar: Samakan target triwulannya, atau masukkan perubahan PK dengan new pengukuran --into.

Yang tidak terlihat: Triwulan yang kosong pada salah satu dokumen, dan indikator yang target tahunnya sudah berbeda.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import namai, padanan, temuan_sisi
from kinerja_xl.rules.antardokumen.target_sisi import perbedaan_target, sesatuan, sisi_triwulan
from kinerja_xl.sheets.base import TRIWULAN

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator, at its first quarter that differs."""
    for setahun in perbandingan.tahunan:
        if setahun.tahun is None or setahun.pengukuran is None or not setahun.berjenis("pk"):
            continue
        for satu in setahun.tetap:
            if not sesatuan(satu) or perbedaan_target(satu, setahun.tahun, setahun):
                continue
            quarters = ((n, sisi_triwulan(satu, n)) for n in range(1, 5))
            first = next(((n, beda) for n, beda in quarters if beda), None)
            if first is not None:
                nomor, beda = first
                yield temuan_sisi(
                    beda.di,
                    beda.lain,
                    message=f"Target {TRIWULAN[nomor - 1]} {namai(satu.anggota[0])}: {beda.kalimat()}.{padanan(satu)}",
                    fix="samakan target triwulannya dengan PK yang berlaku",
                )
