"""Comparing words as people write them."""

from __future__ import annotations

import pytest

from kinerja_xl.text.similar import did_you_mean, normalise


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kode *", "kode"),
        ("Serapan (%) ƒ", "SERAPAN %"),
        ("Kabupaten/Kota", "kabupaten  kota"),
        ("rata-rata", "Rata rata"),
    ],
)
def test_the_same_words_compare_equal(a: str, b: str) -> None:
    assert normalise(a) == normalise(b)


def test_different_words_do_not() -> None:
    assert normalise("Pagu") != normalise("Pagu perubahan")


@pytest.mark.parametrize(("word", "guess"), [("Sub Kegitan", "Sub Kegiatan"), ("PROGRAM", "Program"), ("xyz", None)])
def test_did_you_mean(word: str, guess: str | None) -> None:
    assert did_you_mean(word, ["Program", "Kegiatan", "Sub Kegiatan"]) == guess
