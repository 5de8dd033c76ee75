"""Cells whose text carries formats of its own inside: writing such a cell would flatten them."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from kinerja_xl.workbook.layout import sheet_layout, tags
from kinerja_xl.workbook.package import broken
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.row_reader import RUN
from kinerja_xl.workbook.sheet_xml import ITEM, elements

Place = tuple[int, int]


def rich_cells(book: RawBook, sheet: str, places: Collection[Place]) -> frozenset[Place]:
    """Return those of some cells (row and column from 1) that hold a text of several runs.

    Raises:
        KinerjaError: the sheet's rows are out of order, so that none of its cells can be written.
    """
    xml = book.package.read(book.sheet_part(sheet).part)
    try:
        layout = sheet_layout(xml)
    except ValueError as error:
        raise broken(book.path.name, f"baris di lembar {sheet} tidak berurutan") from error
    part = book.package.related("sharedStrings")
    rich = _rich_strings(book.package.read(part)) if part is not None else frozenset()
    found = set()
    for row in sorted({row for row, _ in places}):
        span = layout.row(row)
        for cell in layout.view(span).cells if span is not None else ():
            if (row, cell.column) not in places:
                continue
            if cell.attributes.get("t") == "s":
                value = [tag for tag in tags(xml, "v", cell.start, cell.end) if not tag.empty]
                number = xml[value[0].end : value[1].start].strip() if len(value) == 2 else b""
                if number.isdigit() and len(number) < 10 and int(number) in rich:
                    found.add((row, cell.column))
            elif next(tags(xml, "r", cell.start, cell.end), None) is not None:
                found.add((row, cell.column))
    return frozenset(found)


@lru_cache(maxsize=2)
def _rich_strings(xml: bytes) -> frozenset[int]:
    return frozenset(n for n, item in enumerate(elements(xml, ITEM)) if item.find(RUN) is not None)
