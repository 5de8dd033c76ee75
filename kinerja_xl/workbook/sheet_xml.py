"""One pass over a worksheet's XML: from bytes to ``Sheet``."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import CellRef, column_number, parse_range
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cells import Area, Cell, ExcelError, Kind, Sheet, Value
from kinerja_xl.workbook.formula import MovableFormula, movable
from kinerja_xl.workbook.limits import (
    ELEMENTS,
    LAST_COLUMN,
    LAST_ROW,
    LONGEST_FORMULA,
    LONGEST_TEXT,
    SheetLimits,
)
from kinerja_xl.workbook.package import main_tag
from kinerja_xl.workbook.serials import iso_to_serial

if TYPE_CHECKING:
    from lxml.etree import _Element

ROW, CELL, VALUE, FORMULA, INLINE = main_tag("row"), main_tag("c"), main_tag("v"), main_tag("f"), main_tag("is")
COLUMN, MERGE, ITEM, RUN, TEXT = main_tag("col"), main_tag("mergeCell"), main_tag("si"), main_tag("r"), main_tag("t")

_TRUE = frozenset(("1", "true", "on"))


_SHEET = SheetLimits()
_EMPTY_ROW = re.compile(rb"""<row r=["'][0-9]+["'](?![^<>]*(?: hidden=| ht=["']0))[^<>]*/>""")
_EMPTY_CELL = re.compile(rb"""<c r=["'][A-Z]+[0-9]+["'](?: s=["'][0-9]+["'])?(?: ?/>|></c>)""")


class SheetXmlError(ValueError):
    """The XML breaks the format's rules; the message is Indonesian, without the file's name."""


class SheetTooLargeError(SheetXmlError):
    """The sheet holds more than any table of an office; the message says how much, in Indonesian."""


def elements(xml: bytes, *tags: str) -> Iterable[_Element]:
    """Yield the finished elements of some tags, and free each with all before it, so that memory stays flat."""
    from lxml import etree

    options: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        for _, element in etree.iterparse(io.BytesIO(xml), events=("end",), tag=tags, **options):
            yield element
            element.clear(keep_tail=False)
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise SheetXmlError("isinya bukan XML yang sah") from error


def rich_text(item: _Element) -> str:
    """Return the plain text of a string item: its runs joined, phonetic guides left out."""
    parts = [node.text or "" for node in item.iterchildren(TEXT)]
    parts += [text.text or "" for run in item.iterchildren(RUN) for text in run.iterchildren(TEXT)]
    return xstring.decode("".join(parts))


def read_strings(xml: bytes) -> list[str]:
    """Return the shared strings of a workbook."""
    if xml.count(b"<") > 2 * ELEMENTS:
        raise SheetXmlError("memuat terlalu banyak teks")
    return [rich_text(item) for item in elements(xml, ITEM)]


def without_formats(xml: bytes) -> bytes:
    """Return a worksheet's XML without the rows and cells that only carry a format, a million of them in some files."""
    if b"<!--" in xml or b"<![CDATA[" in xml:  # what looks like a cell there may be none
        return xml
    # without addresses, cells and rows count on from the one before
    if xml.count(b"<c ") + xml.count(b"<c>") + xml.count(b"<c/>") == xml.count(b"<c r="):
        xml = _EMPTY_CELL.sub(b"", xml)
    if xml.count(b"<row ") + xml.count(b"<row>") + xml.count(b"<row/>") == xml.count(b"<row r="):
        xml = _EMPTY_ROW.sub(b"", xml)
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
    reader = _Reader(name, strings, date1904=date1904)
    merged: list[Area] = []
    hidden_cols = bytearray(LAST_COLUMN + 2)
    covered = 0
    xml = without_formats(xml)
    _refuse_giants(xml)
    try:
        for element in elements(xml, ROW, COLUMN, MERGE):
            if element.tag == ROW:
                reader.row(element)
            elif element.tag == MERGE:
                area = parse_range(element.get("ref", ""))
                covered += _covered(area)
                if covered > _SHEET.merged:
                    raise SheetTooLargeError(
                        f"sel gabungannya, sampai {element.get('ref')}, mencakup terlalu banyak sel"
                    )
                merged.append(area)
            elif _is_hidden(element, "width"):
                first, last = _integer(element.get("min"), LAST_COLUMN), _integer(element.get("max"), LAST_COLUMN)
                hidden_cols[first : last + 1] = b"\1" * (last + 1 - first)
        reader.finish()
    except SheetXmlError:
        raise
    except ValueError as error:
        raise SheetXmlError("ada nomor atau alamat yang tidak sah") from error
    return Sheet(name, state, reader.rows, tuple(merged), frozenset(reader.hidden), frozenset(_marked(hidden_cols)))


