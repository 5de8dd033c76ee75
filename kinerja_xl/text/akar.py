"""The roots that an Indonesian word may have: enough to find *pemeriksaan* by *memeriksa*, not a dictionary."""

from __future__ import annotations

from functools import cache
from typing import Final

_CLITICS: Final = ("nya", "lah", "kah", "pun")
_SUFFIXES: Final = ("kan", "an", "i")
_PREFIXES: Final = (
    *(("meng", ""), ("meng", "k"), ("meny", "s"), ("mem", ""), ("mem", "p"), ("men", ""), ("men", "t"), ("me", "")),
    *(("peng", ""), ("peng", "k"), ("peny", "s"), ("pem", ""), ("pem", "p"), ("pen", ""), ("pen", "t"), ("pe", "")),
    *(("diper", ""), ("memper", ""), ("ber", ""), ("ter", ""), ("per", ""), ("di", ""), ("ke", ""), ("se", "")),
)
"""What stands before a root, and the letter of the root that it took (*mengirim* is of *kirim*)."""
_SHORTEST: Final = 3


@cache
def akar_mungkin(kata: str) -> frozenset[str]:
    """Return every root that a word may have, the word itself among them; words that share one are taken for one.

    Args:
        kata: a word in lower case.
    """
    found = {kata}
    for clitic in _CLITICS:
        found |= {kata.removesuffix(clitic)}
    found |= {word.removesuffix(suffix) for word in tuple(found) for suffix in _SUFFIXES}
    found |= {
        taken + word.removeprefix(prefix)
        for word in tuple(found)
        for prefix, taken in _PREFIXES
        if word.startswith(prefix)
    }
    return frozenset(word for word in found if len(word) >= _SHORTEST)
