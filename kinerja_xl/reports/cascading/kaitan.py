"""What ties a node of the tree to others: the region's objective, its partners, further parents, its money."""

from __future__ import annotations

from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
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
    mitra = (f"Mitra: {simpul.mitra}",) if simpul.mitra else ()
    return (*mitra, *menunjang_lain(dokumen, simpul, atas))


def menunjang_lain(dokumen: Dokumen, simpul: Simpul, atas: str | None = None) -> tuple[str, ...]:
    """Return a node's further parents in words; arguments as ``kaitan_simpul``, () where it has none."""
    if len(simpul.semua_induk) < 2:
        return ()
    others = "; ".join(_nama(dokumen, kode) for kode in simpul.semua_induk if kode != atas)
    return (f"{'Menunjang' if atas is None else 'Juga menunjang'}: {others}",)


def teks_target_simpul(indikator: Indikator, tahun: int | None) -> str:
    """Return an indicator's target as printed: that in force in the document's year, else those of all years.

    Returns:
        ``95``, or ``95 (2026), 96 (2027)``; "" where the workbook has none, and for one that is cancelled.
    """
    if indikator.status.batal:
        return ""
    nilai = indikator.target_berlaku(tahun)
    if nilai is not None:
        return teks_nilai(nilai, indikator.satuan)
    return ", ".join(f"{teks_nilai(n, indikator.satuan)} ({t})" for t, n in sorted(indikator.target.items()))


def pagu_indikatif(simpul: Simpul) -> tuple[str, ...]:
    """Return a node's money in the five-year plan, year by year; () without any."""
    years = ", ".join(f"{format_rupiah(pagu)} ({tahun})" for tahun, pagu in sorted(simpul.pagu_indikatif.items()))
    return (f"Pagu indikatif: {years}",) if years else ()


def _nama(dokumen: Dokumen, kode: str) -> str:
    """Return what a node is called: its name, else its first objective, else its kode."""
    simpul = dokumen.simpul_menurut_kode.get(kode)
    if simpul is None:
        return kode
    return simpul.nomenklatur or next((s.teks for s in simpul.sasaran if s.teks), kode)
