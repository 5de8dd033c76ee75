"""How deep each row stands, told from amounts alone: what a row has is the sum of the rows that stand below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

_NEAR = 1.0  # rupiah
_MANY = 2  # ways to read a table that are told apart: one, or several
_ROWS = 2_000
_COVERED = 0.9  # of the rows with an amount have their place; a list of unrelated amounts fits here and there by chance

_Jalan = Mapping[int, tuple[int, tuple[int, ...]]]
"""Where a node may end -> in how many ways (up to several), and where its children begin in one of them."""


def kedalaman_pagu(nilai: Sequence[float | None], jenjang: int) -> dict[int, int]:
    """Return how deep rows stand.

    Args:
        nilai: the amount of each row from top to bottom; None where it has none.
        jenjang: how many levels the table has; every branch goes down to the last one.

    Returns:
        The depth (0 for the topmost) of every row whose place follows from the sums in one way only. Empty where most
        rows have none, or where no row has several below it: equal amounts below each other are no tree.
    """
    rows = [n for n, v in enumerate(nilai) if v is not None]
    amounts = [v for v in nilai if v is not None]
    if jenjang < 2 or len(rows) < jenjang or len(rows) > _ROWS:
        return {}
    work = _Pengurai(amounts, jenjang)
    found: dict[int, int] = {}
    at = 0
    while at < len(amounts):
        ends = work.jalan(at, 0)
        if len(ends) == 1 and next(iter(ends.values()))[0] == 1:
            end = next(iter(ends))
            found |= {rows[n]: depth for n, depth in work.kedalaman(at, end, 0)}
            at = end
        else:
            at += 1
    above = [depth for _, depth in sorted(found.items())]
    several = any(a == b and a > 0 for a, b in pairwise(above))
    return found if several and len(found) >= _COVERED * len(rows) else {}


class _Pengurai:
    """Reads a list of amounts as nodes with children."""

    def __init__(self, nilai: Sequence[float], jenjang: int) -> None:
        self.nilai, self.jenjang = nilai, jenjang
        self._known: dict[tuple[int, int], _Jalan] = {}

    def jalan(self, at: int, depth: int) -> _Jalan:
        """Return where the node of a depth that begins there may end."""
        if depth == self.jenjang - 1:
            return {at + 1: (1, ())}
        known = self._known.get((at, depth))
        if known is None:
            known = self._known[at, depth] = self._baca(at, depth)
        return known

    def _baca(self, at: int, depth: int) -> _Jalan:
        whole = self.nilai[at]
        if whole <= 0:
            return {}
        found: dict[int, tuple[int, tuple[int, ...]]] = {}
        waiting: dict[tuple[int, float], tuple[int, tuple[int, ...]]] = {(at + 1, 0.0): (1, ())}
        while waiting:
            (place, total), (ways, begun) = waiting.popitem()
            if place >= len(self.nilai) or self.nilai[place] < 0 or total + self.nilai[place] > whole + _NEAR:
                continue
            for end, (more, _) in self.jalan(place, depth + 1).items():
                now = total + self.nilai[place]
                told = min(_MANY, ways * more), (*begun, place)
                if abs(now - whole) <= _NEAR:
                    had = found.get(end)
                    found[end] = told if had is None else (_MANY, had[1])
                if now < whole + _NEAR:
                    had = waiting.get((end, now))
                    waiting[end, now] = told if had is None else (_MANY, had[1])
        return found

    def kedalaman(self, at: int, end: int, depth: int) -> list[tuple[int, int]]:
        """Return the depth of the rows of one node, which can be read in one way."""
        found = [(at, depth)]
        if depth < self.jenjang - 1:
            begun = self.jalan(at, depth)[end][1]
            for child, after in zip(begun, (*begun[1:], end), strict=True):
                found += self.kedalaman(child, after, depth + 1)
        return found
