"""What a document's lists name: headings by their outline level, and captions, which get their numbers here.

A caption's author writes only its words, in the style "Judul Tabel" or "Judul Gambar". The number before them is a SEQ
field, as Word's own captions have, so that the office can insert a table and press F9.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from copy import deepcopy
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.word.fields import child_of, field, fields, paragraph_of, text, text_run
from kinerja_xl.workbook.nomor_word import NomorOtomatis

JUDUL_BAB = "Judul Bab"
"""The style that begins a chapter; captions are numbered within it."""

KETERANGAN = {"Judul Tabel": "Tabel", "Judul Gambar": "Gambar"}
"""The label that each caption style gets."""

_TEXTS = ("w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen")
_NOT_BODY = frozenset({qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})


@dataclass(frozen=True, slots=True)
class Butir:
    """What a list may name: a heading (``label`` is "") with its level from 1, or a caption."""

    paragraph: Any
    label: str
    tingkat: int


class ParagraphStyles:
    """The paragraph styles by id: names, outline levels (inherited too), and whether they have tab stops."""

    def __init__(self, root: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in root.iterfind(qn("w:style"))}
        names = {key: _value(style.find(qn("w:name"))) or "" for key, style in self._styles.items()}
        self._ids = {name.casefold(): key for key, name in names.items()}
        levels = {key: self._inherited(key, "w:outlineLvl") for key in names}
        self.looks = {key: (names[key], _level(level)) for key, level in levels.items()}
        self.has_captions = any(name.casefold() in self._ids for name in KETERANGAN)

    def id_of(self, name: str) -> str | None:
        """Return the id of a style by its name in small letters."""
        return self._ids.get(name)

    def has_tabs(self, key: str) -> bool:
        """Return whether a style has tab stops."""
        return self._inherited(key, "w:tabs") is not None

    def _inherited(self, key: str, name: str) -> str | None:
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            found = self._styles[key].find(f"{qn('w:pPr')}/{qn(name)}")
            if found is not None:
                return _value(found) or ""
            key = _value(self._styles[key].find(qn("w:basedOn"))) or ""
        return None


def _value(element: Any) -> str | None:
    return None if element is None else element.get(qn("w:val"))


def _level(value: str | None) -> int:
    """Return an outline level from 1; 10 is body text."""
    return int(value) + 1 if value is not None and value.isdecimal() else 10


def _candidates(body: Any, styles: ParagraphStyles) -> dict[Any, tuple[str, int]]:
    """Return the paragraphs that are heading or caption, with the name of their style and their outline level."""
    found: dict[Any, tuple[str, int]] = {}
    wanted = {key: look for key, look in styles.looks.items() if look[0] in KETERANGAN or look[1] <= 9}
    style, outline, val = qn("w:pStyle"), qn("w:outlineLvl"), qn("w:val")
    for element in body.iter(style, outline):  # thousands of table cells have neither of ours
        value = element.get(val)
        if element.tag == outline:
            paragraph = element.getparent().getparent()
            found[paragraph] = (found.get(paragraph, ("", 10))[0], _level(value))
        elif value in wanted:
            found[element.getparent().getparent()] = wanted[value]
    return found


def number_and_list(body: Any, styles: ParagraphStyles, skipped: Container[Any]) -> Iterator[Butir]:
    """Number the captions on the way and yield them and the headings in the order of the text."""
    chapter = chapters = 0
    numbers = dict.fromkeys(KETERANGAN.values(), 0)
    for paragraph, (name, level) in _candidates(body, styles).items():
        label = KETERANGAN.get(name, "")
        if (not label and level > 9) or paragraph in skipped or not words(paragraph):
            continue
        if any(parent.tag in _NOT_BODY for parent in paragraph.iterancestors()):
            continue
        if level == 1 and not label:
            chapters += name == JUDUL_BAB
            chapter = chapters if name == JUDUL_BAB else 0
            numbers = dict.fromkeys(numbers, 0)
        if label:
            numbers[label] += 1
            _number(paragraph, label, chapter, numbers[label])
        yield Butir(paragraph, label, level)


def nomor_otomatis(document: Any) -> dict[Any, str]:
    """Return the numbers that Word prints before paragraphs (``1.1``, ``BAB II``), which stand in no text."""
    relations = document.part.rels.values()
    part = next((relation.target_part for relation in relations if relation.reltype == RT.NUMBERING), None)
    if part is None:
        return {}
    lists = NomorOtomatis(document.styles.element, part.element)
    numbered, styled = lists.gaya, qn("w:pStyle")  # thousands of table cells have neither
    paragraphs = (
        look.getparent().getparent()
        for look in document.element.body.iter(styled, qn("w:numPr"))
        if look.tag != styled or look.get(qn("w:val")) in numbered
    )
    return {paragraph: number for paragraph in dict.fromkeys(paragraphs) if (number := lists.nomor(paragraph))}


def judul(paragraph: Any, nomor: Mapping[Any, str]) -> str:
    """Return a heading's or caption's words as they are printed, its number before them."""
    return f"{nomor.get(paragraph, '')} {words(paragraph)}".strip()


def words(paragraph: Any) -> str:
    """Return a paragraph's text on one line."""
    found = []
    for element in paragraph.iter(*map(qn, _TEXTS)):
        if element.getparent().tag != qn("w:r") or paragraph_of(element) is not paragraph:
            continue
        is_text = element.tag == qn("w:t")
        found.append(element.text or "" if is_text else "-" if element.tag == qn("w:noBreakHyphen") else " ")
    return " ".join("".join(found).split())


def _number(paragraph: Any, label: str, chapter: int, number: int) -> None:
    """Put "Tabel 3.1 " before a caption's words, in the place of a number it may have from before."""
    for old in [made for made in fields(paragraph) if made.words[:2] == ["SEQ", label]]:
        last = child_of(paragraph, old.end)
        for child in list(paragraph)[: paragraph.index(last) + 1]:
            if child.tag in {qn("w:r"), qn("w:fldSimple")}:
                paragraph.remove(child)
        first = next((t for t in paragraph.iter(qn("w:t")) if t.text), None)
        if first is not None:
            first.text = first.text.lstrip()
    look = paragraph.find(f"{qn('w:r')}/{qn('w:rPr')}")
    restart = r" \r 1" if number == 1 else ""  # LibreOffice knows this switch, but not the one for "in this chapter"
    before = f"{label} {chapter}." if chapter else f"{label} "
    made = [text_run(text(before)), *field(rf"SEQ {label} \* ARABIC{restart}", str(number)), text_run(text(" "))]
    for each in made:
        if look is not None:
            each.insert(0, deepcopy(look))
    place = 0 if paragraph.pPr is None else 1
    paragraph[place:place] = made
