"""Numbers of a thing in a sentence, found as a pattern that holds the thing's name would find them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st

from kinerja_xl.rules.pengukuran import narasi_hitung
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah

_THINGS = ("kendaraan roda dua", "laptop", "unit", "(dua)", "roda", "program", "sub kegiatan", "a laptop")
_PIECES = st.sampled_from(
    (
        *_THINGS,
        *("dua puluh", "tiga", "12", "1.250", "nol", "sebelas", "unit", "buah", "bidang tanah", "sebanyak"),
        *("berjumlah", ":", "(enam)", "(", ")", " ", "  ", ",", ".", "dan", "yang mendukung", "baik", "roda dua 2"),
        *("laptop 3 unit", "-", "2-3", "\n"),
    )
)


def _with_the_name(plain: str, thing: str) -> Iterator[tuple[str, float]]:
    name, units = re.escape(thing), "unit|buah|set|orang|bidang tanah"
    end = (
        r"(?=\s*(?:[,.;)(]|\Z)|\s(?:dan|serta|dengan|untuk"
        r"|yang\s(?:mendukung|membawahkan|membawahi|dipimpin|menunjang))\b)"
    )
    behind = re.compile(rf"\b{name}\s(?:sebanyak\s|sejumlah\s|berjumlah\s|:\s|\()?(?P<n>{POLA_JUMLAH})\s(?:{units})\b")
    before = re.compile(rf"(?P<n>{POLA_JUMLAH})\s(?:\([^()]{{1,20}}\)\s)?(?:(?:{units})\s)?{name}{end}")
    for match in list(behind.finditer(plain)) or list(before.finditer(plain)):
        value = baca_jumlah(match["n"])
        if value is not None:
            yield match[0].strip(), value


@given(st.lists(_PIECES, max_size=12), st.sampled_from(_THINGS), st.sampled_from(("", " ")))
@example(["dua puluh", "tiga", "(enam)", "unit", "laptop"], "laptop", " ")
@example(["2", "unit"], "unit", " ")
@example(["2", "(dua)", "dan"], "(dua)", " ")
def test_they_are_those_that_a_pattern_with_the_name_finds(pieces: list[str], thing: str, between: str) -> None:
    plain = between.join(pieces)
    assert list(narasi_hitung._said(plain, thing)) == list(_with_the_name(plain, thing))
