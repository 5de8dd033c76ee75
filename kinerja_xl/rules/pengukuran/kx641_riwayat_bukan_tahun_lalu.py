"""Riwayat berisi tahun ini atau tahun mendatang.

Lembar Riwayat berisi tahun-tahun sebelum Tahun pada lembar Identitas. Realisasi tahun ini dihitung dari Data Ukur.

Mengapa: Tahun yang sama akan tercetak dua kali dengan angka yang dapat berbeda, dan tahun mendatang belum terjadi.

Contoh: Tahun dokumen 2025, sedangkan Riwayat memuat realisasi 2025.

Jalan keluar: Hapus barisnya, atau perbaiki tahunnya.

Yang tidak terlihat: Tahun yang benar dengan angka tahun lain, dan Riwayat yang tahunnya kosong.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Riwayat
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each such year, at its first row."""
    tahun = dokumen.identitas.tahun
    if tahun is None:
        return
    later: dict[int, list[Riwayat]] = {}
    for riwayat in dokumen.riwayat:
        if riwayat.tahun is not None and riwayat.tahun >= tahun:
            later.setdefault(riwayat.tahun, []).append(riwayat)
    for year, rows in later.items():
        many = f" ({len(rows)} baris)" if len(rows) > 1 else ""
        yield temuan(
            rows[0].at,
            "tahun",
            message=f"Riwayat berisi tahun {year}{many}, sedangkan Tahun pada lembar Identitas {tahun}.",
            value=str(year),
            expected=f"sebelum {tahun}",
            related=(*(r.at.sel("tahun") for r in rows[1:]), *filter(None, [dokumen.identitas.sel.get("tahun")])),
            fix="hapus barisnya, atau perbaiki tahunnya",
        )
