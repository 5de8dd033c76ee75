"""What the templates of official papers share: the filled letterhead, hanging items, one signature."""

from __future__ import annotations

from typing import Any

import nomor
import word
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt


def letterhead(document: Any, width: float = word.TEXT_WIDTH) -> None:
    """Add the office's letterhead, a rule below; the text stands in the middle of the page, logo or not."""
    side = 26
    made = word.table(document, (side, width - 2 * side, side), borders=False)
    borders, rule = OxmlElement("w:tblBorders"), OxmlElement("w:bottom")
    for key, value in (("val", "thickThinSmallGap"), ("sz", "18"), ("space", "0"), ("color", "000000")):
        rule.set(qn(f"w:{key}"), value)
    borders.append(rule)
    made._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)
    cells = word.row(made, ("{{ kop.logo }}", "", ""), "Kop Alamat").cells
    for each in cells:
        each.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    cell = cells[1]
    cell.paragraphs[0].style = "Kop Instansi"
    cell.paragraphs[0].add_run("{{ kop.pemerintah|kapital }}")
    cell.add_paragraph("{{ kop.kantor|kapital }}", style="Kop Kantor")
    for field in ("alamat", "kontak"):
        for text in (f"{{%p if kop.{field} %}}", f"{{{{ kop.{field} }}}}", "{%p endif %}"):
            cell.add_paragraph(text, style="Kop Alamat")
    for each in cells:
        _room_below(each)


def cover(document: Any, title: str, year: str) -> Any:
    """Write a cover, which is no page of what it covers, and return its last paragraph."""
    word.number_pages(document.sections[0], 0)
    first = document.add_paragraph("PEMERINTAH {{ kabupaten|kapital }}", style="Sampul Instansi")
    first.paragraph_format.space_before = Pt(90)
    document.add_paragraph("{{ kantor|kapital }}", style="Sampul Instansi")
    document.add_paragraph(title, style="Sampul Judul").paragraph_format.space_before = Pt(170)
    return document.add_paragraph(f"TAHUN {year}", style="Sampul Judul")


def title(document: Any, text: str, style: str = "Judul Pernyataan") -> None:
    """Write the first line below a letterhead, or below the heading of an annex that has none."""
    document.add_paragraph(text, style=style).paragraph_format.space_before = Pt(18)


def _room_below(cell: Any) -> None:
    margins, bottom = OxmlElement("w:tcMar"), OxmlElement("w:bottom")
    bottom.set(qn("w:w"), "120")
    bottom.set(qn("w:type"), "dxa")
    margins.append(bottom)
    cell._tc.tcPr.find(qn("w:vAlign")).addprevious(margins)


def hanging(document: Any, name: str, base: str, width: float, left: float = 0) -> None:
    """Add a style for items: as ``base``, with what stands before the tab hanging ``width`` millimetres out."""
    layout = nomor.like(document, name, base).paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(left + width), Mm(-width)
    layout.tab_stops.add_tab_stop(Mm(left + width))


def signature(document: Any, party: str, head: str, lines: tuple[str, ...], width: float = word.TEXT_WIDTH) -> None:
    """Add one signature in the right half of the page, held together: lines, position, space, name."""
    made = word.table(document, (width / 2, width / 2), borders=False)
    for place, line in enumerate((*lines, head)):
        word.row(made, ("", line), "Tanda Tangan" if place else "Tanda Tangan Awal")
    space = word.row(made, ("", ""), "Tanda Tangan")
    space.height, space.height_rule = Mm(24), WD_ROW_HEIGHT_RULE.AT_LEAST
    row = word.row(made, ("", ""), "Tanda Tangan")
    word.signatory(row.cells[1], party)


def bridge(made: Any) -> None:
    """End a table with a low row without borders that keeps its last rows on the page of what follows it."""
    cells = word.row(made, [""] * len(made.columns), "Jarak").cells
    cell = word.merge(cells[0], cells[-1])
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    borders = OxmlElement("w:tcBorders")
    for side in ("left", "bottom", "right"):
        border = OxmlElement(f"w:{side}")
        border.set(qn("w:val"), "nil")
        borders.append(border)
    cell._tc.get_or_add_tcPr().append(borders)
