"""Work for processes of their own, in a module that imports next to nothing: each of them begins with its imports."""

from __future__ import annotations

import os
import time

from kinerja_xl.findings import KinerjaError


def squared_slowly_at_first(number: int) -> int:
    """Return the square, of 0 after a while; 7 has none."""
    if number == 0:
        time.sleep(0.3)
    if number == 7:
        raise KinerjaError("tujuh", "enam")
    return number * number


def process_of(_: int) -> int:
    """Return the process that does it."""
    return os.getpid()
