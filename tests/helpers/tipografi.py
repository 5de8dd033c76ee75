"""A printed Word document as a typesetter sees it: what does not fit, is too small, or says nothing to who cannot see it.

Every answer is a list of places, empty where all is well.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from openpyxl.utils import range_boundaries

from kinerja_xl.reports.cetak.huruf import kata_utuh, lebar_teks
from kinerja_xl.reports.word.kolom import RupaGaya, masuk_paragraf, tebal_lari, ukuran_lari

_TWIPS = 20  # in a point
_DIGIT = 7  # pixels, the unit of column widths
_PAPER = {8: (297, 420), 9: (210, 297), 14: (215.9, 330.2)}  # millimetres of A3, A4 and Folio
_BY_NAME = ("header", "footer", "toc 1", "toc 2", "toc 3", "table of figures")
_TYPED = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z])[.)]\t")
_TITLE = re.compile(r"\s*(?:BAB [IVX]+|LAMPIRAN [IVX]+|\d+(?:\.\d+)+|\d+\.|[A-Za-z]\.)\s")
_WORKS = ("w:drawing", "w:pict", "w:br", "w:sectPr", "w:fldChar", "w:pageBreakBefore", "w:object")


class Tipografi:
    """A printed document, opened to be measured."""

    def __init__(self, data: bytes) -> None:
        self.document = Document(io.BytesIO(data))
        self.body = self.document.element.body
        self._gaya = RupaGaya(self.document.styles.element)

    def kata_patah(self) -> list[str]:
        """Words that are wider than their cell, by the sum of their letters' widths."""
        return [
            f"{word} ({wide:.0f} > {room:.0f} pt)"
            for cell, room in self._cells()
            for paragraph in cell.findall(qn("w:p"))
            for word, wide in self._words(paragraph)
            if wide > room - self._indent(paragraph)
        ]

    def tabel_meluap(self) -> list[str]:
        """Tables that are wider than the text of their page."""
        return [
            f"{wide:.0f} > {room:.0f} pt: {_text(table)[:60]}"
            for table, room in self._tables()
            if (wide := sum(_grid(table)) / _TWIPS) > room + 1
        ]

    def huruf_kecil(self, least: float) -> list[str]:
        """Words in tables whose letters are smaller than ``least`` points."""
        return [
            f"{size} pt: {_text(run)[:40]}"
            for table in self.body.iter(qn("w:tbl"))
            for paragraph in table.iter(qn("w:p"))
            for run, size, _ in self._runs(paragraph)
            if size < least and _text(run).strip()
        ]

    def tanpa_uraian(self) -> list[str]:
        """Tables that repeat a header row, pictures and charts that have no words for who cannot see them."""
        tables = [
            f"tabel: {_text(table)[:60]}"
            for table in self.body.iter(qn("w:tbl"))
            if next(table.iter(qn("w:tblHeader")), None) is not None
            and table.tblPr.find(qn("w:tblDescription")) is None
        ]
        return tables + [f"gambar {p.get('id')}" for p in self.body.iter(qn("wp:docPr")) if not p.get("descr")]

    def judul_terlepas(self) -> list[str]:
        """Headings whose style lets them stand alone at the end of a page, or after which Word goes on with a heading."""
        found = []
        for style in self.document.styles:
            look = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            if look is None:
                continue
            base, kept = style, None
            while base is not None and kept is None:
                kept, base = base.paragraph_format.keep_with_next, base.base_style
            if not kept or style.next_paragraph_style.style_id == style.style_id:
                found.append(style.name)
        return found

    def baris_kosong(self) -> list[str]:
        """Empty paragraphs that make room, which belongs to a style.

        Word needs one between two tables and after the last thing of a document or cell that is a table; a cell cannot
        be without a paragraph. In a template only printing decides what stands before one.
        """
        return [
            f"setelah: {_text(before)[:60]}" if (before := paragraph.getprevious()) is not None else "awal"
            for paragraph in self.body.iter(qn("w:p"))
            if _void(paragraph) and not _needed(paragraph)
        ]

    def butir_diketik(self) -> list[str]:
        """Items whose number or letter is typed, so that one more between them leaves those below as they were."""
        return [
            text[:60]
            for paragraph in self.body.iter(qn("w:p"))
            if _TYPED.match(text := _text(paragraph, tab="\t"))
            or (_TITLE.match(text) and paragraph.style in self._headings)
        ]

    def rata_langsung(self) -> list[str]:
        """Paragraphs that are aligned by hand instead of by their style."""
        return [
            _text(paragraph)[:60]
            for paragraph in self.body.iter(qn("w:p"))
            if paragraph.pPr is not None
            and paragraph.pPr.find(qn("w:jc")) is not None
            and paragraph.getparent().tag != qn("w:txbxContent")  # a drawing's own
        ]

    def gaya_menganggur(self) -> list[str]:
        """Styles of paragraphs that nothing uses and no other style rests on; Word's own ones it looks for by name."""
        parts = [self.body, *(section.footer._element for section in self.document.sections)]
        marks = [qn(f"w:{name}") for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")]
        used = {mark.get(qn("w:val")) for part in (*parts, self.document.styles.element) for mark in part.iter(*marks)}
        return [
            style.name
            for style in self.document.styles
            if style.style_id not in used
            and style.element.get(qn("w:default")) is None
            and style.name.casefold() not in _BY_NAME
        ]

    @cached_property
    def _headings(self) -> set[str]:
        """The styles of headings."""
        names = ("Judul Bab", "Judul Subbab", "Judul Anak", "Judul Lampiran")
        return {style.style_id for style in self.document.styles if style.name.startswith(names)}

    def _tables(self) -> Iterator[tuple[Any, float]]:
        """Yield the tables of the body with the width of the text where they stand, in points."""
        waiting = []
        for block in self.body:
            if block.tag == qn("w:tbl"):
                waiting.append(block)
            section = block if block.tag == qn("w:sectPr") else block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
            if section is not None:
                page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
                room = int(page.get(qn("w:w"))) - sum(int(margins.get(qn(f"w:{s}"))) for s in ("left", "right"))
                yield from ((table, room / _TWIPS) for table in waiting)
                waiting = []

    def _cells(self) -> Iterator[tuple[Any, float]]:
        for table in self.body.iter(qn("w:tbl")):
            widths = _grid(table)
            margin = sum(int(side.get(qn("w:w"))) for side in table.tblPr.find(qn("w:tblCellMar")))
            for row in table.findall(qn("w:tr")):
                place = 0
                for cell in row.tc_lst:
                    yield cell, (sum(widths[place : place + cell.grid_span]) - margin) / _TWIPS
                    place += cell.grid_span
                assert place == len(widths), "a row has as many columns as its table"

    def _runs(self, paragraph: Any) -> Iterator[tuple[Any, float, bool]]:
        look = self._gaya.rupa(paragraph.style)
        for run in paragraph.iter(qn("w:r")):
            own = run.find(qn("w:rPr"))
            size, bold = (ukuran_lari(own), tebal_lari(own)) if own is not None else (None, None)
            yield run, size or look.ukuran, look.tebal if bold is None else bold

    def _words(self, paragraph: Any) -> Iterator[tuple[str, float]]:
        """Yield the words of a paragraph with their widths, letter by letter: a word may change its look inside."""
        letters = [(letter, size, bold) for run, size, bold in self._runs(paragraph) for letter in _text(run)]
        place, text = 0, "".join(letter for letter, *_ in letters)
        for word in kata_utuh(text):
            place = text.index(word, place)
            yield word, sum(lebar_teks(*letter) for letter in letters[place : place + len(word)])
            place += len(word)

    def _indent(self, paragraph: Any) -> float:
        own = masuk_paragraf(paragraph.pPr) if paragraph.pPr is not None else None
        return (self._gaya.rupa(paragraph.style).masuk if own is None else own) / _TWIPS


def huruf_tercetak(data: bytes) -> dict[str, float]:
    """Return the size of the smallest letters on each printed sheet of a workbook, in points on paper."""
    return {sheet.title: _terkecil(sheet) for sheet in openpyxl.load_workbook(io.BytesIO(data)) if _shown(sheet)}


def _shown(sheet: Any) -> bool:
    return sheet.sheet_state == "visible" and sheet.page_setup.paperSize is not None


def _terkecil(sheet: Any) -> float:
    """The smallest letters in the columns that are printed, times the scale that makes these as wide as the paper."""
    first, top, last, bottom = range_boundaries(
        str(sheet.print_area or sheet.dimensions).split("!")[-1].replace("$", "")
    )
    look = sheet.page_setup
    sides = sorted(_PAPER[int(look.paperSize)])
    paper = sides[look.orientation == "landscape"] / 25.4 - sheet.page_margins.left - sheet.page_margins.right
    columns = [d for d in sheet.column_dimensions.values() if d.min and not d.hidden]
    widths = [next((d.width for d in columns if d.min <= c <= d.max), 8.43) for c in range(first, last + 1)]
    scale = min(1, paper * 96 / sum(round(width * _DIGIT) for width in widths))
    cells = (c for row in sheet.iter_rows(top, bottom, first, last) for c in row if c.value not in (None, ""))
    return round(
        min(cell.font.sz for cell in cells) * (scale if sheet.sheet_properties.pageSetUpPr.fitToPage else 1), 1
    )


def _grid(table: Any) -> list[int]:
    return [int(c.get(qn("w:w"))) for c in table.find(qn("w:tblGrid"))]


def _void(paragraph: Any) -> bool:
    """Whether a paragraph shows nothing and does nothing: no words, drawing, break, field, equation."""
    does = any(True for _ in paragraph.iter(*map(qn, _WORKS))) or any("math" in node.tag for node in paragraph)
    return not does and not _text(paragraph).strip()


def _needed(paragraph: Any) -> bool:
    """Whether Word cannot do without an empty paragraph."""
    before, after = _beside(paragraph, -1), _beside(paragraph, 1)
    if paragraph.getparent().tag == qn("w:tc") and (before is None or before.tag == qn("w:tcPr")):
        return after is None
    printed = before is paragraph.getprevious()
    parts = not printed or (before is not None and before.tag == qn("w:tbl"))
    return parts and (after is None or after.tag in (qn("w:tbl"), qn("w:sectPr")))


def _beside(paragraph: Any, step: int) -> Any:
    """The next element before or after a paragraph that a template's tags do not take away."""
    place = paragraph
    while True:
        place = place.getnext() if step > 0 else place.getprevious()
        if place is None or place.tag != qn("w:p") or not _text(place).startswith("{%p "):
            return place


def _text(element: Any, tab: str = " ") -> str:
    parts = (part for part in element.iter(*map(qn, ("w:t", "w:tab", "w:br"))) if part.getparent().tag == qn("w:r"))
    return "".join(
        (part.text or "") if part.tag == qn("w:t") else tab if part.tag == qn("w:tab") else " " for part in parts
    )
