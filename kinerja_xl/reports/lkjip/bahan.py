"""A document's numbers for the LKjIP, computed once: every indicator's facts, every node's money, and their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from kinerja_xl.compute.capaian import capaian, capaian_huruf
from kinerja_xl.compute.hasil import Nilai, hasil_tahun
from kinerja_xl.compute.hasil_anggaran import Serapan, serapan_simpul
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.findings import CellRef
from kinerja_xl.model import Anggaran, Dokumen, Indikator, Riwayat, Simpul
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.regulations.efisiensi import AmbangEfisiensi
from kinerja_xl.reports.lkjip.fakta import BagianSasaran, Fakta, Sel, TahunLalu
from kinerja_xl.sheets.pilihan import CaraHitung, Jenjang, RumusNegatif

__all__ = ["BagianSasaran", "Bahan", "Fakta", "Sel", "TahunLalu"]


class Bahan:
    """A document's numbers for the report, computed once."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.dokumen = dokumen
        self.tahun = dokumen.identitas.tahun or 0
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
            sel_target=(indikator.at.sel(indikator.kunci_target(self.tahun) or f"target_{self.tahun}"),),
            sel_realisasi=tuple(dict.fromkeys(self._sel_realisasi(indikator))),
            sel_tahun=self.sel_identitas("tahun"),
            tunggal=tunggal,
        )

    def sel_identitas(self, *kunci: str) -> Sel:
        """Return cells of the sheet Identitas."""
        cells = self.dokumen.identitas.sel
        return tuple(cells[k] for k in kunci if k in cells)

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

    # --- cells ---------------------------------------------------------------------------------------

    @cached_property
    def sel_skm(self) -> Sel:
        """The answers of the survey."""
        return tuple(
            orang.at.sel(f"u{n}") for orang in self.dokumen.skm for n, j in enumerate(orang.jawaban, 1) if j is not None
        )

    @cached_property
    def sel_akip(self) -> Sel:
        """The weights and grades of the evaluation."""
        return tuple(s.at.sel(kunci) for s in self.dokumen.akip for kunci in ("bobot", "nilai_huruf"))

    def pakai_skm(self, indikator: Indikator) -> bool:
        """True where an indicator's result is the index of the sheet SKM."""
        return indikator.cara_hitung is CaraHitung.INDEKS_SKM and bool(self.sel_skm)

    def pakai_akip(self, indikator: Indikator) -> bool:
        """True where an indicator's result is the total of the sheet AKIP."""
        return indikator.cara_hitung is CaraHitung.NILAI_AKIP and self.dokumen.dievaluasi

    def _sel_realisasi(self, indikator: Indikator) -> Iterator[CellRef]:
        if self.pakai_skm(indikator):
            yield from self.sel_skm
        elif self.pakai_akip(indikator):
            yield from self.sel_akip
        elif indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:
            for dalam, anak in menurun((indikator,), self._dirata_ratakan, lambda i: i.kode.casefold()):
                if dalam:
                    yield anak.at.sel(anak.kunci_target(self.tahun) or f"target_{self.tahun}")
                    if anak.cara_hitung is not CaraHitung.RATA_RATA_BAWAHAN:
                        yield from self._sel_realisasi(anak)
        else:
            for data in self.dokumen.data_ukur_menurut_kode[indikator.kode]:
                yield from (data.at.sel(f"tw{n}") for n, v in enumerate(data.tw, 1) if v is not None)

    def _dirata_ratakan(self, indikator: Indikator) -> Iterator[Indikator]:
        """Yield the indicators that another one averages."""
        if indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:
            for kode in ukuran_berlaku(self.dokumen, indikator).bawahan:
                for k in kode:
                    yield from self._indikator_menurut_kode.get(k.casefold(), ())

    @cached_property
    def _indikator_menurut_kode(self) -> dict[str, list[Indikator]]:
        found: dict[str, list[Indikator]] = {}
        for simpul in self.dokumen.simpul:
            for indikator in simpul.indikator:
                found.setdefault(indikator.kode.casefold(), []).append(indikator)
        return found

    def sel_pagu(self, kode: Iterable[str]) -> Sel:
        """Return the cells behind the budget of nodes, as ``serapan_simpul`` adds it up."""
        return tuple(dict.fromkeys(self._sel_uang(kode, "pagu")))

    def sel_belanja(self, kode: Iterable[str]) -> Sel:
        """Return the cells behind the spending of nodes."""
        return tuple(dict.fromkeys(self._sel_uang(kode, "realisasi")))

    def _sel_uang(self, kode: Iterable[str], apa: str) -> Iterator[CellRef]:
        def sendiri(kode: str) -> list[CellRef]:
            return [sel for b in self.dokumen.anggaran_menurut_kode.get(kode, ()) for sel in _sel_baris(b, apa)]

        def di_bawah(kode: str) -> Iterator[str]:
            return iter(()) if sendiri(kode) else (anak.kode for anak in self.dokumen.anak.get(kode, ()))

        for _, satu in menurun(kode, di_bawah, str):
            yield from sendiri(satu)

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


def _sel_baris(baris: Anggaran, apa: str) -> Iterator[CellRef]:
    if apa == "pagu":
        if baris.pagu_berlaku is not None:
            yield baris.at.sel("pagu" if baris.pagu_perubahan is None else "pagu_perubahan")
        return
    yield from (baris.at.sel(f"realisasi_tw{n}") for n, v in enumerate(baris.realisasi_tw, 1) if v is not None)
