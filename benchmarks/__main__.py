"""Measure every claim and write ``RESULTS.md``: ``make bench``, or ``python benchmarks [PART…]``, which writes nothing.

Parts: satu (one file), hangat (many in one process), folder (five hundred files, checked and recapped; BENCH_FILES for
fewer), tumbuh (growth), laporan (reports).
"""

from __future__ import annotations

import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:] = [*(p for p in sys.path if Path(p or ".").resolve() not in (HERE, HERE.parent)), str(HERE.parent)]

from benchmarks import berkas, folder, kaidah, laporan, lkjip, skema  # noqa: E402
from benchmarks.hasil import Hasil  # noqa: E402
from benchmarks.pairs import COMMAND, Pair, cpu_seconds, of_times, pair, process  # noqa: E402

FILES = int(os.environ.get("BENCH_FILES", "500"))
SAMPLES = HERE.parent / "samples"
PK, YEAR = SAMPLES / "kalaena-pk-2025.xlsx", SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"


def satu(hasil: Hasil, scratch: Path) -> None:
    """One file, whole processes."""
    for name, path in (("a PK", PK), ("a measured year", YEAR)):
        check = process(COMMAND, "check", str(path))
        hasil.pair(
            f"check of {name} / import pandera.polars + openpyxl twice",
            pair(check, process(berkas.PANDERA_TWICE, str(path))),
            1.0,
        )
    hasil.pair(
        "check of a PK / openpyxl twice", pair(process(COMMAND, "check", str(PK)), process(berkas.TWICE, str(PK))), None
    )
    hasil.pair("fill of a PK / openpyxl load + save", berkas.fill(PK, scratch), 0.7)
    hasil.pair("fill in memory, no process / openpyxl load + save", berkas.in_memory(PK), 0.5)
    cpu, wall = berkas.help_page()
    hasil.value("--help, CPU", cpu * 1e3, "ms", 80)
    hasil.value("--help, wall", wall * 1e3, "ms", None)
    read = process(berkas.OURS_READ, str(YEAR))
    for name, code in (("python-calamine", berkas.CALAMINE), ("openpyxl once", berkas.ONCE)):
        hasil.pair(f"all cells of a year, whole process / {name}", pair(read, process(code, str(YEAR))), None)
    check = process(COMMAND, "check", str(YEAR))
    peer = process(berkas.FRICTIONLESS, str(YEAR))
    hasil.pair("check of a year / frictionless validate, every sheet", pair(check, peer, 3), None)
    hasil.pair("pandera, all tables of a PK / the stock backend", skema.all_tables(PK), 0.2)
    hasil.pair("pandera, all tables of a year / the stock backend", skema.all_tables(YEAR), 0.2)


def hangat(hasil: Hasil, scratch: Path) -> None:
    """Files with texts of their own, in one process that is warm."""
    made = scratch / "sendiri"
    folder.write_folder(made, 12 * 15)
    names = [p.stem for p in sorted(SAMPLES.glob("*.xlsx"))]
    files = {name: [made / f"kantor-{n:03d}.xlsx" for n in range(names.index(name), 12 * 15, 12)] for name in names}
    sound = {name: [p for p in paths if (int(p.stem[-3:]) + 1) % folder.DAMAGED] for name, paths in files.items()}
    filled = []
    for path in sound[YEAR.stem][:12]:
        filled.append(path.with_name(f"terisi-{path.name}"))
        process(COMMAND, "fill", str(path), "-o", str(filled[-1]), status=(0,))()
    for name, paths, most in (
        ("a PK", sound[PK.stem], 50),
        ("a measured year", sound[YEAR.stem], 95),
        ("a filled measured year", filled, 115),
    ):
        measured = berkas.warm(paths)
        hasil.pair(f"check of {name}, warm, texts of its own / openpyxl twice", measured, None)
        hasil.value(
            f"the same, CPU a file (floor: {_floor(paths) * 1e3:.1f} ms unzip + parse)", measured.ours * 1e3, "ms", most
        )
        parts = ", ".join(f"{part} {seconds * 1e3:.1f} ms" for part, seconds in berkas.where_it_goes(paths[-8:]))
        hasil.note(f"Where it goes, {name}: {parts}.")


def _floor(paths: list[Path]) -> float:
    return min(cpu_seconds(lambda path=path: berkas.floor(path)) for path in paths)  # type: ignore[misc]


