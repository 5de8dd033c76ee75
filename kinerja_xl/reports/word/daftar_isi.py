"""Filled lists (contents, tables, figures) for a printed Word document.

A template's author puts a TOC field where a list belongs. It comes out as Word makes it itself: entries that link to
bookmarked headings and captions, with references to their pages. A document without such fields, and without the
caption styles of ``butir``, is left as it is.

Nobody but a layout program knows the pages: until Word has updated the lists, or ``halaman`` has read them from
LibreOffice, "…" stands there. The lists are marked as out of date, so that Word asks at opening whether to update them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn

from kinerja_xl.reports.word.butir import Butir, ParagraphStyles, judul, number_and_list
from kinerja_xl.reports.word.fields import Field, char, child_of, field, fields, opening, paragraph_of, text, text_run

BELUM_ADA = "…"
"""What stands in the place of a page number that is not known."""

_LEBAR = 9354  # 165 mm, the text of F4 paper, where a section does not say its size
_KOSONG = "Tidak ada."
_TAK_DIKENAL = frozenset({r"\t", r"\f", r"\l", r"\b", r"\a"})  # switches for lists that only Word can fill


def kosongkan_daftar(document: Any) -> None:
    """Empty the lists of a template: their old entries may hold tags of a loop that is not around them."""
    for toc in _lists(document.element.body):
        look = OxmlElement("w:pPr") if (old := paragraph_of(toc.begin).pPr) is None else deepcopy(old)
        for section in look.findall(qn("w:sectPr")):
            look.remove(section)
        _fill(toc, [_paragraph(look, text_run(text(BELUM_ADA)))])


def susun_daftar(document: Any, nomor: Mapping[Any, str] = MappingProxyType({})) -> None:
    """Number the captions and fill the lists of a rendered document, whose headings have these numbers."""
    body = document.element.body
    styles = ParagraphStyles(document.styles.element)
    lists = _lists(body)
    if not lists and not styles.has_captions:
        return
    items = list(number_and_list(body, styles, {paragraph for toc in lists for paragraph in _block(toc)}))
    marks = _Bookmarks(body)
    for toc in lists:
        entries = _Entries(toc, styles, nomor)
        made = [entries.of(item, marks.of(item.paragraph)) for item in items if _belongs(item, toc)]
        _fill(toc, made or [_paragraph(_look(toc, 1, styles), text_run(text(_KOSONG)))])


def _lists(body: Any) -> list[Field]:
    """Return the TOC fields that can be filled here, which begin and end in paragraphs side by side."""
    found = [made for made in fields(body) if made.words[:1] == ["TOC"] and not _TAK_DIKENAL & set(made.words)]
    return [toc for toc in found if paragraph_of(toc.begin).getparent() is paragraph_of(toc.end).getparent()]


def _block(toc: Field) -> list[Any]:
    """Return the paragraphs from a list's first to its last, and whatever stands between."""
    first, last = paragraph_of(toc.begin), paragraph_of(toc.end)
    block = [first]
    while block[-1] is not last:
        block.append(block[-1].getnext())
    return block


def _belongs(item: Butir, toc: Field) -> bool:
    r"""Return whether a list names an item: ``\c "Tabel"`` captions so called, ``\o "1-3"`` headings so deep."""
    label = re.search(r'\\c\s+"?([^"\s]+)', toc.instruction)
    if label is not None or item.label:
        return label is not None and item.label == label[1]
    levels = re.search(r'\\o\s+"?(\d)-(\d)', toc.instruction)
    return levels is None or int(levels[1]) <= item.tingkat <= int(levels[2])


class _Bookmarks:
    """The bookmarks of headings and captions, named as Word names its own."""

    def __init__(self, body: Any) -> None:
        present = list(body.iter(qn("w:bookmarkStart")))
        names = [mark.get(qn("w:name")) or "" for mark in present]
        self._id = max((int(mark.get(qn("w:id")) or 0) for mark in present), default=0)
        self._number = max((int(name[4:]) for name in names if re.fullmatch(r"_Toc\d{1,9}", name)), default=0)
        self._made: dict[Any, str] = {}

    def of(self, paragraph: Any) -> str:
        """Return the paragraph's bookmark, which is made when first asked for."""
        if paragraph not in self._made:
            self._id, self._number = self._id + 1, self._number + 1
            self._made[paragraph] = f"_Toc{self._number:08d}"
            start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
            for element in (start, end):
                element.set(qn("w:id"), str(self._id))
            start.set(qn("w:name"), self._made[paragraph])
            paragraph.insert(0 if paragraph.pPr is None else 1, start)
            paragraph.append(end)
        return self._made[paragraph]


