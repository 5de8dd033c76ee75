"""Where things stand in the bytes of a worksheet part: its rows, and inside one row its cells.

The patcher replaces bytes at these places and copies all others as they are, so nothing is lost that it does not know.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kinerja_xl.findings import column_number
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.plain_xml import unescaped

# In well-formed XML a "<" opens markup and nothing else, so a tag is found safely once comments, CDATA sections and
# processing instructions are stepped over, and quoted values (which may hold ">") are matched as wholes.
_ASIDE = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
_ATTRIBUTES = rb"""(?P<attributes>(?:[^>"'/]|/(?!>)|"[^"]*"|'[^']*')*)"""
_ATTRIBUTE = regex(rb"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Tag(NamedTuple):
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
    for match in _tag_pattern(name).finditer(xml, start, len(xml) if end is None else end):
        if match["attributes"] is not None:
            attributes = _attributes(match["attributes"])
            yield Tag(*match.span(), match["prefix"] or b"", bool(match["close"]), bool(match["empty"]), attributes)


@cache
def _tag_pattern(name: str) -> re.Pattern[bytes]:
    return re.compile(
        _ASIDE + rb"|<(?P<close>/?)(?P<prefix>[\w.-]+:)?%b(?=[\s/>])%b(?P<empty>/?)>" % (name.encode(), _ATTRIBUTES),
        re.DOTALL,
    )


def _attributes(written: bytes) -> dict[str, str]:
    return {key.decode(): (double or single).decode() for key, double, single in _ATTRIBUTE.findall(written)}


@dataclass(frozen=True, slots=True)
class SharedFormula:
    """The ``<f t="shared">`` of a cell: its place in the part, its group, and whether it is the group's master."""

    start: int
    end: int
    group: str
    master: bool


class CellSpan(NamedTuple):
    """One ``<c>``: its column, its place in the part, and the inside of its opening tag as written."""

    column: int
    start: int
    end: int
    written: bytes

    @property
    def attributes(self) -> dict[str, str]:
        """What its tag says."""
        return {name: unescaped(value) for name, value in _attributes(self.written).items()}


class RowSpan(NamedTuple):
    """One ``<row>``: its number and place in the part."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RowView:
    """One row taken apart.

    Attributes:
        xml: the part.
        opening: its opening tag, or its only one.
        cells: its cells in the order of the file.
    """

    xml: bytes
    opening: Tag
    cells: tuple[CellSpan, ...]

    def shared(self, cell: CellSpan) -> SharedFormula | None:
        """Return the shared formula of a cell, None when it has none."""
        if b"shared" not in self.xml[cell.start : cell.end]:
            return None
        found = list(tags(self.xml, "f", cell.start, cell.end))
        if not found or found[0].attributes.get("t") != "shared":
            return None
        opening, closing = found[0], found[-1]
        # A dependent has no text of its own; the master has.
        text = b"" if opening.empty else self.xml[opening.end : closing.start].strip()
        return SharedFormula(opening.start, closing.end, opening.attributes.get("si", ""), bool(text))

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
        plain: they are written as nearly all programs write them.
    """

    xml: bytes
    data: Tag
    end: int
    rows: tuple[RowSpan, ...]
    plain: bool = False

    def row(self, number: int) -> RowSpan | None:
        """Return a row, None when the file has none of that number."""
        index = bisect_left(self.rows, number, key=lambda row: row.number)
        return self.rows[index] if index < len(self.rows) and self.rows[index].number == number else None

    def insertion(self, number: int) -> int:
        """Return where a new row of that number belongs."""
        index = bisect_left(self.rows, number, key=lambda row: row.number)
        return self.rows[index].start if index < len(self.rows) else self.rows[-1].end if self.rows else self.data.end

    def excerpt(self, numbers: Collection[int]) -> bytes | None:
        """Return the part without the rows that are not asked for.

        Returns:
            None where what a cell says may rest on other rows: on their number, or on a formula that they share.
        """
        if not self.plain or b"shared" in self.xml:
            return None
        wanted = (self.xml[row.start : row.end] for row in map(self.row, sorted(numbers)) if row is not None)
        return b"".join((self.xml[: self.data.end], *wanted, self.xml[self.end :]))

    def view(self, row: RowSpan) -> RowView:
        """Take a row apart."""
        opening = next(tags(self.xml, "row", row.start, row.end))
        return RowView(self.xml, opening, tuple(_cells(self.xml, opening.end, row.end)))

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
    plain = b"<!" not in xml and xml.find(b"<?", len(_HEAD)) < 0
    found = (_plain_data(xml) if plain else None) or list(tags(xml, "sheetData"))
    if not found:
        raise ValueError("no sheetData")
    data = found[0]
    if data.empty:
        return SheetLayout(xml, data, data.end, ())
    end = found[1].start
    plain_rows = _plain_rows(xml, data.end, end) if plain else None
    rows = list(_rows(xml, data.end, end)) if plain_rows is None else plain_rows
    for before, row in pairwise([RowSpan(0, 0, 0), *rows]):
        if row.number <= before.number:
            raise ValueError(f"row {row.number} after row {before.number}")
    return SheetLayout(xml, data, end, tuple(rows), plain_rows is not None)


def _rows(xml: bytes, begin: int, end: int) -> Iterator[RowSpan]:
    number, start = 0, 0
    for tag in tags(xml, "row", begin, end):
        if not tag.closing:
            start = tag.start
            number = int(tag.attributes.get("r", number + 1))
        if tag.closing or tag.empty:
            yield RowSpan(number, start, tag.end)


# A large sheet has hundreds of thousands of tags. Where it is written as nearly all programs write it, those of its
# rows are found by their letters alone; taking every tag apart takes longer than everything else that a patch does.
_HEAD = b"<?"
_PLAIN_ROW = regex(rb"""<row r="([0-9]+)"(?: [\w:]+="[^"<>]*")*(/?)>""")
_ROW_END = b"</row>"
_DATA, _DATA_END = b"<sheetData>", b"</sheetData>"


def _plain_data(xml: bytes) -> list[Tag] | None:
    """Return both tags of sheetData in a part without comments and the like, None where they are not just these."""
    first, last = xml.find(_DATA), xml.rfind(_DATA_END)
    if not 0 <= first < last or xml.count(b"sheetData") != len((first, last)):
        return None
    return [
        Tag(first, first + len(_DATA), b"", closing=False, empty=False, attributes={}),
        Tag(last, last + len(_DATA_END), b"", closing=True, empty=False, attributes={}),
    ]


def _plain_rows(xml: bytes, begin: int, end: int) -> list[RowSpan] | None:
    """Return the rows between two places of a part without comments and the like.

    Returns:
        None where one of them is written in another way than usual.
    """
    if xml.find(b":row", begin, end) >= 0:
        return None
    opened = [(int(tag[1]), tag.start(), tag.end(), tag[2]) for tag in _PLAIN_ROW.finditer(xml, begin, end)]
    if len(opened) != xml.count(b"<row", begin, end):
        return None
    rows = [
        RowSpan(number, start, inside if empty else xml.find(_ROW_END, inside, end) + len(_ROW_END))
        for number, start, inside, empty in opened
    ]
    if any(row.end <= row.start for row in rows) or any(before.end > row.start for before, row in pairwise(rows)):
        return None  # a row that is closed in another way
    return rows


_CELL = regex(
    _ASIDE + rb"|<(?P<close>/?)(?:[\w.-]+:)?c(?=[\s/>])%b(?P<empty>/?)>" % _ATTRIBUTES,
    re.DOTALL,
)
_COLUMN = regex(rb"""\sr\s*=\s*["']([A-Za-z]+)""")


def _cells(xml: bytes, start: int, end: int) -> Iterator[CellSpan]:
    """Yield the cells between two places of a row; a ``c`` inside a cell (of an extension) is part of that cell."""
    column, depth, opened, written = 0, 0, 0, b""
    for match in _CELL.finditer(xml, start, end):
        if match["attributes"] is None:  # a comment, CDATA or processing instruction
            continue
        if match["close"]:
            depth -= 1
            if depth == 0:
                yield CellSpan(column, opened, match.end(), written)
            continue
        if depth == 0:
            opened, written = match.start(), match["attributes"]
            address = _COLUMN.search(written)
            column = column_number(address[1].decode()) if address else column + 1
        if not match["empty"]:
            depth += 1
        elif depth == 0:
            yield CellSpan(column, opened, match.end(), written)
