"""Columns of a printed table are as wide as their longest word, in the font that its document has."""

from __future__ import annotations

from typing import Any

import pytest
from docx import Document
from docx.shared import Mm, Pt

from kinerja_xl.reports.cetak.huruf import lebar_teks
from kinerja_xl.reports.word.kolom import RupaGaya, lapangkan_kolom

WORD = "pertanggungjawaban"


def widths(font: str, *columns: float) -> list[float]:
    """Return what becomes of columns, in points; the first holds a long word, the second a short one."""
    document: Any = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(10)
    table = document.add_table(rows=1, cols=len(columns))
    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, columns, strict=True):
        column.width = cell.width = Pt(width)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = WORD, "ada"
    lapangkan_kolom(table._tbl, RupaGaya(document.styles.element))
    return [column.width.pt for column in table.columns]


@pytest.mark.parametrize(("font", "wider"), [("Arial", 1.0), ("Verdana", 1.2), ("Bookman Old Style", 1.2)])
def test_a_column_gets_the_room_of_its_longest_word(font: str, wider: float) -> None:
    first, second = widths(font, 60, 200)
    assert first >= lebar_teks(WORD, 10) * wider > 60
    assert first + second == pytest.approx(260, abs=0.2)


def test_a_column_with_room_stays() -> None:
    assert widths("Arial", Mm(50).pt, Mm(50).pt) == pytest.approx([Mm(50).pt, Mm(50).pt], abs=0.1)
