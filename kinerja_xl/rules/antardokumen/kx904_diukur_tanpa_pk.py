"""Indikator diukur tetapi tidak diperjanjikan.

Periksa indikator pengukuran yang tidak ada dalam perjanjian kinerja tahun yang sama, pada simpul yang ada di keduanya.

Mengapa: Capaian atas target yang tidak pernah diperjanjikan tidak dapat dipertanggungjawabkan sebagai kinerja.

Contoh: Pengukuran 2025 mengukur rata-rata waktu pelayanan, PK 2025 tidak memuatnya.

Jalan keluar: Tambahkan indikatornya lewat perubahan PK, atau keluarkan dari pengukuran.

Yang tidak terlihat: Simpul yang seluruhnya tidak ada dalam PK, dan indikator yang dibatalkan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh_simpul import padankan_simpul
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.keberadaan import pk_berlaku
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, tempat_serupa, temuan_sisi

SEVERITY = Severity.INFO
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each measured indicator that nobody promised."""
    for setahun in perbandingan.tahunan:
        pk, ukur = pk_berlaku(setahun), setahun.pengukuran
        if pk is None or ukur is None:
            continue
        nodes, levels = padankan_simpul(ukur, pk), pk.jenjang_indikator
        for satu in setahun.kelompok:
            k = satu.pada(ukur)
            if k is None or satu.ada_pada("pk") or k.indikator.status.batal:
                continue
            if k.simpul.kode in nodes and k.simpul.jenjang in levels:
                yield temuan_sisi(
                    Sisi(ukur, k.indikator, "indikator", k.indikator.nama),
                    [tempat_serupa(k, pk)],
                    message=f"Periksa: indikator {namai(k)} pada {ukur.sebutan} tidak ada dalam {pk.sebutan}.",
                    expected=f"ada dalam {pk.sebutan}",
                    fix="tambahkan lewat perubahan PK, atau keluarkan dari pengukuran",
                )
