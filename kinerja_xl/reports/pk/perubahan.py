"""What a changed agreement says otherwise than the first one: targets and budgets, each before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_rupiah
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.pk.isi_pk import BarisPerubahan
from kinerja_xl.reports.pk.tabel_kinerja import teks_target_bersel


def yang_berubah(milik: Sequence[Simpul], berdana: Sequence[Simpul], dokumen: Dokumen) -> tuple[BarisPerubahan, ...]:
    """Return what was changed in one official's agreement; nothing where the document is the first one.

    Args:
        milik: the nodes whose targets the agreement prints.
        berdana: the nodes whose budgets it prints.
        dokumen: the office's facts.
    """
    if not dokumen.identitas.perubahan:
        return ()
    found = (*_target(milik, dokumen.identitas.tahun), *_pagu(berdana, dokumen))
    return tuple(BarisPerubahan(f"{n}.", *baris) for n, baris in enumerate(found, 1))


def _target(milik: Sequence[Simpul], tahun: int | None) -> Iterator[tuple[str, str, str]]:
    for indikator in (i for simpul in milik for i in simpul.indikator):
        before = teks_target_bersel(indikator, tahun, murni=True)
        now = teks_target_bersel(indikator, tahun, murni=False)
        if before != now:
            yield Teks(indikator.nama or indikator.kode, (indikator.at.sel("indikator"),)), before, now


def _pagu(milik: Sequence[Simpul], dokumen: Dokumen) -> Iterator[tuple[str, str, str]]:
    for simpul in milik:
        for baris in dokumen.anggaran_menurut_kode.get(simpul.kode, ()):
            if baris.pagu_perubahan is not None and baris.pagu_perubahan != baris.pagu:
                amounts = (("pagu", baris.pagu), ("pagu_perubahan", baris.pagu_perubahan))
                before, now = (Teks(teks_rupiah(amount), (baris.at.sel(key),)) for key, amount in amounts)
                yield _nama_pagu(simpul, baris), before, now


def _nama_pagu(simpul: Simpul, baris: Anggaran) -> Teks:
    fund = f" ({baris.sumber_dana})" if baris.sumber_dana else ""
    name = simpul.nomenklatur or next((s.teks for s in simpul.sasaran if s.teks), simpul.kode)
    return Teks(f"Anggaran {name}{fund}", (simpul.at.sel("nomenklatur"), baris.at.sel("sumber_dana")))
