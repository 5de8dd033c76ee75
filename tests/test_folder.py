"""A folder is checked to its end, whatever one of its files does to the process that reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app import folder
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.folder import check_apart


def test_results_come_in_order_and_are_those_of_one_process(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("c.xlsx", "a.xlsx", "b.xlsx")]
    paths[0].write_bytes(build_book({"Pejabat": None}))
    paths[1].write_bytes(b"bukan buku kerja")
    paths[2].write_bytes(build_book({}))
    pilihan = PilihanPeriksa(cuplikan=True)
    together = [check_file(path, pilihan) for path in paths]
    assert [bool(result.findings) for result in together] == [True, True, False]
    assert list(check_apart(paths, pilihan, 2)) == together, "with the rows that a page shows"


SCRIPT = """
import json, os, signal, sys, time
from pathlib import Path
from kinerja_xl.app import check

real = check.load
does = {
    "tidur": lambda: time.sleep(600),
    "mati": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "memori": lambda: bytearray(8 << 30),
    "gali": lambda: (lambda f: f(f))(lambda f: f(f)),
}

def load(path, *args):
    does.get(path.stem, lambda: None)()
    return real(path, *args)

check.load = load
if __name__ == "__main__":
    from kinerja_xl.app.folder import check_apart
    seconds, *paths = sys.argv[1:]
    for result in check_apart([Path(p) for p in paths], check.PilihanPeriksa(), 1, seconds=int(seconds)):
        print(json.dumps([result.readable, result.readable or result.findings[0].message]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a worker takes over what was changed here only by its own script")
@pytest.mark.parametrize(
    ("seconds", "faults"),
    [
        (60, {"mati": "terhenti", "memori": "Memori tidak cukup", "gali": "RecursionError"}),
        (3, {"tidur": "melebihi 3 detik"}),
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
    assert folder.SECONDS >= 60
