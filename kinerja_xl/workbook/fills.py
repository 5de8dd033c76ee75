"""Colour a cell and take the colour off again.

The colour under ours is kept inside our own fill: a solid fill shows its ``fgColor`` only, so its ``bgColor`` can hold
what was there before. It travels with the cell, also through Excel when that saves the file again. LibreOffice puts a
colour of its own there: what was below is lost then, and the cell is left without colour.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from kinerja_xl.workbook.package import main_tag
from kinerja_xl.workbook.style_patch import StylePatch

if TYPE_CHECKING:
    from lxml.etree import _Element

_FILL, _PATTERN, _SHOWN, _BELOW = main_tag("fill"), main_tag("patternFill"), main_tag("fgColor"), main_tag("bgColor")
_NO_COLOUR = {"indexed": "64"}  # "automatic": what programs themselves write below a solid fill


class Fills:
    """Cell formats with and without our colours.

    Args:
        styles: the workbook's formats, which grow.
        ours: our colours as ``FFRRGGBB``; no office picks exactly these.
        remembered: False when the program that saved the file last does not keep what is below a fill.
    """

    def __init__(self, styles: StylePatch, ours: frozenset[str], *, remembered: bool = True) -> None:
        self.styles = styles
        self.ours = ours
        self.remembered = remembered
        self._made: dict[tuple[int, str], int] = {}

    def coloured(self) -> frozenset[int]:
        """Return the indices of the formats that show one of our colours."""
        fills = self.styles.items("fills")
        ours = {str(n) for n, fill in enumerate(fills) if self._colour(fill) in self.ours}
        return frozenset(n for n, xf in enumerate(self.styles.items("cellXfs")) if xf.get("fillId") in ours)

    def with_colour(self, style: int, colour: str) -> int:
        """Return a format that is ``style`` but for the colour; ``style`` itself where its fill has a pattern."""
        if (style, colour) not in self._made:
            self._made[style, colour] = self._with_colour(style, colour)
        return self._made[style, colour]

    def without_colour(self, style: int) -> int:
        """Return the format a coloured one was made from; ``style`` itself when it has none of our colours."""
        xf = self.styles.xf(style)
        fill = self._fill_of(xf)
        if self._colour(fill) not in self.ours:
            return style
        below = _attributes(fill.find(f"{_PATTERN}/{_BELOW}")) if self.remembered else _NO_COLOUR
        candidates = self._fills_showing(below)
        formats = [_without_flag(existing) for existing in self.styles.items("cellXfs")]
        for candidate in candidates:
            xf.set("fillId", str(candidate))
            if _without_flag(xf) in formats:  # the very format it was made from is still there
                return formats.index(_without_flag(xf))
        xf.set("fillId", str(candidates[0]))
        return self.styles.index("cellXfs", xf)

    def _fills_showing(self, colour: dict[str, str]) -> list[int]:
        """Return the fills that show a colour, whatever is below it; for no colour those without a pattern."""
        if colour == _NO_COLOUR:
            return [0]
        found = []
        for number, fill in enumerate(self.styles.items("fills")):
            pattern = fill.find(_PATTERN)
            solid = pattern is not None and pattern.get("patternType") == "solid"
            if solid and _attributes(fill.find(f"{_PATTERN}/{_SHOWN}")) == colour:
                found.append(number)
        return found or [self.styles.index("fills", solid_fill(colour))]

    def _with_colour(self, style: int, colour: str) -> int:
        xf = self.styles.xf(style)
        pattern = self._fill_of(xf).find(_PATTERN)
        kind = "gradient" if pattern is None else pattern.get("patternType", "none")
        if kind not in ("none", "solid"):
            return style
        below = _attributes(pattern.find(_SHOWN)) if pattern is not None and kind == "solid" else _NO_COLOUR
        xf.set("fillId", str(self.styles.index("fills", solid_fill({"rgb": colour}, below))))
        xf.set("applyFill", "1")
        return self.styles.index("cellXfs", xf)

    def _fill_of(self, xf: _Element) -> _Element:
        fills = self.styles.items("fills")
        written = xf.get("fillId") or "0"
        number = int(written) if written.isdecimal() else 0
        return fills[number] if number < len(fills) else fills[0]

    @staticmethod
    def _colour(fill: _Element) -> str | None:
        pattern = fill.find(_PATTERN)
        if pattern is None or pattern.get("patternType") != "solid":
            return None
        shown = pattern.find(_SHOWN)
        return None if shown is None else shown.get("rgb", "").upper()


def solid_fill(shown: dict[str, str], below: dict[str, str] | None = None) -> _Element:
    """Return a solid ``<fill>``; colours are given by their attributes."""
    from lxml import etree

    fill = etree.Element(_FILL)
    pattern = etree.SubElement(fill, _PATTERN, patternType="solid")
    etree.SubElement(pattern, _SHOWN, shown)
    etree.SubElement(pattern, _BELOW, below or _NO_COLOUR)
    return fill


def _attributes(colour: _Element | None) -> dict[str, str]:
    return dict(_NO_COLOUR) if colour is None else {str(name): str(value) for name, value in colour.attrib.items()}


def _without_flag(xf: _Element) -> bytes:
    """Return a format without ``applyFill``, which only says whether its named style still rules the fill."""
    from lxml import etree

    plain = copy.deepcopy(xf)
    plain.tail = None
    plain.attrib.pop("applyFill", "")
    plain[:] = sorted(plain, key=lambda child: str(child.tag))
    return etree.tostring(plain, method="c14n")
