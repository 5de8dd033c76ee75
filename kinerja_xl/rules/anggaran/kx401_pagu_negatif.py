"""Pagu negatif.

Pagu dan pagu perubahan tidak boleh kurang dari nol.

Mengapa: Pengurangan anggaran ditulis sebagai pagu perubahan yang lebih kecil, bukan sebagai pagu negatif.

Contoh: Pagu berisi -5.000.000.

Jalan keluar: Tulis pagu setelah pengurangan pada kolom Pagu perubahan.

Yang tidak terlihat: Pagu positif yang keliru angkanya, dan angka negatif pada kolom realisasi.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each negative amount."""
    for baris in dokumen.anggaran:
        for kunci, judul, amount in (
            ("pagu", "Pagu", baris.pagu),
            ("pagu_perubahan", "Pagu perubahan", baris.pagu_perubahan),
        ):
            if amount is not None and amount < 0:
                yield temuan(
                    baris.at,
                    kunci,
                    message=f"{judul} {format_number(amount)} negatif.",
                    value=format_number(amount),
                    expected="nol atau lebih",
                    fix="Tulis pagu setelah pengurangan pada kolom Pagu perubahan.",
                )
