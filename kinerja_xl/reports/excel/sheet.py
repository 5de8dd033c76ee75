"""Everything of a worksheet besides its cells: what refers to rows and columns follows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import column_letter, parse_range
from kinerja_xl.reports.excel.cells import Heights, Written
from kinerja_xl.reports.excel.refs import Grid, areas, formula
from kinerja_xl.reports.excel.run import FaultyTemplateError, Produced
from kinerja_xl.workbook.package import Package, main

if TYPE_CHECKING:
    from lxml.etree import _Element

_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
_WIDTH, _HEIGHT = 8.43, 15.0


def refuse_unmovable(package: Package, part: str, root: _Element) -> None:
    """Raise FaultyTemplateError for what would not follow the rows and so be damaged without a word."""
    kinds = {link.kind for link in package.relationships(part)}
    refused = (
        ("table", "tabel Excel (Format as Table)"),
        ("comments", "catatan atau komentar"),
        ("threadedComment", "komentar"),
        ("pivotTable", "tabel pivot"),
    )
    for kind, name in refused:
        if kind in kinds:
            raise FaultyTemplateError(f"lembar bertag tidak boleh memuat {name}", "")
    if next(root.iter(f"{{{_X14}}}sparkline"), None) is not None:
        raise FaultyTemplateError("lembar bertag tidak boleh memuat sparkline", "")
    if root.prefix is not None:
        raise FaultyTemplateError("susunan berkasnya tidak biasa; simpan ulang templat di Excel", "")


def heights(package: Package, root: _Element) -> Heights:
    """Return what the heights of rows are guessed from."""
    layout = root.find(main("sheetFormatPr"))
    width = float(layout.get("defaultColWidth") or _WIDTH) if layout is not None else _WIDTH
    height = float(layout.get("defaultRowHeight") or _HEIGHT) if layout is not None else _HEIGHT
    widths = {
        column: float(element.get("width") or width)
        for element in root.iterfind(f"{main('cols')}/{main('col')}")
        for column in range(int(element.get("min", "1")), min(int(element.get("max", "1")), 500) + 1)
    }
    areas_ = [parse_range(merge.get("ref", "A1")) for merge in root.iter(main("mergeCell"))]
    merged = frozenset((top, left) for top, left, _, _ in areas_)
    return Heights(widths, width, _letters(package), merged, height)


def _letters(package: Package) -> tuple[float, ...]:
    """Return for each cell format the size of its letters, 0 where it does not wrap its text."""
    part = package.related("styles")
    if part is None:
        return ()
    root = package.xml(part)
    fonts = [float(_attribute(font, "sz", "11")) for font in root.iterfind(f"{main('fonts')}/{main('font')}")]
    found = []
    for xf in root.iterfind(f"{main('cellXfs')}/{main('xf')}"):
        alignment, font = xf.find(main("alignment")), int(xf.get("fontId", "0"))
        wraps = alignment is not None and alignment.get("wrapText") in ("1", "true")
        found.append((fonts[font] if font < len(fonts) else 11.0) if wraps else 0.0)
    return tuple(found)


def _attribute(parent: _Element, tag: str, default: str) -> str:
    child = parent.find(main(tag))
    return default if child is None else child.get("val", default)


def follow(root: _Element, name: str, grids: Mapping[str, Grid], produced: Produced, written: Written) -> None:
    """Let merges, formats, validations, links, filters, breaks and widths of a sheet follow its rows and columns."""
    grid = grids[name]
    _columns(root, produced)
    _merges(root, grid, produced, written)
    for tag, key in (
        ("conditionalFormatting", "sqref"),
        ("dataValidation", "sqref"),
        ("hyperlink", "ref"),
        ("autoFilter", "ref"),
        ("protectedRange", "sqref"),
        ("ignoredError", "sqref"),
    ):
        for element in list(root.iter(main(tag))):
            _follow_area(element, key, name, grids)
    for element in root.iter(f"{_XM}sqref"):
        element.text = areas(element.text or "", grid)
    for element in root.iter(f"{_XM}f"):
        element.text = formula(element.text or "").moved(grids, name, (), ())
    for brk in root.iterfind(f"{main('rowBreaks')}/{main('brk')}"):
        brk.set("id", str(grid.rows.moved(int(brk.get("id", "0")) + 1) - 1))
    extent = root.find(main("dimension"))
    if extent is not None:
        last = max(1, len(produced.rows))
        extent.set("ref", f"A1:{column_letter(max(1, len(produced.column_axis.made)))}{last}")
    for view in root.iter(main("selection")):
        view.set("activeCell", "A1")
        view.set("sqref", "A1")


def _follow_area(element: _Element, key: str, name: str, grids: Mapping[str, Grid]) -> None:
    grid = grids[name]
    before = element.get(key, "")
    after = areas(before, grid)
    parent = element.getparent()
    if not after and parent is not None:
        parent.remove(element)
        if len(parent) == 0 and parent.tag in (main("dataValidations"), main("hyperlinks")):
            _drop(parent)
        elif parent.get("count"):
            parent.set("count", str(len(parent)))
        return
    pieces = after.split()
    if element.tag == main("autoFilter"):  # one area only, over everything
        after = f"{pieces[0].split(':')[0]}:{pieces[-1].split(':')[-1]}"
    elif element.tag == main("hyperlink"):  # one area a link
        for piece in pieces[1:]:
            twin = deepcopy(element)
            twin.set(key, piece)
            element.addnext(twin)
        after = pieces[0]
    element.set(key, after)
    first = parse_range(before.split()[0].split(":")[0])
    rows = grid.rows.near(first[0], ()) if first else []
    path = grid.rows.made[rows[0] - 1][1] if rows and rows[0] <= len(grid.rows.made) else ()
    for tag in ("formula", "formula1", "formula2"):
        for inner in element.iter(main(tag)):
            if inner.text:
                inner.text = formula(inner.text).moved(grids, name, path, ())


def _drop(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _columns(root: _Element, produced: Produced) -> None:
    """Give each produced column the width of its template column."""
    cols = root.find(main("cols"))
    axis = produced.column_axis
    if cols is None or len(axis.made) == axis.last:
        return
    shift = len(axis.made) - axis.last
    old = [dict(element.attrib) for element in cols]
    for element in list(cols):
        cols.remove(element)
    for column, (template, _) in enumerate(axis.made, 1):
        for attributes in old:
            if int(attributes["min"]) <= template <= int(attributes["max"]):
                _add(cols, "col", {**attributes, "min": str(column), "max": str(column)})
    for attributes in old:
        if int(attributes["max"]) > axis.last:
            first = max(int(attributes["min"]), axis.last + 1) + shift
            last = min(int(attributes["max"]) + shift, 16_384)
            if first <= last:
                _add(cols, "col", {**attributes, "min": str(first), "max": str(last)})


def _merges(root: _Element, grid: Grid, produced: Produced, written: Written) -> None:
    """Repeat the template's merges with its rows, and add those that its tags asked for."""
    element = root.find(main("mergeCells"))
    found: list[str] = []
    for merge in () if element is None else element:
        area = parse_range(merge.get("ref", ""))
        if area is not None:
            found += _repeated_merge(area, grid)
    for first, column, last in written.joined:
        letter = column_letter(column)
        found.append(f"{letter}{first}:{letter}{last}")
    if element is None:
        if not found:
            return
        element = _new_merges(root)
    for merge in list(element):
        element.remove(merge)
    if not found:
        _drop(element)
        return
    for ref in dict.fromkeys(found):
        _add(element, "mergeCell", {"ref": ref})
    element.set("count", str(len(element)))


