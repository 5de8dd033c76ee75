"""A document's numbers for the LKjIP, computed once: every indicator's facts, every node's money, and their cells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from kinerja_xl.compute.capaian import capaian, capaian_huruf
from kinerja_xl.compute.hasil import Nilai, hasil_tahun
from kinerja_xl.compute.hasil_anggaran import Serapan, serapan_simpul
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.model import Dokumen, Indikator, Riwayat, Simpul
from kinerja_xl.regulations.efisiensi import AmbangEfisiensi
from kinerja_xl.reports.cetak.sel_dokumen import Sel, SelDokumen
from kinerja_xl.reports.lkjip.fakta import BagianSasaran, Fakta, TahunLalu
from kinerja_xl.sheets.pilihan import Jenjang, RumusNegatif

__all__ = ["BagianSasaran", "Bahan", "Fakta", "Sel", "TahunLalu"]


class Bahan(SelDokumen):
    """A document's numbers for the report, computed once."""

    def __init__(self, dokumen: Dokumen) -> None:
        super().__init__(dokumen)
        self.hasil = {id(h.indikator): h for h in hasil_tahun(dokumen)}
        self.uang = serapan_simpul(dokumen)

    @cached_property
    def bagian(self) -> tuple[BagianSasaran, ...]:
        """The objectives of Bab III: the strategic ones, then those of the programmes; else the topmost there are."""
        every = self.dokumen.simpul
        nodes = [s for s in every if s.jenjang.strategis] + [s for s in every if s.jenjang is Jenjang.PROGRAM]
        if not any(s.indikator for s in nodes):
            nodes = [s for s in self.dokumen.simpul if s.indikator][:1]
            nodes = [s for s in self.dokumen.simpul if nodes and s.jenjang == nodes[0].jenjang]
        found: list[BagianSasaran] = []
        for simpul in nodes:
            for sasaran in (x for x in simpul.sasaran if x.indikator):
                before = sum(len(b.fakta) for b in found)
                facts = tuple(
                    self.fakta(i, before + n, tunggal=len(sasaran.indikator) == 1)
                    for n, i in enumerate(sasaran.indikator)
                )
                found.append(BagianSasaran(len(found) + 1, simpul, sasaran, facts))
        return tuple(found)

    @property
    def strategis(self) -> tuple[BagianSasaran, ...]:
        """The strategic objectives, all there are where none is one."""
        return tuple(b for b in self.bagian if b.strategis) or self.bagian

    def fakta(self, indikator: Indikator, urutan: int = 0, *, tunggal: bool = False) -> Fakta:
        """Return what is known of one indicator."""
        return Fakta(
            urutan=urutan,
            tahun=self.tahun,
            hasil=self.hasil[id(indikator)],
            ukuran=ukuran_berlaku(self.dokumen, indikator),
            lalu=tuple(self._lalu(indikator)),
            analisis=self.dokumen.analisis_menurut_kode.pertama(indikator.kode),
            sel_target=self.sel_target(indikator),
            sel_realisasi=self.sel_realisasi(indikator),
            sel_tahun=self.sel_identitas("tahun"),
            tunggal=tunggal,
        )

    def _lalu(self, indikator: Indikator) -> Iterator[TahunLalu]:
        ukuran = ukuran_berlaku(self.dokumen, indikator)
        rows: dict[int, Riwayat] = {}
        for baris in self.dokumen.riwayat_menurut_kode[indikator.kode]:
            if baris.tahun and baris.tahun < self.tahun:
                rows.setdefault(baris.tahun, baris)
        for tahun, baris in sorted(rows.items()):
            target, realisasi = (v if isinstance(v, float) or ukuran.huruf else None for v in _nilai(baris))
            if target is not None or realisasi is not None:
                negatif = self.dokumen.identitas.rumus_negatif
                yield TahunLalu(tahun, target, realisasi, _capaian(ukuran, target, realisasi, negatif), baris)

    @property
    def ambang(self) -> AmbangEfisiensi:
        """When the use of a budget is efficient."""
        return self.dokumen.ketentuan.efisiensi

    def serapan(self, simpul: Simpul) -> Serapan:
        """Return a node's money."""
        return self.uang[simpul.kode]


def _nilai(baris: Riwayat) -> tuple[Nilai, Nilai]:
    return baris.target, baris.realisasi


def _capaian(ukuran: Ukuran, target: Nilai, realisasi: Nilai, rumus: RumusNegatif) -> float | None:
    if isinstance(target, float) and isinstance(realisasi, float) and not ukuran.huruf:
        return capaian(target, realisasi, ukuran.arah_berlaku, rumus)
    if isinstance(target, str) and isinstance(realisasi, str):
        return capaian_huruf(target, realisasi, ukuran.ketentuan.urutan)
    return None
