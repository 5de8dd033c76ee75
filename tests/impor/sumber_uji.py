"""Sources as tests lay them out: sheets of rows, and Word documents of paragraphs and tables."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import xlsxwriter

from kinerja_xl.app.impor import HasilImpor, impor
from kinerja_xl.impor.sumber.buka import buka_sumber
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber

Baris = Sequence[object]


def buku(
    path: Path, rows: Sequence[Baris], merges: Sequence[str] = (), formats: Mapping[str, str] | None = None
) -> Path:
    """Write one sheet; a merged area shows what its first cell says."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("Lembar1")
    codes: dict[str, Any] = {a: book.add_format({"num_format": code}) for a, code in (formats or {}).items()}
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value is None:
                continue
            at = f"{chr(65 + c)}{r + 1}"
            if isinstance(value, str) and value.startswith("=SUM"):
                sheet.write_formula(r, c, value, codes.get(at), 0)
            else:
                sheet.write(r, c, value, codes.get(at))
    for area in merges:
        first = area.partition(":")[0]
        column, line = ord(first[0]) - 65, int(first[1:]) - 1
        sheet.merge_range(area, rows[line][column])
    book.close()
    path.write_bytes(buffer.getvalue())
    return path


def dokumen(path: Path, *isi: str | Sequence[Sequence[str]]) -> Path:
    """Write a Word document: a text is a paragraph, a list of rows a table."""
    document = docx.Document()
    for part in isi:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=0, cols=max(len(row) for row in part))
        for row in part:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    document.save(str(path))
    return path


def hasil(*paths: Path, **pilihan: Any) -> HasilImpor:
    return impor(paths, None, **pilihan)


def baris(made: HasilImpor, lembar: str, *kolom: str) -> list[tuple[object, ...]]:
    """Return some columns of the rows of a sheet; None for an empty cell."""
    rows = made.rakitan.tabel[lembar]
    return [tuple(row[k].nilai if k in row else None for k in kolom) for row in rows]


def terbaca(path: Path) -> BerkasSumber:
    return buka_sumber(path, 0)
