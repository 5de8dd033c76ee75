"""The boxes in which notes show: shapes in a sheet's VML drawing, put in and taken out as bytes.

VML from the wild is not always well-formed XML, so the part is never parsed as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_NAMESPACES = {
    b"v": b"urn:schemas-microsoft-com:vml",
    b"o": b"urn:schemas-microsoft-com:office:office",
    b"x": b"urn:schemas-microsoft-com:office:excel",
}
_SHAPE = regex(rb"<((?:[\w.-]+:)?shape)(?=[\s>]).*?</\1\s*>\s*", re.DOTALL)
_NOTE = regex(rb"""ObjectType\s*=\s*["']Note["']""")
_ROW = regex(rb"<(?:[\w.-]+:)?Row>\s*(\d+)\s*</")
_COLUMN = regex(rb"<(?:[\w.-]+:)?Column>\s*(\d+)\s*</")
_NUMBER = regex(rb"_x0000_s(\d+)")
_BLOCK = regex(rb"""<(?:[\w.-]+:)?idmap\b[^>]*?\bdata\s*=\s*["']([\d,\s]+)["']""")
_TYPE_ID = b"_x0000_t202"
_PER_BLOCK = 1024

_TYPE = (
    b'<v:shapetype id="%b" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' % _TYPE_ID
)


@dataclass(frozen=True, slots=True)
class Box:
    """Where a note's box stands.

    Attributes:
        row, col: the cell, from 1.
        anchor: left column and offset in pixels, top row and offset, right column …, bottom row …; from 0.
    """

    row: int
    col: int
    anchor: tuple[int, int, int, int, int, int, int, int]


def blocks(vml: bytes) -> list[int]:
    """Return the blocks of shape numbers that a drawing claims."""
    return [int(number) for match in _BLOCK.finditer(vml) for number in match[1].split(b",") if number.strip()]


def new_drawing(first_block: int, count: int) -> bytes:
    """Return a VML drawing without shapes, with numbers for ``count`` of them."""
    data = b",".join(b"%d" % (first_block + n) for n in range(count // _PER_BLOCK + 1))
    spaces = b"".join(b' xmlns:%b="%b"' % item for item in _NAMESPACES.items())
    layout = b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%b"/></o:shapelayout>' % data
    return b"<xml%b>%b%b</xml>" % (spaces, layout, _TYPE)


def with_boxes(vml: bytes, boxes: Iterable[Box]) -> bytes:
    """Return a drawing with boxes added."""
    taken = [int(match[1]) for match in _NUMBER.finditer(vml)]
    first = blocks(vml)[:1] or [1]
    number = max([*taken, first[0] * _PER_BLOCK])
    root = re.search(rb"<[^?!][^>]*>", vml)
    declared = root[0] if root else b""
    spaces = b"".join(
        b' xmlns:%b="%b"' % item for item in _NAMESPACES.items() if not re.search(rb"xmlns:%b\s*=" % item[0], declared)
    )
    added = b"" if _TYPE_ID + b'"' in vml else _TYPE.replace(b"<v:shapetype", b"<v:shapetype" + spaces, 1)
    for box in boxes:
        number += 1
        added += _shape(box, number, spaces)
    place = vml.rindex(b"</")
    return vml[:place] + added + vml[place:]


def without_boxes(vml: bytes, places: Collection[tuple[int, int]]) -> bytes:
    """Return a drawing without the note boxes of some cells (row and column from 1)."""

    def kept(match: re.Match[bytes]) -> bytes:
        row, column = _ROW.search(match[0]), _COLUMN.search(match[0])
        if not _NOTE.search(match[0]) or row is None or column is None:
            return match[0]
        return b"" if (int(row[1]) + 1, int(column[1]) + 1) in places else match[0]

    return _SHAPE.sub(kept, vml)


def _shape(box: Box, number: int, spaces: bytes) -> bytes:
    anchor = ", ".join(str(part) for part in box.anchor).encode()
    return (
        b'<v:shape%b id="_x0000_s%d" type="#%b" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"'
        b' o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        b'<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        b'</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%b</x:Anchor>'
        b"<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
        % (spaces, number, _TYPE_ID, anchor, box.row - 1, box.col - 1)
    )
