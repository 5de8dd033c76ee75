"""Values are read, never guessed: what may mean two things stays as it was typed, with a word about it."""

from __future__ import annotations

import pytest

from kinerja_xl.impor.nilai.angka import baca_nilai, baca_uang, butir_sel
from kinerja_xl.impor.nilai.satuan_utuh import satuan_terbilang
from kinerja_xl.impor.nilai.triwulan_sumber import arti_triwulan
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.sheets.pilihan import TipePerhitungan


def sel(nilai: float | str, teks: str = "", *, persen: bool = False) -> SelSumber:
    return SelSumber(1, 1, teks or str(nilai), nilai, persen)


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("4 Dokumen", 4, "Dokumen"),
        ("75%", 75, "%"),
        ("100 persen", 100, "%"),
        ("23 ‰", 23, "‰"),
        ("1,5‰", 1.5, "‰"),
        ("23 permil", 23, "permil"),
        ("Rp 1.250.000", 1_250_000, "Rp"),
        ("15 Orang/Bulan", 15, "Orang/Bulan"),
        ("78,97", 78.97, ""),
        ("92.02", 92.02, ""),
        ("BB", "BB", "Predikat"),
        ("Sangat Baik", "Sangat Baik", "Predikat"),
        ("-", None, ""),
        ("n/a", None, ""),
    ],
)
def test_targets(teks: str, nilai: object, satuan: str) -> None:
    found = baca_nilai(sel(teks))
    assert (found.nilai, found.satuan, found.ragu) == (nilai, satuan, "")


@pytest.mark.parametrize("teks", ["1.234", "≥ 80", "80 - 90", "1. 80%\n2. 90%"])
def test_what_is_no_sure_number_stays_as_typed(teks: str) -> None:
    found = baca_nilai(sel(teks))
    assert found.nilai == teks and found.ragu


@pytest.mark.parametrize(
    ("teks", "satuan"), [("184.200 Ton", "Ton"), ("2.150 Ha", "Ha"), ("1.234 %", "%"), ("1.234", "")]
)
def test_a_number_of_two_readings_tells_its_unit(teks: str, satuan: str) -> None:
    found = baca_nilai(sel(teks))
    assert (found.nilai, found.satuan) == (teks, satuan) and found.ragu


@pytest.mark.parametrize(
    ("sel_baris", "satuan"),
    [
        (("24.000 Kunjungan", "5.812", "6.140"), "Kunjungan"),
        (("24.000 Ton", "5.812"), ""),  # a ton has fractions
        (("24.000 Kunjungan", "5.812", "90%"), ""),
        (("24.000 Kunjungan", "5.812 Orang"), ""),
        (("24.000", "5.812"), ""),
    ],
)
def test_numbers_without_a_unit_count_what_others_of_their_row_count(sel_baris: tuple[str, ...], satuan: str) -> None:
    assert satuan_terbilang(sel_baris) == satuan


def test_a_fraction_shown_as_per_cent_is_what_is_shown() -> None:
    assert baca_nilai(sel(0.98, "98%", persen=True)).nilai == 98
    assert baca_nilai(sel(0.5), "%").ragu  # not shown so, and the unit says per cent


@pytest.mark.parametrize(
    ("teks", "rupiah"),
    [("Rp. 11.990.000", 11_990_000), ("Rp 1.000.000,-", 1_000_000), ("11.990.000,00", 11_990_000), ("Rp -", None)],
)
def test_money(teks: str, rupiah: float | None) -> None:
    found = baca_uang(sel(teks))
    assert (found.nilai, found.ragu) == (rupiah, "")


def test_money_in_thousands_and_money_of_two_readings() -> None:
    assert baca_uang(sel(25_000.0), kali=1000).nilai == 25_000_000
    assert baca_uang(sel("95.680")).nilai == "95.680"


def test_items_of_a_cell() -> None:
    assert butir_sel("1. Indeks kepuasan 2. Nilai AKIP") == ("Indeks kepuasan", "Nilai AKIP")
    assert butir_sel("Nilai tahap 2") == ("Nilai tahap 2",)


def test_quarters_by_arithmetic() -> None:
    assert arti_triwulan([3, 3, 3, 3], 12) is TipePerhitungan.KUMULATIF
    assert arti_triwulan([20, 40, 60, 80], 80) is TipePerhitungan.NON_KUMULATIF
    assert arti_triwulan([None, None, None, 80], 80) is None  # both readings
    assert arti_triwulan([10, 20, 30, 45], 80) is None  # neither
