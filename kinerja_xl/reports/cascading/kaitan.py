"""What ties a node of the tree to others: the region's objective, its partners, further parents, its money."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.text.numbers import format_rupiah


def nama_indikator(indikator: Indikator) -> str:
    """Return an indicator's name, with the word for one that nobody is judged by any more."""
    return f"{indikator.nama or '-'} (dibatalkan)" if indikator.status.batal else indikator.nama or "-"


def kaitan_sasaran(sasaran: Sasaran) -> tuple[str, ...]:
    """Return which objective of the region an objective serves; () where the workbook does not say."""
    return (f"Mendukung sasaran daerah: {sasaran.daerah}",) if sasaran.daerah else ()


def kaitan_simpul(dokumen: Dokumen, simpul: Simpul, atas: str | None = None) -> tuple[str, ...]:
    """Return a node's partners and its further parents, in words.

    Args:
        dokumen: the office's facts.
        simpul: the node.
        atas: the parent below which it is printed already; None where it stands below none.
    """
    return (*_mitra(simpul), *_menunjang(dokumen, simpul, atas))


def pagu_indikatif(simpul: Simpul) -> tuple[str, ...]:
    """Return a node's money in the five-year plan, year by year; () without any."""
    years = ", ".join(f"{format_rupiah(pagu)} ({tahun})" for tahun, pagu in sorted(simpul.pagu_indikatif.items()))
    return (f"Pagu indikatif: {years}",) if years else ()


def _mitra(simpul: Simpul) -> Iterator[str]:
    if simpul.mitra:
        yield f"Mitra: {simpul.mitra}"


def _menunjang(dokumen: Dokumen, simpul: Simpul, atas: str | None) -> Iterator[str]:
    if len(simpul.semua_induk) > 1:
        others = "; ".join(_nama(dokumen, kode) for kode in simpul.semua_induk if kode != atas)
        yield f"{'Menunjang' if atas is None else 'Juga menunjang'}: {others}"


def _nama(dokumen: Dokumen, kode: str) -> str:
    """Return what a node is called: its name, else its first objective, else its kode."""
    simpul = dokumen.simpul_menurut_kode.get(kode)
    if simpul is None:
        return kode
    return simpul.nomenklatur or next((s.teks for s in simpul.sasaran if s.teks), kode)
