"""Where things stand in the bytes of a worksheet part: its rows, and inside one row its cells.

The patcher replaces bytes at these places and copies all others as they are, so nothing is lost that it does not know.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from kinerja_xl.findings import column_number

# In well-formed XML a "<" opens markup and nothing else, so a tag is found safely once comments, CDATA sections and
# processing instructions are stepped over, and quoted values (which may hold ">") are matched as wholes.
_ASIDE = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
_ATTRIBUTES = rb"""(?P<attributes>(?:[^>"'/]|/(?!>)|"[^"]*"|'[^']*')*)"""
_ATTRIBUTE = re.compile(rb"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag in the bytes of a part."""

    start: int
    end: int
    prefix: bytes
    closing: bool
    empty: bool
    attributes: Mapping[str, str]


def tags(xml: bytes, name: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """Yield the opening, closing and empty tags of a name, whatever namespace prefix they carry.

    Attribute values are as written; those asked for here (numbers, addresses) never need unescaping.
    """
    pattern = re.compile(
        _ASIDE + rb"|<(?P<close>/?)(?P<prefix>[\w.-]+:)?%b(?=[\s/>])%b(?P<empty>/?)>" % (name.encode(), _ATTRIBUTES),
        re.DOTALL,
    )
    for match in pattern.finditer(xml, start, len(xml) if end is None else end):
        if match["attributes"] is not None:
            attributes = {
                key.decode(): (double or single).decode()
                for key, double, single in _ATTRIBUTE.findall(match["attributes"])
            }
            yield Tag(*match.span(), match["prefix"] or b"", bool(match["close"]), bool(match["empty"]), attributes)


@dataclass(frozen=True, slots=True)
class SharedFormula:
    """The ``<f t="shared">`` of a cell: its place in the part, its group, and whether it is the group's master."""

    start: int
    end: int
    group: str
    master: bool


@dataclass(frozen=True, slots=True)
class CellSpan:
    """One ``<c>``: its place in the part and what its tag says."""

    column: int
    start: int
    end: int
    attributes: Mapping[str, str]
    shared: SharedFormula | None


@dataclass(frozen=True, slots=True)
class RowSpan:
    """One ``<row>``: its number and place in the part."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RowView:
    """One row taken apart.

    Attributes:
        opening: its opening tag, or its only one.
        cells: its cells in the order of the file.
    """

    opening: Tag
    cells: tuple[CellSpan, ...]

    def cell(self, column: int) -> CellSpan | None:
        """Return the cell of a column, None when the file has none."""
        return next((cell for cell in self.cells if cell.column == column), None)

    def insertion(self, column: int) -> int:
        """Return where a new cell of that column belongs."""
        place = self.opening.end
        for cell in self.cells:
            if cell.column > column:
                return cell.start
            place = cell.end
        return place


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A worksheet part: where its ``<sheetData>`` and its rows are.

    Attributes:
        xml: the part.
        data: the opening tag of sheetData.
        end: where the content of sheetData ends.
        rows: its rows, by ascending number.
    """

    xml: bytes
    data: Tag
    end: int
    rows: tuple[RowSpan, ...]

    def row(self, number: int) -> RowSpan | None:
        """Return a row, None when the file has none of that number."""
        index = bisect_left(self.rows, number, key=lambda row: row.number)
        return self.rows[index] if index < len(self.rows) and self.rows[index].number == number else None

    def insertion(self, number: int) -> int:
        """Return where a new row of that number belongs."""
        index = bisect_left(self.rows, number, key=lambda row: row.number)
        return self.rows[index].start if index < len(self.rows) else self.rows[-1].end if self.rows else self.data.end

    def view(self, row: RowSpan) -> RowView:
        """Take a row apart."""
        opening = next(tags(self.xml, "row", row.start, row.end))
        return RowView(opening, tuple(_RowParser(self.xml[row.start : row.end], row.start).cells))

    def rows_sharing(self, group: str) -> Iterator[RowSpan]:
        """Yield the rows that hold a formula of a shared group."""
        last = None
        for tag in tags(self.xml, "f", self.data.end, self.end):
            if tag.attributes.get("si") == group and tag.attributes.get("t") == "shared":
                row = self.rows[bisect_right(self.rows, tag.start, key=lambda span: span.start) - 1]
                if row != last:
                    yield row
                last = row


def sheet_layout(xml: bytes) -> SheetLayout:
    """Find the rows of a worksheet part.

    Raises:
        ValueError: there is no sheetData, or its rows are out of order.
    """
    found = list(tags(xml, "sheetData"))
    if not found:
        raise ValueError("no sheetData")
    data = found[0]
    if data.empty:
        return SheetLayout(xml, data, data.end, ())
    end = found[1].start
    rows: list[RowSpan] = []
    number, start = 0, 0
    for tag in tags(xml, "row", data.end, end):
        if not tag.closing:
            start, previous = tag.start, number
            number = int(tag.attributes.get("r", previous + 1))
            if number <= previous:
                raise ValueError(f"row {number} after row {previous}")
        if tag.closing or tag.empty:
            rows.append(RowSpan(number, start, tag.end))
    return SheetLayout(xml, data, end, tuple(rows))


_OPENING = re.compile(rb"<[\w:.-]+" + _ATTRIBUTES + rb"(?P<empty>/?)>")


@dataclass(frozen=True, slots=True)
class _Opened:
    """An element whose end is still to come."""

    start: int
    attributes: Mapping[str, str]


class _RowParser:
    """Expat over the bytes of one row: it tells the byte offset of every element."""

    def __init__(self, xml: bytes, offset: int) -> None:
        self.xml = xml
        self.offset = offset
        self.cells: list[CellSpan] = []
        self._depth = 0
        self._column = 0
        self._cell: _Opened | None = None
        self._formula: _Opened | None = None
        self._text = ""
        self._shared: SharedFormula | None = None
        # No namespaces: the row's prefixes are declared on the worksheet, which is not part of these bytes.
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.Parse(xml, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        local = name.rpartition(":")[2]
        if self._depth == 2 and local == "c":
            address = attributes.get("r")
            self._column = column_number(address.rstrip("0123456789")) if address else self._column + 1
            self._cell, self._shared = _Opened(self._parser.CurrentByteIndex, attributes), None
        elif self._depth == 3 and local == "f" and attributes.get("t") == "shared":
            self._formula, self._text = _Opened(self._parser.CurrentByteIndex, attributes), ""

    def _characters(self, text: str) -> None:
        if self._formula is not None:
            self._text += text

    def _end(self, _name: str) -> None:
        depth, self._depth = self._depth, self._depth - 1
        if depth == 3 and self._formula is not None:
            start, end = self._span(self._formula)
            # A dependent has no text of its own; the master has.
            self._shared = SharedFormula(start, end, self._formula.attributes.get("si", ""), bool(self._text.strip()))
            self._formula = None
        elif depth == 2 and self._cell is not None:
            start, end = self._span(self._cell)
            self.cells.append(CellSpan(self._column, start, end, self._cell.attributes, self._shared))
            self._cell = None

    def _span(self, opened: _Opened) -> tuple[int, int]:
        """Return the place, in the part, of an element whose end is being handled."""
        tag = _OPENING.match(self.xml, opened.start)
        if tag is not None and tag["empty"]:
            return self.offset + opened.start, self.offset + tag.end()
        closing_tag = self._parser.CurrentByteIndex
        return self.offset + opened.start, self.offset + self.xml.index(b">", closing_tag) + 1
