"""New cell formats for a workbook: an existing one with another number format, appended to the styles part."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from kinerja_xl.workbook.cells import Styles
from kinerja_xl.workbook.numfmt import WRITABLE
from kinerja_xl.workbook.package import Package, broken, main

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIRST_OWN_FORMAT = 164


class StylePatch:
    """The styles part while it grows; nothing that stands in it is changed.

    Args:
        package: the workbook's package.
        styles: its number formats, as read.
    """

    def __init__(self, package: Package, styles: Styles) -> None:
        self.package = package
        self.styles = styles
        self.part = package.related("styles")
        self.grown = False
        self._root: _Element | None = None
        self._made: dict[tuple[int, str], int] = {}

    def with_format(self, style: int, code: str | None) -> int:
        """Return the index of a format that is ``style`` in everything but shows numbers as ``code`` says.

        Raises:
            KinerjaError: the workbook has no styles part.
        """
        if code is None or self.styles.format_code(style) == code:
            return style
        if (style, code) not in self._made:
            self._made[style, code] = self._find_or_append(style, code)
        return self._made[style, code]

    def xml(self) -> bytes:
        """Return the grown styles part."""
        return serialised(self._loaded())

    def _loaded(self) -> _Element:
        if self.part is None:
            raise broken(self.package.path.name, "bagian format sel (styles) tidak ada")
        if self._root is None:
            self._root = self.package.xml(self.part)
        return self._root

    def _find_or_append(self, style: int, code: str) -> int:
        formats = self._loaded().find(main("cellXfs"))
        if formats is None or not len(formats):
            raise broken(self.package.path.name, "daftar format sel (cellXfs) tidak ada")
        existing = formats.findall(main("xf"))
        wanted = copy.deepcopy(existing[style] if 0 <= style < len(existing) else existing[0])
        wanted.tail = None
        wanted.set("numFmtId", str(self._number(code)))
        wanted.set("applyNumberFormat", "1")
        shape = _shape(wanted)
        for index, xf in enumerate(existing):
            if _shape(xf) == shape:
                return index
        formats.append(wanted)
        formats.set("count", str(len(existing) + 1))
        self.grown = True
        return len(existing)

    def _number(self, code: str) -> int:
        """Return the number of a format code, appended when the workbook does not know it yet."""
        from lxml import etree

        if code in WRITABLE:
            return WRITABLE[code]
        root = self._loaded()
        codes = root.find(main("numFmts"))
        if codes is None:
            codes = etree.Element(main("numFmts"), nsmap=None)
            root.insert(0, codes)
        taken = [_FIRST_OWN_FORMAT - 1]
        for element in codes.iterchildren(main("numFmt")):
            number = int(element.get("numFmtId") or 0)
            if element.get("formatCode") == code:
                return number
            taken.append(number)
        etree.SubElement(codes, main("numFmt"), numFmtId=str(max(taken) + 1), formatCode=code)
        codes.set("count", str(len(taken)))
        self.grown = True
        return max(taken) + 1


def serialised(root: _Element) -> bytes:
    """Return a part's bytes with the XML declaration that Excel itself writes."""
    from lxml import etree

    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _shape(element: _Element) -> tuple[object, ...]:
    """Return what makes two cell formats the same, whatever the order of their attributes."""
    return (
        element.tag,
        tuple(sorted(element.attrib.items())),
        tuple(_shape(child) for child in element.iterchildren("*")),
    )
