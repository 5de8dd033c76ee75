"""The annex that sets what was reached since the plan began against the whole plan, in performance and in money."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.reports.cetak.asal import AngkaBersel, Teks
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.e81.baris_renja import BarisRenja, baris_renja
from kinerja_xl.reports.lkjip.alinea import KOSONG, teks_indikator, teks_realisasi, teks_sasaran
from kinerja_xl.reports.lkjip.bahan import Bahan


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
    told = [s for s in dokumen.simpul if _diceritakan(dokumen, s)]
    if told:
        yield from map(_baris, baris_renja(dokumen, bahan, told))


def _diceritakan(dokumen: Dokumen, simpul: Simpul) -> bool:
    money = dokumen.anggaran_menurut_kode.get(simpul.kode, ())
    if any(b.realisasi_lalu is not None or b.pagu_akhir_renstra is not None for b in money):
        return True
    return any(i.realisasi_lalu is not None for i in simpul.indikator)


def _baris(baris: BarisRenja) -> BarisRenstraTercapai:
    simpul, kinerja, kosong = baris.simpul, baris.kinerja, Teks(KOSONG)
    indikator = kinerja.hasil.indikator if kinerja else None
    first = next((s for s in simpul.sasaran if s.teks), None)
    name = Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),))
    kini = kinerja.tahun.nilai if kinerja else None

    def bersatuan(angka: AngkaBersel | None) -> Teks:
        return kosong if angka is None or indikator is None else _teks(angka, teks_nilai(angka.nilai, indikator.satuan))

    return BarisRenstraTercapai(
        awal=baris.awal,
        nama=name or teks_sasaran(simpul, first),
        indikator=teks_indikator(indikator) if indikator else kosong,
        target_akhir=bersatuan(kinerja.akhir if kinerja else None),
        lalu=bersatuan(kinerja.lalu if kinerja else None),
        kini=_teks(kinerja.tahun, teks_realisasi(kini, indikator.satuan)) if kinerja and indikator else kosong,
        pagu_akhir=baris.uang.akhir.teks,
        belanja_lalu=baris.uang.lalu.teks,
        belanja=baris.uang.tahun.teks,
    )


def _teks(angka: AngkaBersel, teks: str) -> Teks:
    return Teks(teks, angka.teks.dari)
