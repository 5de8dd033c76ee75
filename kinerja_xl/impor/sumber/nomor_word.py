"""Automatic list numbers of a Word document: they stand in no text, but readers see them (``1.``, ``a)``)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from kinerja_xl.workbook.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_LAST_ROMAN = 399
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9
_DIGITS = 18
_LARGEST = 1_000_000


class NomorOtomatis:
    """Counts the lists of one document as its paragraphs are read in order."""

    def __init__(self, package: Package, folder: str) -> None:
        """Read what each list looks like.

        Args:
            package: the document.
            folder: the folder of its main part, ``word``.
        """
        self._texts: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)
        self._styles = _styles(package, f"{folder}/styles.xml")
        part = f"{folder}/numbering.xml"
        if part not in package:
            return
        root = package.xml(part)
        shapes = {a.get(f"{W}abstractNumId", ""): _shape(a) for a in root.iterfind(f"{W}abstractNum")}
        for num in root.iterfind(f"{W}num"):
            link = num.find(f"{W}abstractNumId")
            self._texts[num.get(f"{W}numId", "")] = shapes.get("" if link is None else link.get(f"{W}val", ""), {})

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
        template, kind, _ = shape[depth]
        if kind in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            _, form, start = shape.get(at, ("", "decimal", 1))
            return _written(max(counts[at], 1) + start - 1, form)

        return re.sub(r"%(\d)", shown, template).strip()


def _styles(package: Package, part: str) -> dict[str, tuple[str, int]]:
    """Return the list and level of each paragraph style that numbers its paragraphs."""
    if part not in package:
        return {}
    return {
        style.get(f"{W}styleId", ""): _linked(props, ("", 0))
        for style in package.xml(part).iterfind(f"{W}style")
        if (props := style.find(f"{W}pPr/{W}numPr")) is not None
    }


def _linked(props: _Element, before: tuple[str, int]) -> tuple[str, int]:
    """Return the list and level that a paragraph or style names; what it leaves out holds as before."""
    num, level = (props.find(f"{W}{tag}") for tag in ("numId", "ilvl"))
    name = before[0] if num is None else num.get(f"{W}val", "")
    text = None if level is None else level.get(f"{W}val")
    return name, whole_number(text, _LEVELS - 1, before[1])


def _shape(element: _Element) -> dict[int, tuple[str, str, int]]:
    found = {}
    for level in element.iterfind(f"{W}lvl"):
        parts = {tag: level.find(f"{W}{tag}") for tag in ("lvlText", "numFmt", "start")}
        text, kind, start = (None if p is None else p.get(f"{W}val") for p in parts.values())
        number = whole_number(level.get(f"{W}ilvl"), _LEVELS - 1, 0)
        found[number] = (text or "", kind or "decimal", whole_number(start, _LARGEST, 1))
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
