"""The process of one command: what may be decided only where nobody else's code runs beside ours."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import NoReturn

from kinerja_xl.app.pekerja import lean_pandera

_YOUNG = 200_000
"""Objects made before the collector looks for cycles, of which one workbook leaves hardly any."""


def run() -> NoReturn:
    """Run the command line and end the process, with the status that ``main`` exits with.

    A command lives for half a second, so that what serves long-lived processes would be most of it: threads for
    tables of an office, searches for cycles among objects that all stay in use, and taking the interpreter apart piece
    by piece at the end.
    """
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    gc.set_threshold(_YOUNG)
    lean_pandera()
    status: object = 0
    try:
        from kinerja_xl.cli.main import main

        main()
    except SystemExit as end:
        status = end.code
    except KeyboardInterrupt:  # before ``main`` listened for it
        status = 130
    _leave(status if isinstance(status, int) else 1 if status else 0)


def _leave(status: int) -> NoReturn:
    """End the process: everything registered for its end runs, everything written is flushed."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # its reader is gone, or it is closed: ``main`` has said what was to be said
            status = status or 2
    os._exit(status)
