"""Indikator strategis tidak ada dalam IKU atau cascading.

Indikator tingkat tujuan dan sasaran strategis dalam cascading, perjanjian kinerja, atau pengukuran (tanpa tingkat itu:
tingkat teratasnya) tidak ada dalam IKU atau cascading kantor yang sama.

Mengapa: Perjanjian kinerja kepala perangkat daerah memuat IKU; indikator di luar IKU tidak dapat ditelusuri ke
Renstra.

Contoh: PK 2025 memperjanjikan Persentase desa mandiri, IKU 2025-2029 tidak memuatnya.

Jalan keluar: Masukkan indikatornya ke IKU dengan perubahan keputusan, atau hapus dari PK; bila hanya berbeda nama,
samakan namanya. Indikator yang memang bukan IKU ditandai Tidak pada kolom IKU.

Yang tidak terlihat: Indikator program ke bawah, yang tidak harus ada dalam IKU, dan indikator yang dibatalkan.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import IndikatorBersama, Perbandingan, Setahun, TemuanBerkas
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.keberadaan import rencana_sebelumnya, utama
from kinerja_xl.rules.antardokumen.sisi import Sisi, daftar, namai, tempat_serupa, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each main indicator that a plan lacks, in the first document that has it."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.kelompok:
            first = next((k for k in satu.anggota if k.pihak.jenis != "iki" and utama(k)), None)
            missing = [] if first is None else list(_tanpa(first, satu, setahun))
            if first is not None and missing:
                names = daftar([p.sebutan for p in missing])
                yield temuan_sisi(
                    Sisi(first.pihak, first.indikator, "indikator", first.indikator.nama),
                    [tempat_serupa(first, p) for p in missing],
                    message=f"Indikator {namai(first)} pada {first.pihak.sebutan} tidak ada dalam {names}.",
                    expected=f"ada dalam {names}",
                    fix="masukkan ke IKU dengan perubahan keputusan, atau samakan namanya bila indikatornya sama",
                )


def _tanpa(k: Kemunculan, kelompok: IndikatorBersama, setahun: Setahun) -> Iterator[PihakBanding]:
    for plan in rencana_sebelumnya(setahun, k.pihak):
        level = k.simpul.jenjang
        known = level in plan.jenjang_indikator or (level.strategis and level in plan.jenjang_utama)
        if kelompok.pada(plan) is None and known:
            yield plan
