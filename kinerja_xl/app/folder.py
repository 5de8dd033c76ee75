"""check over many files: each in a child process with a limit of time and memory, so that none stops the others.

One file alone needs no child: what it may cost is bounded by the guard and by what a sheet may hold.
"""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from kinerja_xl.app.check import PilihanPeriksa, check_file, unreadable
from kinerja_xl.app.pekerja import SECONDS, begin_worker
from kinerja_xl.findings import FileResult, KinerjaError

A = TypeVar("A")
B = TypeVar("B")

_ALONE = "Periksa berkas ini sendiri; bila tetap gagal, laporkan beserta berkasnya."


def check_apart(
    paths: Sequence[Path], pilihan: PilihanPeriksa, jobs: int, seconds: float = SECONDS
) -> Iterator[FileResult]:
    """Yield the result of each file, in the order of ``paths``.

    Args:
        paths: the workbooks.
        pilihan: which rules count.
        jobs: number of processes.
        seconds: how long one file may take.

    A file that takes too long, or brings its process down, becomes an unreadable one (KX001).
    """
    work = partial(check_file, pilihan=pilihan)
    for path, result in zip(paths, kerjakan_terpisah(work, paths, jobs, lambda _: seconds), strict=True):
        yield unreadable(path, result) if isinstance(result, KinerjaError) else result


def kerjakan_terpisah(
    kerja: Callable[[A], B], bahan: Sequence[A], jobs: int, seconds: Callable[[A], float]
) -> Iterator[B | KinerjaError]:
    """Do some work on each of many things, each in a child process with a limit of time and memory.

    Args:
        kerja: what is done; a function that a fresh process can import.
        bahan: what it is done to.
        jobs: number of processes.
        seconds: how long one may take.

    Yields:
        The results in the order of ``bahan``; the reason for one that took too long or brought its process down.
    """
    import multiprocessing

    from pebble import ProcessExpired, ProcessPool

    # spawn: polars' threads do not survive a fork
    context = multiprocessing.get_context("spawn")
    with ProcessPool(max(min(jobs, len(bahan)), 1), context=context, initializer=begin_worker) as pool:
        with _deaf():
            waiting = [pool.schedule(kerja, args=[satu], timeout=seconds(satu)) for satu in bahan]
        try:
            for satu, future in zip(bahan, waiting, strict=True):
                try:
                    yield future.result()
                except TimeoutError:
                    yield KinerjaError(f"Pemeriksaan melebihi {seconds(satu):.0f} detik.", _ALONE)
                except ProcessExpired:
                    yield KinerjaError("Pemeriksaan terhenti, mungkin karena memorinya habis.", _ALONE)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Let what is begun here hear nothing of Ctrl-C, which a terminal sends to all: this process alone ends the others.

    The threads of the pool, and the processes they start, keep what is blocked now. Windows has nothing like it.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
