"""A copy of a Word document in which LibreOffice, too, keeps a table's last rows with the signature below them.

Word reads "keep with next" row by row. LibreOffice knows it of a whole table only: a signature then stands alone on the
last page of the PDF. In the copy that it converts, the kept rows are a table of their own.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

_HEADER = f"{qn('w:trPr')}/{qn('w:tblHeader')}"
_MOST = 10  # rows that are kept together for the sake of a merged cell; more may not fit on a page


def ekor_terpisah(data: bytes) -> bytes:
    """Return the document with the kept last rows of its tables in tables of their own; as it is where none keeps."""
    document = Document(io.BytesIO(data))
    split = [_split(table) for table in document.element.body.findall(qn("w:tbl"))]
    if not any(split):
        return data
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def dijaga(row: Any) -> bool:
    """True for a row that is to stay on the page of what follows it."""
    first = next(row.iter(qn("w:p")))
    return first.pPr is not None and bool(first.pPr.keepNext_val)


def _split(table: Any) -> bool:
    rows = table.findall(qn("w:tr"))
    kept = 0
    while kept < len(rows) and dijaga(rows[-1 - kept]):
        kept += 1
    if not 0 < kept < len(rows):
        return False
    kept = _up_to_a_border(rows, kept)
    if all(row.find(_HEADER) is not None for row in rows[:-kept]):  # a header never stands alone
        _hold(table)
        return True
    tail = deepcopy(table)
    for row in tail.findall(qn("w:tr"))[:-kept]:
        tail.remove(row)
    for row in rows[-kept:]:
        table.remove(row)
    _hold(tail)
    gap: Any = OxmlElement("w:p")
    layout = Paragraph(gap, table.getparent()).paragraph_format
    layout.keep_with_next, layout.space_before, layout.space_after = True, Pt(0), Pt(0)
    layout.line_spacing_rule, layout.line_spacing = (
        WD_LINE_SPACING.EXACTLY,
        Pt(0.1),
    )  # so that the lines of both look like one
    table.addnext(gap)
    gap.addnext(tail)
    for cell in next(tail.iter(qn("w:tr"))).tc_lst:
        if cell.vMerge is not None:
            cell.vMerge = "restart"  # a name that began further up begins anew, without its words
    return True


def _hold(table: Any) -> None:
    for paragraph in table.iter(qn("w:p")):
        paragraph.get_or_add_pPr().keepNext_val = True


def _up_to_a_border(rows: Sequence[Any], kept: int) -> int:
    """Return how many last rows are taken, so that the cut goes through no merged cell where that needs few more."""
    for more in range(kept, min(_MOST, len(rows) - 1) + 1):
        if all(cell.vMerge in (None, "restart") for cell in rows[-more].tc_lst):
            return more
    return kept
