"""Texts with tags in the other parts of a Word package: titles of charts, shapes, link addresses, extended properties.

docxtpl does not look there, and a signed document must not show a bare tag. They are outside of every loop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, unquote

from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part, XmlPart
from lxml import etree

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TAGS = regex(r"\{[{%#]")
_ENCODED = regex(r"%7B(?:%7B|%25)", re.IGNORECASE)
_KEPT = ":/?#[]@!$&'()*+,;=%~"  # characters of an address that stay as they are
_PLACES = (
    ("/word/charts/", "grafik"),
    ("/word/diagrams/", "diagram SmartArt"),
    ("/docProps/", "properti dokumen"),
)
_WORDS = regex(r"wordprocessingml\.(?:document\.main|header|footer|footnotes|endnotes|comments|document\.glossary)\+")


@dataclass(frozen=True, slots=True)
class Text:
    """One text with tags: where it stands, what it says, and what puts another in its place."""

    place: str
    source: str
    fill: Callable[[str], None]


def tagged_texts(package: Any) -> Iterator[Text]:
    """Yield the texts with tags of all parts that are not printed as Word's own text."""
    parts = list(package.iter_parts())
    for part in (package, *parts):
        for link in part.rels.values():
            if link.is_external and (_TAGS.search(link._target) or _ENCODED.search(link._target)):
                yield Text("alamat tautan", unquote(link._target), _filler_of_link(link))
    for part in parts:
        name = str(part.partname)
        if isinstance(part, XmlPart) or not name.lower().endswith(".xml") or _WORDS.search(part.content_type):
            continue
        yield from _of_part(part, name)


def _of_part(part: Part, name: str) -> Iterator[Text]:
    if not re.search(rb"\{\x00?[{%#]", part.blob):
        return
    try:
        root: Any = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    except (ValueError, etree.XMLSyntaxError):
        return  # no text that Word would show
    place = next((word for start, word in _PLACES if name.startswith(start)), name.lstrip("/"))
    for paragraph in root.iter(f"{_A}p"):
        _join(list(paragraph.iter(f"{_A}t")))
    for element in root.iter("*"):
        if element.text and _TAGS.search(element.text):
            yield Text(place, element.text, _filler(part, root, element))


def _join(pieces: list[Any]) -> None:
    """Put a paragraph's text into its first piece where a tag runs through several."""
    said = [piece.text or "" for piece in pieces]
    if _TAGS.search("".join(said)) and any(one.count("{") != one.count("}") for one in said):
        for piece, words in zip(pieces, ["".join(said), *[""] * len(pieces)], strict=False):
            piece.text = words


def _filler(part: Part, root: Any, element: Any) -> Callable[[str], None]:
    def fill(words: str) -> None:
        element.text = words
        part._blob = serialize_part_xml(root)

    return fill


def _filler_of_link(link: Any) -> Callable[[str], None]:
    def fill(address: str) -> None:
        link._target = quote(address, safe=_KEPT)

    return fill
