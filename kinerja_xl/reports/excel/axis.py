"""Where the rows (or columns) of a template went: one may come back many times, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Path = tuple[tuple[int, int], ...]
"""The loop iterations something was made in: (number of the loop, number of the round), the outermost first."""


@dataclass
class Axis:
    """The rows or the columns of one sheet: which template number each produced one came from, and in which rounds.

    Attributes:
        made: produced number - 1 -> (template number, path).
        last: the last number the template uses; what lies beyond only moves.
    """

    made: Sequence[tuple[int, Path]]
    last: int
    _index: dict[int, dict[Path, list[int]]] = field(default_factory=dict)
    _paths: dict[int, Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for produced, (number, path) in enumerate(self.made, 1):
            rounds = self._index.setdefault(number, {})
            self._paths.setdefault(number, path)
            for depth in range(len(path) + 1):
                rounds.setdefault(path[:depth], []).append(produced)

    def near(self, number: int, path: Path) -> list[int]:
        """Return the produced numbers of a template number that share a place's rounds as far as they can."""
        if number > self.last:
            return [number + len(self.made) - self.last]
        if number not in self._index:
            return []
        shared, own = 0, self._paths[number]
        while shared < min(len(own), len(path)) and own[shared][0] == path[shared][0]:
            shared += 1
        return self._index[number].get(path[:shared], [])

    def span(self, first: int, last: int, path: Path = ()) -> tuple[int, int] | None:
        """Return the first and last produced number of a stretch, None where nothing of it was made."""
        start = next((found for n in range(first, last + 1) if (found := self.near(n, path))), None)
        if start is None:
            return None
        end = next(found for n in range(last, first - 1, -1) if (found := self.near(n, path)))
        return start[0], max(start[0], end[-1])

    def runs(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the stretches of produced numbers that come from a stretch of the template."""
        if first > self.last:
            moved = len(self.made) - self.last
            return [(first + moved, last + moved)]
        found: list[tuple[int, int]] = []
        for produced, (number, _) in enumerate(self.made, 1):
            if not first <= number <= last:
                continue
            if found and found[-1][1] == produced - 1:
                found[-1] = (found[-1][0], produced)
            else:
                found.append((produced, produced))
        if last > self.last and found and found[-1][1] == len(self.made):
            found[-1] = (found[-1][0], last + len(self.made) - self.last)
        return found

    def moved(self, number: int) -> int:
        """Return where something that hangs on a number hangs now; it stays near when that number was not made."""
        found = next((made for n in range(number, self.last + 1) if (made := self.near(n, ()))), None)
        return found[0] if found else max(1, number + len(self.made) - self.last)
