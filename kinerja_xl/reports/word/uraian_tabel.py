"""Words for who cannot see a table: its caption and what its columns hold, read aloud by Word and by a tagged PDF."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kinerja_xl.reports.word.butir import KETERANGAN, ParagraphStyles, judul, words

_LONGEST = 250  # letters: what a reader still listens to
_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"


def uraikan_tabel(body: Any, styles: ParagraphStyles, nomor: Mapping[Any, str]) -> None:
    """Give every table that has a repeated header row and no description of its own a title and a description.

    Args:
        body: a document's body.
        styles: its styles.
        nomor: the numbers of its headings.
    """
    for table in body.iter(qn("w:tbl")):
        columns = _columns(table)
        if not columns or table.tblPr.find(qn("w:tblDescription")) is not None:
            continue
        caption = _caption(table, styles, nomor)
        if caption and table.tblPr.find(qn("w:tblCaption")) is None:
            table.tblPr.append(_mark("w:tblCaption", caption))
        table.tblPr.append(_mark("w:tblDescription", f"Tabel dengan kolom {', '.join(columns)}"))


def _columns(table: Any) -> list[str]:
    """Return the titles in a table's first repeated row; nothing where no row is repeated."""
    row = table.find(qn("w:tr"))
    if row is None or row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
        return []
    titles = (" ".join(words(paragraph) for paragraph in cell.iter(qn("w:p"))) for cell in row.findall(qn("w:tc")))
    return [title for title in titles if title]


def _caption(table: Any, styles: ParagraphStyles, nomor: Mapping[Any, str]) -> str:
    """Return the caption above a table, else the last heading above it."""
    place = table.getprevious()
    while place is not None:
        style = place.find(_STYLE)
        name, level = styles.looks.get(style.get(qn("w:val")), ("", 10)) if style is not None else ("", 10)
        if name in KETERANGAN or level <= 9:
            return judul(place, nomor)[:_LONGEST]
        if place.tag == qn("w:tbl"):
            return ""
        place = place.getprevious()
    return ""


def _mark(name: str, text: str) -> Any:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), text[:_LONGEST])
    return mark
