"""The private folder in which a page works: it goes with the program, or with the next one where that was killed."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_PREFIX, _ALIVE = "kinerja-layar-", ".hidup"


@contextlib.contextmanager
def tempat_kerja() -> Iterator[Path]:
    """Make a folder that only this person can read; what Python keeps in temporary files goes there too."""
    base = Path(tempfile.gettempdir())
    _sweep(base)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=base))  # 0700
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        with (folder / _ALIVE).open("ab") as held:
            kunci_berkas(held)
            yield folder
    finally:
        tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)


def kunci_berkas(held: IO[bytes]) -> bool:
    """Lock an open file until it is closed; False where another process has locked it.

    The system takes the lock back however a process ends.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            held.seek(0)
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sweep(base: Path) -> None:
    """Remove the folders of pages that were killed."""
    with contextlib.suppress(OSError):
        for folder in base.glob(f"{_PREFIX}*"):
            with contextlib.suppress(OSError):
                with (folder / _ALIVE).open("rb+") as held:  # another person's folder cannot be opened
                    dead = kunci_berkas(held)
                if dead:
                    shutil.rmtree(folder, ignore_errors=True)
