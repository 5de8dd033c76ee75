"""What the templates of long reports share: chapters, captions, lists of contents, charts, numbered parts.

Captions and lists are written here as an author would in Word, a caption's words and an empty TOC field; printing
numbers the ones and fills the others (``kinerja_xl/reports/word/daftar.py``).
"""

from __future__ import annotations

from typing import Any

import nomor
import word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

_CENTER, _LEFT, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY

# name: (size, bold, alignment, space before, space after, line spacing), as in word.py
_STYLES: dict[str, tuple[float, bool, Any, float, float, float]] = {
    "Judul Depan": (14, True, _CENTER, 0, 14, 1.15),
    "Judul Bab": (14, True, _CENTER, 0, 14, 1.15),
    "Judul Subbab": (12, True, _LEFT, 14, 2, 1.15),
    "Judul Anak Subbab": (11, True, _LEFT, 10, 1, 1.15),
    "Isi Bab": (11, False, _JUSTIFY, 6, 0, 1.5),
    "Judul Tabel": (10, True, _CENTER, 10, 4, 1.0),
    "Judul Gambar": (10, True, _CENTER, 4, 6, 1.0),
    "Gambar": (10, False, _CENTER, 8, 0, 1.0),
    "Keterangan Foto": (9, False, _CENTER, 3, 10, 1.0),
    "Sumber": (9, False, _LEFT, 3, 4, 1.0),
}
_OUTLINE = {"Judul Depan": 0, "Judul Bab": 0, "Judul Subbab": 1, "Judul Anak Subbab": 2}
# Word's own names, which it looks for when it updates a list: (bold, indent and hanging in millimetres, space before)
_ENTRIES: dict[str, tuple[bool, float, float, float]] = {
    "toc 1": (True, 0, 0, 4),
    "toc 2": (False, 12, 7, 1),
    "toc 3": (False, 17, 5, 1),
    "table of figures": (False, 20, 20, 2),
}
_SIDE = 12  # millimetres that a long entry leaves free before the page numbers
_FIELDS = {
    "isi": r'TOC \o "1-3" \h \z \u',
    "Tabel": r'TOC \h \z \c "Tabel"',
    "Gambar": r'TOC \h \z \c "Gambar"',
}


def styles(document: Any) -> None:
    """Add the styles of a long report to a document of ``word.new_document``."""
    for name, look in _STYLES.items():
        word.add_style(document, name, look)
    for name in _STYLES:
        if name not in {"Isi Bab", "Judul Gambar", "Sumber"}:
            document.styles[name].paragraph_format.keep_with_next = True
        if name.startswith(("Judul", "Gambar")):
            document.styles[name].next_paragraph_style = document.styles["Isi Bab"]
    for name, level in _OUTLINE.items():
        word.outline(document.styles[name], level)
    document.styles["Judul Bab"].paragraph_format.page_break_before = True
    document.styles["Judul Depan"].paragraph_format.page_break_before = True
    for name, (bold, indent, hanging, before) in _ENTRIES.items():
        word.add_style(document, name, (11, bold, _LEFT, before, 0, 1.15))
        style = document.styles[name]
        style.element.attrib.pop(qn("w:customStyle"), None)  # they are Word's, and not for choosing by hand
        style.quick_style = False
        layout = style.paragraph_format
        layout.left_indent, layout.first_line_indent, layout.right_indent = Mm(indent), -Mm(hanging), Mm(_SIDE)
        layout.tab_stops.add_tab_stop(Mm(word.TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


class Nomor:
    """The numbers of a long report's headings; ``last`` is the style of those below an objective in chapter III."""

    def __init__(self, document: Any, last: str) -> None:
        nomor.headings(document, (("Judul Bab", "BAB %1", "upperRoman"),))
        parts = (("", "%1.", "upperLetter"), ("", "%2.", "decimal"), ("", "", ""))
        self._parts = nomor.headings(document, (*parts, (last, "%4.", "lowerLetter")))
        self._annex = nomor.headings(document, (("", "LAMPIRAN %1", "upperRoman"),))

    def part(self, document: Any, text: str) -> None:
        """Add a part of chapter III: A., B. …"""
        self._parts(document.add_paragraph(text, style="Judul Subbab"))

    def below(self, document: Any, text: str) -> None:
        """Add a heading below a part: 1., 2. …"""
        self._parts(document.add_paragraph(text, style="Judul Anak Subbab"), 1)

    def objective(self, document: Any, text: str) -> None:
        """Add the heading of an objective, which has a number of its own; below it letters begin again."""
        self._parts(document.add_paragraph(text, style="Judul Anak Subbab"), 2)

    def annex(self, document: Any, text: str) -> None:
        """Add the heading of an annex."""
        self._annex(document.add_paragraph(f"\n{text}", style="Judul Depan"))


def contents(document: Any, of: str) -> None:
    """Add a list that printing fills: of the headings ("isi"), of the tables ("Tabel") or of the figures ("Gambar")."""
    style = "toc 1" if of == "isi" else "table of figures"
    paragraph = document.add_paragraph(style=style)._p
    for kind in ("begin", "code", "separate", "text", "end"):
        run = OxmlElement("w:r")
        if kind == "code":
            child = OxmlElement("w:instrText")
            child.set(qn("xml:space"), "preserve")
            child.text = f" {_FIELDS[of]} "
        elif kind == "text":
            child = OxmlElement("w:t")
            child.text = "…"
        else:
            child = OxmlElement("w:fldChar")
            child.set(qn("w:fldCharType"), kind)
        run.append(child)
        paragraph.append(run)


def chart(document: Any, expression: str, caption: str) -> None:
    """Add a picture or chart of the context, held together with its caption below."""
    document.add_paragraph(f"{{{{ {expression} }}}}", style="Gambar")
    document.add_paragraph(caption, style="Judul Gambar")


def section(
    document: Any,
    footer: str,
    *,
    carrier: Any = None,
    landscape: bool = False,
    first: int | None = None,
    roman: bool = False,
) -> Any:
    """End the section that is being written and start the next on a new page, with a footer of its own.

    Args:
        document: the document.
        footer: the text left of the page number.
        carrier: the paragraph that ends the section, see ``word.end_section``.
        landscape: lay the next section's paper on its long side.
        first: its first page number; None goes on counting.
        roman: number its pages i, ii, iii.

    Returns:
        The next section.
    """
    following = word.end_section(document, carrier, landscape=landscape)
    word.number_pages(following, first, roman=roman)
    word.footer(following, footer, word.TEXT_WIDTH_LANDSCAPE if landscape else word.TEXT_WIDTH)
    return following
