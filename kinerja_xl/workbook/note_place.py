"""How large a note's box is and where it stands, in the columns and rows of its sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kinerja_xl.workbook.layout import SheetLayout, sheet_layout, tags
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW
from kinerja_xl.workbook.note_shapes import Box

_WIDTH = 300  # pixels
_LINE, _LETTERS = 15, 46  # height of a line, and the letters that fit on one
_LARGEST = 30  # lines
_PIXELS_A_POINT = 4 / 3
_HIDDEN = ("1", "true", "on")


class PixelGrid:
    """Widths and heights of a sheet's columns and rows, in pixels.

    Args:
        xml: the worksheet part.
    """

    def __init__(self, xml: bytes) -> None:
        self._layout: SheetLayout = sheet_layout(xml)
        form = next(tags(xml, "sheetFormatPr", 0, self._layout.data.start), None)
        plain = form.attributes if form is not None else {}
        self._width = _column_pixels(plain.get("defaultColWidth") or "9.14")
        self._height = _row_pixels(plain.get("defaultRowHeight") or "15")
        self._columns = [
            (int(tag.attributes.get("min", 1)), int(tag.attributes.get("max", 1)), _width(tag.attributes, self._width))
            for tag in tags(xml, "col", 0, self._layout.data.start)
            if not tag.closing
        ]

    def box(self, place: tuple[int, int], lines: Sequence[str]) -> Box:
        """Return the box for a note of some lines, to the right of its cell."""
        row, column = place
        count = sum(max(1, -(-len(line) // _LETTERS)) for line in lines)
        height = _LINE * (min(count, _LARGEST) + 1)
        left, top = min(column, LAST_COLUMN - 8), max(0, min(row - 2, LAST_ROW - 60))
        right, right_offset = self._walk(left, 15 + _WIDTH, self.width)
        bottom, bottom_offset = self._walk(top, 10 + height, self.height)
        return Box(row, column, (left, 15, top, 10, right, right_offset, bottom, bottom_offset))

    def _walk(self, index: int, pixels: int, size: Callable[[int], int]) -> tuple[int, int]:
        """Return the column (or row) and the offset in it that lie some pixels behind the start of another."""
        for _ in range(400):  # a sheet of nothing but hidden rows has no end
            extent = size(index)
            if pixels < extent:
                break
            pixels -= extent
            index += 1
        return index, max(0, pixels)

    def width(self, index: int) -> int:
        """Return the width of a column, counted from 0."""
        return next((width for low, high, width in self._columns if low <= index + 1 <= high), self._width)

    def height(self, index: int) -> int:
        """Return the height of a row, counted from 0."""
        span = self._layout.row(index + 1)
        if span is None:
            return self._height
        tag = next(tags(self._layout.xml, "row", span.start, span.end))
        if tag.attributes.get("hidden") in _HIDDEN:
            return 0
        return _row_pixels(tag.attributes["ht"]) if "ht" in tag.attributes else self._height


def _width(attributes: Mapping[str, str], usual: int) -> int:
    if attributes.get("hidden") in _HIDDEN:
        return 0
    return _column_pixels(attributes["width"]) if "width" in attributes else usual


def _column_pixels(letters: str) -> int:
    """Return pixels of a width in letters of the usual font (7 pixels each)."""
    return _pixels(letters, 7)


def _row_pixels(points: str) -> int:
    return _pixels(points, _PIXELS_A_POINT)


def _pixels(text: str, factor: float) -> int:
    try:
        return max(0, min(2000, round(float(text) * factor)))
    except (ValueError, OverflowError):
        return 20
