"""What a word that nobody knows was meant to be: words one slip of the key away from a word of performance documents.

Beside this module lies the vocabulary: the words that such documents are made of (those of everyday use first in rank),
their short stems, and the words that stand one letter beside one of them and are words or names all the same. A word
that is none of these is suspicious only where it is one slip from the first: "unknown" alone would name every village.
``templates/build/kosakata.py`` makes the file and says what goes in.

The words lie sorted by length, and once more spelled backwards: one slip leaves the first half or the second half of a
word as it was, so two searches in sorted lists find all that a word may have been, and no index has to be made first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import islice, takewhile
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import OSA

TERPENDEK = 6
"""Letters of the shortest word that is judged: shorter ones have too many neighbours."""

_SHORTEST_CHANGED = 8
"""Shorter words are meant only where they are of everyday use, and never with another letter: pernag is no perang."""

_TWO_SLIPS = 12
"""Letters of a word in which two slips still leave no doubt what was meant."""

_SHORT_STEM = 5
"""Letters of a short word that a prefix may stand before: pascapanen."""

_VERB, _NOUN = ("kan", "i"), ("an",)
_CIRCUMFIXES = (
    *((prefix, "", _VERB) for prefix in ("di", "me", "mem", "men", "meng", "memper", "diper")),
    *(("meny", "s", _VERB), ("men", "t", _VERB), ("mem", "p", _VERB), ("meng", "k", _VERB)),
    *((prefix, "", _NOUN) for prefix in ("pe", "pem", "pen", "peng", "per", "ke")),
    *(("peny", "s", _NOUN), ("pen", "t", _NOUN), ("pem", "p", _NOUN), ("peng", "k", _NOUN)),
)
"""What stands before a root, the letter of the root that it took, and the endings that go with it."""

_NASALS = (
    *(("me", 0), ("mem", 0), ("men", 0), ("meng", 0)),
    *(("meny", 1), ("men", 1), ("mem", 1), ("meng", 1)),
)
"""What a verb has for "di", and how many letters of the root that swallows."""

_CLITICS = ("nya", "lah", "pun", "kah")
_BEFORE = ("antar", "non", "pasca", "pra", "sub", "multi", "lintas", "inter", "swa", "para", "tuna", "maha", "adi")
_NYA = frozenset(
    ("ny", "na", "ya", "nay", "yna", "nyaa", "nnya", "nyya", "mya", "bya", "nys", "nyq", "nga", "nta", "nha", "nua")
)


class Geseran(IntEnum):
    """How a word came about out of the one that was meant; the surest first."""

    TERTUKAR = 0
    GANDA = 1
    HILANG = 2
    DISISIPKAN = 3
    DIGANTI = 4
    DUA = 5


class Dugaan(NamedTuple):
    """What a word was meant to be: the slip, how common the word is (0 is the most common), and the word."""

    geseran: Geseran
    urutan: int
    benar: str

    def kewajaran(self) -> tuple[bool, int, str]:
        """Return how it ranks among other guesses: letters replaced come last, a common word comes first."""
        return self.geseran is Geseran.DIGANTI, self.urutan, self.benar

    @property
    def lazim(self) -> bool:
        """True when a word of everyday use was meant."""
        return self.urutan < len(_data().rank)

    @property
    def hampir_pasti(self) -> bool:
        """True for letters swapped, doubled or left out in a long word of everyday use."""
        return self.lazim and self.geseran <= Geseran.HILANG and len(self.benar) >= _SHORTEST_CHANGED


class _Vocabulary(NamedTuple):
    """The file: words by length and alphabet, the same backwards, as a set, the rank of common ones, the others."""

    words: Sequence[str]
    backwards: Sequence[str]
    members: frozenset[str]
    rank: Mapping[str, int]
    short: frozenset[str]
    known: frozenset[str]


@lru_cache(maxsize=65536)
def dugaan(kata: str) -> Dugaan | None:
    """Return what a word (in small letters) was meant to be; None where it is known, or far from every known word."""
    known = _data()
    if _known(kata, known):
        return None
    meant = min(_guesses(kata, known), key=Dugaan.kewajaran, default=None) or _two_slips(kata, known)
    return None if meant is not None and not meant.hampir_pasti and _formed(kata, known) else meant


def dugaan_dari(kata: str, sasaran: Iterable[str]) -> Dugaan | None:
    """Return which of an office's own words a word was meant to be: letters swapped, doubled or left out, no more."""
    found = ((geseran(kata, own), n, own) for n, own in enumerate(sasaran))
    slips = (Dugaan(g, n, own) for g, n, own in found if g is not None and g <= Geseran.HILANG)
    return min(slips, key=Dugaan.kewajaran, default=None)


def dikenal(kata: str) -> bool:
    """True when a word (in small letters) stands in the vocabulary, with or without -nya, -lah, -pun, -kah."""
    return _known(kata, _data())


def kata_umum(kata: str) -> bool:
    """True for a word (in small letters) that performance documents are made of: no name, and no rare word."""
    known = _data()
    return kata in known.members or kata in known.short


def penggalan(kata: str) -> str:
    """Return the first word of everyday use that begins with these letters and has at least two more, "" for none."""
    words = _everyday()
    at = bisect_left(words, kata)
    found = takewhile(lambda word: word.startswith(kata), islice(words, at, None))
    return next((word for word in found if len(word) >= len(kata) + 2), "")


