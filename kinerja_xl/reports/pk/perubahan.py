"""What a changed agreement says otherwise than the first one: targets and budgets, each before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target_berlaku
from kinerja_xl.reports.pk.isi_pk import BarisPerubahan
from kinerja_xl.text.numbers import format_rupiah


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
        before = teks_target_berlaku(indikator, tahun, murni=True)
        now = teks_target_berlaku(indikator, tahun)
        if before != now:
            yield indikator.nama or indikator.kode, before, now


def _pagu(milik: Sequence[Simpul], dokumen: Dokumen) -> Iterator[tuple[str, str, str]]:
    for simpul in milik:
        for baris in dokumen.anggaran_menurut_kode.get(simpul.kode, ()):
            if baris.pagu_perubahan is not None and baris.pagu_perubahan != baris.pagu:
                yield _nama_pagu(simpul, baris), _rupiah(baris.pagu), _rupiah(baris.pagu_perubahan)


def _nama_pagu(simpul: Simpul, baris: Anggaran) -> str:
    fund = f" ({baris.sumber_dana})" if baris.sumber_dana else ""
    name = simpul.nomenklatur or next((s.teks for s in simpul.sasaran if s.teks), simpul.kode)
    return f"Anggaran {name}{fund}"


def _rupiah(amount: float | None) -> str:
    return "-" if amount is None else format_rupiah(amount)
