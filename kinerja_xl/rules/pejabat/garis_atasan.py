"""Who stands above whom, as the column Atasan says."""

from __future__ import annotations

from kinerja_xl.model import Dokumen, sekali

LEVELS = 12
"""More ranks than any office has above one another; a longer line is a mistake of another rule's."""


@sekali
def semua_atasan(dokumen: Dokumen) -> dict[str, tuple[str, ...]]:
    """Return each official's superiors by kode, the nearest first; a circle ends where it closes, a line
    after LEVELS."""
    up = {kode: pejabat.atasan for kode, pejabat in dokumen.pejabat_menurut_kode.items()}
    found: dict[str, tuple[str, ...]] = {}
    for kode, first in up.items():
        chain: list[str] = []
        above = first
        while above in up and above != kode and above not in chain and len(chain) < LEVELS:
            chain.append(above)
            above = up[above]
        found[kode] = tuple(chain)
    return found