def _repeated_merge(area: tuple[int, int, int, int], grid: Grid) -> Iterator[str]:
    top, left, bottom, right = area
    for row in grid.rows.near(top, ()):
        path = grid.rows.made[row - 1][1] if row <= len(grid.rows.made) else ()
        below = [n for n in grid.rows.near(bottom, path) if n >= row]
        across: list[tuple[int, int]] = []
        for column in grid.columns.near(left, ()):
            turn = grid.columns.made[column - 1][1] if column <= len(grid.columns.made) else ()
            span = grid.columns.span(left, right, turn)
            if span is not None:
                across.append((column, span[1]) if left == right else span)
        for first, last in dict.fromkeys(across):
            end = below[0] if below and top != bottom else row
            if (first, row) != (last, end):
                yield f"{column_letter(first)}{row}:{column_letter(last)}{end}"


_AFTER_MERGES = frozenset(
    {
        *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
        *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
        *("smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"),
        *("webPublishItems", "tableParts", "extLst"),
    }
)
"""What the format wants to come after the merges."""


def _new_merges(root: _Element) -> Any:
    from lxml import etree

    made = etree.Element(main("mergeCells"))
    later = {main(tag) for tag in _AFTER_MERGES}
    following = next((child for child in root if child.tag in later), None)
    if following is None:
        root.append(made)
    else:
        following.addprevious(made)
    return made


def _add(parent: _Element, tag: str, attributes: Mapping[str, str]) -> None:
    from lxml import etree

    etree.SubElement(parent, main(tag), dict(attributes))
