"""Rows and strings in the one shape that nearly all writers give them, read without a parser, ten times as fast.

What has any other shape, down to the order of attributes, is None here and goes to lxml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.patterns import regex

_ATTRIBUTES = r'(?: [\w:]+="[^"<>&]*")*'
_ROW = regex(rf"\s*(?:<row{_ATTRIBUTES}/>\s*)*<row({_ATTRIBUTES})>")
_NUMBER = regex(r' r="([1-9][0-9]{0,6})"')
CELL = regex(
    r'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="(n|s|str|b|e|d|inlineStr)")?'
    r"(?:/>|>(?:(?:<f(?: aca=\"false\")?>([^<]+)</f>)?(?:<v>([^<]*)</v>)?"
    r"|<is><t(?: xml:space=\"preserve\")?>([^<]*)</t></is>)?</c>)"
)
"""A cell in the usual shape: column, row, format, type, formula, value, text in place."""
_FIELDS = CELL.groups + 1
_STRING = regex(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_ENTITY = regex(r"&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_CONTROL = bytes({*range(0x20)} - {*b"\t\n"})  # \r, too: a parser turns \r\n into \n
_NONE = ("\ufffe".encode(), "\uffff".encode())


class PlainCells(NamedTuple):
    """The cells of a row as they are written, field by field, each as long as the row has cells; None for nothing.

    Attributes:
        letters: of the column.
        styles: number of the format.
        stored: type.
        formulas, values, inline: texts of the elements, not unescaped.
        escaped: some of them has an entity.
    """

    letters: Sequence[str]
    styles: Sequence[str | None]
    stored: Sequence[str | None]
    formulas: Sequence[str | None]
    values: Sequence[str | None]
    inline: Sequence[str | None]
    escaped: bool


def plain_row(xml: bytes) -> tuple[int, PlainCells] | None:
    """Return a row's number and its cells.

    Args:
        xml: the row without its end tag; rows without cells may stand before it.

    Returns:
        None where anything in it is written in another way.
    """
    text = xml_characters(xml)
    head = None if text is None else _ROW.match(text)
    number = None if head is None else _NUMBER.search(head[1])
    if text is None or head is None or number is None:
        return None
    fields = CELL.split(text[head.end() :])  # what stands between two cells, then the fields of one, and so on
    rows = set(fields[2::_FIELDS])
    if "".join(fields[::_FIELDS]).strip() or (rows and rows != {number[1]}):
        return None
    letters, _, styles, stored, formulas, values, inline = (fields[n::_FIELDS] for n in range(1, _FIELDS))
    plain = inline.count(None) == len(inline) and "inlineStr" not in stored
    if not plain and any((k == "inlineStr") is not (own is not None) for k, own in zip(stored, inline, strict=True)):
        return None
    return int(number[1]), PlainCells(letters, styles, stored, formulas, values, inline, "&" in text)


def plain_strings(xml: bytes) -> list[str] | None:
    """Return the texts of some string items that follow each other; None where any has formats inside."""
    text = xml_characters(xml)
    fields = [] if text is None else _STRING.split(text)
    if text is None or any(map(str.strip, fields[::2])):
        return None
    try:
        return [unescaped(field) for field in fields[1::2]] if "&" in text else fields[1::2]
    except ValueError:
        return None


def unescaped(content: str) -> str:
    """Return the text of an element without children; raise ValueError for an entity that is none of XML's."""
    return _ENTITY.sub(_character, content) if "&" in content else content


def xml_characters(xml: bytes) -> str | None:
    """Return a piece of XML as text, None where it holds a byte or character that XML does not know."""
    try:
        text = xml.decode()
    except ValueError:
        return None
    return text if _is_xml(xml) else None


def _is_xml(text: bytes) -> bool:
    """Whether XML knows all characters of a text in UTF-8; leaving letters out of it is the fastest way to look."""
    return len(text.translate(None, _CONTROL)) == len(text) and not any(sign in text for sign in _NONE)


def _character(match: re.Match[str]) -> str:
    name, decimal, hexadecimal = match.groups()
    if name is not None:
        return _ENTITIES[name]
    code = int(decimal or 0) if hexadecimal is None else int(hexadecimal, 16)
    if 0xD800 <= code <= 0xDFFF or (code != 13 and not _is_xml(chr(code).encode())):
        raise ValueError(match[0])
    return chr(code)
