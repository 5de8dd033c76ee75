"""One pass over a worksheet's XML: from bytes to ``Sheet``."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

from kinerja_xl.findings import parse_range
from kinerja_xl.patterns import regex
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cells import Area, Cell, Sheet
from kinerja_xl.workbook.limits import ELEMENTS, LAST_COLUMN, LAST_ROW, SheetLimits
from kinerja_xl.workbook.package import MAIN, main_tag
from kinerja_xl.workbook.plain_sheet import PlainSheet, plain_sheet
from kinerja_xl.workbook.plain_xml import plain_strings
from kinerja_xl.workbook.row_reader import (
    ROW,
    TRUE,
    RowReader,
    SheetTooLargeError,
    SheetXmlError,
    rich_text,
    sheet_number,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

COLUMN, MERGE, ITEM = main_tag("col"), main_tag("mergeCell"), main_tag("si")

_SHEET = SheetLimits()


def _runs(one: bytes) -> re.Pattern[bytes]:
    """Return a pattern of whole runs; it begins with fixed letters, which are found much faster than a group."""
    return re.compile(one + rb"(?:" + one + rb")*+")


_STRINGS = regex(
    rb"""(?:<\?xml[^<>]*\?>)?\s*<sst xmlns="%b"(?: [\w:]+="[^"<>]*")*>(.*)</sst>\s*""" % re.escape(MAIN.encode()),
    re.DOTALL,
)
_EMPTY_ROWS = _runs(rb"""<row r=["'][0-9]++["'](?: (?!hidden=|ht=["']0)[\w:]++=(?:"[^"<>]*+"|'[^'<>]*+'))*+ ?/>""")
_EMPTY_CELLS = _runs(rb"""<c r=["'][A-Z]++[0-9]++["'](?: s=["'][0-9]++["'])?(?: ?/>|></c>)""")


def elements(xml: bytes | IO[bytes], *tags: str) -> Iterable[_Element]:
    """Yield the finished elements of some tags, and free each with all before it, so that memory stays flat."""
    from lxml import etree

    options: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    source = io.BytesIO(xml) if isinstance(xml, bytes) else xml
    try:
        for _, element in etree.iterparse(source, events=("end",), tag=tags, **options):
            yield element
            element.clear(keep_tail=False)
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise SheetXmlError("isinya bukan XML yang sah") from error


def read_strings(xml: bytes) -> list[str]:
    """Return the shared strings of a workbook."""
    if xml.count(b"<") > 2 * ELEMENTS:
        raise SheetXmlError("memuat terlalu banyak teks")
    listed = _STRINGS.fullmatch(xml)
    plain = None if listed is None or b"]]>" in xml else plain_strings(listed[1])
    if plain is not None:
        return [xstring.decode(text) for text in plain]
    return [rich_text(item) for item in elements(xml, ITEM)]


def without_formats(xml: bytes) -> bytes:
    """Return a worksheet's XML without the rows and cells that only carry a format, a million of them in some files."""
    if b"<!--" in xml or b"<![CDATA[" in xml:  # what looks like a cell there may be none
        return xml
    for tag, empty in ((b"c", _EMPTY_CELLS), (b"row", _EMPTY_ROWS)):
        # without addresses, cells and rows count on from the one before; asked of what is left, which is less to read
        left = empty.sub(b"", xml)
        if left.count(b"<%b r=" % tag) == sum(left.count(b"<%b%b" % (tag, end)) for end in (b" ", b">", b"/>")):
            xml = left
    return xml


def read_sheet(xml: bytes, name: str, state: str, strings: Sequence[str], *, date1904: bool) -> Sheet:
    """Return a worksheet.

    Args:
        xml: the worksheet part.
        name, state: from the workbook part.
        strings: the shared strings.
        date1904: which calendar turns ISO dates into serial numbers.

    Raises:
        SheetXmlError: the XML is malformed, or its addresses or string numbers make no sense.
    """
    xml = without_formats(xml)
    _refuse_giants(xml)
    plain = plain_sheet(xml)
    if plain is not None:
        with contextlib.suppress(SheetXmlError):  # whatever is wrong, a parser of all of it says what
            return _plain(plain, RowReader(name, strings, _SHEET, date1904=date1904), state)
    reader = RowReader(name, strings, _SHEET, date1904=date1904)
    rows: dict[int, dict[int, Cell]] = {}
    hidden: set[int] = set()
    frame = _Frame()
    try:
        for element in elements(xml, ROW, COLUMN, MERGE):
            if element.tag == ROW:
                number, cells = reader.row(element)
                if _is_hidden(element, "ht"):
                    hidden.add(number)
                if cells:
                    rows.setdefault(number, {}).update(cells)
            else:
                frame.add(element)
        for row, column, formula in reader.late():
            rows[row][column] = rows[row][column]._replace(formula=formula)
    except SheetXmlError:
        raise
    except ValueError as error:
        raise SheetXmlError("ada nomor atau alamat yang tidak sah") from error
    return Sheet(name, state, rows, tuple(frame.merged), frozenset(hidden), frame.hidden())


