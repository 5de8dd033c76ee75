"""One normaliser for every comparison of words, "did you mean" on top of it, and the search for copied texts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from kinerja_xl.patterns import regex
from kinerja_xl.text.tampak import terlihat

_SIGNS = "_/-–—.,:;()*ƒƑ"
_SEPARATORS = regex(rf"[{re.escape(_SIGNS)}]+")  # blanks are left to str.split, which is faster
_PLAIN = "".join(" " if chr(code) in _SIGNS else chr(code).lower() for code in range(128))
"""The same for a text of ASCII, in small letters: three times as fast as the pattern."""

_BUCKET = 12
"""Texts sharing a word that are compared with each other; a word more common than this tells nothing."""

_GUESSES = 200
"""Unknown words for which the likest choice is looked for."""

_TEXTS = 32_768
"""Texts that are kept: more than the largest workbook has, for a pass over more than are kept finds none of them."""


@lru_cache(maxsize=_TEXTS)
def normalise(text: str) -> str:
    """Return ``text`` as it is compared: no case, no punctuation, single blanks; ``"Kode *" -> "kode"``."""
    if text.isascii():
        return " ".join(text.translate(_PLAIN).split())
    return " ".join(_SEPARATORS.sub(" ", terlihat(text)).split()).casefold()


_OTHER_CASE = str.maketrans("İıſ", "iis")


@lru_cache(maxsize=_TEXTS // 2)
def kecil(text: str) -> str:
    """Return a text in small letters, in which stands every ASCII letter that a pattern without case may find in it.

    What to ask for the words that such a pattern cannot do without, before the pattern itself.
    """
    return text.lower() if text.isascii() else text.translate(_OTHER_CASE).lower()


def did_you_mean(word: str, choices: Iterable[str], cutoff: float = 75.0) -> str | None:
    """Return the choice most like ``word``, or None when none is alike enough (0..100, rapidfuzz ratio)."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, processor=normalise, score_cutoff=cutoff)
    return found[0] if found else None


class Guesses:
    """``did_you_mean`` for one word after the other, out of the same choices.

    Where hundreds of words are unknown nobody meant another one each: then only what is equal after normalising is
    found, so the work does not grow with the words times the choices.
    """

    def __init__(self, choices: Iterable[str], cutoff: float = 75.0) -> None:
        self._choices, self._cutoff = list(choices), cutoff
        self._equal = {normalise(choice): choice for choice in reversed(self._choices)}
        self._found: dict[str, str | None] = {}

    def __call__(self, word: str) -> str | None:
        """Return the choice most like ``word``, or None."""
        plain = normalise(word)
        if plain in self._equal:
            return self._equal[plain]
        if word not in self._found and len(self._found) < _GUESSES:
            self._found[word] = did_you_mean(word, self._choices, self._cutoff)
        return self._found.get(word)


def alike(first: str, second: str) -> float:
    """Return how alike two texts are after normalising, 0..100 (rapidfuzz ratio, order of the words matters)."""
    return _ratio()(normalise(first), normalise(second))


@lru_cache(maxsize=1)
def _ratio() -> Callable[[str, str], float]:
    """Return rapidfuzz's ratio: what no short command loads, and asks for a hundred thousand times where it does."""
    from rapidfuzz import fuzz

    return fuzz.ratio


def words_apart(first: str, second: str, most: int, shortest: int = 1) -> list[tuple[str, str]]:
    """Return the words by which two texts differ after normalising, one of each text, in their order.

    Nothing where the one has more words of its own than the other, more than ``most``, or one that is shorter than
    ``shortest``.
    """
    (one, of_one), (two, of_two) = _words(first), _words(second)
    come = of_two - of_one
    if not 0 < len(come) <= most or min(map(len, come)) < shortest:
        return []
    gone = of_one - of_two
    if not 0 < len(gone) <= most or min(map(len, gone)) < shortest:
        return []
    left, right = [word for word in one if word in gone], [word for word in two if word in come]
    return list(zip(left, right, strict=True)) if len(left) == len(right) <= most else []


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[list[str], frozenset[str]]:
    words = normalise(text).split()
    return words, frozenset(words)


def near_copies(texts: Sequence[str], cutoff: float = 90.0) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of different texts that are almost the same: (earlier index, later index, likeness 0..100).

    Equal texts (after normalising) are left out: a dictionary finds those. Only texts that share one of their three
    rarest words are compared, and of a common word only the nearest few, so the work grows with the number of texts
    and not with its square.

    Args:
        texts: the texts in the order of the document; empty ones are skipped.
        cutoff: the least likeness, 0..100.
    """
    from rapidfuzz import fuzz

    plain = [normalise(text) for text in texts]
    first_at: dict[str, int] = {}
    for n, text in enumerate(plain):
        if text:
            first_at.setdefault(text, n)
    if len(first_at) < 2:
        return
    words = {text: set(text.split()) for text in first_at}
    often = Counter(chain.from_iterable(words.values()))
    buckets: dict[str, list[int]] = defaultdict(list)
    for text, n in first_at.items():
        rarest = [word for _, word in sorted([(often[word], word) for word in words[text]])[:3]]
        candidates = {m for word in rarest for m in buckets[word][-_BUCKET:]}
        for word in rarest:
            buckets[word].append(n)
        for m in sorted(candidates):
            score = fuzz.ratio(plain[m], text, score_cutoff=cutoff)
            if score >= cutoff:
                yield m, n, score