def _refuse_giants(xml: bytes) -> None:
    """Refuse what would take a parser minutes, counted before it begins."""
    elements = xml.count(b"<") - xml.count(b"</")
    if elements > _SHEET.elements:
        raise SheetTooLargeError(f"isinya {elements} unsur")
    if (merges := xml.count(b"mergeCell ")) > _SHEET.merges:
        raise SheetTooLargeError(f"memuat {merges} sel gabungan")
    if (formats := xml.count(b"conditionalFormatting ")) > _SHEET.merges:
        raise SheetTooLargeError(f"memuat {formats} format bersyarat")
    if (columns := xml.count(b"<col ") + xml.count(b":col ")) > LAST_COLUMN:
        raise SheetXmlError(f"lebar kolomnya ditetapkan {columns} kali")


def _covered(area: Area) -> int:
    first_row, first_column, last_row, last_column = area
    return (min(last_row, LAST_ROW) - first_row + 1) * (min(last_column, LAST_COLUMN) - first_column + 1)


def _marked(flags: bytearray) -> list[int]:
    return [number for number, flag in enumerate(flags) if flag]


class _Reader:
    """What must be remembered from row to row while a sheet is read."""

    def __init__(self, name: str, strings: Sequence[str], *, date1904: bool) -> None:
        self.name = name
        self.strings = strings
        self.date1904 = date1904
        self.rows: dict[int, dict[int, Cell]] = {}
        self.hidden: set[int] = set()
        self.masters: dict[str, tuple[int, int, MovableFormula]] = {}
        self.orphans: list[tuple[int, int, str]] = []
        self.last_row = 0
        self.columns: dict[str, int] = {}
        self.cells = self.texts = self.shared = 0

    def row(self, element: _Element) -> None:
        """Take in one finished row."""
        number = element.get("r")
        row = self.last_row = self.last_row + 1 if number is None else _integer(number, LAST_ROW)
        if row > LAST_ROW:
            raise SheetXmlError(f"baris {row} di luar lembar")
        if _is_hidden(element, "ht"):
            self.hidden.add(row)
        cells = self.rows.get(row, {})
        columns, column = self.columns, 0
        for node in element.iterchildren(CELL):
            address = node.get("r")
            if address is None:
                column += 1
            else:
                letters = address.rstrip("0123456789")
                column = columns.get(letters) or self._new_column(letters)
            cell = self._cell(node, row, column) if len(node) else None  # most cells of a form only carry a format
            if cell is not None:
                cells[column] = cell
                self._count(cell)
        if cells:
            self.rows[row] = cells

    def _count(self, cell: Cell) -> None:
        """Refuse a cell that Excel could not hold, and more of them than a table of an office has."""
        self.cells += 1
        if self.cells > _SHEET.cells:
            raise SheetTooLargeError(f"memuat lebih dari {_SHEET.cells} sel yang terisi")
        for text, longest in ((cell.value, LONGEST_TEXT), (cell.formula, LONGEST_FORMULA)):
            if isinstance(text, str):
                if len(text) > longest:
                    at = CellRef(self.name, cell.row, cell.col)
                    raise SheetXmlError(f"sel {at} berisi {len(text)} huruf, sedangkan Excel paling banyak {longest}")
                self.texts += len(text)
        if self.texts > _SHEET.texts:
            raise SheetTooLargeError(f"memuat lebih dari {_SHEET.texts} huruf")

    def finish(self) -> None:
        """Give the cells that share a formula of a later cell their own text."""
        for row, column, group in self.orphans:
            if group in self.masters:
                cell = self.rows[row][column]
                self.rows[row][column] = cell._replace(formula=self._shared(group, row, column))

    def _new_column(self, letters: str) -> int:
        """Return the number of a column met for the first time."""
        if not (letters.isascii() and letters.isalpha() and column_number(letters) <= LAST_COLUMN):
            raise SheetXmlError(f"kolom {letters!r} tidak sah")
        return self.columns.setdefault(letters, column_number(letters))

    def _cell(self, node: _Element, row: int, column: int) -> Cell | None:
        """Return the cell, None when it only carries a format."""
        text: str | None = None
        formula: str | None = None
        stored = node.get("t", "n")
        for child in node:
            tag = child.tag
            if tag == VALUE:
                text = child.text or ""
            elif tag == FORMULA:
                formula = self._formula(child, row, column)
            elif tag == INLINE:
                text, stored = rich_text(child), "inline"
        style = int(node.get("s") or 0)
        if text:
            kind, value, raw = _number(text) if stored == "n" else self._value(stored, text, row, column)
            if value == "" and formula is None:
                return None  # a shared string may be empty, and then the cell is
            return Cell(row, column, kind, value, raw, formula, style)
        if formula is None:
            return None
        # A formula may have an empty text as its result, which is not the same as no result.
        empty = text is not None and stored in ("str", "inline")
        return Cell(row, column, "s" if empty else "", "" if empty else None, None, formula, style)

    def _formula(self, node: _Element, row: int, column: int) -> str:
        text = xstring.decode(node.text or "")
        kind = node.get("t")
        if kind == "shared":
            group = node.get("si", "")
            if text:
                self.masters[group] = (row, column, movable(text))
            elif group in self.masters:
                return self._shared(group, row, column)
            else:
                self.orphans.append((row, column, group))
        elif kind == "dataTable":
            return f"TABLE({node.get('r1', '')},{node.get('r2', '')})"
        return text

    def _shared(self, group: str, row: int, column: int) -> str:
        first_row, first_column, formula = self.masters[group]
        text = formula.at(row - first_row, column - first_column)
        self.shared += len(text)
        if self.shared > _SHEET.shared:
            raise SheetTooLargeError("rumus bersamanya terlalu panjang untuk selnya yang sebanyak itu")
        return text

    def _value(self, stored: str, text: str, row: int, column: int) -> tuple[Kind, Value, str | None]:
        """Return (kind, value, the number's literal text) of a stored value that is not a plain number."""
        if stored == "s":
            try:
                return "s", self.strings[_index(text)], None
            except (ValueError, IndexError) as error:
                raise SheetXmlError(f"sel {CellRef(self.name, row, column)} menunjuk teks yang tidak ada") from error
        if stored == "b":
            return "b", text.strip() in _TRUE, None
        if stored == "e":
            return "e", ExcelError(text), None
        if stored == "d":
            return _iso_date(text.strip(), date1904=self.date1904)
        return "s", text if stored == "inline" else xstring.decode(text), None


