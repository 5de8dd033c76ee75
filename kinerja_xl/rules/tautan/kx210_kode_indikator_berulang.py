"""Kode indikator berulang.

Setiap indikator mempunyai kodenya sendiri.

Mengapa: Rencana aksi dan pengukuran merujuk indikator lewat kodenya; kode yang berulang merujuk ke dua indikator.

Contoh: IK-007 ada pada dua baris setelah baris disalin.

Jalan keluar: Kosongkan kode pada baris salinan, lalu jalankan kinerja-xl isi.

Yang tidak terlihat: Dua indikator berkode lain yang sebenarnya satu (KX307), dan kode yang berganti antartahun.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later indicator with a code that was used before."""
    first: dict[str, Indikator] = {}
    for simpul in dokumen.simpul:
        for indikator in simpul.indikator:
            if not indikator.kode:
                continue
            earlier = first.setdefault(indikator.kode, indikator)
            if earlier is not indikator:
                yield temuan(
                    indikator.at,
                    "kode_indikator",
                    message=f"Kode indikator {indikator.kode} sudah dipakai pada baris {earlier.at.row}.",
                    value=indikator.kode,
                    expected="tidak berulang",
                    related=(earlier.at.sel("kode_indikator"),),
                    fix="Kosongkan kode ini, lalu jalankan kinerja-xl isi.",
                )
