"""New cell formats for a workbook: an existing one with another number format, appended to the styles part."""

from __future__ import annotations

import copy
from functools import cached_property
from typing import TYPE_CHECKING

from kinerja_xl.workbook.cells import Styles
from kinerja_xl.workbook.numfmt import WRITABLE
from kinerja_xl.workbook.package import Package, broken, main_tag

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

    def unquoted(self, style: int) -> int:
        """Return the index of a format that is ``style`` without the mark of a leading apostrophe.

        With the mark, Excel turns a number or a formula into text again as soon as somebody edits its cell.
        """
        if not self._has_quotes:
            return style
        xf = self.xf(style)
        if xf.get("quotePrefix") not in ("1", "true", "on"):
            return style
        del xf.attrib["quotePrefix"]
        return self.index("cellXfs", xf)

    @cached_property
    def _has_quotes(self) -> bool:
        return self.part is not None and b"quotePrefix" in self.package.read(self.part)

    def xml(self) -> bytes:
        """Return the grown styles part."""
        return serialised(self.root())

    def root(self) -> _Element:
        """Return the styles part's root element; raise KinerjaError when the workbook has no such part."""
        if self.part is None:
            raise broken(self.package.path.name, "bagian format sel (styles) tidak ada")
        if self._root is None:
            self._root = self.package.xml(self.part)
        return self._root

    def items(self, container: str) -> list[_Element]:
        """Return the elements of one of its lists, such as ``cellXfs``; raise KinerjaError when it has none."""
        found = self.root().find(main_tag(container))
        if found is None or not len(found):
            raise broken(self.package.path.name, f"daftar format sel ({container}) tidak ada")
        return list(found.iterchildren("*"))

    def xf(self, style: int) -> _Element:
        """Return a copy of a cell format, of the first one for an unknown index."""
        existing = self.items("cellXfs")
        wanted = copy.deepcopy(existing[style] if 0 <= style < len(existing) else existing[0])
        wanted.tail = None
        return wanted

    def index(self, container: str, wanted: _Element) -> int:
        """Return the index of an element in one of the lists; it is appended when no equal one is there."""
        existing = self.items(container)
        shape = _shape(wanted)
        for index, element in enumerate(existing):
            if _shape(element) == shape:
                return index
        parent = existing[0].getparent()
        assert parent is not None
        parent.append(wanted)
        parent.set("count", str(len(existing) + 1))
        self.grown = True
        return len(existing)

    def _find_or_append(self, style: int, code: str) -> int:
        wanted = self.xf(style)
        wanted.set("numFmtId", str(self._number(code)))
        wanted.set("applyNumberFormat", "1")
        return self.index("cellXfs", wanted)

    def _number(self, code: str) -> int:
        """Return the number of a format code, appended when the workbook does not know it yet."""
        from lxml import etree

        if code in WRITABLE:
            return WRITABLE[code]
        root = self.root()
        codes = root.find(main_tag("numFmts"))
        if codes is None:
            codes = etree.Element(main_tag("numFmts"), nsmap=None)
            root.insert(0, codes)
        taken = [_FIRST_OWN_FORMAT - 1]
        for element in codes.iterchildren(main_tag("numFmt")):
            number = int(element.get("numFmtId") or 0)
            if element.get("formatCode") == code:
                return number
            taken.append(number)
        etree.SubElement(codes, main_tag("numFmt"), numFmtId=str(max(taken) + 1), formatCode=code)
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
