"""Headings that Word numbers: an office that puts one between two others has all that follow numbered anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Tingkat = tuple[str, str, str]
"""A level: its paragraph style or ""; what it prints, ``%1.%2`` or ""; how its number is written, ``upperRoman``."""


def clear(document: Any) -> None:
    """Leave none of the lists that python-docx's own sample brings."""
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)


def drop_unused(document: Any) -> None:
    """Leave out the part of the lists where there is none."""
    for key, relation in list(document.part.rels.items()):
        if relation.reltype == RT.NUMBERING and not len(relation.target_part.element):
            document.part.rels.pop(key)


def headings(document: Any, levels: Sequence[Tingkat]) -> Callable[..., None]:
    """Add a list of headings, each level anew below the one before it.

    Args:
        document: the document.
        levels: from the top. The paragraphs of a style that is named are all numbered. One without a text prints
            nothing and lets those below it begin again.

    Returns:
        What numbers one heading of any style: the paragraph and, unless it is the first, its level.
    """
    number = _added(document, [(style and document.styles[style].style_id, *rest) for style, *rest in levels])
    for place, (style, _, _) in enumerate(levels):
        if style:
            _put(document.styles[style].element, number, place)
    return lambda heading, level=0: _put(heading._p, number, level)


def parts(document: Any, chapter: int) -> Callable[..., None]:
    """Return what numbers the parts of one chapter, 2.1 and 2.1.1 below BAB II; see ``headings``.

    The chapter's digit is a part of the text: LibreOffice would write a level's number as the chapter does, II.1.
    """
    return headings(document, (("", f"{chapter}.%1", "decimal"), ("", f"{chapter}.%1.%2", "decimal")))


def _put(element: Any, number: int, level: int) -> None:
    """Let a style or a paragraph be numbered."""
    numbered = element.get_or_add_pPr().get_or_add_numPr()
    numbered.get_or_add_ilvl().val = level
    numbered.get_or_add_numId().val = number


def _added(document: Any, levels: Sequence[Tingkat]) -> int:
    """Add a list; its levels name the ids of styles, "" for none."""
    root = document.part.numbering_part.element
    number = len(root.findall(qn("w:num"))) + 1
    look = OxmlElement("w:abstractNum")
    look.set(qn("w:abstractNumId"), str(number))
    look.append(_value("w:multiLevelType", "multilevel"))
    for place, (style, text, kind) in enumerate(levels):
        look.append(_level(place, style, text, kind))
    looks = root.findall(qn("w:abstractNum"))
    root.insert(len(looks), look)
    made = OxmlElement("w:num")
    made.set(qn("w:numId"), str(number))
    made.append(_value("w:abstractNumId", number))
    root.append(made)
    return number


def like(document: Any, name: str, base: str) -> Any:
    """Add a style that looks as another one, to be numbered otherwise; return it."""
    style, model = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH), document.styles[base]
    style.base_style, style.next_paragraph_style, style.quick_style = model, model.next_paragraph_style, True
    return style


def _level(place: int, style: str, text: str, kind: str) -> Any:
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), str(place))
    level.append(_value("w:start", 1))
    level.append(_value("w:numFmt", kind if text else "none"))
    if style:
        level.append(_value("w:pStyle", style))
    level.append(_value("w:suff", "space" if "." in text else "nothing"))
    level.append(_value("w:lvlText", text))
    level.append(_value("w:lvlJc", "left"))
    layout, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    indent.set(qn("w:left"), "0")
    indent.set(qn("w:firstLine"), "0")
    layout.append(indent)
    level.append(layout)
    return level


def _value(name: str, value: object) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:val"), str(value))
    return made
