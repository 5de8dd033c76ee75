"""Sentences of a text, and the sentence around a word."""

from __future__ import annotations

import re

import pytest

from kinerja_xl.text.kalimat import di_sekitar, kalimat_sekitar, pisah_kalimat


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("Satu. Dua; tiga!\n\nEmpat", ["Satu.", "Dua;", "tiga!", "Empat"]),
        ("Rp1.250.000 s.d akhir tahun", ["Rp1.250.000 s.d akhir tahun"]),
        ("2022: 1 RKA\n2023: 1 DPA", ["2022: 1 RKA", "2023: 1 DPA"]),
        (" \n", []),
    ],
)
def test_a_text_falls_into_its_sentences(teks: str, bagian: list[str]) -> None:
    assert pisah_kalimat(teks) == bagian


def test_what_stands_beside_a_word_ends_with_its_sentence() -> None:
    teks = "Target tahun 2023 tercapai. Pada bulan Maret jalan putus; jembatan dibangun kembali."
    match = re.search("Maret", teks)
    assert match
    assert di_sekitar(teks, match) == ("Pada bulan ", " jalan putus;")
    assert kalimat_sekitar(teks, match) == "Pada bulan Maret jalan putus;"


def test_a_text_without_an_end_is_not_read_whole() -> None:
    teks = "kata " * 2_000 + "Maret" + " kata" * 2_000
    match = re.search("Maret", teks)
    assert match
    assert len(kalimat_sekitar(teks, match)) < 5_000
