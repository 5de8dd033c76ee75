"""A process that works on one file after the other: how long one may take, and how much memory."""

from __future__ import annotations

import sys

SECONDS = 120
"""For one file; the largest office workbook takes a hundredth of it."""

_YOUNG = 5_000  # objects made between two searches for cycles
_MEMORY = 2 << 30  # bytes more than a worker has when it begins


def lean_pandera() -> None:
    """Let pandera do without hypothesis, which it loads wherever it is installed: a second for what no check uses.

    Only in a process of our own, before pandera: others may want its made-up data.
    """
    sys.modules.setdefault("hypothesis", None)  # type: ignore[arg-type]


def settle() -> None:
    """Load what every file needs, and let the search for cycles of objects leave it alone.

    Of one file come some hundred thousand objects, nearly all without a cycle. Searched as often as Python does by
    itself, they cost a tenth of a check; searched far more seldom, the memory of a file is not used again by the next.
    """
    import gc

    lean_pandera()
    gc.disable()  # what is loaded now stays
    import kinerja_xl.app.load
    import kinerja_xl.tables.schema  # noqa: F401 - polars reserves address space, which is not to count
    from kinerja_xl.rules.katalog import muat_semua

    muat_semua()
    gc.freeze()
    gc.set_threshold(_YOUNG)
    gc.enable()


def begin_worker() -> None:
    """Make a process ready for many files, and limit its memory.

    Only where the system can: Linux keeps to RLIMIT_AS, macOS does not, and Windows has nothing like it for a process
    that limits itself; there the limits of the guard and the time remain.
    """
    settle()
    if sys.platform != "linux":
        return
    import resource
    from pathlib import Path

    size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = size + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
