"""What one workbook costs: a fresh process, many in one process, reading alone, and a workbook that grows."""

from __future__ import annotations

import io
import statistics
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import xlsxwriter
from lxml import etree

from benchmarks.pairs import COMMAND, Pair, cpu_seconds, of_times, pair, process, spent
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.app.pekerja import settle
from kinerja_xl.filling.plan import plan
from kinerja_xl.rules import all_rules
from kinerja_xl.tables import validate
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

TWICE = "import sys, openpyxl; [openpyxl.load_workbook(sys.argv[1], data_only=d) for d in (True, False)]"
ONCE = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1])"
PANDERA_TWICE = "import pandera.polars\n" + TWICE
CALAMINE = """
import sys, python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
print(sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names))
"""
OURS_READ = """
import sys
from pathlib import Path
from kinerja_xl.workbook.read import read_workbook
book = read_workbook(Path(sys.argv[1]))
print(sum(len(book.sheet(name).rows) for name in book.sheet_names))
"""
FRICTIONLESS = """
import sys, openpyxl
from frictionless import Resource, Schema, system
system.trusted = True
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True).sheetnames:
    from frictionless.formats import ExcelControl
    Resource(sys.argv[1], control=ExcelControl(sheet=sheet)).validate()
"""
LOAD_SAVE = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
BIG = """
import sys
from pathlib import Path
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.stream import sheet_rows
book = read_workbook(Path(sys.argv[1]))
assert sum(len(cells) for _, cells in sheet_rows(book, "Data")) == 140_000
writes = [CellWrite(sheet="Data", row=r, col=20, formula=f"A{r}*2", value=2.0) for r in range(2, 7_000, 175)]
assert len(patch(book, writes).changed) == len(writes)
"""
BIG_PEER = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for row in range(2, 7_000, 175):
    book["Data"].cell(row, 20).value = f"=A{row}*2"
book.save(sys.argv[2])
"""


def warm(files: list[Path]) -> Pair:
    """Check files with texts of their own as a worker does; the peer opens each twice with openpyxl, in the same."""
    settle()

    def twice(path: Path) -> None:
        for only in (True, False):
            openpyxl.load_workbook(path, data_only=only)

    choice, times = PilihanPeriksa(), []
    for n, path in enumerate(files):
        ours = cpu_seconds(lambda path=path: check_file(path, choice))  # type: ignore[misc]
        peer = cpu_seconds(lambda path=path: twice(path))  # type: ignore[misc]
        if n >= 3:  # the first ones load modules and fill caches
            times.append((ours, peer))
    return of_times(times)


def floor(path: Path) -> None:
    """Unzip and parse every part: less is not possible."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def where_it_goes(files: list[Path]) -> list[tuple[str, float]]:
    """Return the parts of a check in CPU seconds, each the median over the files."""
    parts: dict[str, list[float]] = {}

    def timed(name: str, job: Callable[[], object]) -> None:
        parts.setdefault(name, []).append(cpu_seconds(job))

    for path in files:
        book, berkas = read_workbook(path), load(path)
        rules = [rule for rule in all_rules().values() if rule.applies(berkas.dokumen.jenis)]
        timed("floor: unzip and parse with lxml", lambda path=path: floor(path))  # type: ignore[misc]
        timed("reading: guard, unzip, cells", lambda book=book, path=path: _read(path))  # type: ignore[misc]
        timed("load: reading, tables, document", lambda path=path: load(path))  # type: ignore[misc]
        timed("pandera", lambda b=berkas: [validate(t) for t in b.tables.tabel.values()])  # type: ignore[misc]
        timed("plan of computed cells", lambda b=berkas: plan(b.tables, b.dokumen, b.book.styles))  # type: ignore[misc]
        timed("rules", lambda b=berkas, rules=rules: [list(r.temuan(b.dokumen)) for r in rules])  # type: ignore[misc]
    return [(name, statistics.median(seconds)) for name, seconds in parts.items()]


