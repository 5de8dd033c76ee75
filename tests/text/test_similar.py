"""Comparing words as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.text.similar import alike, did_you_mean, near_copies, normalise, words_apart
from kinerja_xl.text.tampak import terlihat


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


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text() | st.text(alphabet="aB1%_-/ .,;:()*\t\n\x1c–"))
def test_plain_texts_are_normalised_as_all_others(text: str) -> None:
    signs = "".join(" " if sign in "_/-–—.,:;()*ƒƑ" else sign for sign in terlihat(text))
    assert normalise(text) == " ".join(signs.split()).casefold()


@given(st.text(), st.lists(st.text(), max_size=5))
def test_a_guess_is_one_of_the_choices_or_none(word: str, choices: list[str]) -> None:
    assert did_you_mean(word, choices) in {None, *choices}


def test_a_guess_among_equals_is_always_the_first() -> None:
    assert did_you_mean("IK-004", ["IK-001", "IK-002", "IK-003"]) == "IK-001"


def test_different_words_do_not() -> None:
    assert normalise("Pagu") != normalise("Pagu perubahan")


@pytest.mark.parametrize(("word", "guess"), [("Sub Kegitan", "Sub Kegiatan"), ("PROGRAM", "Program"), ("xyz", None)])
def test_did_you_mean(word: str, guess: str | None) -> None:
    assert did_you_mean(word, ["Program", "Kegiatan", "Sub Kegiatan"]) == guess


@given(
    st.text(alphabet="abC -", max_size=12), st.text(alphabet="abC -", max_size=12), st.integers(1, 3), st.integers(1, 2)
)
def test_words_apart_are_as_many_on_both_sides(one: str, two: str, most: int, shortest: int) -> None:
    first, second = normalise(one).split(), normalise(two).split()
    gone, come = [w for w in first if w not in second], [w for w in second if w not in first]
    fit = len(gone) == len(come) <= most and all(len(word) >= shortest for word in (*gone, *come))
    assert words_apart(one, two, most, shortest) == (list(zip(gone, come, strict=True)) if fit else [])


def test_almost_equal_texts_are_found_and_equal_ones_left_to_a_dictionary() -> None:
    texts = ["Jumlah pengaduan yang selesai", "Luas jalan", "Jumlah pengaduan yang  selesa", "luas jalan."]
    assert [(m, n) for m, n, _ in near_copies(texts)] == [(0, 2)]


@given(st.lists(st.text(alphabet="abc ", max_size=12), max_size=12))
def test_near_copies_are_pairs_of_different_texts_in_order(texts: list[str]) -> None:
    for m, n, score in near_copies(texts, cutoff=60.0):
        assert m < n
        assert normalise(texts[m]) != normalise(texts[n])
        assert score >= 60.0
        assert round(score, 6) == round(alike(texts[m], texts[n]), 6)
