"""Formulas as offices print them."""

from __future__ import annotations

import pytest

from kinerja_xl.text.rumus_teks import faktor_baku, urai_rumus

A, B = "Jumlah desa tertib", "jumlah desa"


@pytest.mark.parametrize(
    "tercetak",
    [
        "Jumlah desa tertib / jumlah desa x 100%",
        "Jumlah desa tertib/jumlah desa X 100 %",
        "Jumlah desa tertib dibagi jumlah desa dikali 100 persen",
        "Jumlah desa tertib dibagi denga jumlah desa di Kali 100 Persen",
        "Jumlah desa tertib dibandingkan dengan jumlah desa kali 100%",
        "Persentase desa tertib = (Jumlah desa tertib / jumlah desa) * 100",
        "100% x (Jumlah desa tertib / jumlah desa)",
        "Jumlah desa tertib : jumlah desa × 100%",
        "Jumlah desa tertib\n-------------------- x 100%\njumlah desa",
        r"$\frac{\text{Jumlah desa tertib}}{\text{jumlah desa}} \times 100\%$",
    ],
)
def test_every_way_to_write_a_percentage_is_one_fraction(tercetak: str) -> None:
    read = urai_rumus(tercetak)
    assert (read.pembilang, read.penyebut) == (A, B)
    assert read.pecahan
    assert read.faktor


@pytest.mark.parametrize(
    "tercetak",
    [
        "Jumlah RT/RW yang aktif",
        "Jumlah data KTP dan/atau KK",
        "Jumlah laporan distribusi Rastra / BPMT",
        "Jumlah dokumen Catatan : dokumen yang disahkan",
        "Total peserta (laki-laki / perempuan)",
    ],
)
def test_a_stroke_or_colon_that_means_or_divides_nothing(tercetak: str) -> None:
    read = urai_rumus(tercetak)
    assert not read.pecahan
    assert read.hitungan
    assert read.pembilang == tercetak


def test_brackets_around_a_product_stay_and_those_around_a_part_go() -> None:
    read = urai_rumus("(Σ Pegawai x (Σ hari - Σ absen)) / (Σ Pegawai x Σ hari) x 100%")
    assert (read.pembilang, read.penyebut) == ("Σ Pegawai x (Σ hari - Σ absen)", "Σ Pegawai x Σ hari")


def test_a_factor_needs_a_fraction_so_a_stroke_without_blanks_divides() -> None:
    read = urai_rumus("PAD yang terealisasi/PAD yang direncanakan x 100%")
    assert (read.pembilang, read.penyebut) == ("PAD yang terealisasi", "PAD yang direncanakan")


def test_variables_may_stand_beside_the_stroke() -> None:
    assert urai_rumus("A/B x 100%")[:2] == ("A", "B")
    assert urai_rumus("A / B")[:2] == ("A", "B")


@pytest.mark.parametrize("tercetak", ["", "  ", "=", "100%"])
def test_nothing_is_read_out_of_nothing(tercetak: str) -> None:
    assert not urai_rumus(tercetak).pecahan
    assert not urai_rumus(tercetak).hitungan


@pytest.mark.parametrize(
    ("faktor", "baku"),
    [("x 100%", "100%"), ("dikali 100 %", "100%"), ("di Kali 100 Persen", "100 persen"), ("* 100", "100"), ("", "")],
)
def test_a_factor_is_named_by_how_its_hundred_is_written(faktor: str, baku: str) -> None:
    assert faktor_baku(faktor) == baku
