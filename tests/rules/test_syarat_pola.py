"""What rules ask of a text before a pattern that takes long to compile: every text that it matches has it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_xl.rules.bahasa import hitungan_kalimat as chain
from kinerja_xl.rules.bahasa import kx817_angka_dan_huruf as both
from kinerja_xl.rules.bahasa import kx820_bilangan_kalender as calendar
from kinerja_xl.rules.bahasa import kx821_kata_mubazir as twice
from kinerja_xl.rules.bahasa.indeks_kata import kata_kecil
from kinerja_xl.rules.pejabat import kx779_ketua_forum as forum
from kinerja_xl.rules.pengukuran import kx760_batas_predikat as band
from kinerja_xl.rules.target import kx531_selisih_pada_penjelasan as change
from kinerja_xl.text.similar import kecil

Asked = Callable[[str], object]
_CASES: dict[str, tuple[re.Pattern[str], Asked]] = {
    "chain": (chain._CHAIN, chain._may_chain),
    "both": (both._BOTH, both._BRACKET.search),
    "in": (calendar._IN, lambda text: calendar._IN in calendar._patterns(text)),
    "of": (calendar._OF, lambda text: calendar._OF in calendar._patterns(text)),
    "has": (calendar._HAS, lambda text: calendar._HAS in calendar._patterns(text)),
    "clock": (calendar._CLOCK, calendar._HOUR_AND_MINUTE.search),
    "twice": (twice._WRITTEN, twice._twice),
    "district": (forum._FORUMS[0].pemimpin, lambda text: forum._FORUMS[0].anggota & {*kata_kecil(kecil(text))}),
    "region": (forum._FORUMS[1].pemimpin, lambda text: forum._FORUMS[1].anggota & {*kata_kecil(kecil(text))}),
    "bound": (band._BOUND, band._LETTER.search),
    "value": (band._VALUE, band._LETTER.search),
    "behind": (band._BEHIND, band._LETTER.search),
    "change": (change._CHANGE, change._changes),
    "beyond": (change._BEYOND, change._changes),
}


@pytest.mark.parametrize("name", _CASES)
@settings(max_examples=60)
@given(data=st.data(), around=st.sampled_from(("", " ", "a ", " – ", "İ", "(")))
def test_a_text_that_it_matches_has_it(name: str, data: st.DataObject, around: str) -> None:
    pattern, asked = _CASES[name]
    text = around + data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    assert asked(text) or not pattern.search(text)
