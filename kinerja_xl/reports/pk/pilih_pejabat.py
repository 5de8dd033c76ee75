"""Whose agreement is meant: one official by kode, or all of them."""

from __future__ import annotations

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.reports.pk.perjanjian import berperjanjian
from kinerja_xl.text.similar import did_you_mean, normalise


def pejabat_terpilih(dokumen: Dokumen, kode: str | None) -> tuple[Pejabat, ...]:
    """Return the officials whose agreements are to be printed.

    Args:
        dokumen: the office's facts.
        kode: one official's kode, letter case aside; None for all who have an agreement.

    Raises:
        KinerjaError: no such official, or one without an agreement.
    """
    ada = berperjanjian(dokumen)
    if kode is None:
        return ada
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
        sebab = "tidak memiliki atasan" if not cocok[0].atasan else "tidak menjadi penanggung jawab satu sasaran pun"
        raise KinerjaError(
            f"Pejabat '{cocok[0].kode}' ({cocok[0].jabatan or 'tanpa jabatan'}) tidak memiliki Perjanjian Kinerja: "
            f"ia {sebab}.",
            f"Pejabat yang memiliki Perjanjian Kinerja: {tersedia}.",
        )
    return (cocok[0],)
