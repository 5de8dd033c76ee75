"""Pictures and charts of a template: anchors move with their rows, series grow with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from kinerja_xl.reports.excel.refs import Grid, absolute, reference
from kinerja_xl.workbook.package import Package
from kinerja_xl.workbook.style_patch import serialised

if TYPE_CHECKING:
    from lxml.etree import _Element

_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

Values = Callable[[str, int, int], Any]
"""What stands in a cell of the report: (sheet, row, column) -> number, text, or None."""


def drawings(package: Package, part: str, grid: Grid) -> dict[str, bytes]:
    """Return the drawings of a sheet with every anchor on the row it belongs to; sizes stay."""
    found: dict[str, bytes] = {}
    for link in package.relationships(part):
        if link.kind == "drawing" and link.target in package:
            root = package.xml(link.target)
            for anchor in root:
                _move(anchor, grid)
            found[link.target] = serialised(root)
    return found


def _move(anchor: _Element, grid: Grid) -> None:
    corners = [corner for tag in ("from", "to") if (corner := anchor.find(_XDR + tag)) is not None]
    if not corners:
        return
    for tag, axis in (("row", grid.rows), ("col", grid.columns)):
        first = corners[0].find(_XDR + tag)
        if first is None:
            continue
        number = int(first.text or 0) + 1
        shift = axis.moved(number) - number
        for corner in corners:
            place = corner.find(_XDR + tag)
            if place is not None:
                place.text = str(max(0, int(place.text or 0) + shift))


def charts(package: Package, grids: Mapping[str, Grid], values: Values) -> dict[str, bytes]:
    """Return every chart with its series on the report's rows, and their values kept beside them for previews."""
    found: dict[str, bytes] = {}
    for name in package.names:
        if not (name.startswith("xl/charts/chart") and name.endswith(".xml")):
            continue
        root = package.xml(name)
        for place in root.iter(f"{_C}f"):
            place.text = absolute(place.text or "", grids)
            parent = place.getparent()
            if parent is not None:
                _cache(parent, place.text or "", grids, values)
        found[name] = serialised(root)
    return found


def _cache(parent: _Element, text: str, grids: Mapping[str, Grid], values: Values) -> None:
    """Write the values of a series as Excel keeps them in the chart."""
    from lxml import etree

    kind = {f"{_C}numRef": "numCache", f"{_C}strRef": "strCache"}.get(str(parent.tag))
    area = reference(text)
    if kind is None:
        return
    old = parent.find(_C + kind)
    code = None if old is None else old.findtext(f"{_C}formatCode")
    if old is not None:
        parent.remove(old)
    sheet = area.sheet if area else None
    if area is None or sheet is None or sheet not in grids or area.rows is None or area.columns is None:
        return
    cells = [
        values(sheet, row, column)
        for row in range(area.rows[0], area.rows[1] + 1)
        for column in range(area.columns[0], area.columns[1] + 1)
    ]
    cache = etree.SubElement(parent, _C + kind)
    if kind == "numCache":
        etree.SubElement(cache, f"{_C}formatCode").text = code or "General"
    etree.SubElement(cache, f"{_C}ptCount").set("val", str(len(cells)))
    for index, value in enumerate(cells):
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if value is None or (kind == "numCache" and not number):
            continue
        point = etree.SubElement(cache, f"{_C}pt")
        point.set("idx", str(index))
        etree.SubElement(point, f"{_C}v").text = repr(value) if number else str(value)
    after = parent.find(f"{_C}extLst")
    if after is not None:
        after.addprevious(cache)
