"""The tables of the LKjIP's template: small letters, a loop for the rows, cells merged over what belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bab
import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

LANDSCAPE = word.TEXT_WIDTH_LANDSCAPE
PORTRAIT = word.TEXT_WIDTH
FOOTER = "LKjIP {{ kantor }} Tahun {{ tahun }}"
ISI, KEPALA = "Tabel LKjIP", "Tabel LKjIP Kepala"

_LEFT, _CENTER = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


def styles(document: Any) -> None:
    """Add the styles of the tables and of items below a paragraph."""
    word.add_style(document, ISI, (9, False, _LEFT, 1.5, 1.5, 1.0))
    word.add_style(document, KEPALA, (9, True, _CENTER, 2, 2, 1.0))
    word.add_style(document, "Butir Bab", (11, False, WD_ALIGN_PARAGRAPH.JUSTIFY, 3, 0, 1.5))
    word.add_style(document, "Judul Analisis", (11, True, _LEFT, 10, 1, 1.15))
    document.styles["Judul Analisis"].paragraph_format.keep_with_next = True
    document.styles["Judul Analisis"].next_paragraph_style = document.styles["Isi Bab"]
    word.outline(document.styles["Judul Analisis"], 3)
    for name in ("toc 1", "toc 2", "toc 3", "table of figures"):  # eight objectives make a long list
        document.styles[name].paragraph_format.line_spacing = 1.0
    layout = document.styles["Butir Bab"].paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(7), Mm(-7)
    layout.tab_stops.add_tab_stop(Mm(7))


def table(
    document: Any,
    caption: str,
    columns: Sequence[tuple[float, str, str, str]],
    rows: str,
    *,
    total: Sequence[str] = (),
    total_if: str = "",
    bold: str = "",
    whole: bool = False,
) -> Any:
    """Add a captioned table with one loop.

    Args:
        document: the document.
        caption: the caption's words; "" for none.
        columns: (millimetres, title, the row's cell, its alignment l, c or r) for each.
        rows: the loop, ``baris in bab2.renstra``.
        total: a last row in bold.
        total_if: a condition under which it is printed.
        bold: a condition under which a row is printed in bold.
        whole: keep a short table on one page.

    Returns:
        The table.
    """
    if caption:
        document.add_paragraph(caption, style="Judul Tabel")
    made = word.table(document, [width for width, *_ in columns])
    word.header_row(made, [title for _, title, *_ in columns], KEPALA)
    word.header_row(made, [str(n) for n in range(1, len(columns) + 1)], "Tabel Nomor Kolom")
    with word.inside(made, f"for {rows}"):
        texts, align = [cell for _, _, cell, _ in columns], "".join(a for *_, a in columns)
        if bold:
            word.tag_row(made, f"{{%tr if {bold} %}}")
            word.row(made, texts, ISI, align=align, bold=True)
            word.tag_row(made, "{%tr else %}")
        word.row(made, texts, ISI, align=align)
        if bold:
            word.tag_row(made, "{%tr endif %}")
    for paragraph in (p for row in made.rows for cell in row.cells for p in cell.paragraphs if whole):
        paragraph.paragraph_format.keep_with_next = True
    if total_if:
        word.tag_row(made, f"{{%tr if {total_if} %}}")
    if total:
        word.row(made, total, ISI, align=align, bold=True)
    if total_if:
        word.tag_row(made, "{%tr endif %}")
    return made


def merged(condition: str, text: str) -> str:
    """Return a cell that is merged with the one above unless the condition holds."""
    return f"{{% vm {condition} %}}{text}"


def paragraphs(document: Any, items: str) -> None:
    """Add the paragraphs of a list of ``Alinea``: paragraphs, and items below them."""
    with word.inside(document, f"for alinea in {items}", "if alinea.label"):
        document.add_paragraph("{{ alinea.label }}\t{{ alinea.teks }}", style="Butir Bab")
        word.tag(document, "{%p else %}")
        body = document.add_paragraph(style="Isi Bab")
        body.add_run("{{ alinea.tajuk }}").bold = True
        body.add_run("{% if alinea.tajuk and alinea.teks %} {% endif %}{{ alinea.teks }}")


def sheet(document: Any, *, landscape: bool) -> None:
    """Go on, on a new page, with the paper turned."""
    bab.section(document, FOOTER, landscape=landscape)
