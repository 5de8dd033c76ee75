"""What the LKjIP knows of an indicator: its year, the years before, the office's analysis, and all their cells."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.compute.bawahan import rata_rata
from kinerja_xl.compute.hasil import HasilIndikator, Nilai
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Analisis, Indikator, Riwayat, Sasaran, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.sel_dokumen import Sel
from kinerja_xl.reports.lkjip import angka_kalimat as cetak
from kinerja_xl.sheets.pilihan import Arah


@dataclass(frozen=True, slots=True)
class TahunLalu:
    """One earlier year of an indicator; ``capaian`` is a fraction, None where it cannot be computed."""

    tahun: int
    target: Nilai
    realisasi: Nilai
    capaian: float | None
    baris: Riwayat


@dataclass(frozen=True, slots=True, kw_only=True)
class Fakta:
    """One indicator.

    Attributes:
        urutan: its place in the chapter, which chooses among wordings so that neighbours differ.
        tahun: the year of the report.
        hasil, ukuran: its numbers and what decides its formulas.
        lalu: earlier years with a target or result, the earliest first.
        analisis: the office's words, None without any.
        sel_target, sel_realisasi: the cells behind the numbers.
        sel_tahun: the cell of the year.
        tunggal: the only indicator of its objective, which a sentence need not name again.
    """

    urutan: int
    tahun: int
    hasil: HasilIndikator
    ukuran: Ukuran
    lalu: tuple[TahunLalu, ...] = ()
    analisis: Analisis | None = None
    sel_target: Sel = ()
    sel_realisasi: Sel = ()
    sel_tahun: Sel = ()
    tunggal: bool = False

    @property
    def kode(self) -> str:
        """Its code, its name where it has none."""
        return self.indikator.kode or self.indikator.nama

    @property
    def indikator(self) -> Indikator:
        """The indicator itself."""
        return self.hasil.indikator

    @property
    def sel_capaian(self) -> Sel:
        """The cells behind the achievement."""
        return (*self.sel_target, *self.sel_realisasi)

    @property
    def batal(self) -> bool:
        """True where it was cancelled: nobody is judged by it any more."""
        return self.indikator.status.batal

    @property
    def turun(self) -> bool:
        """True where less is better."""
        return self.ukuran.arah_berlaku is Arah.TURUN

    @property
    def tetap(self) -> bool:
        """True where the result should stay at the target."""
        return self.ukuran.arah_berlaku is Arah.TETAP

    @property
    def nama(self) -> Teks:
        """Its name inside a sentence."""
        return Teks(cetak.sebut(self.indikator.nama or self.kode), (self.indikator.at.sel("indikator"),))

    @property
    def sebutan(self) -> Teks:
        """Its name, or "indikator ini" where no other can be meant."""
        return Teks("indikator ini") if self.tunggal else self.nama

    def teks(self, isi: Nilai, sel: Iterable[CellRef], *banding: Nilai) -> Teks:
        """Return a value with its unit inside a sentence, told apart from those of ``banding``."""
        return Teks(cetak.nilai(isi, self.indikator.satuan, *banding), sel)

    @property
    def teks_tahun(self) -> Teks:
        """The year of the report."""
        return Teks(str(self.tahun or "…"), self.sel_tahun)

    @property
    def predikat(self) -> Teks:
        """The word for this year's achievement, "" without one."""
        return Teks(self.hasil.predikat_tahun, self.sel_capaian)

    @property
    def target(self) -> Teks:
        """This year's target inside a sentence."""
        return self.teks(self.hasil.target, self.sel_target)

    @property
    def realisasi(self) -> Teks:
        """This year's result inside a sentence, told apart from the targets."""
        return self.teks(self.hasil.realisasi, self.sel_realisasi, self.hasil.target, self.hasil.target_akhir)

    @property
    def capaian(self) -> Teks:
        """This year's achievement."""
        return Teks(teks_persen(self.hasil.capaian), self.sel_capaian)

    def selisih(self, jarak: float, sel: Iterable[CellRef]) -> Teks:
        """Return the size of a difference with its unit."""
        return Teks(cetak.selisih(jarak, self.indikator.satuan), sel)


@dataclass(frozen=True, slots=True)
class BagianSasaran:
    """One objective of Bab III with its indicators."""

    nomor: int
    simpul: Simpul
    sasaran: Sasaran
    fakta: tuple[Fakta, ...]

    @property
    def strategis(self) -> bool:
        """True above the programmes."""
        return self.simpul.jenjang.strategis

    @property
    def capaian(self) -> float | None:
        """The mean of the capped achievement of what is measured, a fraction."""
        return rata_rata(f.hasil.capaian_dibatasi for f in self.fakta)

    @property
    def terukur(self) -> tuple[Fakta, ...]:
        """The indicators with an achievement."""
        return tuple(f for f in self.fakta if f.hasil.capaian is not None)

    @property
    def dinilai(self) -> tuple[Fakta, ...]:
        """The indicators that somebody is judged by; all of them where each was cancelled."""
        return tuple(f for f in self.fakta if not f.batal) or self.fakta

    @property
    def sel_capaian(self) -> Sel:
        """The cells behind the mean."""
        return tuple(sel for f in self.terukur for sel in f.sel_capaian)
