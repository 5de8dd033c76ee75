"""A signature never stands alone on a page: in Word by its kept rows, in LibreOffice by a table of their own."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table

from kinerja_xl.reports.word.ekor import ekor_terpisah


def printed(rows: int, kept: int, *, first: int = 0, merged: int = 0) -> bytes:
    """A table with kept last rows, then a signature; ``merged`` rows from ``first`` on share a cell."""
    document = Document()
    table = document.add_table(rows, 2)
    for n, row in enumerate(table.rows):
        row.cells[1].text = f"baris {n}"
    if merged:
        table.cell(first, 0).merge(table.cell(first + merged - 1, 0))
    for row in list(table._tbl.tr_lst)[rows - kept :]:
        for paragraph in row.iter(qn("w:p")):
            paragraph.get_or_add_pPr().keepNext_val = True
    document.add_paragraph("Tanda tangan")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def tables(data: bytes) -> list[Table]:
    return Document(io.BytesIO(data)).tables


def test_the_kept_rows_become_a_table_that_stays_with_the_signature() -> None:
    head, tail = tables(ekor_terpisah(printed(6, 2)))
    assert [r.cells[1].text for r in head.rows] == ["baris 0", "baris 1", "baris 2", "baris 3"]
    assert [r.cells[1].text for r in tail.rows] == ["baris 4", "baris 5"]
    gap = tail._tbl.getprevious()
    assert (gap.tag, gap.pPr.keepNext_val) == (qn("w:p"), True)


def test_the_cut_goes_round_a_merged_cell_that_is_not_too_high() -> None:
    _, tail = tables(ekor_terpisah(printed(6, 2, first=1, merged=5)))
    assert len(tail.rows) == 5


def test_a_high_merged_cell_begins_anew_without_its_words() -> None:
    _, tail = tables(ekor_terpisah(printed(14, 2, merged=14)))
    assert (len(tail.rows), tail.rows[0].cells[0]._tc.vMerge) == (2, "restart")


@pytest.mark.parametrize("kept", [0, 4], ids=["none kept", "all kept"])
def test_a_table_of_one_piece_stays_so(kept: int) -> None:
    data = printed(4, kept)
    assert ekor_terpisah(data) == data
