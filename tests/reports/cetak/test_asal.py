"""Texts that know their cells: they print like any text and lose no cell on the way."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.findings import CellRef
from kinerja_xl.reports.cetak.asal import (
    AKHIR,
    AWAL,
    Isian,
    Teks,
    daftar_isian,
    deretan,
    gabung,
    rangkai,
    teks_bersel,
    telusur,
)
from kinerja_xl.reports.cetak.jinja import OfficeEnvironment

A, B, C = (CellRef("Data Ukur", 7, n) for n in (6, 7, 8))


def test_a_number_keeps_its_cells() -> None:
    text = teks_bersel(1234.5, "dokumen", dari=(A, B, A))
    assert text == "1.234,5 dokumen"
    assert text.dari == (A, B)


def test_fixed_decimals_stay() -> None:
    assert teks_bersel(78.0, desimal=2) == "78,00"


def test_a_sentence_has_the_cells_of_all_its_parts_once_and_in_order() -> None:
    whole = rangkai("{} dari {target}, {}", Teks("a", (B,)), "biasa", target=Teks("c", (A, B)))
    assert whole == "a dari c, biasa"
    assert whole.dari == (B, A)


def test_cells_survive_being_joined_twice() -> None:
    inner = rangkai("({})", Teks("a", (A,)))
    assert gabung((inner, "", Teks("b", (C,)))).dari == (A, C)
    assert gabung((inner, "", Teks("b"))) == "(a) b"


def test_a_row_of_words_reads_like_indonesian() -> None:
    assert [deretan("abcd"[:n]) for n in range(1, 5)] == ["a", "a dan b", "a, b, dan c", "a, b, c, dan d"]
    assert deretan(()) == ""
    assert deretan((Teks("a", (A,)), Teks("b", (B,)), Teks("c", (C,)))).dari == (A, B, C)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_template_prints_and_escapes_it_like_any_text(text: str) -> None:
    template = OfficeEnvironment().from_string("<p>{{ isi }}</p>")
    assert template.render(isi=Teks(text, (A,))) == template.render(isi=text)


@given(st.lists(st.text(max_size=5), min_size=1, max_size=4))
def test_the_office_may_write_braces(words: list[str]) -> None:
    assert rangkai(" ".join(["{}"] * len(words)), *words) == " ".join(words)


@dataclass(frozen=True)
class _Isi:
    judul: Teks
    baris: tuple[object, ...]


def test_every_text_is_found_with_its_place() -> None:
    context = _Isi(Teks("a"), ({"x": [Teks("b"), "polos"]}, _Isi(Teks("c"), ())))
    assert [(place, str(text)) for place, text in telusur(context)] == [
        ("judul", "a"),
        ("baris[0].x[0]", "b"),
        ("baris[1].judul", "c"),
    ]


def test_what_is_missing_says_what_and_on_which_sheet() -> None:
    asked = Isian("Kendala IK-001", "lembar Analisis, kolom Kendala, IK-001")
    assert asked.teks == "[Belum diisi: Kendala IK-001 (lembar Analisis)]"
    assert asked.teks.startswith(AWAL)
    assert asked.teks.endswith(AKHIR)


def test_what_is_missing_is_listed_once_in_the_order_of_the_text() -> None:
    first, second = Isian("B", "lembar Narasi"), Isian("A", "lembar SKM")
    sentence = rangkai("Belum ada. {}", first.teks)
    context = _Isi(sentence, (gabung((second.teks, first.teks)), Teks("lengkap")))
    assert daftar_isian(context) == (first, second)
    assert daftar_isian(_Isi(Teks("lengkap"), ())) == ()
