"""Kondisi awal belum ada.

Bila sebagian besar indikator mempunyai Kondisi awal, ukuran mutu (persentase, indeks, nilai) yang kosong disebut. Buku
kerja pengukuran dengan target beberapa tahun yang tidak mempunyai satu pun Kondisi awal, dan tidak pula realisasi
tahun-tahun sebelumnya pada lembar Riwayat, mendapat satu temuan untuk diperiksa.

Mengapa: Tanpa titik tolak tidak terlihat seberapa jauh target periode hendak mengubah keadaan.

Contoh: Sembilan indikator dengan Kondisi awal, satu tanpa.

Jalan keluar: Isi Kondisi awal dengan realisasi tahun sebelum periode, atau tulis pada Penjelasan target bahwa
indikatornya baru.

Yang tidak terlihat: Keputusan IKU yang tidak memuat Kondisi awal sama sekali, karena tabelnya tidak memerlukannya;
Kondisi awal yang terisi tetapi keliru; yang lebih baik daripada target diperiksa KX508.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import deret, ukuran_mutu

SEVERITY = Severity.INFO
BETA = True

_FEWEST = 3
_YEARS = 3  # targets of so many years are a plan for a period
_NEW = regex(r"\bbaru\b|\bbelum (?:pernah )?(?:diukur|dihitung|ada)\b|\bcontoh\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each hole in the baselines, or one for a plan of years without any."""
    rows = [b.indikator for b in bernama(dokumen) if ukuran_mutu(b.indikator) and b.indikator.target]
    without = [i for i in rows if i.kondisi_awal is None and not _NEW.search(i.penjelasan_target)]
    every = [b.indikator for b in bernama(dokumen) if b.indikator.target]
    known = [i for i in every if i.kondisi_awal is not None]
    if len(every) < _FEWEST or not without:
        return
    if len(known) * 2 > len(every):
        for indikator in without:
            if indikator.kode and dokumen.riwayat_menurut_kode[indikator.kode]:
                continue
            yield temuan(
                indikator.at,
                "kondisi_awal",
                message=f"Periksa: Kondisi awal kosong, sedangkan {len(known)} indikator lain mempunyainya.",
                expected="realisasi sebelum periode",
                fix="isi realisasi sebelum periode, atau tulis pada Penjelasan target bahwa indikatornya baru",
            )
    elif (
        dokumen.jenis == "pengukuran"
        and len(rows) >= _FEWEST
        and not (known or dokumen.riwayat)
        and any(len(deret(i)) >= _YEARS for i in rows)
    ):
        yield temuan(
            without[0].at,
            "kondisi_awal",
            message=f"Periksa: tidak satu pun dari {len(rows)} indikator mutu mempunyai Kondisi awal.",
            expected="realisasi sebelum periode",
            fix="isi Kondisi awal, sedikitnya untuk indikator kinerja utama",
        )
