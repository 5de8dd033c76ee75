"""Time two things in turn (A B A B …), so that a machine that drifts slows both, and give the median ratio."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 7


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
    """Return a job that runs Python code in a fresh process, without the test libraries an office does not have."""
    office = "import sys; sys.modules['hypothesis'] = None; "  # pandera imports it where it finds it
    return lambda: subprocess.run([sys.executable, "-c", office + code, *args], check=False, capture_output=True)
