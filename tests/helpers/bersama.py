"""What is dear to make, made once for all processes of a test session.

It is kept in a folder of the session under what it was made of, so nothing of an earlier run, or of other code, can
answer. Only what pickles is kept; whoever takes it gets a copy of his own.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_FOLDER = "KINERJA_XL_SESI_UJI"
"""The variable that tells the folder to the processes of a session."""


def mulai(folder: Path) -> None:
    """Share in this folder from now on."""
    folder.mkdir(exist_ok=True)
    os.environ[_FOLDER] = str(folder)


def bersama(nama: str, bahan: str | bytes, buat: Callable[[], T]) -> T:
    """Return what ``buat`` makes: made now, unless a process of this session has made it.

    Args:
        nama: what is made.
        bahan: all that it is made of.
        buat: makes it.
    """
    if _FOLDER not in os.environ:  # while tests are collected
        return buat()
    key = hashlib.sha256(bahan if isinstance(bahan, bytes) else bahan.encode()).hexdigest()
    path = Path(os.environ[_FOLDER]) / f"{nama}-{key}"
    if path.exists():
        made: T = pickle.loads(path.read_bytes())
        return made
    made = buat()
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.write_bytes(pickle.dumps(made))
    half.replace(path)  # whole or not at all: two processes may make it at once
    return made
