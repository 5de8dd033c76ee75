"""A worksheet whose rows and cells all have the usual shape, taken apart without a parser.

What is left, the worksheet with one row of each kind in place of all, is for lxml: it judges whether the XML is sound,
and says what the attributes of rows mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.workbook.plain_xml import CELL, PlainCells, xml_characters

_HEAD = regex(
    rb"""(?:<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="\w+")? ?\?>)?\s*<worksheet """
)
_DATA, _END = b"<sheetData>", b"</sheetData>"
_FIELDS = CELL.groups + 1
_ROW = r'<row r="([1-9][0-9]{0,6})"((?: (?!xmlns)[\w:]+="[^"<>&]*")*+)'
_EMPTY = regex(rf"{_ROW}(?:/>|></row>)\s*")
_EMPTIES = re.sub(r"\((?!\?)", "(?:", _EMPTY.pattern)
_NEXT = regex(rf"\s*(</row>\s*)?((?:{_EMPTIES})*+){_ROW}>\s*")
_LAST = regex(rf"\s*(</row>\s*)?((?:{_EMPTIES})*+)")


class PlainRow(NamedTuple):
    """A row: its number, its other attributes as they are written, and its cells, None where it has none."""

    number: int
    attributes: str
    cells: PlainCells | None


class PlainSheet(NamedTuple):
    """A worksheet taken apart.

    Attributes:
        rows: its rows, in the order of the file.
        left: the rest of its XML, with one row for each entry of ``attributes`` in place of the rows.
        attributes: what these rows have for attributes -> which of them it is.
    """

    rows: list[PlainRow]
    left: bytes
    attributes: Mapping[str, int]


def plain_sheet(xml: bytes) -> PlainSheet | None:
    """Return a worksheet taken apart, None where anything in its rows is written in another way."""
    begin, end = xml.find(_DATA), xml.find(_END)
    if not 0 <= begin < end or not _HEAD.match(xml) or xml.find(b"<?", 2) >= 0 or b"<!" in xml or b"]]>" in xml:
        return None
    if xml.find(_DATA, begin + 1) >= 0 or xml.find(_END, end + 1) >= 0:
        return None
    text = xml_characters(xml[begin + len(_DATA) : end])
    rows = None if text is None else list(_rows(text))
    if rows is None or None in rows:
        return None
    found = [row for row in rows if row is not None]
    attributes = {written: n for n, written in enumerate(dict.fromkeys(row.attributes for row in found))}
    kinds = "".join(f"<row{written}/>" for written in attributes).encode()
    return PlainSheet(found, xml[: begin + len(_DATA)] + kinds + xml[end:], attributes)


def _rows(text: str) -> Iterator[PlainRow | None]:
    """Yield the rows of a ``sheetData``, None where one cannot be told from the text alone."""
    fields = CELL.split(text)  # what stands between two cells, then the fields of one, and so on
    between = fields[::_FIELDS]
    letters, numbers, styles, stored, formulas, values, inline = (fields[n::_FIELDS] for n in range(1, _FIELDS))
    starts = [n for n, apart in enumerate(between) if apart and not apart.isspace()]
    if not starts or starts[-1] != len(numbers):
        starts.append(len(numbers))
    escaped = "&" in text
    # a text in place has its own type, and no other cell has that type
    if any((kind == "inlineStr") is not (own is not None) for kind, own in zip(stored, inline, strict=True)):
        yield None
        return
    for start, stop in pairwise(starts):
        head = _NEXT.fullmatch(between[start])
        if head is None or (head[1] is None) is not (start == 0) or numbers[start:stop].count(head[3]) != stop - start:
            yield None
            return
        for number, attributes in _EMPTY.findall(head[2]) if head[2] else ():
            yield PlainRow(int(number), attributes, None)
        here = slice(start, stop)
        cells = PlainCells(
            letters[here], styles[here], stored[here], formulas[here], values[here], inline[here], escaped
        )
        yield PlainRow(int(head[3]), head[4], cells)
    tail = _LAST.fullmatch(between[-1])
    if tail is None or (tail[1] is None) is not (len(numbers) == 0):
        yield None
        return
    for number, attributes in _EMPTY.findall(tail[2]):
        yield PlainRow(int(number), attributes, None)
