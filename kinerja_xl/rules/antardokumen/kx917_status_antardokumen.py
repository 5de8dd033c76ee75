"""Status indikator berbeda antara PK perubahan dan pengukuran.

Periksa indikator yang dibatalkan dalam PK perubahan tetapi masih diukur, atau dibatalkan dalam pengukuran tetapi masih
berlaku dalam PK perubahan.

Mengapa: Indikator dibatalkan dengan perubahan perjanjian kinerja; pengukuran yang tidak mengikutinya menilai kinerja
yang tidak lagi diperjanjikan, atau melewatkan yang masih diperjanjikan.

Contoh: PK perubahan 2025 membatalkan Jumlah dokumen fasilitasi pemilihan, pengukuran 2025 masih mengukurnya.

Jalan keluar: Samakan kolom Status kedua dokumen.

Yang tidak terlihat: Pembatalan sesudah PK murni, bila PK perubahannya tidak ikut dibandingkan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, temuan_sisi

SEVERITY = Severity.INFO
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator that was given up in one of the two only."""
    for setahun in perbandingan.tahunan:
        pk, ukur = setahun.pk_perubahan, setahun.pengukuran
        for satu in setahun.tetap:
            promised, measured = satu.pada(pk), satu.pada(ukur)
            if promised is None or measured is None:
                continue
            a, b = promised.indikator.status, measured.indikator.status
            if a.batal != b.batal:
                mine, theirs = ("dibatalkan" if status.batal else "berlaku" for status in (b, a))
                yield temuan_sisi(
                    Sisi(measured.pihak, measured.indikator, "status", mine),
                    [Sisi(promised.pihak, promised.indikator, "status", theirs)],
                    message=f"Periksa: indikator {namai(measured)} {mine} pada {measured.pihak.sebutan}, sedangkan "
                    f"{theirs} pada {promised.pihak.sebutan}.",
                    fix="samakan kolom Status kedua dokumen",
                )
