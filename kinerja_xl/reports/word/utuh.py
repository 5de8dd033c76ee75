"""Tables that a template holds whole on one page, where they are short enough for that.

How many rows a table has is known only when it is printed. One that takes a third of a page goes to the next one with
its heading and caption, and leaves the page before it empty. Such a table may break, but for its first and last rows.
"""

from __future__ import annotations

import math
from typing import Any

from docx.oxml.ns import qn

from kinerja_xl.reports.cetak.huruf import lebar_teks
from kinerja_xl.reports.word.ekor import dijaga
from kinerja_xl.reports.word.kolom import RupaGaya

_TALLEST = 240.0  # points: nearly a third of the text of an F4 page
_LINE = 1.2  # of the size of the letters
_SIDES, _ROOM = 10.0, 4.0  # points of a cell beside its text, and above and below it
_TWIPS = 20
_AT_ENDS = 2  # rows, besides those of the header


def longgarkan(table: Any, gaya: RupaGaya) -> None:
    """Let a tall table that is held whole break between its pages, in place."""
    rows = table.findall(qn("w:tr"))
    if len(rows) <= 2 * _AT_ENDS or not all(map(dijaga, rows[:-1])):
        return
    if sum(_height(row, gaya) for row in rows) <= _TALLEST:
        return
    heads = sum(1 for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None)
    for row in rows[heads + _AT_ENDS : -1 - _AT_ENDS]:
        for paragraph in row.iter(qn("w:p")):
            paragraph.get_or_add_pPr().keepNext_val = None


def _height(row: Any, gaya: RupaGaya) -> float:
    """Guess how tall a row is; a name merged over several rows says nothing of this one."""
    cells = [cell for cell in row.tc_lst if cell.vMerge is None]
    return max((_needs(cell, gaya) for cell in cells), default=0.0) + _ROOM


def _needs(cell: Any, gaya: RupaGaya) -> float:
    look = cell.tcPr.find(qn("w:tcW")) if cell.tcPr is not None else None
    room = max((int(look.get(qn("w:w"), 0)) if look is not None else 0) / _TWIPS - _SIDES, 1.0)
    total = 0.0
    for paragraph in cell.iter(qn("w:p")):
        look = gaya.rupa(paragraph.style)
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
        total += max(math.ceil(lebar_teks(text, look.ukuran, look.tebal) / room), 1) * look.ukuran * _LINE
    return total
