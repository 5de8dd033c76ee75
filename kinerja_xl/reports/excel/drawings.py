"""Pictures, shapes and charts on a sheet: their anchors move with the row they hang on, and keep their size."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from kinerja_xl.reports.excel.axis import Axis
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.grid import Grid

if TYPE_CHECKING:
    from lxml.etree import _Element

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_DIGITS = 10  # of an identifier


def _is_small(number: str | None) -> bool:
    return number is not None and number.isdecimal() and len(number) <= _DIGITS


def follow_anchors(root: _Element, grid: Grid) -> None:
    """Move the anchors of a drawing part; a picture in a loop comes with every round.

    Raises:
        TemplateFault: a chart in a loop, which would show the same rows again and again.
    """
    if grid.rows.still and grid.columns.still:
        return
    taken = max((int(e.get("id", "")) for e in root.iter(f"{XDR}cNvPr") if _is_small(e.get("id"))), default=0)
    for anchor in list(root):
        start = anchor.find(f"{XDR}from")
        if start is None or anchor.get("editAs") == "absolute":
            continue
        row, column = _number(start, "row"), _number(start, "col")
        rows, columns = _places(grid.rows, row), _places(grid.columns, column)
        if len(rows) * len(columns) != 1 and anchor.find(f"{XDR}graphicFrame") is not None:
            raise TemplateFault("grafik tidak dapat diulang; letakkan di luar perulangan", cell_name(row, column))
        for down in rows:
            for across in columns:
                made = copy.deepcopy(anchor)
                made.tail = None
                _shift(made, "row", down - row)
                _shift(made, "col", across - column)
                if len(rows) * len(columns) > 1:
                    for name in made.iter(f"{XDR}cNvPr"):
                        taken += 1
                        name.set("id", str(taken))
                anchor.addprevious(made)
        root.remove(anchor)


def _places(axis: Axis, number: int) -> list[int]:
    """Return where an anchor goes: to every round of a loop around it, else near the row it hung on."""
    if axis.loops.of(number):
        return list(axis.all(number))
    return [axis.near(number)] if number <= axis.last else list(axis.all(number))


def _number(corner: _Element, tag: str) -> int:
    found = corner.find(XDR + tag)
    return int(found.text or 0) + 1 if found is not None else 1


def _shift(anchor: _Element, tag: str, by: int) -> None:
    for corner in ("from", "to"):
        found = anchor.find(f"{XDR}{corner}/{XDR}{tag}")
        if found is not None:
            found.text = str(max(0, int(found.text or 0) + by))
