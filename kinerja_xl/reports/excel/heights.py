"""How high a row must be for its texts to be seen: a guess, for programs that do not fit rows when they open a file."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from kinerja_xl.findings import parse_range
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.axis import Axis
from kinerja_xl.reports.excel.recorder import RichText, Row
from kinerja_xl.reports.excel.template import TemplateRow
from kinerja_xl.workbook.package import Package, main_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDTH, _HEIGHT, _SIZE = 8.43, 15.0, 11.0
_LINE, _PADDING, _MOST = 1.28, 3.0, 409.0  # a line for each point of the letters; Excel's highest row
_CAPITALS = 1.45  # how much wider capitals are
_MORE = 1.2  # what a guess must exceed an ordinary row by to be more than a difference of letters
_PER_WIDTH = 0.92  # letters of running text to a width unit; better a row too high than a line cut off


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a cell format: their size, and whether its texts are wrapped."""

    size: float
    wrapped: bool


@dataclass(frozen=True)
class Heights:
    """What a sheet's rows are guessed from.

    Attributes:
        rows: the template's rows; columns: where its columns went.
        widths: template column -> width; ``width`` for all others.
        letters: of each cell format; ``usual`` the size that widths are counted in.
        merged: (row, column) of a template's merge -> its last row and column.
        height: of an ordinary row.
    """

    rows: Mapping[int, TemplateRow]
    columns: Axis
    widths: Mapping[int, float]
    width: float
    letters: Sequence[Letters]
    usual: float
    merged: Mapping[tuple[int, int], tuple[int, int]]
    height: float
    _known: dict[int, list[tuple[int, int, float, float, bool]]] = field(default_factory=dict)

    def of_rows(
        self, made: Sequence[Row], joined: Sequence[tuple[int, int, int, int]]
    ) -> dict[int, tuple[float, bool]]:
        """Return the heights that rows need, by produced number, and whether programs must be told to keep them.

        They must where a merged cell needs the height: no program fits a row to that. The last row of cells merged
        downwards grows by what their text needs more than all their rows have.
        """
        down = {(top, left): bottom for top, left, bottom, _ in joined if bottom > top}
        across = {(top, left): right for top, left, bottom, right in joined if right > left}
        found: list[tuple[float, bool]] = []
        for number, row in enumerate(made, 1):
            own = merged = 0.0
            for produced, template, width, size, is_merged in self._wrapped(row.template):
                if (number, produced) in down or produced in row.above or produced in row.left:
                    continue
                right = across.get((number, produced))
                room = width if right is None else sum(self._produced_width(c) for c in range(produced, right + 1))
                need = _needed(self._text(row, produced, template), room * self.usual / size, size)
                if is_merged or right is not None:
                    merged = max(merged, need)
                else:
                    own = max(own, need)
            found.append((max(own, merged), merged > max(own, self.height)))
        for (top, left), bottom in down.items():
            row = made[top - 1]
            slot = next((s for s in self._wrapped(row.template) if s[0] == left), None)
            if slot is None:
                continue
            need = _needed(self._text(row, left, slot[1]), slot[2] * self.usual / slot[3], slot[3])
            missing = need - sum(max(self.height, height) for height, _ in found[top - 1 : bottom])
            if missing > 0:
                found[bottom - 1] = (max(self.height, found[bottom - 1][0]) + missing, True)
        return {
            n: (min(height, _MOST), kept) for n, (height, kept) in enumerate(found, 1) if height > self.height * _MORE
        }

    def _wrapped(self, number: int) -> list[tuple[int, int, float, float, bool]]:
        """Return the cells of a template row that wrap: produced and template column, width, size, whether merged."""
        if number in self._known:
            return self._known[number]
        found = []
        row = self.rows.get(number)
        for produced, (column, _) in enumerate(self.columns.made, 1):
            cell = row.cells.get(column) if row is not None else None
            letters = self._letters(cell.style) if cell is not None and cell.text is not None else None
            if letters is None or not letters.wrapped:
                continue
            last_row, last_column = self.merged.get((number, column), (number, column))
            if last_row == number:
                width = sum(self._width(c) for c in range(column, last_column + 1))
                found.append((produced, column, width, letters.size, last_column > column))
        self._known[number] = found
        return found

    def _width(self, column: int) -> float:
        return self.widths.get(column, self.width)

    def _produced_width(self, column: int) -> float:
        return self._width(self.columns.made[column - 1][0])

    def _letters(self, style: str) -> Letters | None:
        number = int(style or 0)
        return self.letters[number] if number < len(self.letters) else None

    def _text(self, row: Row, produced: int, template: int) -> str:
        if produced in row.values:
            value = row.values[produced]
            return value if isinstance(value, str) else str(value) if isinstance(value, RichText) else ""
        return self.rows[row.template].cells[template].text or ""


def _needed(text: str, width: float, size: float) -> float:
    if text.isupper():
        width /= _CAPITALS
    return _lines(text, max(1, math.floor(width * _PER_WIDTH))) * size * _LINE + _PADDING if text else 0.0


@lru_cache(maxsize=4096)
def _lines(text: str, width: int) -> int:
    """Return how many lines a text fills, words kept whole."""
    count = 0
    for paragraph in text.split("\n"):
        count += 1
        used = 0
        for word in paragraph.split(" ") if len(paragraph) > width else ():
            if used and used + 1 + len(word) > width:
                count += 1
                used = 0
            count += max(0, len(word) - 1) // width
            used += len(word) % width if len(word) > width else len(word) + (used > 0)
    return count


def read_heights(package: Package, root: _Element, rows: Mapping[int, TemplateRow], columns: Axis) -> Heights:
    """Return what the rows of a worksheet part are guessed from."""
    layout = root.find(main_tag("sheetFormatPr"))
    letters = _all_letters(package)
    width, height = _WIDTH, _HEIGHT
    if layout is not None:
        width = float(layout.get("defaultColWidth") or layout.get("baseColWidth") or width)
        height = float(layout.get("defaultRowHeight") or height)
    widths = {
        column: 0.0 if element.get("hidden") in ("1", "true") else float(element.get("width") or width)
        for element in root.iterfind(f"{main_tag('cols')}/{main_tag('col')}")
        for column in range(int(element.get("min", "1")), min(int(element.get("max", "1")), columns.last) + 1)
    }
    areas = [parse_range(merge.get("ref", "A1")) for merge in root.iter(main_tag("mergeCell"))]
    merged = {(top, left): (bottom, right) for top, left, bottom, right in areas}
    usual = letters[0].size if letters else _SIZE
    return Heights(rows, columns, widths, width, letters, usual, merged, height)


def _all_letters(package: Package) -> list[Letters]:
    part = package.related("styles")
    if part is None:
        return []
    root = package.xml(part)
    sizes = [
        float(size.get("val", _SIZE)) if (size := font.find(main_tag("sz"))) is not None else _SIZE
        for font in root.iterfind(f"{main_tag('fonts')}/{main_tag('font')}")
    ]
    found = []
    for xf in root.iterfind(f"{main_tag('cellXfs')}/{main_tag('xf')}"):
        alignment = xf.find(main_tag("alignment"))
        wrapped = alignment is not None and alignment.get("wrapText") in ("1", "true")
        number = int(xf.get("fontId", "0"))
        found.append(Letters(sizes[number] if number < len(sizes) else _SIZE, wrapped))
    return found