def lima_ratus(hasil: Hasil, scratch: Path) -> None:
    """Five hundred files of offices that differ, 5 % of them damaged: checked, and recapped."""
    made = scratch / "kantor"
    folder.write_folder(made, FILES)
    process(COMMAND, "check", str(PK))()  # compiles what the processes load
    ours, peer = folder.check_folder(made), folder.opened_by_openpyxl(made)
    what, twice = f"{FILES} distinct files, two processes", "two that only open them twice with openpyxl"
    hasil.pair(f"{what} / {twice}", of_times([(ours.cpu, peer.cpu)]), round(1 / 2.2, 3))
    hasil.pair("the same, wall clock", of_times([(ours.wall, peer.wall)]), round(1 / 2.2, 3))
    hasil.value("the same, wall clock", ours.wall, "s", None)
    some = folder.part(made, FILES // 5)
    one, two = folder.check_folder(some, 1), folder.check_folder(some)
    hasil.pair(
        f"{FILES // 5} of them, wall clock, two processes / one", of_times([(two.wall, one.wall)]), round(1 / 1.8, 3)
    )
    hasil.value(f"largest process, {FILES // 5} files", two.memory, "MB", None)
    hasil.value(f"largest process, {FILES} files", ours.memory, "MB", round(two.memory * 1.15))
    first, again = folder.recap(made)
    hasil.pair(f"recap of the {FILES} files / check of them", of_times([(first.cpu, ours.cpu)]), 1.3)
    hasil.value("recap again after two have changed, wall clock", again.wall, "s", 6)
    hasil.value("the same, CPU", again.cpu, "s", 6)


def tumbuh(hasil: Hasil, scratch: Path) -> None:
    """What grows with the rows of a workbook."""
    aims = {1_000: (None, None), 5_000: (3.0, 300.0)}  # 150,000 filled cells a sheet are the most that is read
    for rows, seconds, memory in berkas.growth(SAMPLES / "kalaena-pk-2025-bersih.xlsx", scratch, tuple(aims)):
        hasil.value(f"check of {rows:,} rows of indicators, CPU", seconds, "s", aims[rows][0])
        hasil.value(f"check of {rows:,} rows of indicators, memory", memory, "MB", aims[rows][1])
    measured, memory = berkas.big(scratch)
    hasil.pair("7,000 × 20 cells read and patched / openpyxl", measured, 0.15)
    hasil.value("the same, memory", memory, "MB", 250)
    for line in kaidah.report(PK):
        hasil.note(line)


def cetak(hasil: Hasil, scratch: Path) -> None:
    """Documents."""
    rendered: Pair = lkjip.rendering(YEAR)
    hasil.pair("LKjIP, rendering / bare docxtpl, which draws no chart and checks nothing", rendered, 1.3)
    hasil.pair("LKjIP, whole process / check of the same workbook", lkjip.whole_process(YEAR, scratch), None)
    by_openpyxl, by_xlsxwriter = laporan.ten_thousand_rows(scratch)
    hasil.pair("Excel report, 10,000 rows with values / openpyxl writing them without", by_openpyxl, None)
    hasil.pair("Excel report, 10,000 rows with values / bare XlsxWriter writing them without", by_xlsxwriter, None)
    hasil.value("Excel report, 10,000 rows, CPU", by_openpyxl.ours, "s", 0.6)


PARTS = {"satu": satu, "hangat": hangat, "folder": lima_ratus, "tumbuh": tumbuh, "laporan": cetak}


def main(names: list[str]) -> None:
    """Measure the parts named, all of them by default; all of them are written down."""
    if find_spec("hypothesis") is not None:  # pandera imports it where it finds it: 200 ms that no office pays
        print("benchmarks: the test libraries are installed in this environment; run make bench", file=sys.stderr)
        if not names:
            sys.exit(1)
    hasil, failed = Hasil(), False
    for name in names or PARTS:
        with tempfile.TemporaryDirectory() as scratch:
            try:
                PARTS[name](hasil, Path(scratch))
            except Exception as error:  # the other parts took minutes and are to be written down
                failed = True
                hasil.note(f"**Part {name} did not come to its end: {error}**")
    if not names:
        hasil.write(HERE / "RESULTS.md")
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1:])
