"""The annex that sets what was reached since the plan began against the whole plan, in performance and in money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_rupiah
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.lkjip.alinea import KOSONG, teks_indikator, teks_realisasi, teks_sasaran
from kinerja_xl.reports.lkjip.bahan import Bahan, Fakta


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRenstraTercapai:
    """One indicator; the money stands in its node's first row (``awal``)."""

    awal: bool
    nama: Teks
    indikator: Teks
    target_akhir: Teks
    lalu: Teks
    kini: Teks
    pagu_akhir: Teks
    belanja_lalu: Teks
    belanja: Teks


def baris_renstra_tercapai(dokumen: Dokumen, bahan: Bahan) -> Iterator[BarisRenstraTercapai]:
    """Yield the nodes of which the workbook says what was reached before this year or what the whole plan costs."""
    for simpul in dokumen.simpul:
        money = dokumen.anggaran_menurut_kode.get(simpul.kode, ())
        told = any(b.realisasi_lalu is not None or b.pagu_akhir_renstra is not None for b in money)
        if told or any(i.realisasi_lalu is not None for i in simpul.indikator):
            facts: Sequence[Fakta | None] = [bahan.fakta(i) for i in simpul.indikator] or [None]
            for n, fakta in enumerate(facts):
                yield _baris(dokumen, simpul, money, fakta, bahan, awal=n == 0)


def _baris(
    dokumen: Dokumen, simpul: Simpul, money: Sequence[Anggaran], fakta: Fakta | None, bahan: Bahan, *, awal: bool
) -> BarisRenstraTercapai:
    kosong, spent = Teks(KOSONG), bahan.serapan(simpul)
    indikator, end = (fakta.indikator if fakta else None), dokumen.identitas.periode_akhir
    first = next((s for s in simpul.sasaran if s.teks), None)
    name = Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),))
    return BarisRenstraTercapai(
        awal=awal,
        nama=name or teks_sasaran(simpul, first),
        indikator=teks_indikator(indikator) if indikator else kosong,
        target_akhir=kosong
        if indikator is None or end is None
        else Teks(teks_nilai(indikator.target.get(end), indikator.satuan), (indikator.at.sel(f"target_{end}"),)),
        lalu=kosong
        if indikator is None
        else Teks(teks_nilai(indikator.realisasi_lalu, indikator.satuan), (indikator.at.sel("realisasi_lalu"),)),
        kini=kosong
        if fakta is None
        else Teks(teks_realisasi(fakta.hasil.realisasi, fakta.indikator.satuan), fakta.sel_realisasi),
        pagu_akhir=_jumlah(money, "pagu_akhir_renstra"),
        belanja_lalu=_jumlah(money, "realisasi_lalu"),
        belanja=Teks(teks_rupiah(spent.realisasi), bahan.sel_belanja([simpul.kode])),
    )


def _jumlah(money: Sequence[Anggaran], kunci: str) -> Teks:
    """Return a column's sum over the funds of a node; "-" where none says it."""
    known = [value for b in money if (value := getattr(b, kunci)) is not None]
    return Teks(teks_rupiah(sum(known)) if known else KOSONG, tuple(b.at.sel(kunci) for b in money))
