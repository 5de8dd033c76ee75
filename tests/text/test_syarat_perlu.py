"""What is asked before a pattern: it never says no where the pattern finds something."""

from __future__ import annotations

import re
import sys
from fractions import Fraction
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.rules.formulasi.kata_pokok import _SINONIM, akar, serupa
from kinerja_xl.rules.indikator import cacat_bentuk
from kinerja_xl.rules.target.deret_rata import _exact
from kinerja_xl.rules.target.dokumen_disebut import _DOKUMEN, _NEEDED, dokumen_disebut
from kinerja_xl.text.jumlah_disebut import _all, jumlah_disebut
from kinerja_xl.text.similar import kecil, normalise

_ANY = "".join(map(chr, (n for n in range(sys.maxunicode + 1) if not 0xD800 <= n < 0xE000)))
_SEPARATORS = re.compile(r"[\s_/\-–—.,:;()*ƒƑ]+")
_GROUPS = [frozenset(akar(word) for word in group.split()) for group in _SINONIM]
_STEMS = st.frozensets(st.sampled_from(sorted({*frozenset().union(*_GROUPS), "desa", "unit"})), max_size=4)


def test_kecil_has_every_letter_that_a_pattern_without_case_finds() -> None:
    for letter in ascii_lowercase:
        assert {kecil(found) for found in re.findall(letter, _ANY, re.IGNORECASE)} == {letter}


def test_blanks_are_the_same_to_split_and_to_a_pattern() -> None:
    assert re.sub(r"\s", "", _ANY) == "".join(_ANY.split())


@given(st.text(alphabet=st.sampled_from("aB ƒ\t\n\x1c\u00a0\u2003-–.,(x)*_/\u200b"), max_size=12))
def test_normalise_parts_at_every_separator(text: str) -> None:
    assert normalise(text) == _SEPARATORS.sub(" ", text.replace("\u200b", "")).strip().casefold()


@given(st.lists(st.sampled_from(["dua", "laporan", "Enam", "12", "DESA", "se", "٣", " ", "nol", "."]), max_size=8))
def test_a_text_without_numbers_is_not_searched(words: list[str]) -> None:
    text = " ".join(words)
    assert jumlah_disebut(text) == tuple(_all(text))


@given(
    st.lists(
        st.sampled_from(["Renja", "rencana", "kerja", "KINERJA", "laporan", "lKjip", "apb", "des", " "]), max_size=5
    )
)
def test_a_text_that_names_a_document_has_a_word_of_its_name(words: list[str]) -> None:
    text = " ".join(words)
    assert bool(dokumen_disebut(text)) is bool(_DOKUMEN.search(text))


def test_every_name_of_a_document_is_asked_for() -> None:
    names = _DOKUMEN.pattern.removeprefix(r"\b(?:").removesuffix(r")\b").split("|(?P<")
    for name in names:
        assert any(word in name for word in _NEEDED), name


@given(
    st.lists(
        st.sampled_from(
            ["Jumlah", "dan", "RASIO", "/", "dll", "antara", "lain", "yang", "harus", "100%", "laporan", "\n"]
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_name_of_more_than_one_number_is_searched(words: list[str]) -> None:
    name = " ".join(words)
    body = cacat_bentuk._BULLET.sub("", name)
    second = cacat_bentuk._SECOND_MEASURE.search(body)
    listed, target = cacat_bentuk._OPEN_LIST.search(body), cacat_bentuk._PERCENT.search(body)
    found = (second and second.start() > 0) or listed or target
    assert bool(found) <= bool(cacat_bentuk._more_than_one(name, measured=False))


@given(_STEMS, _STEMS)
def test_serupa_looks_into_every_group(one: frozenset[str], other: frozenset[str]) -> None:
    assert serupa(one, other) is (bool(one & other) or any(one & group and other & group for group in _GROUPS))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_reckoned_as_it_is_written(value: float) -> None:
    assert _exact(value) == Fraction(str(value))
