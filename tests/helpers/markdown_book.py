"""Small workbooks written as Markdown tables, turned into real .xlsx files for the production reader.

    ### Kinerja
    | Kode | Jenjang | Target 2025 |
    | ---- | ------- | ----------- |
    | 1    | Tujuan  | 88          |

A table starts in row 1, so the first data row is row 2. A form (Identitas) is a table ``| Uraian | Isian |``.
Digits become numbers in number columns and stay text in text columns; ``'88`` forces text, ``#1.1`` forces a number,
``=A1+1 -> 5`` is a formula with its cached value (``=A1+1 ->`` without one), ``!#REF!`` an error value, ``TRUE`` a
boolean, ``@45659`` a number shown as a date, ``%1`` one shown as per cent, an empty cell is empty. A line that ends
with ``tersembunyi`` behind its last bar is a hidden row, the line ``(lembar tersembunyi)`` hides the sheet, and
``(gabung A2:A3)`` merges cells. A sheet named ``Identitas +`` adds its lines to the default one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from helpers.lean_book import DATE, PERCENT, Formula, LeanSheet, Number, lean_book
from kinerja_xl.sheets import IKU, JENIS, PENGUKURAN, PK, KolomTahun, Lembar
from kinerja_xl.text.similar import normalise

Table = list[list[str]]

_ADDED = " +"

_LEMBAR: Mapping[str, Lembar] = {lembar.judul: lembar for jenis in JENIS.values() for lembar in jenis.lembar}

_TAHUN: Mapping[str, Lembar] = {
    x.judul: x for x in PENGUKURAN.lembar if all(x.judul not in {y.judul for y in j.lembar} for j in (PK, IKU))
}
"""The sheets that only a measuring workbook has: with one of them in a case the others stand there too, empty."""

IDENTITAS = """
| Uraian | Isian |
| Nama kantor | Kecamatan Sukamaju |
| Jenis kantor | Kecamatan |
| Kabupaten/Kota | Kabupaten Contoh |
| Provinsi | Provinsi Contoh |
| Tahun | 2025 |
| Periode awal | 2025 |
| Periode akhir | 2029 |
| Tanggal SK | 2 Januari 2025 |
| Tempat penetapan | Sukamaju |
"""

PEJABAT = """
| Kode jabatan | Jabatan | Atasan |
| Bupati | Bupati Contoh | |
| Camat | Camat Sukamaju | Bupati |
"""

KINERJA = """
| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab | Indikator | Satuan | Cara hitung | Definisi operasional | Sumber data | Target 2025 | Target tahun ini |
| 1 | Sasaran Strategis | | Meningkatnya mutu pelayanan | Camat | Indeks Kepuasan Masyarakat | Indeks | Indeks SKM | Ukuran mutu layanan | Laporan SKM | 88 | |
"""

ANGGARAN = """
| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |
| 1 | | APBD | 1000 | | |
"""

RENCANA_AKSI = """
| Kode indikator | Indikator | Aksi |
"""

SAVED = dt.datetime(2026, 1, 2, 8)
"""When every workbook was saved last."""

DEFAULTS = {
    "Identitas": IDENTITAS,
    "Pejabat": PEJABAT,
    "Kinerja": KINERJA,
    "Anggaran": ANGGARAN,
    "Rencana Aksi": RENCANA_AKSI,
}


def parse_table(text: str) -> Table:
    """Return the cells of a Markdown table, rules of dashes left out."""
    rows = []
    for line in text.strip().splitlines():
        if not line.strip().startswith("|"):
            continue
        cells = [cell.strip() for cell in line.strip().removesuffix("tersembunyi").strip().strip("|").split("|")]
        if not all(set(cell) <= {"-", ":"} and cell for cell in cells):
            rows.append(cells)
    return rows


def build_book(tables: Mapping[str, str | None]) -> bytes:
    """Return a workbook with the default sheets, some replaced, some (None) left out, some added."""
    added = {name.removesuffix(_ADDED): text or "" for name, text in tables.items() if name.endswith(_ADDED)}
    wanted = {**DEFAULTS, **{name: text for name, text in tables.items() if not name.endswith(_ADDED)}}
    wanted |= {name: f"{wanted[name] or ''}{text}" for name, text in added.items()}
    if any(name in _TAHUN for name in wanted):
        wanted = {**{name: _header(lembar) for name, lembar in _TAHUN.items()}, **wanted}
    return lean_book({name: _sheet(name, text) for name, text in wanted.items() if text is not None}, SAVED)


def _sheet(name: str, text: str) -> LeanSheet:
    rows = parse_table(text)
    titles = [row[0] for row in rows] if name == "Identitas" else None
    sheet = LeanSheet(
        hidden="(lembar tersembunyi)" in text,
        hidden_rows=frozenset(r for r, hidden in enumerate(_hidden_rows(text)) if hidden),
        merged=tuple(re.findall(r"\(gabung ([A-Z]+\d+:[A-Z]+\d+)\)", text)),
    )
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell:
                label = titles[r] if titles else rows[0][c]
                numeric = (r > 0 or titles is not None) and _is_numeric(name, label)
                sheet.cells[r, c] = _value(cell, numeric=numeric)
    return sheet


def _header(lembar: Lembar) -> str:
    return f"| {' | '.join(kolom.judul for kolom in lembar.kolom)} |"


@cache
def _is_numeric(sheet: str, title: str) -> bool:
    lembar = _LEMBAR.get(sheet)
    for kolom in lembar.kolom if lembar else ():
        names = {normalise(kolom.judul), *(normalise(x) for x in kolom.lain)}
        if normalise(title) in names or (isinstance(kolom, KolomTahun) and normalise(title).startswith("target 20")):
            return kolom.tipe.numeric
    return False


def _hidden_rows(text: str) -> list[bool]:
    lines = [line.strip() for line in text.strip().splitlines() if line.strip().startswith("|")]
    return [line.endswith("tersembunyi") for line in lines if not set(line) <= set("|-: ")]


def _value(cell: str, *, numeric: bool) -> str | float | bool | Formula | Number:
    if cell[0] in "@%" and _plain(cell[1:]):
        return Number(float(cell[1:]), DATE if cell[0] == "@" else PERCENT)
    if cell.startswith("="):
        formula, _, cached = cell.partition("->")
        value = cached.strip()
        return Formula(formula.strip().removeprefix("="), float(value) if _plain(value) else value)
    if cell.startswith("!"):
        return Formula("NA()", cell[1:])
    if cell.startswith("'"):
        return cell[1:]
    if cell in {"TRUE", "FALSE"}:
        return cell == "TRUE"
    return float(cell.removeprefix("#")) if cell.startswith("#") or (numeric and _plain(cell)) else cell


def _plain(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
