"""Target satu tahun kosong di tengah periode.

Bila target beberapa tahun dalam periode sudah diisi, tahun yang lain juga diisi. Untuk perjanjian kinerja, target
tahun dokumen diperiksa KX501.

Mengapa: Capaian terhadap target jangka menengah tidak dapat dihitung bila satu tahunnya tidak bertarget.

Contoh: Target 2022, 2023, 2024, dan 2026 terisi, sedangkan Target 2025 kosong.

Jalan keluar: Isi target tahun itu, atau tulis 0 bila memang tidak direncanakan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris

SEVERITY = Severity.WARNING

_ENOUGH = 2  # one filled year may be all that the document promises


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator with a gap among its years."""
    awal, akhir = dokumen.identitas.periode_awal, dokumen.identitas.periode_akhir
    if awal is None or akhir is None:
        return
    spoken_for = dokumen.identitas.tahun if dokumen.setahun else None
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        years = [t for t in range(awal, akhir + 1) if f"target_{t}" in indikator.at.columns]
        missing = [t for t in years if t not in indikator.target and t != spoken_for]
        if not missing or sum(t in indikator.target for t in years) < _ENOUGH:
            continue
        named = ", ".join(str(t) for t in missing)
        yield temuan(
            indikator.at,
            f"target_{missing[0]}",
            message=f"Target {named} kosong, sedangkan target tahun lainnya terisi.",
            expected=f"target {awal} sampai {akhir}",
            related=tuple(indikator.at.sel(f"target_{t}") for t in missing[1:]),
            fix="isi targetnya, atau tulis 0 bila memang tidak direncanakan",
        )
