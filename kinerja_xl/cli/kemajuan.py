"""How far long work is: a line on stderr, on a terminal only, gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

_LONG = 5  # things; fewer are done before anybody looks


@contextmanager
def kemajuan(judul: str, banyak: int) -> Iterator[Callable[[Iterator[T]], Iterator[T]]]:
    """Yield what results are led through as they come.

    Args:
        judul: what is being done ("Memeriksa").
        banyak: how many results there will be.
    """
    if banyak <= _LONG or not sys.stderr.isatty():
        yield lambda results: results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(judul), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(judul, total=banyak)

        def led(results: Iterator[T]) -> Iterator[T]:
            for result in results:
                shown.advance(task)
                yield result

        yield led
