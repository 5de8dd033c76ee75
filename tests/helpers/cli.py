"""The command line, run in this process: an interpreter of its own takes a second to start."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from kinerja_xl.cli.main import main


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def run(*args: str | Path) -> Done:
    """Run ``kinerja-xl ARGS`` to its end, errors and all."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
        main([str(arg) for arg in args])
    return Done(int(ended.value.code or 0), out.getvalue(), err.getvalue())
