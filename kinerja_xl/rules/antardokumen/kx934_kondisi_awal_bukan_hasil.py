"""Kondisi awal berbeda dengan hasil pengukuran sebelum periode.

Kondisi awal dalam IKU, cascading, atau perjanjian kinerja tidak sama dengan realisasi menurut pengukuran tahun
terakhir sebelum periodenya.

Mengapa: Kondisi awal adalah pijakan semua target; pijakan yang tidak sama dengan hasil yang dilaporkan membuat
kenaikannya semu.

Contoh: Pengukuran 2024 menghasilkan 81,5; IKU 2025-2029 menulis Kondisi awal 79.

Jalan keluar: Tulis realisasi tahun sebelum periode menurut pengukurannya.

Yang tidak terlihat: Indikator yang triwulan keempatnya belum diukur.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.angka_setara import NilaiBersatuan, tertulis
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.hasil_lalu import hasil_lalu, sama_hasil, sisi_hasil, teks_hasil
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, temuan_sisi

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each starting point that was not reached."""
    for ukur in perbandingan.diukur:
        for kini in perbandingan.pihak:
            first = kini.dokumen.identitas.periode_awal
            if ukur.tahun is None or first is None or first != ukur.tahun + 1:
                continue
            for satu in hasil_lalu(ukur, kini):
                indikator, measured = satu.kini.indikator, satu.realisasi
                start = indikator.kondisi_awal
                if start is None or measured is None or sama_hasil(NilaiBersatuan(start, indikator.satuan), measured):
                    continue
                text, past = tertulis(start, indikator.satuan), teks_hasil(measured)
                yield temuan_sisi(
                    Sisi(kini, indikator, "kondisi_awal", text),
                    [sisi_hasil(satu, past)],
                    message=f"Kondisi awal {namai(satu.kini)} {text} pada {kini.sebutan}, sedangkan realisasi {past} "
                    f"menurut {ukur.sebutan}.",
                    fix=f"tulis realisasi {ukur.tahun} menurut pengukurannya",
                )
