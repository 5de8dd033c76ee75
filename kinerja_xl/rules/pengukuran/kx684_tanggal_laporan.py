"""Laporan kinerja bertanggal sebelum tahunnya berakhir.

Tanggal laporan pada lembar Identitas tidak lebih awal daripada hari terakhir tahun yang diukur.

Mengapa: Laporan setahun yang ditandatangani di tengah tahunnya tidak dapat memuat realisasi akhir tahun.

Contoh: Tahun 2025, Tanggal laporan 1 Maret 2025.

Jalan keluar: Perbaiki tanggal atau tahunnya.

Yang tidak terlihat: Laporan yang terlambat, karena batasnya ditetapkan setiap daerah.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.dates import format_date

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for a report that was signed before its year was over."""
    identitas = dokumen.identitas
    if identitas.tahun is None or identitas.tanggal_laporan is None:
        return
    last = dt.date(identitas.tahun, 12, 31)
    if identitas.tanggal_laporan >= last:
        return
    tahun = identitas.sel.get("tahun")
    yield temuan(
        identitas,
        "tanggal_laporan",
        message=f"Laporan kinerja {identitas.tahun} bertanggal {format_date(identitas.tanggal_laporan)}, sebelum "
        "tahunnya berakhir.",
        value=format_date(identitas.tanggal_laporan),
        expected=f"paling awal {format_date(last)}",
        related=(tahun,) if tahun else (),
        fix="perbaiki tanggal atau tahunnya",
    )
