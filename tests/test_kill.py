"""A killed command loses nothing; ``make kill`` tries it at two hundred points."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from kill import killed, prepared

_WRITE = """
import os, sys
from pathlib import Path
from kinerja_xl.workbook import keep, output
steps = int(sys.argv[1])
def step(name):
    real = getattr(os, name)
    def counted(*args, **kwargs):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), 9)
        return real(*args, **kwargs)
    setattr(os, name, counted)
for name in ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "chmod", "stat", "fdopen"):
    step(name)
keep.save(Path("b.xlsx"), Path("a.xlsx").read_bytes(), replace=True)
"""
"""Writes over a person's work, and is killed at one of the calls to the system."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")
def test_at_every_call_to_the_system_nothing_is_lost(tmp_path: Path) -> None:
    ended = []
    for steps in range(0, 24, 2):
        folder = tmp_path / str(steps)
        folder.mkdir()
        before = prepared(folder)
        done = subprocess.run([sys.executable, "-c", _WRITE, str(steps)], cwd=folder, capture_output=True, check=False)
        ended.append(done.returncode)
        found = {path.read_bytes() for path in folder.rglob("*.xlsx")}
        assert before["b.xlsx"] in found, steps
        assert before["a.xlsx"] == (folder / "a.xlsx").read_bytes()
    assert -signal.SIGKILL in ended, "it was killed"
    assert os.EX_OK in ended, "and once it came to its end"


def test_a_command_that_is_killed_at_once_loses_nothing(tmp_path: Path) -> None:
    assert killed(("fill", "a.xlsx", "--in-place"), tmp_path, 0.2) == []
