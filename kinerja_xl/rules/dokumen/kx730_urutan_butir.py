"""Urutan butir melompat.

Butir setiap bagian bernomor 1, 2, 3 tanpa lompatan. Nomor yang berulang diperiksa KX108.

Mengapa: Rujukan antarbutir (huruf a, Diktum KEDUA) memakai urutan itu.

Contoh: Mengingat berurutan 1, 2, 4.

Jalan keluar: Nomori ulang, atau tambahkan butir yang hilang.

Yang tidak terlihat: Butir yang tertukar isinya, dan butir terakhir yang hilang karena tidak meninggalkan lompatan.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DasarHukum, Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each item whose number follows a gap."""
    parts: dict[str, list[DasarHukum]] = {}
    for butir in dokumen.dasar_hukum:
        if butir.urutan > 0:  # an unreadable number has its own finding
            parts.setdefault(butir.bagian, []).append(butir)
    for bagian, items in parts.items():
        before = 0
        for butir in sorted(items, key=lambda b: b.urutan):
            if butir.urutan > before + 1:
                yield temuan(
                    butir.at,
                    "urutan",
                    message=f"{bagian} {butir.urutan} didahului {bagian} {before}."
                    if before
                    else f"{bagian} dimulai dari {butir.urutan}.",
                    value=str(butir.urutan),
                    expected=str(before + 1),
                    fix="nomori ulang, atau tambahkan butir yang hilang",
                )
            before = butir.urutan
