"""Items and headings have Word's own numbers: what is typed as a label becomes a list, and lists know their numbers."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kinerja_xl.reports.word.bernomor import nomori
from kinerja_xl.reports.word.butir import judul, nomor_otomatis
from kinerja_xl.reports.word.ekor import ekor_terpisah
from kinerja_xl.reports.word.kolom import RupaGaya
from kinerja_xl.reports.word.utuh import longgarkan


def document(*items: str, hanging: float = 8) -> Any:
    """A document of items, those of a cell behind them; a text without a tab is no item."""
    made = Document()
    for text in items:
        layout = made.add_paragraph(text).paragraph_format
        layout.left_indent, layout.first_line_indent = Mm(hanging), -Mm(hanging)
    nomori(made)
    return made


def said(made: Any) -> list[str]:
    numbers = nomor_otomatis(made)
    return [judul(p._p, numbers) for p in made.paragraphs]


def lists(made: Any) -> list[int | None]:
    found = (p._p.pPr.numPr for p in made.paragraphs)
    return [None if one is None else one.numId.val for one in found]


def test_labels_become_numbers_and_the_paper_says_the_same() -> None:
    made = document("a.\tsatu;", "b.\tdua;", "Di antaranya", "1)\tsatu", "2)\tdua", "a.\tbaru")
    assert said(made) == ["a. satu;", "b. dua;", "Di antaranya", "1) satu", "2) dua", "a. baru"]
    first, second, none, third, fourth, again = lists(made)
    assert (first, third, none) == (second, fourth, None)
    assert len({first, third, again}) == 3, "a list that begins again is one of its own"
    assert not [t for p in made.paragraphs for t in p._p.iter(qn("w:tab")) if t.getparent().tag == qn("w:r")]


def test_one_more_item_between_two_numbers_those_below_it_anew() -> None:
    made = document("1.\tsatu", "2.\tdua")
    made.paragraphs[0]._p.addnext(made.paragraphs[1]._p.__copy__())
    assert said(made) == ["1. satu", "2. dua", "3. dua"]


@pytest.mark.parametrize("text", ["☐\tpilihan", "3\tangka", "Nama\t: A", "BAB I\tPENDAHULUAN", "aa.\tdua huruf"])
def test_what_is_no_number_letter_or_dash_stays_as_it_was_typed(text: str) -> None:
    made = document(text)
    assert (made.paragraphs[0].text, lists(made)) == (text, [None])


def test_a_dash_becomes_a_bullet_and_a_line_that_does_not_hang_stays() -> None:
    assert lists(document("-\tsatu", "-\tdua")) not in ([None, None], [1, 2])
    assert lists(document("1.\tsatu", hanging=0)) == [None]


def test_a_list_may_begin_late_and_a_template_may_have_no_lists() -> None:
    made = Document()
    part = made.part
    key = next(key for key, rel in part.rels.items() if rel.reltype == RT.NUMBERING)
    part.rels.pop(key)
    layout = made.add_paragraph("7.\ttujuh").paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(8), -Mm(8)
    nomori(made)
    target = io.BytesIO()
    made.save(target)
    assert said(Document(target)) == ["7. tujuh"]


def table(rows: int) -> Any:
    made = Document().add_table(rows, 2)
    for row in made.rows:
        row.cells[0].text = "Nama sasaran yang panjangnya beberapa baris pada kolom yang sempit ini"
    for paragraph in made._tbl.iter(qn("w:p")):
        paragraph.get_or_add_pPr().keepNext_val = True
    for cell in made._cells:
        cell.width = Pt(90)
    return made


@pytest.mark.parametrize(("rows", "held"), [(4, 4), (5, 5), (20, 5)])
def test_only_a_short_table_is_held_whole(rows: int, held: int) -> None:
    made = table(rows)
    longgarkan(made._tbl, RupaGaya(made.part.document.styles.element))
    kept = [bool(next(row.iter(qn("w:p"))).pPr.keepNext_val) for row in made._tbl.tr_lst]
    assert sum(kept) == held
    assert kept[0]
    assert kept[-1]


def test_a_header_never_stays_alone_when_the_rows_below_it_are_kept() -> None:
    made = Document()
    rows = made.add_table(3, 1).rows
    rows[0]._tr.get_or_add_trPr().append(rows[0]._tr.makeelement(qn("w:tblHeader")))
    for row in rows[1:]:
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    target = io.BytesIO()
    made.save(target)
    (whole,) = Document(io.BytesIO(ekor_terpisah(target.getvalue()))).tables
    assert all(p.pPr.keepNext_val for p in whole._tbl.iter(qn("w:p")))
