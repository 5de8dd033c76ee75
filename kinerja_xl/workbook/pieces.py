"""An XML part that is a long list, taken from the zip in blocks of whole items; nothing of it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.limits import BETWEEN_ENDS, LONGEST_ITEM
from kinerja_xl.workbook.package import MAIN, UNREADABLE, Package, broken
from kinerja_xl.workbook.row_reader import SheetTooLargeError, SheetXmlError
from kinerja_xl.workbook.sheet_xml import elements

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHUNK = 1 << 18
_COMMENT = regex(rb"<!--.*?-->", re.DOTALL)
_MAIN = regex(rb"""\sxmlns=["']%b["']""" % re.escape(MAIN.encode()))
_ROOT = regex(rb"<(?P<prefix>\w+:)?(?:worksheet|sst)(?=[\s/>])[^<>]*>")


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole items that follow each other.

    Attributes:
        xml: the items as they are written.
        prefix: the namespace prefix of all elements with its colon, mostly b"".
        root: the tag that opens the part.
    """

    xml: bytes
    prefix: bytes
    root: bytes

    @property
    def plain(self) -> bool:
        """True when the elements are written without a prefix, in the namespace of workbooks."""
        return not self.prefix and _MAIN.search(self.root) is not None

    def elements(self, xml: bytes, tag: str) -> Iterable[_Element]:
        """Yield the elements of a tag in a part of the block, with the namespaces of the whole.

        Raises:
            SheetXmlError: it is malformed, or there is more of it than a parser should be given at once.
        """
        if xml.count(b"<") > BETWEEN_ENDS:
            raise SheetTooLargeError("satu barisnya memuat terlalu banyak unsur")
        name = self.root[1:-1].split(None, 1)[0]
        return elements(self.root + xml + b"</" + name + b">", tag)


def chunks(package: Package, part: str) -> Iterator[bytes]:
    """Yield a part's bytes; raise KinerjaError where it cannot be unpacked."""
    try:
        with package.archive.open(package.stored_name(part) or part) as stream:
            while data := stream.read(_CHUNK):
                yield data
    except UNREADABLE as error:
        raise broken(package.path.name, f"bagian {part} tidak dapat dibaca") from error


def item_blocks(package: Package, part: str, holder: bytes, item: bytes) -> Iterator[Block]:
    """Yield a part's list in blocks; what stands before and behind the list is not looked at.

    Args:
        package, part: where it stands.
        holder, item: names of the element that holds the list, and of its items.

    Raises:
        KinerjaError: the part cannot be unpacked.
        SheetXmlError: it ends before the list does, or has no list.
        SheetTooLargeError: one item is longer than any that Excel writes.
    """
    opening = re.compile(rb"<(?:\w+:)?%b(?=[\s/>])[^<>]*>" % holder)
    root = prefix = end = closing = b""
    rest, inside = b"", False
    for data in chunks(package, part):
        seam = len(rest)  # what stands before it was looked through already
        rest += data
        if not inside:
            if (opened := opening.search(rest, max(0, rest.rfind(b"<", 0, seam)))) is None:
                _refuse_long(rest)
                continue
            outer = _ROOT.search(_COMMENT.sub(b"", rest[: opened.end()]))
            if outer is None:
                raise SheetXmlError("isinya bukan XML yang sah")
            if opened[0].endswith(b"/>"):
                return
            root, prefix = outer[0], outer["prefix"] or b""
            closing, end = b"</%b%b>" % (prefix, holder), b"</%b%b>" % (prefix, item)
            rest, inside, seam = rest[opened.end() :], True, 0
        if (last := rest.find(closing, max(0, seam - len(closing)))) >= 0:
            yield Block(rest[:last], prefix, root)
            return
        whole = rest.rfind(end, max(0, seam - len(end)))
        if whole >= 0:
            yield Block(rest[: whole + len(end)], prefix, root)
            rest = rest[whole + len(end) :]
        _refuse_long(rest)
    raise SheetXmlError("isinya bukan XML yang sah")


def _refuse_long(rest: bytes) -> None:
    if len(rest) > LONGEST_ITEM:
        raise SheetTooLargeError("satu barisnya terlalu panjang")
