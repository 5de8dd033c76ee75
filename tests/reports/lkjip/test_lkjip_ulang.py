"""What a reader of the whole LKjIP would notice: a sentence again, another agreement in the annex, a heading of nothing."""

from __future__ import annotations

import re

import pytest
from helpers.cetak import cetak
from helpers.docx_dump import dump
from helpers.kalimat_ulang import kalimat_terulang
from helpers.korpus import tulis_naskah
from helpers.korpus_semua import semua_naskah
from helpers.samples import document, printed

from kinerja_xl.app.load import load

_UKUR = [name for name, naskah in semua_naskah() if naskah.jenis == "pengukuran"]
_CONTOH = "kalaena-pengukuran-2025-bersih"
_STYLE = re.compile(r"^\[[^\]]*\] ", re.MULTILINE)


def test_no_sentence_of_the_sample_comes_again_within_two_pages() -> None:
    assert kalimat_terulang(printed("lkjip", _CONTOH)) == []
    assert kalimat_terulang(printed("lkjip", _CONTOH), float("inf")) != [], "further apart some sentence does"


@pytest.mark.berat
@pytest.mark.parametrize("name", _UKUR)
def test_no_sentence_about_another_office_comes_again_within_two_pages(name: str, tmp_path) -> None:
    book = tmp_path / "buku.xlsx"
    tulis_naskah(dict(semua_naskah())[name], book)
    assert kalimat_terulang(cetak("lkjip", load(book).dokumen)) == []


def test_annex_is_the_agreement_that_report_pk_prints() -> None:
    head = dump(cetak("pk", document(_CONTOH), official="Camat"))
    own = _between(head, "Dalam rangka mewujudkan", "LAMPIRAN 2")  # definitions have an annex of their own
    annex = _between(dump(printed("lkjip", _CONTOH)), "Dalam rangka mewujudkan", "LAMPIRAN II\n")
    assert _words(own) == _words(annex)
    assert "Pihak Kedua akan melakukan supervisi" in annex
    assert "| TOTAL |" in annex


def _between(text: str, first: str, last: str) -> str:
    start = text.index(first)
    return text[start : text.index(last, start)]


def _words(text: str) -> list[str]:
    """Return the lines that say something, without the styles and the headings that belong to the one document."""
    lines = (line.strip() for line in _STYLE.sub("", text).splitlines())
    return [line for line in lines if line and not line.startswith(("LAMPIRAN", "Naskah bertanda tangan"))]
