"""A template's sheet as it is read: its rows, once what no report can follow is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja_xl.reports.excel.refusals import refuse_prefixed, refuse_stray_tags, refuse_tagged_tables
from kinerja_xl.reports.excel.template import TemplateRow, read_rows
from kinerja_xl.workbook.read import RawBook

if TYPE_CHECKING:
    from lxml.etree import _Element


def opened_rows(book: RawBook, name: str, strings: list[_Element]) -> dict[int, TemplateRow]:
    """Return the rows of a sheet.

    Args:
        book: the template.
        name: the sheet.
        strings: the template's shared strings.

    Raises:
        TemplateFault: with its cell, for tags where none is filled and for tables with tags.
    """
    part = book.sheet_part(name).part
    root = book.package.xml(part)
    refuse_prefixed(root)
    refuse_stray_tags(root)
    rows = read_rows(root, book.sheet(name), strings)
    tagged = [(n, c) for n, row in rows.items() for c, cell in row.cells.items() if cell.tagged]
    refuse_tagged_tables(book.package, part, tagged)
    return rows
