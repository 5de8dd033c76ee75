"""Automatic list numbers of a Word document: they stand in no text, but readers see them (``1.``, ``a)``)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kinerja_xl.workbook.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_LAST_ROMAN = 399
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9
_DIGITS = 18
_LARGEST = 1_000_000
_PARTS = ("styles", "numbering")


class _Level(NamedTuple):
    """What a level prints: its text with %1 for numbers, how they are written, the first; plain digits in all of it."""

    text: str
    kind: str
    start: int
    plain: bool = False


class NomorOtomatis:
    """Counts the lists of one document as its paragraphs are read in order."""

    def __init__(self, styles: _Element | None, numbering: _Element | None) -> None:
        """Read what each list looks like from the roots of the parts of styles and numbers, where there are any."""
        self._texts: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)
        self._styles = {} if styles is None else _styles(styles)
        if numbering is None:
            return
        shapes = {a.get(f"{W}abstractNumId", ""): _shape(a) for a in numbering.iterfind(f"{W}abstractNum")}
        for num in numbering.iterfind(f"{W}num"):
            link = num.find(f"{W}abstractNumId")
            shape = shapes.get("" if link is None else link.get(f"{W}val", ""), {})
            self._texts[num.get(f"{W}numId", "")] = {**shape, **_begun(num, shape)}

    @classmethod
    def dari_paket(cls, package: Package, folder: str) -> NomorOtomatis:
        """Return the lists of a document whose main part stands in ``folder``, ``word``."""
        roots = (package.xml(part) if (part := f"{folder}/{name}.xml") in package else None for name in _PARTS)
        return cls(*roots)

    @property
    def gaya(self) -> frozenset[str]:
        """The ids of the styles that number their paragraphs."""
        return frozenset(self._styles)

    def nomor(self, paragraph: _Element) -> str:
        """Return the number that Word prints before a paragraph; "" for none, and for bullets."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name, depth = self._styles.get("" if style is None else style.get(f"{W}val", ""), ("", 0))
        props = paragraph.find(f"{W}pPr/{W}numPr")
        if props is not None:
            name, depth = _linked(props, (name, depth))
        shape = self._texts.get(name, {})
        if depth not in shape:
            return ""
        counts = self._counts[name]
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        level = shape[depth]
        if level.kind in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            around = shape.get(at, _Level("", "decimal", 1))
            return _written(max(counts[at], 1) + around.start - 1, "decimal" if level.plain else around.kind)

        return re.sub(r"%([1-9])", shown, level.text).strip()


def _styles(root: _Element) -> dict[str, tuple[str, int]]:
    """Return the list and level of each paragraph style that numbers its paragraphs."""
    return {
        style.get(f"{W}styleId", ""): _linked(props, ("", 0))
        for style in root.iterfind(f"{W}style")
        if (props := style.find(f"{W}pPr/{W}numPr")) is not None
    }


def _linked(props: _Element, before: tuple[str, int]) -> tuple[str, int]:
    """Return the list and level that a paragraph or style names; what it leaves out holds as before."""
    num, level = (props.find(f"{W}{tag}") for tag in ("numId", "ilvl"))
    name = before[0] if num is None else num.get(f"{W}val", "")
    text = None if level is None else level.get(f"{W}val")
    return name, whole_number(text, _LEVELS - 1, before[1])


def _shape(element: _Element) -> dict[int, _Level]:
    found = {}
    for level in element.iterfind(f"{W}lvl"):
        parts = {tag: level.find(f"{W}{tag}") for tag in ("lvlText", "numFmt", "start")}
        text, kind, start = (None if p is None else p.get(f"{W}val") for p in parts.values())
        number = whole_number(level.get(f"{W}ilvl"), _LEVELS - 1, 0)
        plain = level.find(f"{W}isLgl") is not None
        found[number] = _Level(text or "", kind or "decimal", whole_number(start, _LARGEST, 1), plain)
    return found


def _begun(num: _Element, shape: dict[int, _Level]) -> dict[int, _Level]:
    """Return the levels that one list begins with another number than others of its looks."""
    found = {}
    for override in num.iterfind(f"{W}lvlOverride"):
        number, start = whole_number(override.get(f"{W}ilvl"), _LEVELS - 1, 0), override.find(f"{W}startOverride")
        if start is not None and number in shape:
            found[number] = shape[number]._replace(start=whole_number(start.get(f"{W}val"), _LARGEST, 1))
    return found


def whole_number(text: str | None, most: int, otherwise: int) -> int:
    """Return a number of a document, which a stranger may have written: bounded, and another where it is none."""
    if not text or not text.isdecimal() or len(text) > _DIGITS:
        return otherwise
    return min(int(text), most)


def _written(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(97 + (number - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and number <= _LAST_ROMAN:
        text, rest = "", number
        for value, sign in _ROMAN:
            while rest >= value:
                text, rest = text + sign, rest - value
        return text.upper() if kind == "upperRoman" else text
    return str(number)
