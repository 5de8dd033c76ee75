"""Every kind of hostile workbook ends in words, in bounded time and memory, and never as a fault of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from helpers.hostile import BUILDERS

_CHECK = (
    "import resource, sys; from pathlib import Path;"
    "resource.setrlimit(resource.RLIMIT_CPU, (30, 30));"
    "from kinerja_xl.app.check import PilihanPeriksa, check_file;"
    "r = check_file(Path(sys.argv[1]), PilihanPeriksa());"
    "print(r.readable, [f.message for f in r.findings if f.code == 'KX001'])"
)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
@pytest.mark.parametrize("kind", BUILDERS)
def test_it_ends_in_words(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.xlsx"
    path.write_bytes(BUILDERS[kind]())
    done = subprocess.run([sys.executable, "-c", _CHECK, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-300:]
    assert "Kesalahan dalam kinerja-xl" not in done.stdout