# --- entries ----------------------------------------------------------------------------------------------------------


class _Entries:
    """Makes the entries of one list; those of one level differ only in their words and bookmark."""

    def __init__(self, toc: Field, styles: ParagraphStyles, nomor: Mapping[Any, str]) -> None:
        self._toc, self._styles, self._nomor = toc, styles, nomor
        self._patterns: dict[tuple[bool, int], Any] = {}

    def of(self, item: Butir, mark: str) -> Any:
        """Return the paragraph that leads to an item."""
        key = bool(item.label), item.tingkat
        if key not in self._patterns:
            link = _element("w:hyperlink", anchor="", history="1")
            link.extend([text_run(text("")), text_run(OxmlElement("w:tab")), *field("PAGEREF", BELUM_ADA)])
            look = _look(self._toc, item.tingkat, self._styles, caption=bool(item.label))
            self._patterns[key] = _paragraph(look, link)
        made = deepcopy(self._patterns[key])
        link = made[-1]
        link.set(qn("w:anchor"), mark)
        next(link.iter(qn("w:t"))).text = judul(item.paragraph, self._nomor)
        next(link.iter(qn("w:instrText"))).text = rf" PAGEREF {mark} \h "
        return made


def _paragraph(look: Any, *content: Any) -> Any:
    made = OxmlElement("w:p")
    made.append(look)
    made.extend(content)
    return made


def _look(toc: Field, level: int, styles: ParagraphStyles, *, caption: bool = False) -> Any:
    """Return an entry's paragraph properties: Word's own style for it, and a tab to the margin where it has none."""
    look = OxmlElement("w:pPr")
    style = styles.id_of("table of figures" if caption else f"toc {level}")
    if style is not None:
        look.append(_element("w:pStyle", val=style))
    if style is None or not styles.has_tabs(style):
        tabs = OxmlElement("w:tabs")
        tabs.append(_element("w:tab", val="right", leader="dot", pos=str(_text_width(toc))))
        look.append(tabs)
    if style is None and not caption:
        look.append(_element("w:ind", left=str(220 * (level - 1))))
    return look


def _element(name: str, **values: str) -> Any:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _text_width(toc: Field) -> int:
    """Return the width between the margins where a list stands, in twentieths of a point."""
    section = toc.end.xpath("(following::w:sectPr | ancestor::w:p/w:pPr/w:sectPr)[1]", namespaces=nsmap)[0]
    width, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if width is None or margins is None:
        return _LEBAR
    sides = [int(margins.get(qn(f"w:{side}"), 0)) for side in ("left", "right")]
    return int(width.get(qn("w:w"))) - sum(sides)


# --- into the field ---------------------------------------------------------------------------------------------------


def _fill(toc: Field, entries: list[Any]) -> None:
    """Put entries into the place of a list, with whatever else stands in its paragraphs before and after them."""
    block = _block(toc)
    first, last = block[0], block[-1]
    begin, end = child_of(first, toc.begin), child_of(last, toc.end)
    before = [child for child in first[: first.index(begin)] if child.tag != qn("w:pPr")]
    stale = [*block[1:-1], *_from(first, begin, end if first is last else None)]
    if first is not last:
        stale += [child for child in last[: last.index(end) + 1] if child.tag != qn("w:pPr")]
    for entry in entries:
        first.addprevious(entry)
    entries[0][1:1] = [*before, *opening(toc.instruction, dirty=True)]
    entries[-1].append(text_run(char("end")))
    for element in stale:
        element.getparent().remove(element)
    for paragraph in dict.fromkeys((first, last)):
        if not _says_more(paragraph):
            paragraph.getparent().remove(paragraph)


def _from(paragraph: Any, begin: Any, end: Any) -> list[Any]:
    stop = len(paragraph) if end is None else paragraph.index(end) + 1
    return list(paragraph[paragraph.index(begin) : stop])


def _says_more(paragraph: Any) -> bool:
    """Return whether a paragraph still has content, or carries the end of a section."""
    ends_section = paragraph.pPr is not None and paragraph.pPr.find(qn("w:sectPr")) is not None
    return ends_section or any(child.tag not in {qn("w:pPr"), qn("w:proofErr")} for child in paragraph)
