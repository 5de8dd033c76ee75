"""Small Excel templates written as cells, and reports made of them as cells again."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

from kinerja_xl.reports.excel.render import render_excel

Cells = Mapping[str, Any]
Dress = Callable[[Any, dict[str, Any]], None]


def template(path: Path, sheets: Mapping[str, Cells], dress: Dress | None = None) -> Path:
    """Write a template: cells by sheet and address; ``dress`` adds what else it has."""
    book = xlsxwriter.Workbook(path)
    made = {name: book.add_worksheet(name) for name in sheets}
    for name, cells in sheets.items():
        for address, value in cells.items():
            made[name].write(address, value)
    if dress is not None:
        dress(book, made)
    book.close()
    return path


def report(path: Path, sheets: Mapping[str, Cells], context: Mapping[str, Any], dress: Dress | None = None) -> bytes:
    """Return the report of a template written as cells."""
    return render_excel(template(path, sheets, dress), context)


def cells(data: bytes, *, values: bool = False) -> dict[str, dict[str, Any]]:
    """Return what stands in a report, by sheet and address; formulas as text, or their cached values."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return {
        sheet.title: {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in book.worksheets
    }


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))