def _read(path: Path) -> None:
    book = read_workbook(path)
    for name in book.sheet_names:
        book.sheet(name)


def fill(sample: Path, folder: Path) -> Pair:
    """Fill a copy, whole process; the peer loads and saves with openpyxl."""
    out = folder / "terisi.xlsx"
    return pair(
        process(COMMAND, "fill", str(sample), "-o", str(out), status=(0,)),
        process(LOAD_SAVE, str(sample), str(folder / "openpyxl.xlsx")),
    )


_LONG = {
    *("penjelasan_sasaran", "keterangan", "penjelasan_rumus", "definisi_operasional", "alasan", "penjelasan_target"),
    *("pembilang", "penyebut", "sumber_data", "sasaran_daerah", "mitra"),
    *("kode_nomenklatur", "nomenklatur", "target_tahun_ini"),
}
"""Columns of sentences and official names, and a formula that is as long."""


def grown(sample: Path, path: Path, rows: int) -> Path:
    """Write a workbook with so many rows of indicators: its own again and again, each copy with codes and names.

    The copies have no long texts besides: a sheet of four million letters is no office's and is refused.
    """
    book = openpyxl.load_workbook(sample)
    sheet = book["Kinerja"]
    keys = {cell.value: cell.column - 1 for cell in sheet[3] if cell.value}
    first = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6) if row[keys["kode"]].value]
    copy = 0
    while sheet.max_row - 5 < rows:
        copy += 1
        for row in first:
            new = list(row)
            for key in ("kode", "induk", "kode_indikator"):
                new[keys[key]] = new[keys[key]] and f"{new[keys[key]]}{'-' if key[-1] == 'r' else '.'}{copy}"
            new[keys["sasaran"]] = f"Sasaran wilayah {copy}"
            new[keys["indikator"]] = new[keys["indikator"]] and f"{new[keys['indikator']]} wilayah {copy}"
            for key in _LONG & keys.keys():
                new[keys[key]] = None
            sheet.append(new)
    book.save(path)
    return path


def growth(sample: Path, folder: Path, sizes: tuple[int, ...]) -> Iterator[tuple[int, float, float]]:
    """Yield rows, CPU seconds and MB at the peak of checking a workbook of that size; a refused one is an error."""
    for rows in sizes:
        path = grown(sample, folder / f"{rows}.xlsx", rows)
        used = spent(COMMAND, "check", str(path), "--format", "json")
        yield rows, used.cpu, used.memory


def big(folder: Path) -> tuple[Pair, float]:
    """Read and patch 7,000 rows of 20 columns in a fresh process; the peer loads, changes and saves with openpyxl.

    A sheet with more filled cells is no office's and is refused before it is read.
    """
    path = folder / "besar.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Data")
    for row in range(7_000):
        for col in range(20):
            if col % 4:
                sheet.write_number(row, col, row * col / 7)
            else:
                sheet.write_string(row, col, f"Uraian {row % 500}")
    book.close()
    ours = spent(BIG, str(path), status=(0,))
    peer = cpu_seconds(process(BIG_PEER, str(path), str(folder / "besar-openpyxl.xlsx")))
    return Pair(ours.cpu, peer, ours.cpu / peer), ours.memory


def help_page() -> tuple[float, float]:
    """Return CPU and wall seconds of ``--help``, median of several."""
    job = process(COMMAND, "--help", status=(0,))
    job()
    cpu, wall = [], []
    for _ in range(7):
        start = time.perf_counter()
        cpu.append(cpu_seconds(job))
        wall.append(time.perf_counter() - start)
    return statistics.median(cpu), statistics.median(wall)


def in_memory(sample: Path) -> Pair:
    """Fill without the process around it: read, plan and patch against openpyxl load and save."""

    def ours() -> object:
        berkas = load(sample)
        return patch(berkas.book, plan(berkas.tables, berkas.dokumen, berkas.book.styles).writes).data

    def peer() -> object:
        buffer = io.BytesIO()
        openpyxl.load_workbook(sample).save(buffer)
        return buffer

    return pair(ours, peer)
