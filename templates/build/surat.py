"""What the templates of official papers share: the filled letterhead, hanging items, one signature."""

from __future__ import annotations

from typing import Any

import word
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm


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
    cell.add_paragraph(style="Jarak")


def hang(paragraph: Any, width: float, left: float = 0) -> None:
    """Let what stands before the tab hang ``width`` millimetres out of the text."""
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(left + width), Mm(-width)
    layout.tab_stops.add_tab_stop(Mm(left + width))


def signature(document: Any, party: str, head: str, lines: tuple[str, ...], width: float = word.TEXT_WIDTH) -> None:
    """Add one signature in the right half of the page, held together: lines, position, space, name."""
    made = word.table(document, (width / 2, width / 2), borders=False)
    for line in (*lines, head):
        row = word.row(made, ("", line), "Tanda Tangan")
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
