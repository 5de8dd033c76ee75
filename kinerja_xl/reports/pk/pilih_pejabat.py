"""Whose agreement is meant: one official by kode, or all of them."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.reports.cetak.pejabat_diminta import pejabat_diminta
from kinerja_xl.reports.cetak.surat import di_luar_kantor
from kinerja_xl.reports.pk.perjanjian import berperjanjian


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
    return (pejabat_diminta(dokumen, kode, ada, "Perjanjian Kinerja", lambda orang: _sebab(dokumen, orang, iku=iku)),)
