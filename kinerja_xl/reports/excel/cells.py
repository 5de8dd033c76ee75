"""The rows and cells of a produced sheet as XML."""

from __future__ import annotations

import datetime as dt
import math
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from kinerja_xl.findings import column_letter, column_number
from kinerja_xl.reports.excel.refs import Formula, Grid, formula
from kinerja_xl.reports.excel.run import FaultyTemplateError, Produced, Row, address
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cell_xml import stored_value
from kinerja_xl.workbook.cells import CellWrite, ExcelError, Sheet
from kinerja_xl.workbook.package import main

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEPT_OF_ROW = (
    "s",
    "customFormat",
    "ht",
    "customHeight",
    "hidden",
    "outlineLevel",
    "collapsed",
    "thickTop",
    "thickBot",
)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of the template: its format, and what stands in it where that is no tag."""

    style: str
    formula: Formula | None
    content: bytes


@dataclass(frozen=True, slots=True)
class _Row:
    attributes: Mapping[str, str]
    cells: Mapping[int, _Cell]


@dataclass
class Written:
    """What came of a sheet's cells.

    Attributes:
        xml: the content of sheetData.
        formulas: (row, column) of each formula, in the order of the file.
        values: (row, column) -> number or text of the cells without a formula, for charts.
        joined: areas to be merged: (first row, column, last row).
    """

    xml: bytes = b""
    formulas: list[tuple[int, int]] = field(default_factory=list)
    values: dict[tuple[int, int], Any] = field(default_factory=dict)
    joined: list[tuple[int, int, int]] = field(default_factory=list)


def template_rows(root: _Element, sheet: Sheet) -> dict[int, _Row]:
    """Read the rows of a template's sheet.

    Raises:
        FaultyTemplateError: an array formula or a data table, which cannot be repeated.
    """
    found: dict[int, _Row] = {}
    number = 0
    for row in root.iterfind(f"{main('sheetData')}/{main('row')}"):
        number = int(row.get("r") or number + 1)
        cells: dict[int, _Cell] = {}
        column = 0
        for element in row.iterfind(main("c")):
            written = (element.get("r") or "").rstrip("0123456789")
            column = column_number(written) if written else column + 1
            cells[column] = _template_cell(element, sheet, number, column)
        found[number] = _Row({key: row.get(key, "") for key in _KEPT_OF_ROW if row.get(key)}, cells)
    return found


def _template_cell(element: _Element, sheet: Sheet, row: int, column: int) -> _Cell:
    style = element.get("s", "")
    written = element.find(main("f"))
    if written is not None:
        if written.get("t") in ("array", "dataTable"):
            raise FaultyTemplateError("rumus larik tidak dapat dipakai dalam templat", address(row, column))
        read = sheet.cell(row, column)
        return _Cell(style, formula((read.formula if read else None) or written.text or ""), b"")
    kind = element.get("t", "n")
    if kind == "inlineStr":
        read = sheet.cell(row, column)
        return _Cell(style, None, _text(str(read.value)) if read else b"")
    value = element.findtext(main("v"))
    if value is None:
        return _Cell(style, None, b"")
    return _Cell(style, None, b' t="%b"><v>%b</v>' % (kind.encode(), _escaped(value)))


def write(
    name: str,
    template: Mapping[int, _Row],
    sheet: Sheet,
    produced: Produced,
    grids: Mapping[str, Grid],
    heights: Heights,
) -> Written:
    """Write the cells of one produced sheet.

    Args:
        name: the sheet's name.
        template: its rows, see ``template_rows``.
        sheet: the same, read.
        produced: what the tags made of it.
        grids: where the rows and columns of every sheet went.
        heights: what the heights of rows are guessed from.
    """
    done = Written()
    columns = produced.column_axis.made
    out: list[bytes] = []
    done.joined = list(_joined(produced))
    guessed = heights.guessed(template, produced, done.joined)
    for number, row in enumerate(produced.rows, 1):
        pattern = template.get(row.template)
        if pattern is None:
            continue
        attributes = dict(pattern.attributes)
        if number in guessed and "ht" not in attributes:
            attributes["ht"] = f"{guessed[number]:g}"  # not as a custom height: Excel goes on fitting it
        written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        out.append(f'<row r="{number}"{written}>'.encode())
        for column, (old, path) in enumerate(columns, 1):
            cell = pattern.cells.get(old)
            if cell is not None:
                out.append(_cell(name, number, column, row, cell, path, produced, grids, sheet, old, done))
        out.append(b"</row>")
    done.xml = b"".join(out)
    return done


def _cell(  # one call a cell: an object for its arguments would cost more than all else
    name: str,
    number: int,
    column: int,
    row: Row,
    cell: _Cell,
    path: Any,
    produced: Produced,
    grids: Mapping[str, Grid],
    sheet: Sheet,
    old: int,
    done: Written,
) -> bytes:
    start = f'<c r="{column_letter(column)}{number}"' + (f' s="{cell.style}"' if cell.style else "")
    if column in row.joined:
        return f"{start}/>".encode()
    if cell.formula is not None:
        done.formulas.append((number, column))
        text = cell.formula.moved(grids, name, row.path, path)
        return start.encode() + b"><f>%b</f></c>" % _escaped(text)
    if (row.template, old) in produced.tagged:
        value = row.values.get(column)
        done.values[number, column] = value
        return start.encode() + _value(value, name, number, column)
    read = sheet.cell(row.template, old)
    if read is not None:
        done.values[number, column] = read.value
    return start.encode() + (cell.content + b"</c>" if cell.content else b"/>")


def _value(value: Any, sheet: str, row: int, column: int) -> bytes:
    """Return the rest of a cell that holds a value; a text never becomes a formula."""
    if isinstance(value, float) and not math.isfinite(value):
        value = None
    if value is not None and not isinstance(value, (bool, int, float, str, dt.date)):
        value = str(value)
    kind, text = stored_value(CellWrite(sheet=sheet, row=row, col=column, value=value), date1904=False)
    if kind == "":
        return b"/>"
    if kind == "s":
        return _text(text) + b"</c>"
    return b' t="%b"><v>%b</v></c>' % (kind.encode(), _escaped(text))


def _text(text: str) -> bytes:
    keep = b' xml:space="preserve"' if xstring.needs_preserving(text) or "\n" in text else b""
    return b' t="inlineStr"><is><t%b>%b</t></is>' % (keep, xstring.markup(text))


def _escaped(text: str) -> bytes:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def cached(value: Any) -> tuple[str, bytes]:
    """Return a formula's computed value as the file keeps it: its type, and the escaped text."""
    if isinstance(value, bool):
        return "b", str(int(value)).encode()
    if isinstance(value, (int, float)):
        return "n", repr(float(value)).removesuffix(".0").encode()
    if isinstance(value, ExcelError) or (
        isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "A"))
    ):
        return "e", _escaped(value)
    return "str", xstring.markup(str(value))


