"""The same work on other machines: a Dask scheduler that somebody runs, behind the interface of the local processes.

Results are taken by their item, not counted as they come: a task that ran twice because a worker died gives one result.
The files are read by the workers, from a folder that all machines have under the same name or reach by an address.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from kinerja_xl.app.folder_bersama import FolderBersama, buka_hasil, contoh_isi, kemas_bahan, kerjakan_kemasan
from kinerja_xl.app.mesin_dask import (
    LIHAT,
    baca_alamat_dask,
    bukti_tempat,
    lihat_mesin,
    samakan_mesin,
    sertifikat_dask,
    sidik_program,
    tanpa_tls,
)
from kinerja_xl.app.pekerja import SECONDS
from kinerja_xl.app.pelaksana import kesalahan_sendiri, satu_berkas
from kinerja_xl.findings import KinerjaError

if TYPE_CHECKING:
    from distributed import Future

A = TypeVar("A")
B = TypeVar("B")

_AHEAD = 8  # items a thread that may wait on the scheduler
_FEWEST = 64
_CONNECT = 20  # seconds
_ALONE = 60  # seconds without any worker
_ALLOWED_FAILURES = 1  # workers that an item may take with it before it is given up
_AGAIN = "Jalankan lagi; recap yang bergudang tidak membaca ulang yang sudah dibaca."


class MesinLainError(Exception):
    """A worker that came later than the others has another program."""


class PelaksanaDask:
    """Workers of a Dask scheduler."""

    def __init__(
        self,
        alamat: str,
        tempat: Sequence[Path] = (),
        bersama: FolderBersama | None = None,
        detik: float = SECONDS,
    ) -> None:
        """Remember the scheduler; ``with`` connects.

        Args:
            alamat: ``tcp://127.0.0.1:8786`` on this computer, ``tls://server:8786`` elsewhere.
            tempat: the folders and files that every machine has to see under the same names.
            bersama: the folder that they see under another name.
            detik: how long one file may take.

        Raises:
            KinerjaError: no address, or one beyond this computer without TLS.
        """
        self._address = baca_alamat_dask(alamat)
        self._places = bukti_tempat(tempat)
        self._shared = bersama
        self._seconds = detik
        self._client: Any = None  # Dask has types for half of its methods

    def __enter__(self) -> Self:
        """Connect.

        Raises:
            KinerjaError: Dask is not installed, nobody answers, or the machines are not as they have to be.
        """
        try:
            from distributed import Client
        except ImportError as error:
            raise KinerjaError(
                "--dask memerlukan pustaka distributed.", "Pasang dengan: pip install 'kinerja-xl[dask]'"
            ) from error
        security = sertifikat_dask(self._address)
        _diamkan()
        try:
            with warnings.catch_warnings(action="ignore"):  # of versions that differ
                self._client = Client(self._address, security=security, timeout=_CONNECT)  # type: ignore[no-untyped-call]
            self._agree()
        except (OSError, TimeoutError) as error:
            self._close()
            raise KinerjaError(
                f"Penjadwal Dask {self._address} tidak dapat dihubungi.",
                f"Periksa alamat, porta, dan sertifikatnya ({_pertama(error)}). {LIHAT}",
            ) from error
        except ImportError as error:
            self._close()
            raise KinerjaError(
                f"kinerja-xl tidak terpasang di semua mesin Dask ({error}).",
                f"Pasang kinerja-xl[dask] yang sama di penjadwal dan semua pekerja. {LIHAT}",
            ) from error
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def _agree(self) -> None:
        """Refuse machines that others can reach, on which an item could hang for ever, or that find something else."""
        with contextlib.suppress(TimeoutError):  # of machines that were only just started
            self._client.wait_for_workers(1, timeout=_CONNECT)
        info = self._client.scheduler_info(n_workers=-1)
        workers = info["workers"]
        if not workers:
            raise KinerjaError("Penjadwal Dask belum memiliki pekerja.", f"Jalankan dask worker dahulu. {LIHAT}")
        if open_ := sorted({address for address in (info["address"], *workers) if tanpa_tls(address)}):
            raise KinerjaError(
                f"Mesin Dask {open_[0]} dapat dicapai tanpa TLS: siapa pun dapat menjalankan apa saja di sana.",
                f"Jalankan dengan sertifikat, atau di satu komputer dengan --host 127.0.0.1. {LIHAT}",
            )
        if any(not told.get("nanny") or told["nthreads"] != 1 for told in workers.values()):
            raise KinerjaError(
                "Pekerja Dask harus berutas satu dan dijaga nanny, agar berkas yang macet dapat dihentikan.",
                f"Jalankan: dask worker ALAMAT --nthreads 1 --nworkers N. {LIHAT}",
            )
        samakan_mesin({info["address"]: self._client.run_on_scheduler(lihat_mesin)})
        shared = self._shared and (self._shared.url, contoh_isi(self._shared.di_sini))
        samakan_mesin(self._client.run(lihat_mesin, self._places, *(shared or ())))
        self._client.run_on_scheduler(_allow_failures)

    def mulai(self, berkas: int) -> None:
        """See ``Pelaksana``; its workers run already."""

    def petakan(
        self, fungsi: Callable[[A], B], bahan: Sequence[A], beban: Callable[[A], int] = satu_berkas
    ) -> Iterator[B | KinerjaError]:
        """See ``Pelaksana``.

        Raises:
            KinerjaError: the scheduler or all workers are gone, or one that came later is another.
        """
        assert self._client is not None, "inside with"
        ahead = max(_AHEAD * sum(self._client.nthreads().values()), _FEWEST)
        waiting: deque[tuple[A, Future[B]]] = deque()

        def outcome() -> B | KinerjaError:
            item, future = waiting.popleft()
            return self._outcome(future, lambda: self._alone(fungsi, item, beban, [f for _, f in waiting]))

        for item in bahan:
            waiting.append((item, self._submit(fungsi, item, beban)))
            if len(waiting) >= ahead:
                yield outcome()
        while waiting:
            yield outcome()

    def _submit(self, fungsi: Callable[[A], B], item: A, beban: Callable[[A], int]) -> Future[B]:
        program, seconds = sidik_program(), self._seconds * beban(item)
        # pure=False: every item is a task of its own, also two that are alike
        if self._shared is None:
            work: tuple[Any, ...] = (kerjakan_berbatas, fungsi, item, seconds, program, str(Path.cwd()))
        else:
            work = (kerjakan_terambil, kemas_bahan((fungsi, item), self._shared), self._shared.url, seconds, program)
        sent: Future[B] = self._client.submit(*work, pure=False)
        return sent

    def _alone(
        self, fungsi: Callable[[A], B], item: A, beban: Callable[[A], int], others: Sequence[Future[Any]]
    ) -> Future[B]:
        """Begin an item when nothing else is under way: whatever then happens to a worker is its fault."""
        for other in others:
            self._settle(other)
        return self._submit(fungsi, item, beban)

    def _outcome(self, future: Future[B], again: Callable[[], Future[B]]) -> B | KinerjaError:
        """Return what came of an item. One that was there when two workers died may be innocent: it is tried again."""
        from distributed import KilledWorker

        for last in (False, True):
            try:
                return self._await(again() if last else future)
            except KilledWorker:
                continue
            except CancelledError as error:
                raise KinerjaError(f"Sambungan ke penjadwal Dask {self._address} terputus.", _AGAIN) from error
            except MesinLainError as error:
                raise KinerjaError(
                    "Pekerja Dask yang baru bergabung memakai kinerja-xl yang berbeda dari mesin ini.",
                    f"Pasang versi yang sama, lalu jalankan lagi. {LIHAT}",
                ) from error
            except _NobodyError as error:
                raise KinerjaError(f"Penjadwal Dask {self._address} tidak memiliki pekerja lagi.", _AGAIN) from error
            except Exception as error:
                return kesalahan_sendiri(error)
        return KinerjaError(
            "Pemeriksaan menghentikan pekerja Dask, atau melebihi batas waktunya.",
            "Periksa berkas ini sendiri; bila tetap gagal, laporkan beserta berkasnya.",
        )

    def _await(self, future: Future[B]) -> B:
        """Return the result, however long it takes while anybody works; it may get lost once more on the way here."""
        while True:
            self._settle(future)
            try:
                result: Any = future.result(timeout=_ALONE)
            except TimeoutError:
                if future.status == "error":  # the item's own
                    raise
            else:
                made: B = result if self._shared is None else buka_hasil(result, self._shared)
                return made

    def _settle(self, future: Future[Any]) -> None:
        """Wait until something came of an item.

        Raises:
            _NobodyError: no worker was there for as long as one takes to begin.
        """
        from distributed import wait

        lonely = False
        while not future.done():  # type: ignore[no-untyped-call]
            try:
                wait([future], timeout=_ALONE)  # type: ignore[no-untyped-call]
            except TimeoutError:
                nobody = not self._client.nthreads()
                if nobody and lonely:
                    raise _NobodyError from None
                lonely = nobody


class _NobodyError(Exception):
    """No worker is left."""


def kerjakan_berbatas(fungsi: Callable[[A], B], bahan: A, detik: float, program: str, folder: str) -> B:
    """Do one item on a worker; one that takes too long ends the worker, and its nanny begins another.

    Args:
        fungsi: what is done.
        bahan: the item.
        detik: how long it may take.
        program: the one that is asked for.
        folder: from which relative paths are meant.

    Raises:
        MesinLainError: this worker has another program.
    """
    with contextlib.suppress(OSError):  # all paths are absolute then: ``samakan_mesin`` has seen them
        os.chdir(folder)
    with _berbatas(detik, program):
        return fungsi(bahan)


def kerjakan_terambil(bahan: bytes, url: str, detik: float, program: str) -> bytes:
    """Do one item on a worker that fetches its files first.

    Args:
        bahan: what is done and the item, as ``kemas_bahan`` made them.
        url: the folder as this machine calls it.
        detik, program: as in ``kerjakan_berbatas``.

    Raises:
        MesinLainError: this worker has another program.
        KinerjaError: a file cannot be fetched.
    """
    with _berbatas(detik, program), TemporaryDirectory(ignore_cleanup_errors=True) as place:
        return kerjakan_kemasan(bahan, url, Path(place))


@contextlib.contextmanager
def _berbatas(detik: float, program: str) -> Iterator[None]:
    """End the process where its work takes too long, which Dask does not; also what holds the interpreter, because the
    watchdog is no thread of Python's.
    """
    if sidik_program() != program:
        raise MesinLainError
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(detik, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


def _allow_failures(dask_scheduler: Any) -> None:
    """Let an item take two workers with it, and no more, before the scheduler gives it up."""
    dask_scheduler.allowed_failures = _ALLOWED_FAILURES


def _diamkan() -> None:
    """Let Dask keep its log to itself: what matters of it is told by us, in Indonesian."""
    import distributed  # noqa: F401 - it names its loggers, each with a level of its own

    for name in [*logging.root.manager.loggerDict]:
        if name.partition(".")[0] in {"asyncio", "distributed", "tornado"}:
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _pertama(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
