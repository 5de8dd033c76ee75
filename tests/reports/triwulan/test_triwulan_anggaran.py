"""The quarterly report: the money up to the quarter, and the charts of achievement and spending."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reports.triwulan.triwulan_contoh import (
    DOKUMEN,
    SAMPLE,
    indikator,
    simpul,
)

from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil_anggaran import serapan_simpul, serapan_total
from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan


def test_the_budget_adds_up_from_below() -> None:
    isi = isi_triwulan(DOKUMEN, 2)
    shown = [
        (b.nomor, b.nama, b.puncak, b.sumber_dana, b.pagu.teks, b.realisasi.teks, b.sisa.teks, b.serapan.teks)
        for b in isi.anggaran
    ]
    assert shown == [
        ("1.", "Program Pelayanan", True, "APBD, DAU", "1.000", "250", "750", "25,00%"),
        ("1.1.", "Koordinasi", False, "APBD, DAU", "1.000", "250", "750", "25,00%"),
        ("2.", "Program Penunjang", True, "APBD", "3.000", "0", "3.000", "0,00%"),
        ("2.1.", "Keuangan", False, "APBD", "3.000", "0", "3.000", "0,00%"),
    ]
    assert [c.teks for c in (isi.pagu, isi.realisasi, isi.sisa, isi.serapan)] == ["4.000", "250", "3.750", "6,25%"]


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_the_budget_of_the_sample(triwulan: int) -> None:
    dokumen = load(SAMPLE).dokumen
    isi, total = isi_triwulan(dokumen, triwulan), serapan_total(dokumen, triwulan)
    assert (isi.pagu.isi, isi.realisasi.isi, isi.serapan.isi) == (total.pagu, total.realisasi, total.serapan)
    top = [b for b in isi.anggaran if b.puncak]
    assert sum(b.pagu.isi for b in top) == total.pagu
    assert sum(b.realisasi.isi for b in top) == total.realisasi
    assert len(isi.anggaran) == sum(s.jenjang != "Sasaran Strategis" for s in dokumen.simpul)
    assert {b.pagu.isi for b in isi.anggaran} <= {s.pagu for s in serapan_simpul(dokumen, triwulan).values()}


def test_more_spent_than_granted_is_said() -> None:
    over = replace(DOKUMEN.anggaran[2], realisasi_tw=(3500.0, None, None, None))
    isi = isi_triwulan(replace(DOKUMEN, anggaran=(over,)), 1)
    assert isi.sisa.teks == "-500"
    assert isi.ringkasan[1].endswith("telah terealisasi Rp3.500 atau 116,67%, melebihi pagu Rp500.")


def test_charts_show_objectives_and_programmes_a_gap_for_what_is_not_measured() -> None:
    isi = isi_triwulan(DOKUMEN, 2)
    (chart,) = isi.grafik_capaian
    assert chart.kategori == ("Indeks <A> (belum diukur)", "Predikat AKIP", "Lama layanan", "Dokumen D")
    assert [(d.nama, d.nilai) for d in chart.deret] == [
        ("Capaian (berarsir: target belum tercapai)", (None, 0.75, 0.8, 1.0)),
        ("Target (100%)", (1.0,) * 4),
    ]
    assert chart.deret[0].luput == (False, True, True, False)
    (money,) = isi.grafik_serapan
    assert (money.kategori, money.deret[0].nilai) == (("Program Pelayanan", "Program Penunjang"), (0.25, 0.0))
    empty = isi_triwulan(replace(DOKUMEN, data_ukur=(), anggaran=()), 2)
    assert (empty.grafik_capaian, empty.grafik_serapan) == ((), ())


def test_many_indicators_fill_several_charts() -> None:
    many = tuple(
        simpul(f"1.{n}", "Program", "1", f"P{n}", indikator("IK-6", f"I{n}", 8.0, (2.0,) * 4)) for n in range(21)
    )
    charts = isi_triwulan(replace(DOKUMEN, simpul=many), 2).grafik_capaian
    assert [len(c.kategori) for c in charts] == [7, 7, 7]
    assert all(c.tinggi <= 105 for c in charts), "beside the rules on one page"
