"""Mends what printing leaves behind in a part: elements out of Word's order, and names that loops have repeated."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

_CELL_ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection"),
    *("tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"),
)
_CELL = {qn(f"w:{name}"): place for place, name in enumerate(_CELL_ORDER)}
"""The order of a cell's properties (ECMA-376 part 1, CT_TcPr); docxtpl puts its own in front."""


def rapikan(root: Any) -> None:
    """Mend a rendered part in place."""
    for look in root.iter(qn("w:tcPr")):
        places = [_CELL.get(child.tag, len(_CELL)) for child in look]
        if places != sorted(places):
            look[:] = sorted(look, key=lambda child: _CELL.get(child.tag, len(_CELL)))
