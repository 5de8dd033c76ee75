"""Prints from a template that is not ours in a process of its own, with limits of time and memory.

The bounds inside the printing stop what they know; the process stops the rest, and takes a crash with it. A fresh
interpreter is started on every system alike, without the office's folder on its path. Only plain data come back.
"""

from __future__ import annotations

import copyreg
import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.cetak.pencetak import Pesanan
from kinerja_xl.reports.daftar_pencetak import PENCETAK

_SECONDS, _BYTES = 120.0, 1 << 30
_FIX = (
    "Kurangi perulangan dan isi templat itu, bagi menjadi beberapa templat, atau cetak dengan templat bawaan (tanpa "
    "--template)."
)
_NO_ROOM = 3


def _constant(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


copyreg.pickle(MappingProxyType, lambda mapping: (_constant, (dict(mapping),)))  # Python itself cannot send them


def cetak_terpisah(laporan: str, bentuk: str, pesanan: Pesanan) -> list[tuple[str, bytes]]:
    """Return the files of a report, printed by another process.

    Args:
        laporan, bentuk: which printer, a key of ``PENCETAK``.
        pesanan: what it gets.

    Raises:
        KinerjaError: what the printer raises; the template takes longer or more memory than any honest one.
    """
    root = str(Path(__file__).parents[2])
    bare = replace(pesanan, dokumen=replace(pesanan.dokumen))  # without what it remembers of its own computing
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", __name__, str(_BYTES)],
            input=pickle.dumps((laporan, bentuk, bare)),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise _stopped(pesanan, f"pencetakannya lebih lama dari {_SECONDS:.0f} detik") from error
    if done.returncode == _NO_ROOM:
        raise _stopped(pesanan, f"pencetakannya memerlukan memori lebih dari {_BYTES >> 20} MB")
    head, _, content = done.stdout.partition(b"\n")
    if not head:
        raise _stopped(pesanan, f"pencetakannya terhenti (status {done.returncode})")
    told = json.loads(head)
    if "fault" in told:
        raise KinerjaError(told["fault"], told["fix"])
    if "crash" in told:
        raise RuntimeError(told["crash"])
    files = []
    for name, size in told["files"]:
        files.append((name, content[:size]))
        content = content[size:]
    return files


def _stopped(pesanan: Pesanan, why: str) -> KinerjaError:
    return KinerjaError(f"Templat {pesanan.template.name} tidak dapat dicetak: {why}.", _FIX)


# --- the other process ------------------------------------------------------------------------------------------------


def _limit(size: int) -> None:
    """Bound the memory where the system can; on Windows the bounds of the printing and the time remain."""
    try:
        import resource
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (size if most == resource.RLIM_INFINITY else min(size, most), most))


def _serve() -> int:
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # libraries may print; the answer is ours alone
    laporan, bentuk, pesanan = pickle.load(sys.stdin.buffer)
    _limit(int(sys.argv[1]))
    files: list[tuple[str, bytes]] = []
    try:
        files = list(PENCETAK[laporan, bentuk].cetak(pesanan))
        told: dict[str, object] = {"files": [(name, len(data)) for name, data in files]}
    except KinerjaError as error:
        told = {"fault": error.message, "fix": error.fix}
    except MemoryError:
        return _NO_ROOM
    except Exception as error:  # told by the first process as any fault of ours
        told = {"crash": f"{type(error).__name__}: {error}"}
    out.write(json.dumps(told).encode() + b"\n")
    for _, data in files:
        out.write(data)
    out.close()
    return 0


if __name__ == "__main__":
    sys.exit(_serve())
