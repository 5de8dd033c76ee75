"""One normaliser for every comparison of words, and "did you mean" on top of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_SEPARATORS = re.compile(r"[\s_/\-–—.,:;()*ƒ]+")


@lru_cache(maxsize=8192)
def normalise(text: str) -> str:
    """Return ``text`` as it is compared: no case, no punctuation, single blanks; ``"Kode *" -> "kode"``."""
    return _SEPARATORS.sub(" ", text).strip().casefold()


def did_you_mean(word: str, choices: Iterable[str], cutoff: float = 75.0) -> str | None:
    """Return the choice most like ``word``, or None when none is alike enough (0..100, rapidfuzz ratio)."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, processor=normalise, score_cutoff=cutoff)
    return found[0] if found else None
