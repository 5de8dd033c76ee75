"""Whose agreement is meant: one official by kode, or all of them."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.reports.cetak.surat import di_luar_kantor
from kinerja_xl.reports.pk.perjanjian import berperjanjian
from kinerja_xl.text.similar import did_you_mean, normalise


def tanpa_perjanjian(dokumen: Dokumen, *, iku: bool = False) -> Iterator[str]:
    """Yield, for each official of the office who gets no agreement, who it is and why.

    Args:
        dokumen: the office's facts.
        iku: only key indicators are printed.
    """
    ada = _dicetak(dokumen, iku=iku)
    for orang in dokumen.pejabat:
        if orang not in ada and not di_luar_kantor(orang):
            yield f"Tanpa Perjanjian Kinerja: {orang.jabatan or orang.kode}, karena {_sebab(dokumen, orang, iku=iku)}."


def _dicetak(dokumen: Dokumen, *, iku: bool) -> tuple[Pejabat, ...]:
    ada = berperjanjian(dokumen)
    if not iku:
        return ada
    pemegang = {s.penanggung_jawab for s in dokumen.simpul if any(i.iku for i in s.indikator)}
    return tuple(orang for orang in ada if orang.kode in pemegang)


def _sebab(dokumen: Dokumen, orang: Pejabat, *, iku: bool) -> str:
    if not orang.atasan:
        return "tidak memiliki atasan"
    if iku and orang in berperjanjian(dokumen):
        return "tidak memegang satu IKU pun"
    return "tidak menjadi penanggung jawab satu sasaran pun"


def pejabat_terpilih(dokumen: Dokumen, kode: str | None, *, iku: bool = False) -> tuple[Pejabat, ...]:
    """Return the officials whose agreements are to be printed.

    Args:
        dokumen: the office's facts.
        kode: one official's kode, letter case aside; None for all who have an agreement.
        iku: only key indicators are printed.

    Raises:
        KinerjaError: no such official, or one without an agreement.
    """
    ada = _dicetak(dokumen, iku=iku)
    if kode is None:
        return ada or berperjanjian(dokumen)  # who prints then says why there is nothing
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
            f"Pejabat '{cocok[0].kode}' ({cocok[0].jabatan or 'tanpa jabatan'}) tidak memiliki Perjanjian Kinerja: "
            f"ia {_sebab(dokumen, cocok[0], iku=iku)}.",
            f"Pejabat yang memiliki Perjanjian Kinerja: {tersedia}.",
        )
    return (cocok[0],)
