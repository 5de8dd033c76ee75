"""Rumus berlawanan arah dengan indikatornya.

Indikator menyebut hal yang baik (terlayani, puas, tertib), sedangkan pembilangnya menghitung hal yang buruk
(pengaduan, pelanggaran, temuan).

Mengapa: Makin banyak pengaduan, makin tinggi capaiannya; hasilnya terbalik.

Contoh: Persentase pemohon yang terlayani dengan baik = jumlah pengaduan dibagi jumlah pemohon.

Jalan keluar: Hitung yang baik (pemohon tanpa pengaduan), atau ganti nama indikatornya dan isi Arah dengan Turun.

Yang tidak terlihat: Hal baik dan buruk di luar daftar kata, dan rumus kalimat tanpa kolom Pembilang.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.indikator.merugikan import hal_buruk
from kinerja_xl.sheets.pilihan import Arah

SEVERITY = Severity.WARNING

_TAKEN_AWAY = regex(r"\b(tanpa|tidak|bebas|nihil|selisih|dikurangi|kurang)\b|[-–−]|\(\s*1", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each good thing that is measured by counting a bad one."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        bad = hal_buruk(indikator.pembilang)
        if not bad or indikator.arah is Arah.TURUN or bad in indikator.nama.lower():
            continue
        if hal_buruk(indikator.nama) or _TAKEN_AWAY.search(f"{indikator.pembilang} {indikator.penyebut}"):
            continue
        yield temuan(
            indikator.at,
            "pembilang",
            message=f"Pembilang menghitung {bad}, sedangkan {kutip(indikator.nama)} makin baik bila makin tinggi.",
            value=indikator.pembilang,
            expected="yang baik menurut indikatornya",
            related=(indikator.at.sel("indikator"),),
            fix="hitung yang baik pada pembilang, atau ganti nama indikatornya dan isi Arah dengan Turun",
        )
