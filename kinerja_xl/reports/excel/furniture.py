"""Everything of a worksheet besides its cells: what refers to rows and columns follows them."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kinerja_xl.findings import parse_address, parse_range
from kinerja_xl.reports.excel.areas import area_text, follow_extensions, follow_rule, grown_area, moved_areas, pieces
from kinerja_xl.reports.excel.axis import Axis
from kinerja_xl.reports.excel.cells import Joined
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.formula import plain_formula
from kinerja_xl.reports.excel.grid import Grid, Grids
from kinerja_xl.reports.excel.references import Spot
from kinerja_xl.workbook.limits import LAST_COLUMN
from kinerja_xl.workbook.package import main_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_AFTER_MERGES = (
    *(
        "phoneticPr",
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
        "printOptions",
        "pageMargins",
        "pageSetup",
    ),
    *("headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"),
    *("drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems"),
    *("tableParts", "extLst"),
)
_MOST_BREAKS = 1_023


def follow(root: _Element, grid: Grid, grids: Grids, joined: Sequence[Joined]) -> None:
    """Let everything in a worksheet part follow its rows and columns.

    Raises:
        TemplateFault: a merge that begins inside a loop and ends outside of it, or what else cannot follow.
    """
    for tag in ("conditionalFormatting", "dataValidation"):
        for element in list(root.iter(main_tag(tag))):
            follow_rule(element, grid, grids)
    follow_extensions(root, grid, grids)
    _merges(root, grid, joined)
    if grid.rows.still and grid.columns.still:
        return
    _columns(root, grid.columns)
    _links(root, grid, grids)
    for tag in ("protectedRange", "ignoredError"):
        for element in list(root.iter(main_tag(tag))):
            _set_or_drop(element, "sqref", moved_areas(grid, element.get("sqref", "")))
    for element in list(root.iter(main_tag("autoFilter"))):
        _set_or_drop(element, "ref", grown_area(grid, element.get("ref", "A1")))
    for tag, axis in (("rowBreaks", grid.rows), ("colBreaks", grid.columns)):
        if (breaks := root.find(main_tag(tag))) is not None:
            _breaks(breaks, axis)
    for view in root.iterfind(f"{main_tag('sheetViews')}/{main_tag('sheetView')}"):
        _view(view, grid)
    _count(root)
    extent = root.find(main_tag("dimension"))
    if extent is not None:
        extent.set("ref", area_text((1, max(1, len(grid.rows.made))), (1, max(1, len(grid.columns.made)))))


def _count(root: _Element) -> None:
    """Let lists say how much they hold, and drop empty ones, which the format does not allow."""
    for tag in ("dataValidations", "hyperlinks", "ignoredErrors", "protectedRanges", "rowBreaks", "colBreaks"):
        for element in root.findall(main_tag(tag)):
            if not len(element):
                root.remove(element)
            elif element.get("count"):
                element.set("count", str(len(element)))


def _set_or_drop(element: _Element, key: str, value: str) -> None:
    parent = element.getparent()
    if value:
        element.set(key, value)
    elif parent is not None:
        parent.remove(element)


def _columns(root: _Element, axis: Axis) -> None:
    """Give each produced column the width and look of its template column."""
    cols = root.find(main_tag("cols"))
    if cols is None or axis.still:
        return
    old = [(int(col.get("min", "1")), int(col.get("max", "1")), col) for col in cols]
    for _, _, col in old:
        cols.remove(col)
    for produced, (column, _) in enumerate(axis.made, 1):
        for first, last, col in old:
            if first <= column <= last:
                _column(cols, col, produced, produced)
    for first, last, col in old:
        if last > axis.last:  # what lies beyond the table only moves
            _column(cols, col, max(first, axis.last + 1) + axis.shift, min(last + axis.shift, LAST_COLUMN))
    if not len(cols):
        root.remove(cols)


def _column(cols: _Element, pattern: _Element, first: int, last: int) -> None:
    if first <= last:
        made = copy.deepcopy(pattern)
        made.set("min", str(first))
        made.set("max", str(last))
        cols.append(made)


def _merges(root: _Element, grid: Grid, joined: Sequence[Joined]) -> None:
    """Repeat the template's merges with their rows and columns, and add those that its tags asked for."""
    element = root.find(main_tag("mergeCells"))
    found: list[tuple[int, int, int, int]] = []
    for merge in () if element is None else element:
        top, left, bottom, right = parse_range(merge.get("ref", ""))
        rows, columns = grid.rows.blocks(top, bottom), grid.columns.blocks(left, right)
        if rows is None or columns is None:
            raise TemplateFault(
                f"gabungan sel {merge.get('ref')} dimulai di dalam perulangan dan berakhir di luarnya",
                cell_name(top, left),
            )
        found += [(*down, *across) for down in rows for across in columns if down[0] < down[1] or across[0] < across[1]]
    areas = {(top, left): (bottom, right) for top, bottom, left, right in found}
    for top, left, bottom, right in joined:
        wider = areas.get((top, left), (bottom, right))[1]
        for row in range(top, bottom + 1):  # a merge in each of its rows becomes one over all of them
            areas.pop((row, left), None)
        areas[top, left] = (bottom, max(wider, right))
    if element is None:
        if not areas:
            return
        element = _new_merges(root)
    for merge in list(element):
        element.remove(merge)
    if not areas:
        root.remove(element)
        return
    for (top, left), (bottom, right) in sorted(areas.items()):
        _add(element, "mergeCell", ref=area_text((top, bottom), (left, right)))
    element.set("count", str(len(element)))


