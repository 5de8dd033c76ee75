"""Indikator perjanjian kinerja tidak diukur.

Indikator perjanjian kinerja (PK perubahan bila ada) tidak ada dalam pengukuran tahun yang sama. Bila seluruh simpulnya
tidak ada, simpulnya yang disebut (KX933).

Mengapa: Setiap yang diperjanjikan harus diukur dan dilaporkan capaiannya.

Contoh: PK 2025 memuat Persentase lembaga kemasyarakatan yang aktif, pengukuran 2025 tidak.

Jalan keluar: Tambahkan indikatornya ke pengukuran, misalnya dengan new pengukuran --from PK --into UKUR.

Yang tidak terlihat: Indikator yang dibatalkan, dan tingkat yang tidak dimuat pengukurannya.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh_simpul import padankan_simpul
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.keberadaan import pk_berlaku
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, tempat_serupa, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each promised indicator that nobody measures."""
    for setahun in perbandingan.tahunan:
        pk, ukur = pk_berlaku(setahun), setahun.pengukuran
        if pk is None or ukur is None:
            continue
        nodes, levels = padankan_simpul(pk, ukur), ukur.jenjang_indikator
        for satu in setahun.kelompok:
            k = satu.pada(pk)
            if k is None or satu.pada(ukur) is not None or k.indikator.status.batal:
                continue
            if k.simpul.kode in nodes and k.simpul.jenjang in levels:
                yield temuan_sisi(
                    Sisi(pk, k.indikator, "indikator", k.indikator.nama),
                    [tempat_serupa(k, ukur)],
                    message=f"Indikator {namai(k)} pada {pk.sebutan} tidak ada dalam {ukur.sebutan}.",
                    expected=f"ada dalam {ukur.sebutan}",
                    fix="tambahkan ke pengukuran, misalnya dengan new pengukuran --from PK --into UKUR",
                )
