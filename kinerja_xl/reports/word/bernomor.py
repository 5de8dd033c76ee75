"""Items of a printed document become Word's own lists, so that one more item between them numbers the others anew.

A template's author writes an item as it looks, ``{{ butir.label }}``, a tab, ``{{ butir.teks }}``, in a paragraph whose
first line hangs out. Only printing knows what the label is and where a list begins again, and what stands on paper is
the same. A label that is no number, letter or dash stays as it is.
"""

from __future__ import annotations

from typing import Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex

_LABEL = regex(r"(?:(?P<angka>[1-9]\d{0,2})|(?P<huruf>[a-z]))(?P<tanda>[.)])|(?P<garis>[-•–])")
_TWIPS = 635  # EMU in a twip
_TEXTS = (qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"))
_SIDES = ("left", "start")


@dataclass(frozen=True, slots=True)
class _Rupa:
    """How a list looks: its numbers (decimal, lowerLetter, bullet), what stands around them, its indents in twips."""

    bentuk: str
    teks: str
    kiri: int
    gantung: int


def nomori(document: Any) -> None:
    """Turn the items of a rendered document into lists, in place."""
    items = list(_items(document))
    if not items:
        return
    lists = _Lists(_numbering(document.part))
    for paragraph, tab, look, value in items:
        _drop_label(paragraph, tab)
        numbered = paragraph.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = lists.of(look, value)


def _items(document: Any) -> list[tuple[Any, Any, _Rupa, int]]:
    """Return every item: its paragraph, the tab behind its label, how its list looks, its number (0 for a dash)."""
    hanging: dict[str | None, tuple[int, int]] = {}
    styles = {style.style_id: style for style in document.styles}
    found = []
    for tab in document.element.body.iter(qn("w:tab")):
        run = tab.getparent()
        paragraph = run.getparent()
        if run.tag != qn("w:r") or paragraph.tag != qn("w:p"):
            continue
        label = _LABEL.fullmatch("".join(t.text or "" for t in _before(paragraph, tab) if t.tag == qn("w:t")).strip())
        if label is None or any(t.tag != qn("w:t") for t in _before(paragraph, tab)):
            continue
        if paragraph.pPr is not None and paragraph.pPr.find(qn("w:numPr")) is not None:
            continue
        key = paragraph.style
        if key not in hanging:
            hanging[key] = _style_indent(styles.get(key))
        left, hang = _indent(paragraph.pPr, hanging[key])
        if hang <= 0:
            continue
        if label["garis"]:
            found.append((paragraph, tab, _Rupa("bullet", label["garis"], left, hang), 0))
        else:
            kind = "decimal" if label["angka"] else "lowerLetter"
            value = int(label["angka"]) if label["angka"] else ord(label["huruf"]) - ord("a") + 1
            found.append((paragraph, tab, _Rupa(kind, f"%1{label['tanda']}", left, hang), value))
    return found


def _before(paragraph: Any, tab: Any) -> list[Any]:
    """Return what shows in a paragraph before a tab."""
    found = []
    for element in paragraph.iter(*_TEXTS):
        if element is tab:
            break
        if element.getparent().tag == qn("w:r"):
            found.append(element)
    return found


def _drop_label(paragraph: Any, tab: Any) -> None:
    for element in (*_before(paragraph, tab), tab):
        element.getparent().remove(element)


def _style_indent(style: Any) -> tuple[int, int]:
    """Return how far a style's lines stand in, and how far its first hangs out of them, in twips."""
    left = hang = None
    while style is not None:
        layout = style.paragraph_format
        left = layout.left_indent if left is None else left
        hang = layout.first_line_indent if hang is None else hang
        style = style.base_style
    return round((left or 0) / _TWIPS), -round((hang or 0) / _TWIPS)


def _indent(look: Any, style: tuple[int, int]) -> tuple[int, int]:
    own = look.find(qn("w:ind")) if look is not None else None
    if own is None:
        return style
    left = next((int(own.get(qn(f"w:{side}"))) for side in _SIDES if own.get(qn(f"w:{side}"))), style[0])
    first, hang = own.get(qn("w:firstLine")), own.get(qn("w:hanging"))
    return left, int(hang) if hang is not None else -int(first) if first is not None else style[1]


class _Lists:
    """The lists of a document: an item goes on with the one that looks alike where its number is the next."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._looks: dict[_Rupa, int] = {}
        self._open: dict[_Rupa, tuple[int, int]] = {}
        self._last_look = self._last("w:abstractNum", "w:abstractNumId", -1)
        self._last_list = self._last("w:num", "w:numId", 0)

    def of(self, look: _Rupa, value: int) -> int:
        """Return the list of an item with this number."""
        number, last = self._open.get(look, (0, 0))
        if not number or (value and value != last + 1):
            number = self._list(look, value)
        self._open[look] = number, value
        return number

    def _last(self, element: str, attribute: str, least: int) -> int:
        return max((int(e.get(qn(attribute))) for e in self._root.findall(qn(element))), default=least)

    def _list(self, look: _Rupa, value: int) -> int:
        if look not in self._looks:
            self._last_look += 1
            self._looks[look] = self._last_look
            self._add_look(look, self._last_look)
        self._last_list += 1
        made = OxmlElement("w:num")
        made.set(qn("w:numId"), str(self._last_list))
        made.append(_value("w:abstractNumId", self._looks[look]))
        if value:
            override = OxmlElement("w:lvlOverride")
            override.set(qn("w:ilvl"), "0")
            override.append(_value("w:startOverride", value))
            made.append(override)
        lists = self._root.findall(qn("w:num"))
        place = lists[-1] if lists else self._root.findall(qn("w:abstractNum"))[-1]
        place.addnext(made)
        return self._last_list

    def _add_look(self, look: _Rupa, number: int) -> None:
        made, level = OxmlElement("w:abstractNum"), OxmlElement("w:lvl")
        made.set(qn("w:abstractNumId"), str(number))
        made.append(_value("w:multiLevelType", "singleLevel"))
        level.set(qn("w:ilvl"), "0")
        for name, value in (("start", 1), ("numFmt", look.bentuk), ("lvlText", look.teks), ("lvlJc", "left")):
            level.append(_value(f"w:{name}", value))
        place, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
        indent.set(qn("w:left"), str(look.kiri))
        indent.set(qn("w:hanging"), str(look.gantung))
        place.append(indent)
        level.append(place)
        made.append(level)
        looks = self._root.findall(qn("w:abstractNum"))
        if looks:
            looks[-1].addnext(made)
        else:
            pictures = self._root.findall(qn("w:numPicBullet"))
            self._root.insert(len(pictures), made)


def _value(name: str, value: object) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:val"), str(value))
    return made


def _numbering(part: Any) -> Any:
    """Return the root of a document's lists, which a template of an office may lack."""
    for relation in part.rels.values():
        if relation.reltype == RT.NUMBERING:
            return relation.target_part.element
    root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    made = NumberingPart(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, root, part.package)
    part.relate_to(made, RT.NUMBERING)
    return root
