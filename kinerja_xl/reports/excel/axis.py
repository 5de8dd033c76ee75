"""Where the rows (or the columns) of a template went: one may come back many times, or not at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import field

from kinerja_xl.frozen import dataclass

Path = tuple[int, ...]
"""The round of each loop around something, the outermost first."""

Stretch = tuple[int, int]
"""First and last number, both inclusive."""


@dataclass(frozen=True)
class Loops:
    """The loops of a template's axis.

    Attributes:
        around: template number - 1 -> the loops around it, the outermost first.
        extent: loop -> the stretch from its beginning to its end, control rows included.
        control: the numbers that only steer, and disappear.
    """

    around: Sequence[tuple[int, ...]]
    extent: Mapping[int, Stretch] = field(default_factory=dict)
    control: Set[int] = frozenset()

    def of(self, number: int) -> tuple[int, ...]:
        """Return the loops around a template number."""
        return self.around[number - 1] if 0 < number <= len(self.around) else ()

    def shared(self, number: int, at: int | None) -> int:
        """Return how many loops a number shares with the place ``at``, None for a place outside of the axis."""
        depth = 0
        if at is not None:
            for one, other in zip(self.of(number), self.of(at), strict=False):
                if one != other:
                    break
                depth += 1
        return depth

    def reach(self, first: int, last: int, at: int | None) -> Stretch:
        """Return the stretch of the template whose rows may come between those of a stretch, seen from a place."""
        for number in (first, last):
            around, depth = self.of(number), self.shared(number, at)
            if depth < len(around):
                begin, end = self.extent[around[depth]]
                first, last = min(first, begin), max(last, end)
        return first, last


class Axis:
    """The rows or the columns of one sheet.

    Args:
        loops: the template's loops.
        made: produced number - 1 -> the template number it came from, and the rounds it was made in.
        most: the last number of Excel's grid.
    """

    def __init__(self, loops: Loops, made: Sequence[tuple[int, Path]], most: int) -> None:
        self.loops, self.made, self.most = loops, made, most
        self.last = len(loops.around)
        self.shift = len(made) - self.last
        self.still = self.shift == 0 and all(n == number for n, (number, _) in enumerate(made, 1))
        self._made: dict[int, dict[Path, list[int]]] = {}
        self._spans_at: Path = ()
        self._spans: dict[tuple[int, int, int | None, tuple[int, int]], Stretch | None] = {}
        if not self.still:
            for produced, (number, path) in enumerate(made, 1):
                rounds = self._made.setdefault(number, {})
                for depth in range(len(path) + 1):
                    rounds.setdefault(path[:depth], []).append(produced)

    def all(self, number: int, path: Path = (), at: int | None = None, *, out: int = 0) -> Sequence[int]:
        """Return what came of a template number, in the rounds it shares with a place (``out`` rounds fewer)."""
        if self.still:
            return (number,)
        if number > self.last:
            return (number if number == self.most else min(number + self.shift, self.most),)
        rounds = self._made.get(number)
        return rounds.get(path[: max(0, self.loops.shared(number, at) - out)], ()) if rounds else ()

    def path(self, produced: int) -> Path:
        """Return the rounds something was made in."""
        return self.made[produced - 1][1] if produced <= len(self.made) else ()

    def span(
        self, first: int, last: int, path: Path = (), at: int | None = None, *, outs: tuple[int, int] = (0, 0)
    ) -> Stretch | None:
        """Return where a stretch begins and ends now, None where nothing of it was made.

        Args:
            first, last: the stretch of the template.
            path, at: the place it is seen from.
            outs: how many rounds further out each end looks.
        """
        if path != self._spans_at:  # what one row's formulas ask is mostly the same, and no other row's
            self._spans_at, self._spans = path, {}
        key = (first, last, at, outs)
        if key not in self._spans:
            self._spans[key] = self._span(first, last, path, at, outs)
        return self._spans[key]

    def _span(self, first: int, last: int, path: Path, at: int | None, outs: tuple[int, int]) -> Stretch | None:
        start = next((f for n in range(first, last + 1) if (f := self.all(n, path, at, out=outs[0]))), None)
        if start is None:
            return None
        end = next(f for n in range(last, first - 1, -1) if (f := self.all(n, path, at, out=outs[1])))
        return start[0], max(start[0], end[-1])

    def runs(self, first: int, last: int, path: Path = (), at: int | None = None) -> list[Stretch]:
        """Return the unbroken stretches of all that came of a stretch of the template."""
        if self.still:
            return [(first, last)]
        within = sorted(n for number in range(first, min(last, self.last) + 1) for n in self.all(number, path, at))
        found: list[Stretch] = []
        for produced in within:
            if found and found[-1][1] == produced - 1:
                found[-1] = (found[-1][0], produced)
            else:
                found.append((produced, produced))
        if last > self.last:  # below everything nothing is repeated
            start = self.all(max(first, self.last + 1))[0]
            end = self.all(last)[0]
            if found and found[-1][1] == start - 1:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found

    def blocks(self, first: int, last: int) -> list[Stretch] | None:
        """Return every stretch that a merge over a stretch makes, None when it would begin in a loop and end outside.

        A control row at either end is stepped over.
        """
        starts: Sequence[int] = ()
        while first <= last and not (starts := self.all(first)):
            first += 1
        while last > first and not self.all(last):
            last -= 1
        if not starts:
            return []
        outer, inner = self.loops.of(first), self.loops.of(last)
        if outer != inner[: len(outer)]:
            return None
        found = []
        for start in starts:
            ends = self.all(last, self.path(start), first)
            place = bisect_left(ends, start)
            end = ends[-1] if len(inner) > len(outer) else ends[place] if place < len(ends) else start
            found.append((start, max(start, end)))
        return found

    def near(self, number: int) -> int:
        """Return where what hangs on a number hangs now: on the next one where nothing came of it."""
        return next(found[0] for n in range(number, max(number, self.last + 1) + 1) if (found := self.all(n)))