def _index(text: str) -> int:
    """Return the number of a shared string; raise ValueError for a negative one, which Python would count back."""
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _iso_date(text: str, *, date1904: bool) -> tuple[Kind, Value, str | None]:
    """Return an ISO date as the serial number it would have been, any other text as text."""
    try:
        serial = iso_to_serial(text, date1904=date1904)
    except ValueError:
        return "s", text, None
    return "n", serial, repr(serial)


def _number(text: str) -> tuple[Kind, Value, str | None]:
    """Return a number; text where none stands is kept as text, for the checks to name."""
    try:
        number = float(text)
    except ValueError:
        return "s", text, None
    return ("n", number, text) if math.isfinite(number) else ("s", text, None)


def _integer(text: str | None, most: int) -> int:
    """Return a row's or column's number, at most ``most`` + 1; raise SheetXmlError for other text."""
    if text is None or not text.isdecimal() or len(text) > 10 or int(text) == 0:
        raise SheetXmlError(f"nomor baris atau kolom {text!r} tidak sah")
    return min(int(text), most + 1)


def _is_hidden(element: _Element, size: str) -> bool:
    """True for a row or column that is hidden, or squeezed to no height or width."""
    if element.get("hidden") in _TRUE:
        return True
    extent = element.get(size)
    if extent is None:
        return False
    try:
        return float(extent) == 0
    except ValueError:
        return False
