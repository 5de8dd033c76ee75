"""A folder is checked to its end, whatever one of its files does to the process that reads it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.markdown_book import build_book
from helpers.pekerjaan import process_of, squared_slowly_at_first

from kinerja_xl.app.check import PilihanPeriksa, check_apart, check_file
from kinerja_xl.app.pekerja import SECONDS
from kinerja_xl.app.pelaksana import KolamSetempat
from kinerja_xl.findings import KinerjaError

pytestmark = pytest.mark.usefixtures("proses_sendiri")


def test_results_come_in_order_and_are_those_of_one_process(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("c.xlsx", "a.xlsx", "b.xlsx")]
    paths[0].write_bytes(build_book({"Pejabat": None}))
    paths[1].write_bytes(b"bukan buku kerja")
    paths[2].write_bytes(build_book({}))
    pilihan = PilihanPeriksa(cuplikan=True)
    together = [check_file(path, pilihan) for path in paths]
    assert [bool(result.findings) for result in together] == [True, True, False]
    with KolamSetempat(2) as pelaksana:
        assert list(check_apart(paths, pilihan, pelaksana)) == together, "with the rows that a page shows"


SCRIPT = """
import json, os, signal, sys, time
from pathlib import Path
from kinerja_xl.app import check

real = check.load
does = {
    "tidur": lambda: time.sleep(600),
    "keluar": lambda: os._exit(3),
    "mati": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "memori": lambda: bytearray(8 << 30),
    "gali": lambda: (lambda f: f(f))(lambda f: f(f)),
}

def load(path, *args):
    does.get(path.stem, lambda: None)()
    return real(path, *args)

check.load = load
if __name__ == "__main__":
    from kinerja_xl.app.pelaksana import KolamSetempat
    seconds, *paths = sys.argv[1:]
    with KolamSetempat(1, detik=int(seconds)) as pelaksana:
        for result in check.check_apart([Path(p) for p in paths], check.PilihanPeriksa(), pelaksana):
            print(json.dumps([result.readable, result.readable or result.findings[0].message]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a worker takes over what was changed here only by its own script")
@pytest.mark.parametrize(
    ("seconds", "faults"),
    [
        (3, {"keluar": "terhenti", "tidur": "melebihi 3 detik"}),
        pytest.param(
            60,
            {"mati": "terhenti", "memori": "Memori tidak cukup", "gali": "RecursionError"},
            marks=pytest.mark.berat,
        ),
    ],
)
def test_a_file_that_brings_its_process_down_is_named(seconds: int, faults: dict[str, str], tmp_path: Path) -> None:
    script = tmp_path / "jalan.py"
    script.write_text(SCRIPT, encoding="utf-8")
    paths = [tmp_path / f"{name}.xlsx" for name in ("awal", *faults, "akhir")]
    for path in paths:
        # where time is short the others take none: a busy machine may need seconds for a workbook
        path.write_bytes(build_book({}) if seconds > 10 else b"bukan buku kerja")
    command = [sys.executable, script, str(seconds), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    first, *bad, last = map(json.loads, done.stdout.splitlines())
    assert [first[0], last[0]] == [seconds > 10] * 2
    assert seconds > 10 or ("bukan buku kerja" in first[1] and "bukan buku kerja" in last[1])
    for (readable, message), said in zip(bad, faults.values(), strict=True):
        assert not readable
        assert said in message


def test_a_file_has_time_enough() -> None:
    assert SECONDS >= 60


def test_many_results_keep_their_order_and_an_error_its_place() -> None:
    numbers = range(150)  # more than may wait for their turn
    with KolamSetempat(2) as pelaksana:
        results = list(pelaksana.petakan(squared_slowly_at_first, numbers))
    bad = results.pop(7)
    assert isinstance(bad, KinerjaError)
    assert (bad.message, bad.fix) == ("tujuh", "enam")
    assert results == [n * n for n in numbers if n != 7]


def test_a_single_item_is_done_here() -> None:
    with KolamSetempat() as pelaksana:
        assert list(pelaksana.petakan(process_of, [1])) == [os.getpid()]
