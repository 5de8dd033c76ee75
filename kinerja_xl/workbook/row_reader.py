"""One row of a worksheet after the other: from its XML to cells, with what must be remembered from row to row."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import CellRef, column_number
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cells import Cell, ExcelError, Kind, Value
from kinerja_xl.workbook.formula import MovableFormula, movable
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW, LONGEST_FORMULA, LONGEST_TEXT, SheetLimits
from kinerja_xl.workbook.package import main_tag
from kinerja_xl.workbook.plain_xml import PlainCells, unescaped
from kinerja_xl.workbook.serials import iso_to_serial

if TYPE_CHECKING:
    from lxml.etree import _Element

ROW, CELL, VALUE, FORMULA, INLINE = main_tag("row"), main_tag("c"), main_tag("v"), main_tag("f"), main_tag("is")
RUN, TEXT = main_tag("r"), main_tag("t")

UNREAD = Cell(0, 0, "", None, None, None, 0)
"""A cell that holds something of which nobody wants to know what."""
TRUE = frozenset(("1", "true", "on"))
"""How the format writes that an attribute holds."""


class SheetXmlError(ValueError):
    """The XML breaks the format's rules; the message is Indonesian, without the file's name."""


class SheetTooLargeError(SheetXmlError):
    """The sheet holds more than any table of an office; the message says how much, in Indonesian."""


def rich_text(item: _Element) -> str:
    """Return the plain text of a string item: its runs joined, phonetic guides left out."""
    parts = [node.text or "" for node in item.iterchildren(TEXT)]
    parts += [text.text or "" for run in item.iterchildren(RUN) for text in run.iterchildren(TEXT)]
    return xstring.decode("".join(parts))


class RowReader:
    """What must be remembered from row to row while a sheet is read.

    Args:
        name: the sheet's name, for messages.
        strings: the shared strings.
        limits: what the sheet may hold in all.
        date1904: which calendar turns ISO dates into serial numbers.
    """

    def __init__(self, name: str, strings: Sequence[str], limits: SheetLimits, *, date1904: bool) -> None:
        self.name = name
        self._strings = strings
        self._limits = limits
        self._date1904 = date1904
        self._masters: dict[str, tuple[int, int, str]] = {}
        self._movable: dict[str, MovableFormula] = {}  # of those that a second cell has
        self._orphans: list[tuple[int, int, str]] = []
        self._last_row = 0
        self._columns: dict[str, int] = {}
        self._letters: Sequence[str] = ()
        self._numbers: list[int] = []
        self._pick: Callable[[Any], tuple[Any, ...]] | None = None
        self._cells = self._texts = self._formulas = self._shared_length = 0

    def row(self, element: _Element) -> tuple[int, dict[int, Cell]]:
        """Return a finished row's number and its cells that hold something, by column.

        Raises:
            SheetXmlError: an address, a number of a text, or a length that Excel does not know.
            SheetTooLargeError: with this row the sheet holds more than it may.
            ValueError: a number that is none.
        """
        number = element.get("r")
        row = self._last_row = self._last_row + 1 if number is None else sheet_number(number, LAST_ROW)
        if row > LAST_ROW:
            raise SheetXmlError(f"baris {row} di luar lembar")
        cells: dict[int, Cell] = {}
        columns, column = self._columns, 0
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
        return row, cells

    def plain(self, row: int, written: PlainCells) -> dict[int, Cell]:
        """Return the cells of a row that was read without a parser; errors as for ``row``."""
        if row > LAST_ROW:
            raise SheetXmlError(f"baris {row} di luar lembar")
        self._last_row = row
        cells: dict[int, Cell] = {}
        columns, strings, known, made = self._columns, self._strings, len(self._strings), tuple.__new__
        numbers = 0
        *fields, escaped = written
        for letters, style, stored, computed, stored_text, inline in zip(*fields, strict=True):
            text, formula = inline if stored_text is None else stored_text, computed
            if not text and formula is None:
                continue
            column = columns.get(letters) or self._new_column(letters)
            if escaped:
                text, formula = text and unescaped(text), formula and unescaped(formula)
            if not text:
                kind, value, raw = _no_result(empty=text is not None and stored == "str")
            elif stored is None or stored == "n":
                kind, value, raw = _number(text)
                if formula is None and kind == "n":  # half of all cells; its length needs no look
                    numbers += 1
                    cells[column] = made(Cell, (row, column, kind, value, raw, None, int(style) if style else 0))
                    continue
            elif stored == "s" and text.isdecimal() and (index := int(text)) < known:
                kind, value, raw = "s", strings[index], None
            elif stored == "inlineStr":
                kind, value, raw = "s", xstring.decode(text), None
            else:
                kind, value, raw = self._value(stored, text, row, column)
            if value != "" or formula is not None:
                told = formula and xstring.decode(formula)
                cells[column] = cell = Cell(row, column, kind, value, raw, told, int(style or 0))
                self._count(cell)
        self._cells += numbers
        return cells

    def sparse(self, row: int, written: PlainCells, wanted: frozenset[int]) -> dict[int, Cell]:
        """Return the cells of a row of which only some columns are read; of the others that they hold something.

        Args:
            row: its number.
            written: its cells.
            wanted: the columns to read; any other cell that holds something is ``UNREAD``.

        Raises:
            SheetXmlError, SheetTooLargeError: as for ``row``, as far as cells are read.
        """
        if written.escaped or any(written.formulas) or any(written.inline):
            return self.plain(row, written)
        if written.letters != self._letters:
            numbers = [self._columns.get(x) or self._new_column(x) for x in written.letters]
            self._letters, self._numbers = written.letters, numbers
            places = [n for n, column in enumerate(numbers) if column in wanted]
            self._pick = itemgetter(*places) if len(places) > 1 else None
        if self._pick is None:
            return self.plain(row, written)
        cells = {column: UNREAD for column, value in zip(self._numbers, written.values, strict=True) if value}
        self._cells += len(cells)
        letters, styles, stored, formulas, values, inline = map(self._pick, written[:-1])
        read = self.plain(row, PlainCells(letters, styles, stored, formulas, values, inline, escaped=False))
        for column in wanted & cells.keys() - read.keys():
            del cells[column]
        cells.update(read)
        self._cells -= len(read)
        return cells

    def late(self) -> list[tuple[int, int, str]]:
        """Return row, column and formula of the cells read so far that share the formula of a cell after them."""
        found = [
            (row, column, self._shared(group, row, column))
            for row, column, group in self._orphans
            if group in self._masters
        ]
        self._orphans.clear()
        return found

    def _count(self, cell: Cell) -> None:
        """Refuse a cell that Excel could not hold, and more of them than a table of an office has."""
        self._cells += 1
        if self._cells > self._limits.cells:
            raise SheetTooLargeError(f"memuat lebih dari {self._limits.cells} sel yang terisi")
        if isinstance(cell.value, str):
            self._texts += self._measured(cell, cell.value, LONGEST_TEXT)
            if self._texts > self._limits.texts:
                raise SheetTooLargeError(f"memuat lebih dari {self._limits.texts} huruf")
        if cell.formula is not None:
            self._formulas += self._measured(cell, cell.formula, LONGEST_FORMULA)
            if self._formulas > self._limits.formulas:
                raise SheetTooLargeError(f"memuat rumus lebih dari {self._limits.formulas} huruf")

    def _measured(self, cell: Cell, text: str, longest: int) -> int:
        if len(text) > longest:
            raise self._too_long(cell.row, cell.col, len(text), longest)
        return len(text)

    def _too_long(self, row: int, column: int, length: int, longest: int) -> SheetXmlError:
        at = CellRef(self.name, row, column)
        return SheetXmlError(f"sel {at} berisi {length} huruf, sedangkan Excel paling banyak {longest}")

    def _new_column(self, letters: str) -> int:
        """Return the number of a column met for the first time."""
        if not (letters.isascii() and letters.isalpha() and column_number(letters) <= LAST_COLUMN):
            raise SheetXmlError(f"kolom {letters!r} tidak sah")
        return self._columns.setdefault(letters, column_number(letters))

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
        kind, value, raw = _no_result(empty=text is not None and stored in ("str", "inline"))
        return Cell(row, column, kind, value, raw, formula, style)

    def _formula(self, node: _Element, row: int, column: int) -> str:
        text = xstring.decode(node.text or "")
        kind = node.get("t")
        if kind == "shared":
            group = node.get("si", "")
            if len(text) > LONGEST_FORMULA:  # before it is taken apart
                raise self._too_long(row, column, len(text), LONGEST_FORMULA)
            if text:
                self._masters[group] = (row, column, text)
                self._movable.pop(group, None)
            elif group in self._masters:
                return self._shared(group, row, column)
            else:
                self._orphans.append((row, column, group))
        elif kind == "dataTable":
            return f"TABLE({node.get('r1', '')},{node.get('r2', '')})"
        return text

    def _shared(self, group: str, row: int, column: int) -> str:
        first_row, first_column, written = self._masters[group]
        if group not in self._movable:
            self._movable[group] = movable(written)
        text = self._movable[group].at(row - first_row, column - first_column)
        self._shared_length += len(text)
        if self._shared_length > self._limits.shared:
            raise SheetTooLargeError("rumus bersamanya terlalu panjang untuk selnya yang sebanyak itu")
        return text

    def _value(self, stored: str, text: str, row: int, column: int) -> tuple[Kind, Value, str | None]:
        """Return (kind, value, the number's literal text) of a stored value that is not a plain number."""
        if stored == "s":
            try:
                return "s", self._strings[_index(text)], None
            except (ValueError, IndexError) as error:
                raise SheetXmlError(f"sel {CellRef(self.name, row, column)} menunjuk teks yang tidak ada") from error
        if stored == "b":
            return "b", text.strip() in TRUE, None
        if stored == "e":
            return "e", ExcelError(text), None
        if stored == "d":
            return _iso_date(text.strip(), date1904=self._date1904)
        return _text(text if stored == "inline" else xstring.decode(text))


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


def _text(text: str) -> tuple[Kind, Value, str | None]:
    return "s", text, None


def _no_result(*, empty: bool) -> tuple[Kind, Value, str | None]:
    """A formula may have an empty text as its result, which is not the same as no result."""
    return ("s", "", None) if empty else ("", None, None)


def _number(text: str) -> tuple[Kind, Value, str | None]:
    """Return a number; text where none stands is kept as text, for the checks to name."""
    try:
        number = float(text)
    except ValueError:
        return "s", text, None
    return ("n", number, text) if math.isfinite(number) else ("s", text, None)


def sheet_number(text: str | None, most: int) -> int:
    """Return a row's or column's number, at most ``most`` + 1; raise SheetXmlError for other text."""
    if text is None or not text.isdecimal() or len(text) > 10 or int(text) == 0:
        raise SheetXmlError(f"nomor baris atau kolom {(text or '')[:20]!r} tidak sah")
    return min(int(text), most + 1)
