"""A small backtracking matcher over Python's own parse of a pattern, which counts its steps: work without a clock.

It follows ``re`` closely enough to grow as ``re`` grows; what it gives for a match is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_CATEGORY = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
_TRY = "a1 .,(-x;:/&%\n\"'=<>[]{}#_A"


class TooManyStepsError(Exception):
    pass


class Steps:
    """Counts the steps of a pattern's search over a text.

    Args:
        pattern: the pattern.
        most: where counting stops with TooManyStepsError.
    """

    def __init__(self, pattern: re.Pattern[Any], most: int) -> None:
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self._fitting: dict[tuple[int, str], bool] = {}  # by the identity of a part of the tree
        self.ignore = bool(pattern.flags & re.IGNORECASE)
        self.most, self.count = most, 0

    def match(self, text: str) -> int:
        """Return the steps of a match that begins with the text, and has to end with it."""
        self.count = 0
        any(end == len(text) for end in self._sequence(self.tree.data, text, 0, {}))
        return self.count

    def search_all(self, text: str) -> int:
        """Return the steps that finditer takes from the first to the last letter."""
        self.count, at = 0, 0
        while at <= len(text):
            end = next(self._sequence(self.tree.data, text, at, {}), None)
            at = at + 1 if end is None or end == at else end
        return self.count

    def _step(self) -> None:
        self.count += 1
        if self.count > self.most:
            raise TooManyStepsError

    def _sequence(self, items: list[Any], text: str, at: int, groups: dict[int, tuple[int, int]]) -> Iterator[int]:
        if not items:
            yield at
            return
        for end in self._item(items[0], text, at, groups):
            yield from self._sequence(items[1:], text, end, groups)

    def _item(self, item: Any, text: str, at: int, groups: dict[int, tuple[int, int]]) -> Iterator[int]:
        self._step()
        name, value = item
        if name in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            if at < len(text) and self._fits(item, text[at]):
                yield at + 1
        elif name in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            yield from self._repeat(item, text, at, groups)
        elif name is op.SUBPATTERN:
            for end in self._sequence(value[3].data, text, at, groups):
                if value[0] is not None:
                    groups[value[0]] = (at, end)
                yield end
        elif name is op.ATOMIC_GROUP:
            end = next(self._sequence(value.data, text, at, groups), None)
            if end is not None:
                yield end
        elif name is op.BRANCH:
            for branch in value[1]:
                yield from self._sequence(branch.data, text, at, groups)
        elif name in (op.ASSERT, op.ASSERT_NOT):
            found = self._looks(value, text, at, groups)
            if found is (name is op.ASSERT):
                yield at
        elif name is op.GROUPREF:
            start, end = groups.get(value, (0, 0))
            if text.startswith(text[start:end], at):
                yield at + end - start
        elif name is op.AT:
            if self._at(value, text, at):
                yield at
        else:
            yield from self._sequence(list(value[2]) if name is op.GROUPREF_EXISTS else [], text, at, groups)

    def _looks(self, value: Any, text: str, at: int, groups: dict[int, tuple[int, int]]) -> bool:
        way, items = value
        if way > 0:
            return next(self._sequence(items.data, text, at, groups), None) is not None
        low, high = items.getwidth()
        starts = range(max(0, at - high), at - low + 1)
        return any(at in self._sequence(items.data, text, start, groups) for start in starts)

    def _repeat(self, item: Any, text: str, at: int, groups: dict[int, tuple[int, int]]) -> Iterator[int]:
        name, (least, most, inner) = item
        single = inner.data[0]
        if name is op.MIN_REPEAT or len(inner) != 1 or single[0] not in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            ends = self._rounds(inner.data, text, at, groups, 0, least, most, name is op.MIN_REPEAT)
            if name is op.POSSESSIVE_REPEAT:
                first = next(ends, None)
                ends = iter(() if first is None else (first,))
            yield from ends
            return
        end = at
        while end < len(text) and end - at < most and self._fits(single, text[end]):
            self._step()
            end += 1
        stop = end - 1 if name is op.POSSESSIVE_REPEAT else at + least - 1
        for place in range(end, max(stop, at + least - 1), -1):
            self._step()
            yield place

    def _rounds(
        self, inner: list[Any], text: str, at: int, groups: dict[int, tuple[int, int]], done: int, least: int, most: int, lazy: bool
    ) -> Iterator[int]:  # fmt: skip
        if lazy and done >= least:
            yield at
        if done < most:
            for end in self._sequence(inner, text, at, groups):
                if end > at or done < least:
                    yield from self._rounds(inner, text, end, groups, done + 1, least, most, lazy)
        if not lazy and done >= least:
            yield at

    def _fits(self, item: Any, char: str) -> bool:
        key = (id(item), char)
        if key not in self._fitting:
            self._fitting[key] = self.fits(item, char)
        return self._fitting[key]

    def fits(self, item: Any, char: str) -> bool:
        """True when one letter fits a literal, a set or a dot."""
        name, value = item
        chars = {char, char.lower(), char.upper()} if self.ignore else {char}
        if name is op.LITERAL:
            return any(ord(c) == value for c in chars if len(c) == 1)
        if name is op.NOT_LITERAL:
            return ord(char) != value
        if name is op.ANY:
            return char != "\n"
        negated = value[0][0] is op.NEGATE
        return any(self._one(part, c) for part in value[negated:] for c in chars if len(c) == 1) is not negated

    def _one(self, part: Any, char: str) -> bool:
        name, value = part
        if name is op.LITERAL:
            return ord(char) == value
        if name is op.RANGE:
            return bool(value[0] <= ord(char) <= value[1])
        return re.match(_CATEGORY[value], char) is not None

    def _at(self, where: Any, text: str, at: int) -> bool:
        if where in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            return at == 0
        if where in (op.AT_END, op.AT_END_STRING):
            return at == len(text)
        word = [0 <= n < len(text) and bool(re.match(r"\w", text[n])) for n in (at - 1, at)]
        return (word[0] is not word[1]) is (where is op.AT_BOUNDARY)

    def pumps(self) -> list[tuple[str, str]]:
        """Return (what leads to, what is repeated in) each part of the pattern that repeats without end."""
        found: list[tuple[str, str]] = []
        self._pumps(list(self.tree), "", found)
        return list(dict.fromkeys(found))

    def _pumps(self, items: list[Any], before: str, found: list[tuple[str, str]]) -> str:
        for name, value in items:
            if name in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
                once = self._pumps(list(value[2]), before, [] if value[1] < 1000 else found)[len(before) :]
                if value[1] is op.MAXREPEAT and once:
                    found.append((before, once))
                before += once * max(value[0], 1 if value[1] is op.MAXREPEAT else value[0])
            elif name is op.SUBPATTERN:
                before = self._pumps(list(value[3]), before, found)
            elif name is op.ATOMIC_GROUP:
                before = self._pumps(list(value), before, found)
            elif name is op.BRANCH:
                ways = [self._pumps(list(branch), before, found) for branch in value[1]]
                before = ways[0]
            elif name in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
                before += next(
                    (c for c in _TRY if self.fits((name, value), c)), chr(value) if name is op.LITERAL else ""
                )
        return before
