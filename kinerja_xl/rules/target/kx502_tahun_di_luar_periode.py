"""Tahun tidak berada dalam periode.

Tahun dokumen harus berada di antara Periode awal dan Periode akhir.

Mengapa: Target tahunan adalah bagian dari target jangka menengah periode itu.

Contoh: Tahun 2025, sedangkan periodenya 2026 sampai 2030.

Jalan keluar: Perbaiki Tahun atau periodenya pada lembar Identitas.

Yang tidak terlihat: Periode yang keliru pada kedua ujungnya sehingga tahun dokumen tetap di dalamnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding when the year lies outside the period, or the period runs backwards."""
    identitas = dokumen.identitas
    tahun, awal, akhir = identitas.tahun, identitas.periode_awal, identitas.periode_akhir
    if tahun is None or awal is None or akhir is None or awal <= tahun <= akhir:
        return
    yield temuan(
        identitas,
        "tahun",
        message=f"Tahun {tahun} tidak berada dalam periode {awal} sampai {akhir}.",
        value=str(tahun),
        expected=f"{awal} sampai {akhir}",
        related=identitas.sel_isian("periode_awal", "periode_akhir"),
        fix="Perbaiki Tahun atau periodenya.",
    )
