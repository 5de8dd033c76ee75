"""The opening tag of a row: as high as its wrapped texts need (a guess for Arial 10), without hints gone wrong."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.workbook.layout import SheetLayout, Tag, tags

_LINE, _MARGIN = 12.75, 3.0  # points
_MOST = 6  # lines; a longer text may be scrolled
_CHARACTERS = 1.05  # that go into one unit of width, on average
_WIDTH = 8.43  # of a column that says nothing about it


def wrapped_lines(text: str, width: float) -> int:
    """Return how many lines a wrapped text takes in a column of a width (in Excel's unit, one digit)."""
    room = max(1, int(width * _CHARACTERS))
    return sum(-(-len(part) // room) or 1 for part in text.split("\n"))


def height(count: int) -> float:
    """Return the height of a row in points that shows a number of lines, six at most."""
    return _LINE * min(count, _MOST) + _MARGIN


def column_width(layout: SheetLayout, column: int) -> float:
    """Return a column's width in Excel's unit."""
    for tag in tags(layout.xml, "col", 0, layout.data.start):
        if int(tag.attributes.get("min", 0)) <= column <= int(tag.attributes.get("max", 0)):
            return float(tag.attributes.get("width") or _WIDTH)
    return _WIDTH


def taller(markup: bytes, attributes: Mapping[str, str], needed: float) -> bytes:
    """Return a row's opening tag with at least a height in points.

    Args:
        markup: the tag.
        attributes: what it says.
        needed: the height, 0 for any.

    Returns:
        The same tag where somebody has fixed the row's height (``customHeight``) or it is high enough.
    """
    now = attributes.get("ht")
    if attributes.get("customHeight") in ("1", "true", "on") or needed <= float(now or 0):
        return markup
    for quote in ('"', "'"):
        markup = markup.replace(f" ht={quote}{now}{quote}".encode(), b"")
    end = len(markup) - (2 if markup.endswith(b"/>") else 1)
    return markup[:end].rstrip() + f' ht="{needed:g}"'.encode() + markup[end:]


def without_spans(markup: bytes, opening: Tag, columns: tuple[int, int]) -> bytes:
    """Return a row's opening tag without ``spans`` when the columns are not all inside; the hint is optional."""
    spans = opening.attributes.get("spans")
    if spans is None:
        return markup
    first, _, last = spans.partition(":")
    if first.isdecimal() and last.isdecimal() and int(first) <= columns[0] and columns[1] <= int(last):
        return markup
    for quote in ('"', "'"):
        markup = markup.replace(f" spans={quote}{spans}{quote}".encode(), b"")
    return markup
