"""The same work on many files: the interface of what does it, and the processes of this computer as its usual one.

    with KolamSetempat() as pelaksana:
        for path, hasil in zip(paths, pelaksana.petakan(check_file, paths)): ...

Whoever has many files takes a ``Pelaksana`` and knows nothing of processes or machines. The function has a name of its
own in a module (it goes to other processes by that name), depends on its one argument only and changes nothing that is
not its own: where a process died it may be run a second time.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from kinerja_xl.app.pekerja import SECONDS, begin_worker
from kinerja_xl.findings import KinerjaError
from kinerja_xl.text.tampak import ringkas

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

A = TypeVar("A")
B = TypeVar("B")

_AHEAD = 32  # items a process that may wait for their turn: results are few, however many files there are
_WORTH = 4  # files for which it pays to begin one more process: it costs as much as checking them
_MOST = 60  # Windows waits for 63 things at once
_ALONE = "Periksa berkas ini sendiri; bila tetap gagal, laporkan beserta berkasnya."


def satu_berkas(_: object) -> int:
    """Return 1: an item is one file."""
    return 1


class Pelaksana(Protocol):
    """Does one thing to many items; ``with`` gives back what it holds."""

    def mulai(self, berkas: int) -> None:
        """Begin what takes a while to begin: so many files will come. Without anything of the kind, do nothing."""
        ...

    def petakan(
        self, fungsi: Callable[[A], B], bahan: Sequence[A], beban: Callable[[A], int] = satu_berkas
    ) -> Iterator[B | KinerjaError]:
        """Yield what the function makes of each item, in their order.

        Args:
            fungsi: a pure function of a module, or a ``functools.partial`` of one.
            bahan: the items; they and the results go to other processes.
            beban: how many files an item is, each of which may take its time; asked here.

        Returns:
            The results. An item that took too long, brought its process down or made the function raise is a
            ``KinerjaError`` in its place, and costs no other item anything.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class DiProsesIni:
    """One item after the other in this process: for few items, and for tests."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def mulai(self, berkas: int) -> None:
        """See ``Pelaksana``."""

    def petakan(
        self, fungsi: Callable[[A], B], bahan: Sequence[A], beban: Callable[[A], int] = satu_berkas
    ) -> Iterator[B | KinerjaError]:
        """See ``Pelaksana``; what takes too long or ends the process does so here."""
        for item in bahan:
            yield _here(fungsi, item)


class KolamSetempat:
    """Processes of this computer, each with a limit of time and memory. A single item needs none and gets none."""

    def __init__(self, banyak: int | None = None, detik: float = SECONDS) -> None:
        """Begin nothing yet.

        Args:
            banyak: how many processes; by default as many as this one may use, and fewer where there is little to do.
            detik: how long one item may take.
        """
        self._asked = banyak
        self._many = banyak or banyak_inti()
        self._seconds = detik
        self._pool: ProcessPool | None = None
        self._running = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def mulai(self, berkas: int) -> None:
        """See ``Pelaksana``."""
        if berkas > 1:
            self._ready(berkas, berkas)

    def petakan(
        self, fungsi: Callable[[A], B], bahan: Sequence[A], beban: Callable[[A], int] = satu_berkas
    ) -> Iterator[B | KinerjaError]:
        """See ``Pelaksana``."""
        if len(bahan) == 1 and self._pool is None and beban(bahan[0]) == 1:  # bounded by the guard alone
            yield _here(fungsi, bahan[0])
            return
        if not bahan:
            return
        pool = self._ready(len(bahan), sum(map(beban, bahan)))
        waiting: deque[tuple[ProcessFuture[B], float]] = deque()
        for item in bahan:
            seconds = self._seconds * beban(item)
            waiting.append((pool.schedule(fungsi, args=[item], timeout=seconds), seconds))
            if len(waiting) >= _AHEAD * self._many:
                result = _outcome(*waiting.popleft())
                yield result
        while waiting:
            result = _outcome(*waiting.popleft())
            yield result

    def _ready(self, items: int, files: int) -> ProcessPool:
        import multiprocessing

        from pebble import ProcessPool

        many = min(self._many, items if self._asked else min(items, -(-files // _WORTH)))
        if many > self._running:
            self._end()
            # spawn: polars' threads do not survive a fork
            context = multiprocessing.get_context("spawn")
            self._pool, self._running = ProcessPool(many, context=context, initializer=begin_worker), many
            with _deaf():
                assert self._pool.active, "asking begins its threads"
        assert self._pool is not None, "more than none are asked for"
        return self._pool

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None


def _outcome(future: ProcessFuture[B], seconds: float) -> B | KinerjaError:
    from pebble import ProcessExpired

    try:
        return future.result()
    except TimeoutError:
        return KinerjaError(f"Pemeriksaan melebihi {seconds:.0f} detik.", _ALONE)
    except ProcessExpired:
        return KinerjaError("Pemeriksaan terhenti, mungkin karena memorinya habis.", _ALONE)
    except Exception as error:
        return kesalahan_sendiri(error)


def banyak_inti() -> int:
    """Return how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return min(os.cpu_count() or 1, _MOST)


def kesalahan_sendiri(error: Exception) -> KinerjaError:
    """Return what is told of an item at which something went wrong; a fault of ours is raised where we look for it."""
    if isinstance(error, KinerjaError):
        return error
    if os.environ.get("KINERJA_XL_DEBUG"):
        raise error
    if isinstance(error, MemoryError):
        return KinerjaError("Memori tidak cukup untuk memeriksa berkas ini.", "Hapus lembar dan isi yang tidak perlu.")
    return KinerjaError(
        f"Kesalahan dalam kinerja-xl saat memeriksa berkas ini: {type(error).__name__}: {ringkas(str(error))}",
        "Laporkan beserta berkasnya; KINERJA_XL_DEBUG=1 menampilkan rinciannya.",
    )


def _here(function: Callable[[A], B], item: A) -> B | KinerjaError:
    try:
        return function(item)
    except Exception as error:
        return kesalahan_sendiri(error)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Let what is begun here hear nothing of Ctrl-C, which a terminal sends to all: this process alone ends the others.

    The threads of the pool, and the processes they start, keep what is blocked now. Windows has nothing like it.
    """
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # begun by a thread of the pool, it would let that thread hear again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
