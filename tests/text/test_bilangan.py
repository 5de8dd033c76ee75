"""Numbers in words: read where the order of the words is one, and nowhere else."""

from __future__ import annotations

import pytest

from kinerja_xl.text.bilangan import baca_bilangan


@pytest.mark.parametrize(
    ("kata", "angka"),
    [
        ("nol", 0),
        ("sepuluh", 10),
        ("Dua belas", 12),
        ("dua puluh lima", 25),
        ("seratus dua belas", 112),
        ("seribu lima ratus", 1_500),
        ("dua ribu dua puluh lima", 2_025),
        ("tiga juta dua ratus lima puluh ribu", 3_250_000),
    ],
)
def test_a_number_in_words(kata: str, angka: int) -> None:
    assert baca_bilangan(kata) == angka


@pytest.mark.parametrize(
    "kata",
    [
        "",
        "desa",
        "lima dua",
        "dua puluh dua puluh",
        "puluh",
        "seratus seratus",
        "dua ribu juta",
        "dua seribu",
        "lima desa",
    ],
)
def test_words_that_are_no_number(kata: str) -> None:
    assert baca_bilangan(kata) is None
