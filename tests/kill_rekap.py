"""Kill a recap at many points (kill -9), and look whether its store is whole and the next run goes on from there.

    python tests/kill_rekap.py [NUMBER]

After each kill: what is kept is whole and nothing stands in it twice; the next run reads only what is not kept, and
tells the same as a run that nobody killed. Then two desks begin at once: both come to their end, or one is told.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
from helpers.kabupaten_peraga import buku_peraga, kantor_peraga

_OFFICES = 8
_READ = re.compile(r"(\d+) buku kerja dibaca, (\d+) sudah dikenal")


def _start(folder: Path) -> subprocess.Popen[str]:
    words = ("recap", "buku", "-o", "rekap.xlsx", "--html", "rekap.html", "--store", "gudang", "-j", "1")
    return subprocess.Popen(
        [sys.executable, "-m", "kinerja_xl", *words],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def _whole_run(folder: Path) -> tuple[int, int, str]:
    """Run a recap to its end; return how many workbooks it read, how many it knew, and what it told before."""
    process = _start(folder)
    told = process.communicate()[1]
    found = _READ.search(told)
    if process.returncode or found is None:
        raise AssertionError(f"{process.returncode}: {told}")
    return int(found[1]), int(found[2]), told[: found.start()]


def _documents(folder: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(folder / "rekap.xlsx", read_only=True)["Dokumen"]
    return [row[:13] for row in sheet.iter_rows(min_row=5, values_only=True)]


def _kept(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the store, then the number of contents in it."""
    place = folder / "gudang" / "rekap.sqlite"
    if not place.exists():
        yield "0"
        return
    with closing(sqlite3.connect(place)) as store:
        if (state := store.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            yield f"gudang rusak: {state}"
        tables = {name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if "isi" not in tables:
            yield "0"
            return
        kept, different = store.execute("SELECT count(*), count(DISTINCT sidik) FROM isi").fetchone()
        if kept != different:
            yield f"berganda: {kept} baris untuk {different} isi"
        yield str(kept)


def killed(folder: Path, after: float, right: str) -> list[str]:
    """Kill a recap after some seconds, let another one go on, which tells what is right; return what was wrong."""
    process = _start(folder)
    try:
        process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    *faults, number = _kept(folder)
    if int(number) > _OFFICES:
        faults.append(f"{number} isi tersimpan untuk {_OFFICES} buku kerja")
    read, known, told = _whole_run(folder)
    if told != right:
        faults.append(f"lain: {told}")
    if (read, known) != (_OFFICES - int(number), int(number)):
        faults.append(f"{number} tersimpan, tetapi {read} dibaca lagi dan {known} dikenal")
    if left := [path.name for path in folder.glob(".kinerja-*.tmp")]:
        faults.append(f"tersisa: {left}")
    return faults


def two_at_once(folder: Path) -> list[str]:
    """Begin two recaps with one store; return what was wrong."""
    both = [_start(folder), _start(folder)]
    told = [process.communicate()[1] for process in both]
    faults = [*_kept(folder)][:-1]
    for process, text in zip(both, told, strict=True):
        if process.returncode and "sedang dipakai" not in text:
            faults.append(text)
    print("two at once:", [process.returncode for process in both], "waited:", ["menunggu" in text for text in told])
    return faults


def main(number: int) -> int:
    """Kill so many recaps; 1 when anything was wrong."""
    chance, faults, resumed = random.Random(1), [], 0
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "asal"
        (source / "buku").mkdir(parents=True)
        for one in kantor_peraga(_OFFICES):
            (source / "buku" / f"{one.kode}.xlsx").write_bytes(buku_peraga(one))
        right = Path(place) / "utuh"
        shutil.copytree(source, right)
        began = time.monotonic()
        _, _, told = _whole_run(right)
        seconds, documents = time.monotonic() - began, _documents(right)
        for n in range(number):
            folder = Path(place) / str(n)
            shutil.copytree(source, folder)
            share = chance.uniform(0.2, 1.05)
            found = killed(folder, seconds * share, told)
            if _documents(folder) != documents:
                found.append("rekapnya lain daripada yang tidak dihentikan")
            resumed += not found
            print(f"{n + 1}: at {share:.2f} of a run", found or "", flush=True)
            faults += [f"{n} {share:.3f}: {fault}" for fault in found]
            shutil.rmtree(folder)
        shutil.rmtree(right / "gudang")
        faults += two_at_once(right)
    print(f"{number} kills, {resumed} resumed; lost, doubled or broken:", faults or "nothing")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