def geseran(tulisan: str, benar: str) -> Geseran | None:
    """Return the one slip that makes ``tulisan`` out of ``benar``; None for none or several."""
    n, m = len(benar), len(tulisan)
    if abs(n - m) > 1 or tulisan == benar:
        return None
    i = 0
    while i < min(n, m) and tulisan[i] == benar[i]:
        i += 1
    if m < n:
        return Geseran.HILANG if tulisan[i:] == benar[i + 1 :] else None
    if m > n:
        if tulisan[i + 1 :] != benar[i:]:
            return None
        return Geseran.GANDA if i and tulisan[i] == tulisan[i - 1] else Geseran.DISISIPKAN
    if tulisan[i + 1 :] == benar[i + 1 :]:
        return Geseran.DIGANTI
    swapped = tulisan[i : i + 2] == benar[i + 1 : i + 2] + benar[i] and tulisan[i + 2 :] == benar[i + 2 :]
    return Geseran.TERTUKAR if swapped else None


def _known(kata: str, known: _Vocabulary) -> bool:
    if kata in known.members or kata in known.known:
        return True
    stem = kata[:-3]
    if kata[-3:] in _CLITICS and (stem in known.members or stem in known.known or stem in known.short):
        return True
    return any(rest in known.members or (len(rest) >= _SHORT_STEM and rest in known.short) for rest in _rests(kata))


def _formed(kata: str, known: _Vocabulary) -> bool:
    """True for a known word with a prefix and the ending that goes with it: dianggarkan, diaplikasikan, perincian.

    So is the passive of a verb that is known: disertakan, of menyertakan.
    """
    stem = next((kata[:-3] for clitic in _CLITICS if kata.endswith(clitic)), kata)
    if stem.startswith("di") and stem.endswith(_VERB):
        actives = (nasal + stem[2 + swallowed :] for nasal, swallowed in _NASALS)
        if any(active in known.members or active in known.known for active in actives):
            return True
    for prefix, taken, endings in _CIRCUMFIXES:
        for ending in endings if stem.startswith(prefix) else ():
            root = taken + stem[len(prefix) :].removesuffix(ending)
            if stem.endswith(ending) and len(root) >= _SHORT_STEM and (root in known.members or root in known.short):
                return True
    return False


def _rests(kata: str) -> Iterator[str]:
    """Yield what stands behind a prefix that any noun may have: nonkebakaran, antardaerah."""
    return (kata[len(before) :] for before in _BEFORE if kata.startswith(before))


def _guesses(kata: str, known: _Vocabulary) -> Iterator[Dugaan]:
    yield from _near(kata, known)
    if kata[-3:] in _CLITICS and len(kata) >= TERPENDEK + 3:
        for guess in _near(kata[:-3], known):
            yield guess._replace(benar=guess.benar + kata[-3:])
    for rest in _rests(kata):
        if len(rest) >= _SHORTEST_CHANGED:
            yield from (guess._replace(benar=kata[: -len(rest)] + guess.benar) for guess in _near(rest, known))
    for size in (2, 3, 4):
        stem = kata[:-size]
        if kata[-size:] in _NYA and len(stem) >= TERPENDEK and stem in known.members:
            slip = geseran(kata[-size:], "nya")
            if slip is not None:
                yield Dugaan(slip, _rank(stem, known), f"{stem}nya")


def _two_slips(kata: str, known: _Vocabulary) -> Dugaan | None:
    """Return the long word of everyday use that is two slips away: a letter moved, or two mistakes in one word."""
    if len(kata) < _TWO_SLIPS:
        return None
    likely = (w for w in known.rank if w[0] == kata[0] and len(w) >= _TWO_SLIPS and abs(len(w) - len(kata)) <= 1)
    found = [(OSA.distance(kata, w, score_cutoff=2), known.rank[w], w) for w in likely]
    near = min(
        (f for f in found if f[0] <= 2 and (len(kata) > _TWO_SLIPS or sorted(f[2]) == sorted(kata))), default=None
    )
    return Dugaan(Geseran.DUA, near[1], near[2]) if near else None


def _near(kata: str, known: _Vocabulary) -> Iterator[Dugaan]:
    """Yield the words one slip away."""
    m = len(kata)
    for n in (m - 1, m, m + 1):
        half = n // 2
        tail = kata[m - (n - half - 1) :]
        found = _beginning(known.words, n, kata[:half])
        found += [word[::-1] for word in _beginning(known.backwards, n, tail[::-1])]
        for benar in found:
            slip = geseran(kata, benar)
            if slip is None or (n < _SHORTEST_CHANGED and (slip > Geseran.HILANG or benar not in known.rank)):
                continue
            if slip is Geseran.DIGANTI and kata[1:] == benar[1:]:  # menyusun, penyusun
                continue
            if kata == benar[1:] and benar not in known.rank:  # numerasi, enumerasi: a first letter is seldom forgotten
                continue
            yield Dugaan(slip, _rank(benar, known), benar)


def _beginning(words: Sequence[str], length: int, start: str) -> list[str]:
    """Return the words of a length that begin so; the words are sorted by length, then by alphabet."""
    low = bisect_left(words, (length, start), key=_by_length)
    return list(takewhile(lambda word: len(word) == length and word.startswith(start), islice(words, low, None)))


def _by_length(word: str) -> tuple[int, str]:
    return len(word), word


def _rank(word: str, known: _Vocabulary) -> int:
    return known.rank.get(word, len(known.rank))


@lru_cache(maxsize=1)
def _everyday() -> Sequence[str]:
    return sorted(_data().rank)


@lru_cache(maxsize=1)
def _data() -> _Vocabulary:
    text = Path(__file__).with_name("kosakata.txt").read_text(encoding="ascii")
    common, words, backwards, short, known = (line.split() for line in text.splitlines() if not line.startswith("#"))
    rank = {word: n for n, word in enumerate(common)}
    return _Vocabulary(words, backwards, frozenset(words), rank, frozenset(short), frozenset(known))
