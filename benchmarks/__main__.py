"""Print every claim: ``make bench``, which runs this where nothing but the run-time dependencies is installed."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
import zipfile
from importlib.util import find_spec
from pathlib import Path

import openpyxl
import xlsxwriter
from lxml import etree

from benchmarks import kaidah, laporan, lkjip, skema
from benchmarks.pairs import Pair, pair, process
from kinerja_xl.app.load import load
from kinerja_xl.filling.plan import plan
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

SAMPLE = Path(__file__).parents[1] / "samples" / "kalaena-pk-2025.xlsx"
YEAR = SAMPLE.with_name("kalaena-pengukuran-2025-bersih.xlsx")

CHECK = "import sys; sys.argv = ['kinerja-xl', 'check', sys.argv[1]]; from kinerja_xl.cli.process import run; run()"
PEER = "import sys, pandera.polars, openpyxl; [openpyxl.load_workbook(sys.argv[1], data_only=d) for d in (True, False)]"
OPENPYXL = "import sys, openpyxl; [openpyxl.load_workbook(sys.argv[1], data_only=d) for d in (True, False)]"

BIG = """
import resource, sys
from pathlib import Path
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
book = read_workbook(Path(sys.argv[1]))
writes = [CellWrite(sheet="Data", row=r, col=20, formula=f"A{r}*2", value=2.0) for r in range(2, 50_000, 1250)]
result = patch(book, writes)
assert len(result.changed) == len(writes)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def show(what: str, aim: str, measured: Pair) -> None:
    """Print one row."""
    print(f"{what:<72} {measured.ours * 1e3:7.0f} ms {measured.peer * 1e3:7.0f} ms  {measured.ratio:5.2f} x  ({aim})")


def fill_in_process() -> Pair:
    """Read, plan and patch against openpyxl load and save, imports not counted."""

    def ours() -> object:
        berkas = load(SAMPLE)
        return patch(berkas.book, plan(berkas.tables, berkas.dokumen, berkas.book.styles).writes).data

    def peer() -> object:
        buffer = io.BytesIO()
        openpyxl.load_workbook(SAMPLE).save(buffer)
        return buffer

    return pair(ours, peer)


def where_fill_spends_its_time() -> str:
    """Return the parts of one fill in milliseconds."""
    start = time.perf_counter()
    book = read_workbook(SAMPLE)
    for name in book.sheet_names:
        book.sheet(name)
    read = time.perf_counter()
    berkas = load(SAMPLE)
    loaded = time.perf_counter()
    writes = plan(berkas.tables, berkas.dokumen, berkas.book.styles).writes
    planned = time.perf_counter()
    patch(berkas.book, writes)
    done = time.perf_counter()
    parts = {
        "guard and XML": read - start,
        "tables and model": (loaded - read) - (read - start),
        "plan": planned - loaded,
        "patch and zip": done - planned,
    }
    return ", ".join(f"{name} {seconds * 1e3:.0f} ms" for name, seconds in parts.items())


def floor_of_fill() -> float:
    """Return the seconds for parsing the parts with lxml and packing them again: less is not possible."""

    def job() -> None:
        with zipfile.ZipFile(SAMPLE) as old, zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                data = old.read(info)
                etree.fromstring(data)
                new.writestr(info.filename, data)

    return pair(job, job).ours


def big_file(folder: Path) -> tuple[float, float]:
    """Return (seconds, MB at the peak) for reading and patching 50,000 rows of 20 columns in a fresh process."""
    path = folder / "besar.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Data")
    for row in range(50_000):
        for col in range(20):
            if col % 4:
                sheet.write_number(row, col, row * col / 7)
            else:
                sheet.write_string(row, col, f"Uraian {row % 500}")
    book.close()
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", BIG, str(path)], capture_output=True, text=True, check=True)
    return time.perf_counter() - start, float(done.stdout)


def main() -> None:
    """Print all claims."""
    if find_spec("hypothesis") is not None:  # pandera imports it where it finds it: 200 ms that no office pays
        sys.exit("benchmarks: the test libraries are installed in this environment; run make bench")
    print(f"{'':<72} {'kinerja-xl':>10} {'peer':>10}  ratio")
    check = process(CHECK, str(SAMPLE))
    show(
        "check, whole process / import pandera.polars + openpyxl twice",
        "<= 1.5",
        pair(check, process(PEER, str(SAMPLE))),
    )
    show("check, whole process / openpyxl twice", "for information", pair(check, process(OPENPYXL, str(SAMPLE))))
    show("fill, in process / openpyxl load + save", "<= 0.5", fill_in_process())
    print(f"  of which: {where_fill_spends_its_time()}")
    print(f"  floor: parsing and packing the parts, nothing else, {floor_of_fill() * 1e3:.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        seconds, peak = big_file(Path(folder))
        rows = laporan.ten_thousand_rows(Path(folder))
        year = lkjip.whole_process(YEAR, Path(folder))
    print(f"{'50,000 x 20 cells read and patched, whole process':<72} {seconds:7.1f} s  {peak:7.0f} MB  (< 600 MB)")
    show("Excel report, 10,000 rows with values / openpyxl writing them without", "< 3 s", rows)
    show("LKjIP, rendering / bare docxtpl, which draws no chart and checks nothing", "<= 1.5", lkjip.rendering(YEAR))
    show("LKjIP, whole process / check of the same workbook", "< 2", year)
    show("pandera, all tables of a PK / the stock backend", "<= 0.2", skema.all_tables(SAMPLE))
    show("pandera, all tables of a measured year / the stock backend", "<= 0.2", skema.all_tables(YEAR))
    for line in kaidah.report(SAMPLE):
        print(line)


if __name__ == "__main__":
    main()
