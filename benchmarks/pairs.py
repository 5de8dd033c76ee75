"""Time two things in turn (A B A B …) in CPU seconds, so that a busy machine slows both, and give the median ratio."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RUNS = 5
_COMPILED = tempfile.TemporaryDirectory(prefix="kinerja-bench-")


@dataclass(frozen=True)
class Pair:
    """Median CPU seconds of ours and of the peer, and the median of the ratios pair by pair."""

    ours: float
    peer: float
    ratio: float


def pair(ours: Callable[[], object], peer: Callable[[], object], runs: int = RUNS) -> Pair:
    """Run both once to warm up, then ``runs`` times in turn."""
    ours()
    peer()
    times = [(cpu_seconds(ours), cpu_seconds(peer)) for _ in range(runs)]
    return of_times(times)


def of_times(times: list[tuple[float, float]]) -> Pair:
    """Return the medians of what was measured in turn: ours and the peer's."""
    return Pair(
        statistics.median(a for a, _ in times),
        statistics.median(b for _, b in times),
        statistics.median(a / b for a, b in times),
    )


def cpu_seconds(job: Callable[[], object]) -> float:
    """Return the CPU seconds of a job, those of the processes that it waits for included."""
    before = _spent()
    job()
    return _spent() - before


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)  # os.times counts in hundredths
    return time.process_time() + children.ru_utime + children.ru_stime


def process(code: str, *args: str, status: tuple[int, ...] = (0, 1)) -> Callable[[], str]:
    """Return a job that runs Python code in a fresh process as an office has it, and gives what it printed.

    That is with every module compiled, which pip does when it installs (a checkout under PYTHONDONTWRITEBYTECODE would
    compile all of ours anew in each run and none of the peer's), and outside the folder of the code.

    Args:
        code: what runs.
        args: its arguments.
        status: what it may end with; another is an error, because a run that fails is always fast.
    """
    command = [sys.executable, "-P", "-c", code, *args]

    def run() -> str:
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=_env(), cwd=_COMPILED.name)
        if done.returncode not in status:
            raise RuntimeError(f"{code[:60]!r} ended with {done.returncode}:\n{done.stderr[-2000:]}")
        return done.stdout

    return run


@dataclass(frozen=True)
class Spent:
    """What a process took with all those that it waited for: CPU and wall seconds, MB of the largest one."""

    cpu: float
    wall: float
    memory: float


def spent(code: str, *args: str, status: tuple[int, ...] = (0, 1)) -> Spent:
    """Run Python code as ``process`` does, once, and return what it took; what it prints is dropped."""
    nowhere = subprocess.DEVNULL
    told = Path(_COMPILED.name, "puncak.txt")
    command = [sys.executable, "-P", "-c", _TELLS_ITS_PEAK.format(told=str(told)) + code, *args]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=nowhere, stderr=nowhere, env=_env(), cwd=_COMPILED.name) as running:
        _, ended, used = os.wait4(running.pid, 0)
        wall = time.perf_counter() - start
        running.returncode = os.waitstatus_to_exitcode(ended)
    if running.returncode not in status:
        raise RuntimeError(f"{args} ended with {running.returncode}")
    return Spent(used.ru_utime + used.ru_stime, wall, float(told.read_text(encoding="ascii")))


_TELLS_ITS_PEAK = """
import atexit, os
end = os._exit
def tell():
    import resource
    own = int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
    with open({told!r}, "w") as told:
        print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024, file=told)
def leave(status):
    tell()
    end(status)
os._exit = leave
atexit.register(tell)
"""
"""Before some code: let the process write the greatest memory in MB of itself or one that it started (on Linux).

``ru_maxrss`` from outside would also count what the process held before it became this program: the memory of the one
that started it, which has everything loaded.
"""


def _env() -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return env | {"PYTHONPYCACHEPREFIX": _COMPILED.name, "PYTHONHASHSEED": "0"}


COMMAND = "import sys; sys.argv = ['kinerja-xl', *sys.argv[1:]]; from kinerja_xl.cli.process import run; run()"
"""The command line as it is installed; its arguments follow."""
