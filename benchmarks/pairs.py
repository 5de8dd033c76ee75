"""Time two things in turn (A B A B …), so that a machine that drifts slows both, and give the median ratio."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 7
_COMPILED = tempfile.TemporaryDirectory(prefix="kinerja-bench-")


@dataclass(frozen=True)
class Pair:
    """Median seconds of ours and of the peer, and the median of the ratios pair by pair."""

    ours: float
    peer: float
    ratio: float


def pair(ours: Callable[[], object], peer: Callable[[], object], runs: int = RUNS) -> Pair:
    """Run both once to warm up, then ``runs`` times in turn."""
    ours()
    peer()
    times = [(_seconds(ours), _seconds(peer)) for _ in range(runs)]
    return Pair(
        statistics.median(a for a, _ in times),
        statistics.median(b for _, b in times),
        statistics.median(a / b for a, b in times),
    )


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def process(code: str, *args: str) -> Callable[[], object]:
    """Return a job that runs Python code in a fresh process as an office has it.

    That is with every module compiled, which pip does when it installs (a checkout under PYTHONDONTWRITEBYTECODE would
    compile all of ours anew in each run and none of the peer's).
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = _COMPILED.name
    command = [sys.executable, "-c", code, *args]
    return lambda: subprocess.run(command, check=False, capture_output=True, env=env)
