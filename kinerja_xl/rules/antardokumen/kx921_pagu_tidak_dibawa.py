"""Pagu perjanjian kinerja tidak ada dalam pengukuran.

Simpul yang berpagu dalam perjanjian kinerja tidak mempunyai baris pada lembar Anggaran pengukuran tahun yang sama,
sedangkan simpul lain mempunyainya.

Mengapa: Realisasi anggaran simpul itu tidak terlaporkan, dan jumlahnya tidak lagi sama dengan PK.

Contoh: PK 2025 menganggarkan Evaluasi Kelurahan 8.140.000, lembar Anggaran pengukuran 2025 tidak memuatnya.

Jalan keluar: Tambahkan barisnya, misalnya dengan new pengukuran --from PK --into UKUR.

Yang tidak terlihat: Pengukuran tanpa satu pun baris anggaran, dan pagu nol.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh_simpul import sebutan_simpul
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.keberadaan import pk_berlaku
from kinerja_xl.rules.antardokumen.sisi import TIDAK_ADA, Sisi, temuan_sisi
from kinerja_xl.rules.antardokumen.uang_bersama import jumlah_pagu, kolom_berlaku, uang_bersama
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import kutip

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each node whose money was left behind."""
    for setahun in perbandingan.tahunan:
        pk, ukur = pk_berlaku(setahun), setahun.pengukuran
        if pk is None or ukur is None or not ukur.dokumen.anggaran:
            continue
        levels = {s.jenjang for s in ukur.dokumen.simpul if s.kode in ukur.dokumen.anggaran_menurut_kode}
        for node in uang_bersama(pk, ukur):
            amount = jumlah_pagu(node.pk, "pagu_berlaku")
            if node.ukur or not amount or node.simpul_ukur.jenjang not in levels:
                continue
            first = node.pk[0]
            yield temuan_sisi(
                Sisi(pk, first, kolom_berlaku(first), format_number(amount)),
                [Sisi(ukur, node.simpul_ukur, "kode", TIDAK_ADA, ada=False)],
                message=f"Pagu {kutip(sebutan_simpul(node.simpul))} sebesar {format_number(amount)} pada {pk.sebutan} "
                f"tidak ada pada lembar Anggaran {ukur.sebutan}.",
                fix="tambahkan barisnya pada lembar Anggaran, misalnya dengan new pengukuran --from PK --into UKUR",
            )
