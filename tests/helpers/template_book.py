"""The standard workbook, filled a little, then changed as an office might change it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from helpers.bersama import bersama
from kinerja_xl.sheets import PK
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.template import Isi, write_template

YEARS = (2025, 2026, 2027)
KEYS, BAND, HEADER, DATA = 3, 4, 5, 6  # rows of the standard layout

FILLED = Isi(
    formulir={
        "identitas": {
            "nama_kantor": "Kecamatan Sukamaju",
            "jenis_kantor": "Kecamatan",
            "kabupaten": "Kabupaten Contoh",
            "provinsi": "Provinsi Contoh",
            "tahun": 2025,
            "periode_awal": 2025,
            "periode_akhir": 2027,
            "tanggal_sk": "2 Januari 2025",
            "tempat": "Sukamaju",
        }
    },
    tabel={
        "pejabat": [
            {"kode": "Bupati", "jabatan": "Bupati Contoh"},
            {"kode": "Camat", "jabatan": "Camat Sukamaju", "atasan": "Bupati"},
        ],
        "kinerja": [
            {
                "kode": "1",
                "jenjang": "Program",
                "nomenklatur": "Program A",
                "sasaran": "Meningkatnya A",
                "penanggung_jawab": "Camat",
                "indikator": "Indeks A",
                "satuan": "Indeks",
                "cara_hitung": "Indeks SKM",
                "definisi_operasional": "Ukuran A",
                "sumber_data": "Laporan A",
                "target_2025": 88,
                "target_2026": 89,
                "target_2027": 90,
            }
        ],
        "anggaran": [{"kode": "1", "sumber_dana": "APBD", "pagu": 1000}],
        "rencana_aksi": [],
    },
)


def edited(folder: Path, change: Callable[[openpyxl.Workbook], object] = lambda _: None, isi: Isi = FILLED) -> RawBook:
    """Return the filled standard workbook after ``change``; merges of titles and bands are dissolved first."""
    return read_workbook(edited_file(folder, change, isi))


def edited_file(folder: Path, change: Callable[[openpyxl.Workbook], object], isi: Isi = FILLED) -> Path:
    """Write the same to a file."""
    book = openpyxl.load_workbook(io.BytesIO(bersama("templat", repr(isi), lambda: _bare(isi))))
    change(book)
    path = folder / "buku.xlsx"
    book.save(path)
    return path


def _bare(isi: Isi) -> bytes:
    """Return the filled workbook without what no reader of tables looks at and a library takes long to read."""
    book = openpyxl.load_workbook(io.BytesIO(write_template(PK, YEARS, isi)))
    for sheet in book:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.data_validations.dataValidation.clear()
        filled = max(cell.row for row in sheet for cell in row if cell.value is not None)
        sheet.delete_rows(filled + 1, sheet.max_row - filled)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def column(sheet: Worksheet, key: str) -> int:
    """Return the column number of a key, while the key row still stands where it was."""
    return next(cell.column for cell in sheet[KEYS] if cell.value == key)


def header(sheet: Worksheet, key: str, title: object) -> None:
    """Write another header over a column."""
    sheet.cell(HEADER, column(sheet, key)).value = title


def reorder(sheet: Worksheet, order: Callable[[list[int]], list[int]]) -> None:
    """Put whole columns into another order, keys and headers with them."""
    columns = list(range(1, sheet.max_column + 1))
    rows = {r: [sheet.cell(r, c).value for c in order(columns)] for r in range(KEYS, sheet.max_row + 1)}
    for r, values in rows.items():
        for c, value in zip(columns, values, strict=True):
            sheet.cell(r, c).value = value
