"""Other formats for cells, and a few links and flags, in the bytes of a worksheet part; contents stay."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from xml.parsers import expat

from kinerja_xl.findings import column_letter
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.layout import CellSpan, RowView, SheetLayout, sheet_layout, tags
from kinerja_xl.workbook.package import RELATIONSHIPS
from kinerja_xl.workbook.row_tag import without_spans
from kinerja_xl.workbook.sheet_patch import Splice, default_style, spliced

Place = tuple[int, int]
"""Row and column, from 1."""

_STYLE = regex(rb"""\ss\s*=\s*(?:"[^"]*"|'[^']*')""")
_SELECTED = regex(rb"""\stabSelected\s*=\s*(?:"[^"]*"|'[^']*')""")
AFTER_LEGACY = frozenset(
    ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
)
"""The children of a worksheet that stand behind ``legacyDrawing``."""


def restyle(xml: bytes, changes: Mapping[Place, Callable[[int], int]]) -> bytes:
    """Give cells other formats.

    Args:
        xml: the worksheet part.
        changes: place -> what makes the new format index of the present one; cells that are not there yet are added.

    Raises:
        ValueError: the part's rows cannot be found (out of order).
    """
    layout = sheet_layout(xml)
    prefix = layout.data.prefix
    by_row: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(changes):
        by_row[row].append(column)
    splices: list[Splice] = []
    for number, columns in by_row.items():
        span = layout.row(number)
        if span is None:
            cells = b"".join(_new_cell(layout, number, column, {}, changes) for column in columns)
            if cells:
                place = layout.insertion(number)
                splices.append((place, place, b'<%brow r="%d">%b</%brow>' % (prefix, number, cells, prefix)))
        else:
            splices += _row(layout, layout.view(span), number, columns, changes)
    if layout.data.empty and splices:
        name = prefix + b"sheetData"
        rows = b"".join(splice[2] for splice in splices)
        splices = [(layout.data.start, layout.data.end, b"<%b>%b</%b>" % (name, rows, name))]
    return spliced(xml, splices)


def _row(
    layout: SheetLayout, view: RowView, number: int, columns: list[int], changes: Mapping[Place, Callable[[int], int]]
) -> Iterator[Splice]:
    added: list[Splice] = []
    for column in columns:
        cell = view.cell(column)
        if cell is not None:
            yield from _existing(view.opening.prefix, cell, changes[number, column])
            continue
        markup = _new_cell(layout, number, column, view.opening.attributes, changes)
        if markup:
            place = view.insertion(column)
            added.append((place, place, markup))
    if not added:
        return
    opening = view.opening
    old = layout.xml[opening.start : opening.end]
    new = without_spans(old, opening, (columns[0], columns[-1]))
    if opening.empty:
        new = new[: new.rindex(b"/")].rstrip() + b">" + b"".join(s[2] for s in added) + b"</%brow>" % opening.prefix
    else:
        yield from added
    if new != old:
        yield opening.start, opening.end, new


def _existing(prefix: bytes, cell: CellSpan, change: Callable[[int], int]) -> Iterator[Splice]:
    old = int(cell.attributes.get("s") or 0)
    new = change(old)
    if new == old:
        return
    start = cell.start + len(b"<%bc" % prefix)
    style = b' s="%d"' % new if new else b""
    written = _STYLE.sub(style, cell.written) if _STYLE.search(cell.written) else cell.written.rstrip() + style
    yield start, start + len(cell.written), written


def _new_cell(
    layout: SheetLayout, row: int, column: int, tag: Mapping[str, str], changes: Mapping[Place, Callable[[int], int]]
) -> bytes:
    default = default_style(layout, column, tag)
    style = changes[row, column](default)
    if style == default:
        return b""
    return b'<%bc r="%b%d" s="%d"/>' % (layout.data.prefix, column_letter(column).encode(), row, style)


def cells_with_styles(xml: bytes, wanted: Collection[int]) -> frozenset[Place]:
    """Return the places of the cells, empty ones included, that have one of some formats."""
    if not wanted:
        return frozenset()
    pattern = re.compile(rb"""\ss\s*=\s*["'](?:%b)["']""" % b"|".join(b"%d" % n for n in sorted(wanted)))
    if pattern.search(xml) is None:
        return frozenset()
    layout = sheet_layout(xml)
    found = set()
    for row in layout.rows:
        if pattern.search(xml, row.start, row.end):
            cells = layout.view(row).cells
            found |= {(row.number, c.column) for c in cells if int(c.attributes.get("s") or 0) in wanted}
    return frozenset(found)


def unselected(xml: bytes) -> bytes:
    """Return a sheet whose tab is not selected: two selected tabs would make Excel edit both sheets at once."""
    splices: list[Splice] = []
    for tag in tags(xml, "sheetView"):
        if tag.attributes.get("tabSelected") in ("1", "true", "on"):
            splices.append((tag.start, tag.end, _SELECTED.sub(b"", xml[tag.start : tag.end])))
    return spliced(xml, splices)


def with_legacy_drawing(xml: bytes, identifier: str) -> bytes:
    """Return a worksheet that shows the notes of a VML part, linked under ``identifier``."""
    prefix = sheet_layout(xml).data.prefix
    declared = re.search(rb"""xmlns:([\w.-]+)\s*=\s*["']%b["']""" % RELATIONSHIPS.encode(), _root_tag(xml))
    name = declared[1] if declared else b"r"
    namespace = b"" if declared else b' xmlns:r="%b"' % RELATIONSHIPS.encode()
    markup = b'<%blegacyDrawing%b %b:id="%b"/>' % (prefix, namespace, name, identifier.encode())
    stale = next(tags(xml, "legacyDrawing", sheet_layout(xml).end), None)
    if stale is not None:  # it leads nowhere, or we would not be asked
        return xml[: stale.start] + markup + xml[stale.end :]
    place = next((start for tag, start in root_children(xml) if tag in AFTER_LEGACY), xml.rindex(b"</"))
    return xml[:place] + markup + xml[place:]


def legacy_drawing_id(xml: bytes) -> str | None:
    """Return the relationship id of a worksheet's VML drawing for notes and form controls, None without one."""
    for tag in tags(xml, "legacyDrawing", sheet_layout(xml).end):
        return next((value for name, value in tag.attributes.items() if name.rpartition(":")[2] == "id"), None)
    return None


def _root_tag(xml: bytes) -> bytes:
    return next(xml[tag.start : tag.end] for tag in tags(xml, "worksheet"))


def root_children(xml: bytes) -> list[tuple[str, int]]:
    """Return (name without prefix, place) of the root's own children."""
    found: list[tuple[str, int]] = []
    depth = 0
    parser = expat.ParserCreate()

    def opened(name: str, _attributes: object) -> None:
        nonlocal depth
        if depth == 1:
            found.append((name.rpartition(":")[2], parser.CurrentByteIndex))
        depth += 1

    def closed(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.Parse(xml, True)
    return found
