"""What a year's evaluation of the work plan compares, node by node: plan, years before, quarters, in K and in Rp.

The form E.81 prints it whole; the annex of the year-end report prints the part that looks back to the plan's beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from kinerja_xl.compute.hasil import HasilIndikator, Nilai, hasil_tahun, hasil_triwulan
from kinerja_xl.compute.hasil_anggaran import serapan_simpul
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Anggaran, Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_angka, teks_rupiah
from kinerja_xl.reports.cetak.asal import AngkaBersel, Teks
from kinerja_xl.reports.cetak.sel_dokumen import Sel, SelDokumen, dibelanjakan

_TW = range(1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class UangRenja:
    """A node's money: the plan's last year, the years before, this year's budget, its quarters, all of this year."""

    akhir: AngkaBersel
    lalu: AngkaBersel
    pagu: AngkaBersel
    triwulan: tuple[AngkaBersel, ...]
    tahun: AngkaBersel


@dataclass(frozen=True, slots=True, kw_only=True)
class KinerjaRenja:
    """An indicator's results.

    Attributes:
        hasil: its year.
        akhir: the target of the plan's last year.
        lalu: what was reached since the plan began until last year.
        target: this year's target.
        triwulan: what each quarter came to; of an average over children, how it stood at the end of each.
        tahun: all of this year.
    """

    hasil: HasilIndikator
    akhir: AngkaBersel
    lalu: AngkaBersel
    target: AngkaBersel
    triwulan: tuple[AngkaBersel, ...]
    tahun: AngkaBersel


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRenja:
    """One indicator of a node, or the node itself where it has none.

    Attributes:
        awal: the node's first row, which its money belongs to.
        sasaran: the objective that the indicator measures.
        kinerja: None without an indicator.
    """

    simpul: Simpul
    awal: bool
    sasaran: Sasaran | None
    kinerja: KinerjaRenja | None
    uang: UangRenja


def baris_renja(dokumen: Dokumen, sel: SelDokumen, simpul: Iterable[Simpul]) -> Iterator[BarisRenja]:
    """Yield the rows of some nodes.

    Args:
        dokumen: the office's facts.
        sel: its cells.
        simpul: the nodes.
    """
    work = _Penyusun(dokumen, sel)
    for satu in simpul:
        money = work.uang(satu)
        rows: list[tuple[Sasaran | None, Indikator | None]] = [(s, i) for s in satu.sasaran for i in s.indikator]
        for n, (sasaran, indikator) in enumerate(rows or [(next(iter(satu.sasaran), None), None)]):
            kinerja = None if indikator is None else work.kinerja(indikator)
            yield BarisRenja(simpul=satu, awal=n == 0, sasaran=sasaran, kinerja=kinerja, uang=money)