def _plain(plain: PlainSheet, reader: RowReader, state: str) -> Sheet:
    """Return a worksheet that was taken apart; raise SheetXmlError for anything that is not as it should be."""
    rows: dict[int, dict[int, Cell]] = {}
    kinds: list[bool] = []  # of rows, whether they are hidden
    frame = _Frame()
    try:
        for element in elements(plain.left, ROW, COLUMN, MERGE):
            if element.tag == ROW:
                kinds.append(_is_hidden(element, "ht"))
            else:
                frame.add(element)
        if len(kinds) != len(plain.attributes):
            raise SheetXmlError("ada baris di luar tabelnya")
        for row in plain.rows:
            if row.cells is not None and (cells := reader.plain(row.number, row.cells)):
                rows.setdefault(row.number, {}).update(cells)
    except ValueError as error:
        raise SheetXmlError("ada nomor atau alamat yang tidak sah") from error
    hidden = frozenset(row.number for row in plain.rows if kinds[plain.attributes[row.attributes]])
    return Sheet(reader.name, state, rows, tuple(frame.merged), hidden, frame.hidden())


class _Frame:
    """What a worksheet says about whole columns and about areas."""

    def __init__(self) -> None:
        self.merged: list[Area] = []
        self._covered = 0
        self._columns = bytearray(LAST_COLUMN + 2)

    def add(self, element: _Element) -> None:
        """Take in a finished ``col`` or ``mergeCell``."""
        if element.tag == MERGE:
            area = parse_range(element.get("ref", ""))
            self._covered += _covered(area)
            if self._covered > _SHEET.merged:
                raise SheetTooLargeError(f"sel gabungannya, sampai {element.get('ref')}, mencakup terlalu banyak sel")
            self.merged.append(area)
        elif _is_hidden(element, "width"):
            first, last = (sheet_number(element.get(end), LAST_COLUMN) for end in ("min", "max"))
            self._columns[first : last + 1] = b"\1" * (last + 1 - first)

    def hidden(self) -> frozenset[int]:
        """Return the numbers of the hidden columns."""
        return frozenset(found.start() for found in re.finditer(b"\x01", self._columns))


def _refuse_giants(xml: bytes) -> None:
    """Refuse what would take a parser minutes, counted before it begins."""
    elements = xml.count(b"<") - xml.count(b"</")
    if elements > _SHEET.elements:
        raise SheetTooLargeError(f"isinya {elements} unsur")
    if (rows := xml.count(b"<row") + xml.count(b":row ") + xml.count(b":row>")) > _SHEET.rows:
        raise SheetTooLargeError(f"memuat {rows} baris yang berisi")
    if (merges := xml.count(b"mergeCell ")) > _SHEET.merges:
        raise SheetTooLargeError(f"memuat {merges} sel gabungan")
    if (formats := xml.count(b"conditionalFormatting ")) > _SHEET.merges:
        raise SheetTooLargeError(f"memuat {formats} format bersyarat")
    if (columns := xml.count(b"<col ") + xml.count(b":col ")) > LAST_COLUMN:
        raise SheetXmlError(f"lebar kolomnya ditetapkan {columns} kali")


def _covered(area: Area) -> int:
    first_row, first_column, last_row, last_column = area
    return (min(last_row, LAST_ROW) - first_row + 1) * (min(last_column, LAST_COLUMN) - first_column + 1)


def _is_hidden(element: _Element, size: str) -> bool:
    """True for a row or column that is hidden, or squeezed to no height or width."""
    if element.get("hidden") in TRUE:
        return True
    extent = element.get(size)
    if extent is None:
        return False
    try:
        return float(extent) == 0
    except ValueError:
        return False
