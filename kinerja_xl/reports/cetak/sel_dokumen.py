"""The cells behind what is computed of a document: results, budgets and spending, in any report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.findings import CellRef
from kinerja_xl.model import Anggaran, Dokumen, Indikator
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.kode import kunci_kode

Sel = tuple[CellRef, ...]
"""The cells behind a printed value."""


class SelDokumen:
    """A document's cells by what is made of them."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.dokumen = dokumen
        self.tahun = dokumen.identitas.tahun or 0

    def sel_identitas(self, *kunci: str) -> Sel:
        """Return cells of the sheet Identitas."""
        return self.dokumen.identitas.sel_isian(*kunci)

    def sel_target(self, indikator: Indikator) -> Sel:
        """Return the cell of the target in force."""
        return (indikator.sel_target(self.tahun),)

    def sel_realisasi(self, indikator: Indikator) -> Sel:
        """Return the cells behind an indicator's year."""
        return tuple(dict.fromkeys(self._sel_realisasi(indikator)))

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
            for dalam, anak in menurun((indikator,), self._dirata_ratakan, lambda i: kunci_kode(i.kode)):
                if dalam:
                    yield anak.sel_target(self.tahun)
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
                    yield from (anak for _, anak in self.dokumen.indikator_menurut_kode[k])

    def baris_uang(self, kode: Iterable[str], berisi: Callable[[Anggaran], bool]) -> tuple[Anggaran, ...]:
        """Return the budget rows that say something, as ``serapan_simpul`` adds them up.

        Args:
            kode: the nodes.
            berisi: tells whether a row says it; a node none of whose rows does has what stands below it.
        """

        def sendiri(kode: str) -> list[Anggaran]:
            return [b for b in self.dokumen.anggaran_menurut_kode.get(kode, ()) if berisi(b)]

        def di_bawah(kode: str) -> Iterator[str]:
            return iter(()) if sendiri(kode) else (anak.kode for anak in self.dokumen.anak.get(kode, ()))

        rows = (b for _, satu in menurun(kode, di_bawah, str) for b in sendiri(satu))
        return tuple({id(b): b for b in rows}.values())

    def sel_pagu(self, kode: Iterable[str]) -> Sel:
        """Return the cells behind the budget of nodes."""
        return tuple(
            b.at.sel("pagu" if b.pagu_perubahan is None else "pagu_perubahan")
            for b in self.baris_uang(kode, lambda b: b.pagu_berlaku is not None)
        )

    def sel_belanja(self, kode: Iterable[str]) -> Sel:
        """Return the cells behind the spending of nodes."""
        return tuple(
            b.at.sel(f"realisasi_tw{n}")
            for b in self.baris_uang(kode, dibelanjakan)
            for n, v in enumerate(b.realisasi_tw, 1)
            if v is not None
        )


def dibelanjakan(baris: Anggaran) -> bool:
    """Tell whether a budget row says what was spent in any quarter."""
    return any(v is not None for v in baris.realisasi_tw)