class _Penyusun:
    """Puts the numbers of a document together, each computed once."""

    def __init__(self, dokumen: Dokumen, sel: SelDokumen) -> None:
        self.dokumen, self.sel = dokumen, sel
        self.hasil = {id(h.indikator): h for h in hasil_tahun(dokumen)}
        self.sampai = [serapan_simpul(dokumen, n) for n in _TW]

    @cached_property
    def berjalan(self) -> Mapping[int, tuple[Nilai, ...]]:
        """How averages over children stood, quarter by quarter."""
        return _berjalan(self.dokumen)

    def uang(self, simpul: Simpul) -> UangRenja:
        """Return a node's money."""
        kode = (simpul.kode,)
        return UangRenja(
            akhir=self._jumlah(kode, "pagu_akhir_renstra", lambda b: b.pagu_akhir_renstra),
            lalu=self._jumlah(kode, "realisasi_lalu", lambda b: b.realisasi_lalu),
            pagu=_rupiah(self.sampai[3][simpul.kode].pagu, self.sel.sel_pagu(kode)),
            triwulan=tuple(self._belanja(simpul.kode, n) for n in _TW),
            tahun=_rupiah(self.sampai[3][simpul.kode].realisasi, self.sel.sel_belanja(kode)),
        )

    def _jumlah(self, kode: Sequence[str], kolom: str, nilai: Callable[[Anggaran], float | None]) -> AngkaBersel:
        rows = self.sel.baris_uang(kode, lambda b: nilai(b) is not None)
        known = [value for b in rows if (value := nilai(b)) is not None]
        return _rupiah(sum(known) if known else None, tuple(b.at.sel(kolom) for b in rows))

    def _belanja(self, kode: str, n: int) -> AngkaBersel:
        """Return what a quarter alone cost; None where nobody wrote anything of it."""
        rows = [b for b in self.sel.baris_uang((kode,), dibelanjakan) if b.realisasi_tw[n - 1] is not None]
        if not rows:
            return _rupiah(None, ())
        before = self.sampai[n - 2][kode].realisasi if n > 1 else None
        cells = [b.at.sel(f"realisasi_tw{k}") for b in rows for k in ((n - 1, n) if self._menerus(n) else (n,))]
        return _rupiah((self.sampai[n - 1][kode].realisasi or 0) - (before or 0), tuple(cells))

    def _menerus(self, n: int) -> bool:
        return n > 1 and self.dokumen.identitas.sampai_dengan

    def kinerja(self, indikator: Indikator) -> KinerjaRenja:
        """Return an indicator's results."""
        hasil, akhir = self.hasil[id(indikator)], self.dokumen.identitas.periode_akhir
        cells = self.sel.sel_realisasi(indikator)
        target = None if akhir is None else indikator.target.get(akhir)
        return KinerjaRenja(
            hasil=hasil,
            akhir=_angka(target, () if akhir is None else (indikator.at.sel(f"target_{akhir}"),)),
            lalu=_angka(indikator.realisasi_lalu, (indikator.at.sel("realisasi_lalu"),)),
            target=_angka(hasil.target, self.sel.sel_target(indikator)),
            triwulan=tuple(_angka(v, self._sel_triwulan(indikator, n)) for n, v in self._triwulan(hasil)),
            tahun=_angka(hasil.realisasi, cells),
        )

    def _triwulan(self, hasil: HasilIndikator) -> Iterator[tuple[int, Nilai]]:
        ukuran, so_far = ukuran_berlaku(self.dokumen, hasil.indikator), 0.0
        quarters = list(self.berjalan.get(id(hasil.indikator), hasil.realisasi_tw))
        if all(v is None for v in quarters):
            quarters[3] = hasil.realisasi  # the year's survey or evaluation belongs to its end
        for n, value in enumerate(quarters, 1):
            if self._menerus(2) and ukuran.tipe_perhitungan.menjumlah and isinstance(value, float):
                yield n, value - so_far
                so_far = value
            else:
                yield n, value

    def _sel_triwulan(self, indikator: Indikator, n: int) -> Sel:
        rows = self.dokumen.data_ukur_menurut_kode[indikator.kode]
        if id(indikator) in self.berjalan or all(v is None for d in rows for v in d.tw):
            return self.sel.sel_realisasi(indikator)
        upto = range(1, n + 1) if self._menerus(n) else (n,)
        return tuple(d.at.sel(f"tw{k}") for d in rows for k in upto)


def triwulan_terukur(dokumen: Dokumen) -> int:
    """Return the last quarter of which Data Ukur says anything; 0 before the first."""
    return max((n for d in dokumen.data_ukur for n in _TW if d.tw[n - 1] is not None), default=0)


def _berjalan(dokumen: Dokumen) -> Mapping[int, tuple[Nilai, ...]]:
    """Return how each average over children stood at the end of the quarters that are measured, by its ``id``."""
    averages = {id(i) for s in dokumen.simpul for i in s.indikator if ukuran_berlaku(dokumen, i).merata_ratakan}
    measured = triwulan_terukur(dokumen)
    if not averages or not measured:
        return {}
    found: dict[int, list[Nilai]] = {key: [None] * 4 for key in averages}
    for n in range(1, measured + 1):
        for h in hasil_triwulan(dokumen, n):
            if id(h.hasil.indikator) in averages:
                found[id(h.hasil.indikator)][n - 1] = h.hasil.realisasi
    return {key: tuple(values) for key, values in found.items()}


def _angka(nilai: Nilai, dari: Sel) -> AngkaBersel:
    return AngkaBersel(nilai, Teks(teks_angka(nilai), dari))


def _rupiah(nilai: float | None, dari: Sel) -> AngkaBersel:
    return AngkaBersel(nilai, Teks(teks_rupiah(nilai), dari))
