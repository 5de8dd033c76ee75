"""A workbook as text, for comparing and for reading a difference: cells, names, drop-downs, merges, print set-up."""

from __future__ import annotations

import io
from collections.abc import Iterator
from difflib import unified_diff

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet


def changes(committed: bytes, made: bytes) -> list[str]:
    """Return what differs between two workbooks, line by line; where they are the same bytes, nothing is read."""
    if committed == made:
        return []
    return list(unified_diff(dump(committed), dump(made), "committed", "made", n=0, lineterm=""))


def dump(data: bytes) -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    lines = [f"name {name} = {item.attr_text}" for name, item in sorted(book.defined_names.items())]
    for sheet in book.worksheets:
        lines += [f"sheet {sheet.title} {sheet.sheet_state}", *(f"  {line}" for line in _sheet(sheet))]
    return lines


def _sheet(sheet: Worksheet) -> Iterator[str]:
    page = sheet.page_setup
    yield f"print {page.orientation} paper {page.paperSize} fit {page.fitToWidth}x{page.fitToHeight}"
    yield f"titles {sheet.print_title_rows} freeze {sheet.freeze_panes} protected {sheet.protection.sheet}"
    for letter, column in sorted(sheet.column_dimensions.items()):
        yield f"column {letter} width {column.width} level {column.outlineLevel} hidden {column.hidden}"
    for number, row in sorted(sheet.row_dimensions.items()):
        if row.hidden:
            yield f"row {number} hidden"
    for area in sorted(str(m) for m in sheet.merged_cells.ranges):
        yield f"merged {area}"
    for rule in sheet.data_validations.dataValidation:
        yield f"validation {rule.sqref} {rule.type} {rule.formula1} {rule.errorStyle} | {rule.promptTitle}: {rule.prompt}"
    for area, rules in sheet.conditional_formatting._cf_rules.items():
        yield f"conditional {area.sqref} {[r.formula for r in rules]}"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                fill = cell.fill.fgColor.rgb if cell.fill.fill_type else "-"
                yield f"{cell.coordinate} {cell.data_type} {cell.value!r} {cell.number_format} {fill}"
