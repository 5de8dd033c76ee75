"""Which official's paper is meant: one by kode, or everyone's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.text.similar import did_you_mean, normalise


def pejabat_diminta(
    dokumen: Dokumen, kode: str, ada: Sequence[Pejabat], naskah: str, sebab: Callable[[Pejabat], str]
) -> Pejabat:
    """Return the official whose paper is asked for.

    Args:
        dokumen: the office's facts.
        kode: his or her kode, letter case aside.
        ada: who has such a paper.
        naskah: what the paper is called.
        sebab: why another official has none.

    Raises:
        KinerjaError: no such official, or one without such a paper.
    """
    tersedia = ", ".join(orang.kode for orang in ada) or "belum ada"
    cocok = [p for p in dokumen.pejabat if p.kode == kode] or [
        p for p in dokumen.pejabat if normalise(p.kode) == normalise(kode)
    ]
    if len(cocok) != 1:
        tebakan = did_you_mean(kode, [p.kode for p in dokumen.pejabat], cutoff=60)
        raise KinerjaError(
            f"Tidak ada pejabat dengan kode '{kode}' pada lembar Pejabat."
            + (f" Maksudnya '{tebakan}'?" if tebakan and not cocok else ""),
            f"Kode yang dapat dipakai pada --official: {tersedia}; atau semua.",
        )
    if cocok[0] not in ada:
        raise KinerjaError(
            f"Pejabat '{cocok[0].kode}' ({cocok[0].jabatan or 'tanpa jabatan'}) tidak memiliki {naskah}: "
            f"ia {sebab(cocok[0])}.",
            f"Pejabat yang memiliki {naskah}: {tersedia}.",
        )
    return cocok[0]
