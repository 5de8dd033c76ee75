"""A folder is checked to its end, whatever one of its files does to the process that reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.tampered import SAMPLE

from kinerja_xl.app import folder
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.folder import check_apart


def test_results_come_in_order_and_are_those_of_one_process(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("c.xlsx", "a.xlsx", "b.xlsx")]
    paths[0].write_bytes(SAMPLE)
    paths[1].write_bytes(b"bukan buku kerja")
    paths[2].write_bytes(SAMPLE)
    assert list(check_apart(paths, PilihanPeriksa(), 2)) == [check_file(path, PilihanPeriksa()) for path in paths]


@pytest.mark.skipif(sys.platform == "win32", reason="a worker takes over what was changed here only by its own script")
@pytest.mark.parametrize(
    ("does", "says"),
    [
        ("time.sleep(600)", "melebihi 40 detik"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "terhenti"),
        ("bytearray(8 << 30)", "Memori tidak cukup"),
        ("(lambda f: f(f))(lambda f: f(f))", "RecursionError"),
    ],
)
def test_a_file_that_brings_its_process_down_is_named(does: str, says: str, tmp_path: Path) -> None:
    script = tmp_path / "jalan.py"
    script.write_text(
        f"""
import json, os, signal, sys, time
from pathlib import Path
from kinerja_xl.app import check
real = check.load
def load(path, *args):
    if path.name == "b.xlsx":
        {does}
    return real(path, *args)
check.load = load
if __name__ == "__main__":
    from kinerja_xl.app.folder import check_apart
    paths = [Path(p) for p in sys.argv[1:]]
    results = check_apart(paths, check.PilihanPeriksa(), 1, seconds=40)
    print(json.dumps([(r.path.name, r.readable, r.findings[0].message if not r.readable else "") for r in results]))
""",
        encoding="utf-8",
    )
    paths = [tmp_path / f"{name}.xlsx" for name in "abc"]
    for path in paths:
        path.write_bytes(SAMPLE)
    done = subprocess.run([sys.executable, script, *paths], capture_output=True, text=True, check=True)
    first, bad, last = json.loads(done.stdout)
    assert (first[1], bad[1], last[1]) == (True, False, True)
    assert says in bad[2]
    assert folder.SECONDS >= 60
