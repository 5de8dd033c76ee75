"""Who stands above whom, as the column Atasan says."""

from __future__ import annotations

from kinerja_xl.model import Dokumen, sekali


@sekali
def semua_atasan(dokumen: Dokumen) -> dict[str, tuple[str, ...]]:
    """Return each official's superiors by kode, the nearest first; a circle ends where it closes."""
    up = {kode: pejabat.atasan for kode, pejabat in dokumen.pejabat_menurut_kode.items()}
    found: dict[str, tuple[str, ...]] = {}
    for kode, first in up.items():
        chain: list[str] = []
        above = first
        while above in up and above != kode and above not in chain:
            chain.append(above)
            above = up[above]
        found[kode] = tuple(chain)
    return found
