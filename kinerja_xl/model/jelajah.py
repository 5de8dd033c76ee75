"""Walks over trees that an office typed: as deep as they are, and round a circle only once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def menurun(
    puncak: Iterable[T], anak: Callable[[T], Iterable[T]], kunci: Callable[[T], Hashable]
) -> Iterator[tuple[int, T]]:
    """Yield what is reachable, each once, parents before their children, with its depth from 0.

    Args:
        puncak: where to begin.
        anak: what stands below one; none below it are looked at where it gives none.
        kunci: what tells one from another.
    """
    seen: set[Hashable] = set()
    open_: list[Iterator[T]] = [iter(puncak)]
    while open_:
        satu = next(open_[-1], None)
        if satu is None:
            open_.pop()
        elif kunci(satu) not in seen:
            seen.add(kunci(satu))
            yield len(open_) - 1, satu
            open_.append(iter(anak(satu)))


def menaik(puncak: Iterable[K], anak: Callable[[K], Iterable[K]]) -> Iterator[K]:
    """Yield what is reachable, each once, children before their parents; of a circle the one begun with comes last."""
    begun: set[K] = set()
    for awal in puncak:
        if awal in begun:
            continue
        begun.add(awal)
        open_ = [(awal, iter(anak(awal)))]
        while open_:
            satu, rest = open_[-1]
            lain = next((k for k in rest if k not in begun), None)
            if lain is None:
                open_.pop()
                yield satu
            else:
                begun.add(lain)
                open_.append((lain, iter(anak(lain))))
