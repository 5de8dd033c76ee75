"""Numbers that a sentence says of things, with the words around them."""

from __future__ import annotations

import pytest

from kinerja_xl.text.jumlah_disebut import baca_jumlah, jumlah_disebut, mirip_tahun


@pytest.mark.parametrize(
    ("teks", "disebut"),
    [
        ("diperiksa sedikitnya enam kali", [(6.0, "sedikitnya", "kali", "")]),
        ("selesai dalam 2 (dua) hari kerja", [(2.0, "dalam", "hari", "kerja")]),
        ("dengan nilai 87,5", [(87.5, "nilai", "", "")]),
        ("Dua puluh lima desa dari 50 desa", [(25.0, "", "desa", "dari"), (50.0, "dari", "desa", "")]),
    ],
)
def test_a_number_and_what_it_counts(teks: str, disebut: list[tuple[float, str, str, str]]) -> None:
    assert [tuple(one) for one in jumlah_disebut(teks)][: len(disebut)] == disebut


@pytest.mark.parametrize("teks", ["tanpa bilangan", "kode 7.01.02", "s/d 2025/2026", "ke-2 dan II"])
def test_codes_and_labels_are_no_numbers(teks: str) -> None:
    assert [one.nilai for one in jumlah_disebut(teks) if one.hal] == []


def test_digits_and_words_say_the_same() -> None:
    assert baca_jumlah("seratus dua puluh") == baca_jumlah("120") == 120.0
    assert baca_jumlah("banyak") is None


@pytest.mark.parametrize("tulisan", ["2024", "1998", "2026."])
def test_a_year_counts_nothing(tulisan: str) -> None:
    assert mirip_tahun(tulisan)
    assert not [one for one in jumlah_disebut(f"Pada {tulisan} laporan disusun.") if one.hal == "laporan"]


@pytest.mark.parametrize("tulisan", ["2.024", "1500", "12024", "2024,5", "dua ribu", "24"])
def test_what_is_not_written_like_a_year_is_a_number(tulisan: str) -> None:
    assert not mirip_tahun(tulisan)
