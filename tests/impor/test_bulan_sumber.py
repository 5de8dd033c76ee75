"""Quarters follow from monthly plans where the months run to the target or add up to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.impor.kepala.jalur import arti_jalur
from kinerja_xl.impor.nilai.bulan_sumber import rencana_bulanan
from kinerja_xl.impor.susun.isian import RAGU
from kinerja_xl.sheets.pilihan import TipePerhitungan

KUMULATIF, KEADAAN = TipePerhitungan.KUMULATIF, TipePerhitungan.NON_KUMULATIF
Bulan = list[float | None]


@pytest.mark.parametrize(
    ("bulan", "target", "tipe", "triwulan", "dibaca"),
    [
        ([1.0] * 12, 12, None, (3, 3, 3, 3), KUMULATIF),
        ([0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0, 5], 20, None, (5, 5, 5, 5), KUMULATIF),
        ([None, None, 1, None, None, 1, None, None, None, None, None, 2], 4, None, (1, 1, None, 2), KUMULATIF),
        ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 12, None, (3, 6, 9, 12), KEADAAN),
        ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 12, KUMULATIF, (3, 3, 3, 3), KUMULATIF),
        ([100.0] * 12, 100, None, (100, 100, 100, 100), KEADAAN),
        ([8.33] * 11 + [8.37], 100, None, (24.99, 24.99, 24.99, 25.03), KUMULATIF),
        ([None] * 11 + [85], 85, None, (None, None, None, 85), None),
    ],
)
def test_quarters(
    bulan: Bulan,
    target: float,
    tipe: TipePerhitungan | None,
    triwulan: tuple[float, ...],
    dibaca: TipePerhitungan | None,
) -> None:
    plan = rencana_bulanan(bulan, target, tipe)
    assert plan is not None
    assert plan.triwulan == pytest.approx(triwulan)
    assert plan.tipe is dibaca


@pytest.mark.parametrize(
    ("bulan", "target", "tipe"),
    [
        ([1.0] * 12, 10, None),
        ([1.0] * 12, 12, KEADAAN),  # shares, although a column says that they are states
        ([5.0, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1], 1, None),
        ([None] * 12, 4, None),
    ],
)
def test_what_does_not_lead_to_the_target_says_nothing(
    bulan: Bulan, target: float, tipe: TipePerhitungan | None
) -> None:
    assert rencana_bulanan(bulan, target, tipe) is None


def test_per_cent_of_the_target_only_where_it_makes_whole_numbers() -> None:
    months: Bulan = [None, None, 25, None, None, 50, None, None, 75, None, None, 100]
    plan = rencana_bulanan(months, 12, persen=True)
    assert plan is not None
    assert plan.triwulan == (3, 6, 9, 12)
    assert rencana_bulanan(months, 5, persen=True) is None


def test_in_a_table(tmp_path: Path) -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des"]
    path = buku(
        tmp_path / "ra.xlsx",
        [
            ["RENCANA AKSI TAHUN 2026"],
            ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target 2026", *names],
            [1.0, "Terlaksananya pembinaan", "Jumlah laporan pembinaan", "Laporan", 12.0, *[1.0] * 12],
            [2.0, "Meningkatnya layanan", "Jumlah layanan", "Layanan", 10.0, *[1.0] * 12],
        ],
    )
    made = hasil(path)
    columns = [f"target_tw{q}" for q in range(1, 5)]
    assert baris(made, "kinerja", *columns, "target_bulan3", "tipe_perhitungan") == [
        (3.0, 3.0, 3.0, 3.0, 3.0, "Kumulatif"),
        (None, None, None, None, 1.0, None),
    ]
    assert any("tidak berjumlah target" in c.teks for c in made.rakitan.catatan if c.kelompok == RAGU)


def test_months_by_any_of_their_first_letters() -> None:
    told = ["Agust", "Sept", "Septem", "Febr", "Nop", "Des"]
    months = [arti.bulan for t in told if (arti := arti_jalur(("Target Bulanan", t))) is not None]
    assert months == [8, 9, 9, 2, 11, 12]
