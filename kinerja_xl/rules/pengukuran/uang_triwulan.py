"""Sub kegiatan that spent money in a quarter for which they planned an output, and had none: the facts behind KX672."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.model import Anggaran, DataUkur, Dokumen
from kinerja_xl.rules.pengukuran.tahun import Terukur
from kinerja_xl.sheets.pilihan import Arah, CaraHitung, Jenjang

_MUCH = 0.2
"""A part of the year's money that is no advance, no travel order and no stamp."""


class UangTriwulan(NamedTuple):
    """The indicator, the row of its only data, the budget row, the quarter (1 to 4), its target, and the money."""

    terukur: Terukur
    data: DataUkur
    anggaran: Anggaran
    triwulan: int
    target: float
    uang: float


def uang_tanpa_keluaran(dokumen: Dokumen, own: Mapping[str, list[Terukur]]) -> Iterator[UangTriwulan]:
    """Yield the quarters in which a sub kegiatan's only output was planned, paid, and 0, and nobody explains it."""
    for simpul in dokumen.simpul:
        rows, measured = dokumen.anggaran_menurut_kode.get(simpul.kode, ()), own.get(simpul.kode, [])
        if simpul.jenjang is not Jenjang.SUB_KEGIATAN or len(rows) != 1 or len(measured) != 1:
            continue
        (budget,), (t,) = rows, measured
        pagu = budget.pagu_perubahan if budget.pagu_perubahan is not None else budget.pagu
        if not pagu or len(t.data) != 1 or t.cara is not CaraHitung.JUMLAH or t.indikator.arah is Arah.TURUN:
            continue
        if not t.tipe.menjumlah or any(a.kode_indikator == t.kode for a in dokumen.analisis):
            continue
        for n, (planned, done) in enumerate(zip(t.indikator.target_tw, t.data[0].tw, strict=True), start=1):
            money = _spent(dokumen, budget, n)
            if isinstance(planned, float) and planned > 0 and done == 0 and money >= _MUCH * pagu:
                yield UangTriwulan(t, t.data[0], budget, n, planned, money)


def _spent(dokumen: Dokumen, budget: Anggaran, triwulan: int) -> float:
    """Return the money of one quarter alone, also where each tells the sum since January."""
    now = budget.realisasi_tw[triwulan - 1] or 0.0
    before = budget.realisasi_tw[triwulan - 2] if triwulan > 1 and dokumen.identitas.sampai_dengan else None
    return now - (before or 0.0)
