"""Sealed samples, saved again and changed in every way that happens to a workbook on its way."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl

from helpers.samples import SAMPLES
from kinerja_xl.app.load import load
from kinerja_xl.app.seal import seal
from kinerja_xl.segel.banding_segel import HasilSegel, periksa_segel
from kinerja_xl.sheets import PK
from kinerja_xl.tables import Tabel
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.template import Isi, write_template


@cache
def small(pagu: float = 112_362_000.0) -> bytes:
    """Return a whole agreement without errors, as small as one can be: its pagu stands in Anggaran!D6."""
    identitas: dict[str, str | int] = {
        "nama_kantor": "Kecamatan Kalaena",
        "jenis_kantor": "Kecamatan",
        "kabupaten": "Kabupaten Luwu Timur",
        "provinsi": "Provinsi Sulawesi Selatan",
        "tahun": 2026,
        "periode_awal": 2025,
        "periode_akhir": 2029,
        "tanggal_sk": "5 Januari 2026",
        "tempat": "Kalaena",
    }
    kinerja = {
        "kode": "1",
        "jenjang": "Sasaran Strategis",
        "sasaran": "Meningkatnya mutu pelayanan publik",
        "penanggung_jawab": "Camat",
        "kode_indikator": "IK-001",
        "indikator": "Indeks Kepuasan Masyarakat",
        "satuan": "Indeks",
        "arah": "Naik",
        "tipe_perhitungan": "Non Kumulatif",
        "cara_hitung": "Indeks SKM",
        **{f"target_{year}": float(year - 1945) for year in range(2025, 2030)},
    }
    tables = {
        "pejabat": [
            {"kode": "Bupati", "jabatan": "Bupati Luwu Timur"},
            {"kode": "Camat", "jabatan": "Camat Kalaena", "atasan": "Bupati"},
        ],
        "kinerja": [kinerja],
        "anggaran": [{"kode": "1", "sumber_dana": "APBD", "pagu": pagu}],
        "rencana_aksi": [{"kode_indikator": "IK-001", "aksi": "Melaksanakan survei kepuasan", "aksi_tw1": 1.0}],
    }
    return write_template(PK, tuple(range(2025, 2030)), Isi(tables, {"identitas": identitas}))  # type: ignore[arg-type]


def sealed(name: str, target: Path, sebagai: str | None = None) -> Path:
    """Seal a sample."""
    assert seal(SAMPLES / f"{name}.xlsx", target, sebagai, draft=True).segel is not None
    return target


def state(path: Path) -> tuple[HasilSegel, ...]:
    """Return how the seals of a workbook stand."""
    book = read_workbook(path)
    return periksa_segel(book, read_tables(book))


def rewritten(source: Path, target: Path, change: Callable[[openpyxl.Workbook], None] | None = None) -> Path:
    """Save a workbook again with openpyxl, which drops the values of formulas and the parts that it does not know."""
    book = openpyxl.load_workbook(source)
    if change is not None:
        change(book)
    book.save(target)
    return target


def _rows(source: Path) -> dict[str, list[int]]:
    tables = load(source).tables.tabel.values()
    return {t.sheet.name: [b.row for b in t.baris] for t in tables if not t.lembar.formulir and t.baris}


def shuffled(source: Path, target: Path, seed: int = 1) -> Path:
    """Sort the rows of every table without merged cells anew."""
    rows = _rows(source)
    rng = random.Random(seed)

    def change(book: openpyxl.Workbook) -> None:
        for name, numbers in rows.items():
            sheet = book[name]
            if any(area.min_row >= min(numbers) for area in sheet.merged_cells.ranges):
                continue
            kept = [[(c.value, c.number_format) for c in sheet[n]] for n in numbers]
            rng.shuffle(kept)
            for number, cells in zip(numbers, kept, strict=True):
                for cell, (value, shown) in zip(sheet[number], cells, strict=True):
                    cell.value, cell.number_format = value, shown

    return rewritten(source, target, change)


def spread(source: Path, target: Path) -> Path:
    """Put two blank rows under the first record of every table without merged cells."""
    rows = _rows(source)

    def change(book: openpyxl.Workbook) -> None:
        for name, numbers in rows.items():
            sheet = book[name]
            if not any(area.min_row >= min(numbers) for area in sheet.merged_cells.ranges):
                sheet.insert_rows(min(numbers) + 1, 2)

    return rewritten(source, target, change)


def one_edit(book: RawBook, tables: list[Tabel], rng: random.Random) -> CellWrite:
    """Return one change of one input that a person may make."""
    while True:
        tabel = rng.choice(tables)
        baris = rng.choice(tabel.baris)
        kolom = rng.choice([k for k in tabel.kolom if not k.dihitung])
        cell = baris.sel.get(kolom.kunci)
        if cell is None or cell.formula is not None or (cell.row != baris.row and not tabel.lembar.formulir):
            continue
        value = cell.value + 1 if isinstance(cell.value, float) else f"{cell.value} x"
        return CellWrite(sheet=tabel.sheet.name, row=cell.row, col=cell.col, value=value)


def edited(source: Path, target: Path, seed: int) -> CellWrite:
    """Change one input; return which."""
    book = read_workbook(source)
    tables = [t for t in read_tables(book).tabel.values() if t.baris and t.lembar.kunci != "capaian"]
    write = one_edit(book, tables, random.Random(seed))
    target.write_bytes(patch(book, [write]).data)
    return write
