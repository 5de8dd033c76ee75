"""Riwayat berbeda dengan hasil pengukuran tahunnya.

Realisasi atau target suatu tahun pada lembar Riwayat tidak sama dengan pengukuran tahun itu.

Mengapa: LKjIP membandingkan tahun ini dengan tahun lalu; angka tahun lalu yang tidak sama dengan LKjIP tahun lalu
mudah ditemukan evaluator.

Contoh: Pengukuran 2024 menghasilkan 86,2; Riwayat pengukuran 2025 menulis realisasi 2024 = 88,2.

Jalan keluar: Tulis angka menurut pengukuran tahun itu; bila angkanya memang dikoreksi, koreksi juga pengukurannya.

Yang tidak terlihat: Pembulatan ke angka bulat, dan indikator yang triwulan keempatnya belum diukur tahun itu.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.angka_setara import NilaiBersatuan, tertulis
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.model import Riwayat
from kinerja_xl.rules.antardokumen.hasil_lalu import (
    HasilLalu,
    hasil_lalu,
    kunci_kolom_target,
    sama_hasil,
    sisi_hasil,
    teks_hasil,
)
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each number of the past that was another one when it was measured."""
    for ukur in perbandingan.diukur:
        for kini in perbandingan.diukur:
            if ukur.tahun is None or kini.tahun is None or kini.tahun <= ukur.tahun:
                continue
            for satu in hasil_lalu(ukur, kini):
                for baris in kini.dokumen.riwayat_menurut_kode[satu.kini.indikator.kode]:
                    if baris.tahun == ukur.tahun:
                        yield from _beda(satu, baris, ukur.tahun)


def _beda(satu: HasilLalu, baris: Riwayat, tahun: int) -> Iterator[TemuanBerkas]:
    unit, before = satu.kini.indikator.satuan, satu.lalu.indikator
    goal = satu.hasil.target
    parts = (
        ("realisasi", baris.realisasi, satu.realisasi),
        ("target", baris.target, None if goal is None else NilaiBersatuan(goal, before.satuan)),
    )
    for kunci, written, measured in parts:
        if written is None or measured is None or sama_hasil(NilaiBersatuan(written, unit), measured):
            continue
        text = teks_hasil(measured)
        there = (
            sisi_hasil(satu, text)
            if kunci == "realisasi"
            else Sisi(satu.lalu.pihak, before, kunci_kolom_target(before, tahun), text)
        )
        word = "Realisasi" if kunci == "realisasi" else "Target"
        yield temuan_sisi(
            Sisi(satu.kini.pihak, baris, kunci, tertulis(written, unit)),
            [there],
            message=f"{word} {tahun} {namai(satu.kini)} pada Riwayat {tertulis(written, unit)}, sedangkan {text} "
            f"menurut {satu.lalu.pihak.sebutan}.",
            fix=f"tulis angka menurut pengukuran {tahun}",
        )
