"""The work of the page, in processes of its own: a file that hangs or kills its process costs only itself."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from kinerja_xl.app.pekerja import SECONDS, begin_worker
from kinerja_xl.layar.tugas import HasilTugas

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

_WORKERS = 2
_IDLE = 120.0  # seconds after which the processes are given back


@dataclass
class Pekerjaan:
    """One task that was asked for: what it is called, whether it still runs, and what came of it.

    Attributes:
        judul: what is being done, as the page says it ("Memeriksa").
        hasil: what came of it, None while it runs.
    """

    judul: str
    hasil: HasilTugas | None = None
    _future: ProcessFuture[HasilTugas] | None = None

    @property
    def berjalan(self) -> bool:
        """True until something came of it."""
        return self.hasil is None

    def hentikan(self) -> None:
        """Stop it; its process is ended and a new one takes its place."""
        if self._future is not None and self.hasil is None:
            self._future.cancel()  # type: ignore[no-untyped-call]


class Bengkel:
    """The processes, begun with the first task and given back when nothing was asked for a while."""

    def __init__(self) -> None:
        self._pool: ProcessPool | None = None
        self._lock = Lock()
        self._last = time.monotonic()
        self._running: list[Pekerjaan] = []

    def minta(
        self, judul: str, tugas: Callable[..., HasilTugas], *args: Any, selesai: Callable[[HasilTugas], None]
    ) -> Pekerjaan:
        """Ask for a task.

        Args:
            judul: what it is called.
            tugas: a function of ``tugas``.
            args: what it is called with; all of it goes to another process.
            selesai: called with what came of it, in a thread of the pool.
        """
        job = Pekerjaan(judul)

        def done(future: Future[HasilTugas]) -> None:
            hasil = _outcome(future)
            selesai(hasil)
            job.hasil = hasil
            self._last = time.monotonic()

        with self._lock:
            self._running = [other for other in self._running if other.berjalan]
            self._last = time.monotonic()
            job._future = self._ready().schedule(tugas, args=list(args), timeout=SECONDS)
            self._running.append(job)
        job._future.add_done_callback(done)
        return job

    def rehat(self) -> None:
        """Give the processes back when nothing runs and nothing was asked for some time."""
        with self._lock:
            busy = any(job.berjalan for job in self._running)
            if self._pool is not None and not busy and time.monotonic() - self._last > _IDLE:
                self._stop()

    def tutup(self) -> None:
        """Stop everything."""
        with self._lock:
            self._stop()

    def _ready(self) -> ProcessPool:
        from pebble import ProcessPool

        if self._pool is None or not self._pool.active:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPool(_WORKERS, context=context, initializer=begin_worker)
        return self._pool

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None


def _outcome(future: Future[HasilTugas]) -> HasilTugas:
    from pebble import ProcessExpired

    try:
        hasil = future.result()
    except CancelledError:
        return HasilTugas(galat="Dihentikan.")
    except TimeoutError:
        return HasilTugas(galat=f"Lebih lama dari {SECONDS} detik, jadi dihentikan.", jalan="Pecah berkasnya.")
    except ProcessExpired:
        return HasilTugas(galat="Terhenti, mungkin karena memorinya habis.", jalan="Coba berkas ini sendiri.")
    except Exception as error:  # a fault of ours never stops the page
        name = type(error).__name__
        return HasilTugas(galat=f"Kesalahan dalam kinerja-xl: {name}.", jalan="Laporkan beserta berkasnya.")
    return hasil