def _new_merges(root: _Element) -> _Element:
    from lxml import etree

    made = etree.Element(main_tag("mergeCells"))
    later = {main_tag(tag) for tag in _AFTER_MERGES}
    following = next((child for child in root if child.tag in later), None)
    if following is None:
        root.append(made)
    else:
        following.addprevious(made)
    return made


def _add(parent: _Element, tag: str, **attributes: str) -> None:
    from lxml import etree

    etree.SubElement(parent, main_tag(tag), attributes)


def _links(root: _Element, grid: Grid, grids: Grids) -> None:
    """Repeat links with their cells; a place in the workbook that one leads to follows its row."""
    for link in list(root.iter(main_tag("hyperlink"))):
        area = parse_range(link.get("ref", "A1"))
        for rows, columns in pieces(grid, area):
            for row in range(rows[0], rows[1] + 1):
                made = copy.deepcopy(link)
                made.tail = None
                made.set("ref", area_text((row, row), columns))
                if location := link.get("location"):
                    spot = Spot(grid, (area[0], area[1]), grid.rows.path(row), grid.columns.path(columns[0]))
                    made.set("location", plain_formula(location).at(grids, spot).replace("\n", ""))
                link.addprevious(made)
        parent = link.getparent()
        assert parent is not None
        parent.remove(link)


def _breaks(element: _Element, axis: Axis) -> None:
    """Repeat page breaks with the row they follow; one between two tags stands before each round."""
    found: dict[int, _Element] = {}
    for brk in list(element):
        element.remove(brk)
        number = int(brk.get("id", "0"))
        after = list(axis.all(number))
        if not after:
            following = next((f for n in range(number + 1, axis.last + 1) if (f := axis.all(n))), ())
            after = [n - 1 for n in following]
        found |= {n: brk for n in after if n > 0}
    if len(found) > _MOST_BREAKS:
        raise TemplateFault(f"pemisah halaman menjadi {len(found)}, melebihi batas Excel ({_MOST_BREAKS})")
    for number, brk in sorted(found.items()):
        made = copy.deepcopy(brk)
        made.set("id", str(number))
        element.append(made)
    for key in ("count", "manualBreakCount"):
        element.set(key, str(len(found)))


def _view(view: _Element, grid: Grid) -> None:
    """Keep frozen rows and columns frozen, and begin at the top."""
    view.attrib.pop("topLeftCell", "")
    pane = view.find(main_tag("pane"))
    if pane is not None and pane.get("state") in ("frozen", "frozenSplit"):
        row, column = parse_address(pane.get("topLeftCell", "A1"))
        for key, axis in (("ySplit", grid.rows), ("xSplit", grid.columns)):
            if pane.get(key):
                pane.set(key, str(max(0, axis.near(int(float(pane.get(key, "0"))) + 1) - 1)))
        below = int(pane.get("ySplit", "0")) + 1 if pane.get("ySplit") else grid.rows.near(row)
        beside = int(pane.get("xSplit", "0")) + 1 if pane.get("xSplit") else grid.columns.near(column)
        pane.set("topLeftCell", cell_name(below, beside))
    for selection in view.iter(main_tag("selection")):
        row, column = parse_address(selection.get("activeCell", "A1"))
        cell = cell_name(grid.rows.near(row), grid.columns.near(column))
        selection.set("activeCell", cell)
        selection.set("sqref", cell)
        selection.attrib.pop("activeCellId", "")