def _joined(produced: Produced) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of cells that are merged with the one above: (first row, column, last row)."""
    opened: dict[int, int] = {}
    for number, row in enumerate(produced.rows, 1):
        for column in [c for c in opened if c not in row.joined]:
            first = opened.pop(column)
            if number - 1 > first:
                yield first, column, number - 1
        for column in row.values:
            if column not in row.joined:
                opened[column] = number
    for column, first in opened.items():
        if len(produced.rows) > first:
            yield first, column, len(produced.rows)


@dataclass(frozen=True)
class Heights:
    """What the height of a row is guessed from.

    Attributes:
        widths: template column -> width in characters; ``width`` for all others.
        letters: for each cell format the size of its letters, 0 where it does not wrap its text.
        merged: (row, column) of the template's merged cells, whose text no row is fitted to.
        default: the height of an ordinary row.
    """

    widths: Mapping[int, float]
    width: float
    letters: Sequence[float]
    merged: frozenset[tuple[int, int]]
    default: float

    def guessed(
        self, template: Mapping[int, _Row], produced: Produced, joined: Sequence[tuple[int, int, int]]
    ) -> dict[int, float]:
        """Return the heights that rows need for their texts, where the template leaves them open.

        The last row of a merged cell grows by what its text needs more than all of its rows have.
        """
        spread = {(first, column) for first, column, _ in joined}
        found = [
            max(
                (self._needed(template, produced, n, c) for c in row.values if (n, c) not in spread),
                default=self.default,
            )
            for n, row in enumerate(produced.rows, 1)
        ]
        for first, column, last in joined:
            missing = self._needed(template, produced, first, column) - sum(found[first - 1 : last])
            found[last - 1] += max(0.0, missing)
        return {number: height for number, height in enumerate(found, 1) if height > self.default}

    def _needed(self, template: Mapping[int, _Row], produced: Produced, number: int, column: int) -> float:
        """Return the height that the text of one cell needs."""
        row = produced.rows[number - 1]
        old = produced.column_axis.made[column - 1][0]
        text = row.values[column]
        style = template[row.template].cells[old].style
        size = self.letters[int(style)] if style and int(style) < len(self.letters) else 0.0
        if not size or not isinstance(text, str) or (row.template, old) in self.merged or column in row.joined:
            return self.default
        width = max(4.0, self.widths.get(old, self.width) * 11.0 / size / _CHARACTER)
        lines = sum(_lines(line, width) for line in text.split("\n"))
        return max(self.default, lines * size * 1.3 + 3)


_CHARACTER, _CAPITAL = 1.05, 0.2  # how much wider than a digit a letter is on average, and a capital beside it


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a cell of so many characters."""
    if len(text) * (1 + _CAPITAL) <= width:
        return 1
    capitals = sum(map(str.isupper, text)) / len(text)
    return max(1, len(textwrap.wrap(text, max(2, int(width / (1 + _CAPITAL * capitals))))))
