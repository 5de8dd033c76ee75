"""What the templates of wide documents share: paper on its long side, small tables, what a check is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

SIDE = 20  # millimetres left and right
WIDTH = word.PAGE_HEIGHT - 2 * SIDE
ISI, KEPALA = "Tabel Rapat", "Tabel Rapat Kepala"


def new_document(title: str, footer: str, *, side: float = SIDE, head: float = 2) -> Any:
    """Return an empty document; ``head`` are the points above and below the titles of its tables."""
    document = word.new_document(title)
    word.add_style(document, ISI, (9, False, WD_ALIGN_PARAGRAPH.LEFT, 1.5, 1.5, 1.0))
    word.add_style(document, KEPALA, (9, True, WD_ALIGN_PARAGRAPH.CENTER, head, head, 1.0))
    section = document.sections[0]
    word.turn(section, landscape=True)
    section.left_margin = section.right_margin = Mm(side)
    word.footer(section, footer, word.PAGE_HEIGHT - 2 * side)
    return document


def listing(document: Any, columns: Sequence[word.Kolom], loop: str) -> Any:
    """Add a small table with one loop, as ``word.listing`` does."""
    return word.listing(document, columns, loop, (KEPALA, ISI))


def subject(document: Any, title: str, facts: Sequence[tuple[str, str]]) -> None:
    """Write the title of a check and the facts below it, each with its label."""
    document.add_paragraph(title, style="Judul Pernyataan").paragraph_format.space_after = Pt(8)
    made = word.table(document, (30, WIDTH - 30), borders=False)
    for label, value in facts:
        word.row(made, (label, f": {value}"), "Tabel Isi")
