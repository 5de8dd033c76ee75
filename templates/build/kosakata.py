"""Make kinerja_xl/text/kosakata.txt, the vocabulary behind KX812: ``python templates/build kosakata``.

What goes in was written by hand, in ``kosakata_sumber``; each file says on its first line what it holds. Affixes make
the forms of the stems. The Hunspell dictionary id_ID (Debian's ``hunspell-id``) only answers yes or no to words that
we made: which forms exist, and which of the words one letter beside ours are words, too. Nothing of it is copied, and
nothing asks it when the program runs. What it accepts too easily (``memberian``, ``penegakkan``) is left out.

The answer takes minutes, so it is asked only when the sources have changed; without the dictionary the file stays.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = Path(__file__).parent / "kosakata_sumber"
TARGET = ROOT / "kinerja_xl" / "text" / "kosakata.txt"

VERSION = b"4"
"""Another one makes the file anew although the sources are the same."""

SHORTEST = 6
_SHORTEST_REPLACED = 8  # as in kinerja_xl.text.kosakata
_VOWELS = frozenset("aiueo")
_BORROWED = ("asi", "isi", "usi", "ksi")
_CLITICS = ("nya", "lah", "pun", "kah")


def source(name: str) -> list[str]:
    """Return the words of a source in their order."""
    lines = (SOURCES / f"{name}.txt").read_text(encoding="ascii").splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return list(dict.fromkeys(words))


def digest() -> str:
    """Return what identifies the sources and the way they are used."""
    parts = b"".join(part.read_bytes() for part in sorted(SOURCES.glob("*.txt")))
    return hashlib.sha256(parts + VERSION).hexdigest()[:16]


def nasal(stem: str, prefix: str) -> list[str]:
    """Return me- or pe- with its nasal before a stem, in each way that its first letter allows."""
    first = stem[0]
    if stem.startswith(("ny", "ng")) or first in "lrwymn":
        forms = [prefix + stem]
    elif first in "bfv":
        forms = [f"{prefix}m{stem}"]
    elif first in "dcjz":
        forms = [f"{prefix}n{stem}"]
    elif first in "ptsk":  # the letter melts; in words from abroad it often stays
        melted = {"p": "m", "t": "n", "s": "ny", "k": "ng"}[first]
        forms = [prefix + melted + stem[1:], prefix + melted[0] + ("g" if first == "k" else "") + stem]
    else:
        forms = [f"{prefix}ng{stem}"]
    if sum(letter in _VOWELS for letter in stem) == 1:
        forms.append(f"{prefix}nge{stem}")
    return forms


def forms(stem: str) -> set[str]:
    """Return the forms of a stem that may exist, the stem itself among them."""
    active, agents = nasal(stem, "me"), [*nasal(stem, "pe"), f"pe{stem}"]
    r = ("", "r") if stem[1:3] == "er" else ("",) if stem[0] == "r" else ("r",)  # be-kerja, be-rencana
    verbs = [*active, f"di{stem}", *(f"te{x}{stem}" for x in r), *(f"{a}pe{x}{stem}" for x in r for a in ("mem", "di"))]
    found = {verb + ending for verb in verbs for ending in ("", "kan", "i")}
    found |= {agent + ending for agent in agents for ending in ("", "an")}
    found |= {f"be{x}{stem}{ending}" for x in r for ending in ("", "an", "kan")}
    found |= {
        f"{a}{stem}an"
        for a in ("ke", "ketidak", *(f"{b}e{x}" for x in r for b in ("p", "ket", "ketidakt", "keb", "pemb")))
    }
    found |= {f"se{stem}", f"{stem}an", f"{stem}kan", f"{stem}i", f"{stem}nya", stem}
    return {word for word in found if len(word) >= SHORTEST}


def passives(stem: str, accepted: Collection[str]) -> Iterator[str]:
    """Yield the passive of each active verb: the dictionary lacks many (``dikemas``)."""
    for ending in ("", "kan", "i"):
        if any(verb + ending in accepted for verb in nasal(stem, "me")):
            yield f"di{stem}{ending}"
        yield from (f"dipe{x}{stem}{ending}" for x in ("", "r") if f"mempe{x}{stem}{ending}" in accepted)


def regular(stem: str, accepted: Collection[str]) -> Iterator[str]:
    """Yield forms that need no dictionary: verbs of borrowed nouns, and what is made of a noun with ke-an."""
    if stem.endswith(_BORROWED) and len(stem) > SHORTEST:
        cluster = stem[1] not in _VOWELS
        verb = nasal(stem, "me")[-1 if cluster and stem[0] in "ptsk" else 0]
        yield from (verb, f"di{stem}", *(f"{be}{stem}" if stem[0] == "r" else f"{be}r{stem}" for be in ("te", "be")))
    if f"ke{stem}an" in accepted:
        yield from (f"berke{stem}an", f"ketidak{stem}an")


def nouns(stem: str, accepted: Collection[str]) -> Iterator[str]:
    """Yield what is done by an active verb, as a noun: the dictionary lacks many (``pengunggahan``)."""
    for verb, noun in zip(nasal(stem, "me"), nasal(stem, "pe"), strict=True):
        if verb in accepted or f"{verb}kan" in accepted:
            yield f"{noun}an"


class Usual:
    """The words one slip beside a word, as far as each three letters of theirs follow one another in some word."""

    def __init__(self, words: Iterable[str]) -> None:
        self.last: dict[str, set[str]] = defaultdict(set)  # ab -> x of abx
        self.middle: dict[str, set[str]] = defaultdict(set)  # ac -> x of axc
        self.first: dict[str, set[str]] = defaultdict(set)  # bc -> x of xbc
        for a, b, c in {triple for word in words for triple in triples(word)}:
            self.last[a + b].add(c)
            self.middle[a + c].add(b)
            self.first[b + c].add(a)

    def beside(self, word: str) -> Iterator[str]:
        """Yield them."""
        for i in range(len(word)):
            for slip in (word[:i] + word[i + 1 :], word[:i] + word[i + 1 : i + 2] + word[i] + word[i + 2 :]):
                if all(c in self.last[a + b] for a, b, c in triples(slip)):
                    yield slip
            yield from self._with_letter(word[: i + 1], word[i + 1 :])
            if i and len(word) >= _SHORTEST_REPLACED:
                yield from self._with_letter(word[:i], word[i + 1 :])

    def _with_letter(self, before: str, behind: str) -> Iterator[str]:
        left, right = f"^{before}"[-2:], f"{behind}$"[:2]
        letters = self.last[left] & self.middle[left[-1] + right[0]]
        if len(right) == 2:
            letters &= self.first[right]
        yield from (before + letter + behind for letter in letters if letter.isalpha())


def triples(word: str) -> Iterator[str]:
    """Yield each three letters that follow one another, the ends of the word counted as letters."""
    framed = f"^{word}$"
    return (framed[i : i + 3] for i in range(len(framed) - 2))


def rejected(words: Collection[str]) -> set[str]:
    """Return those of the words that are not in the dictionary."""
    asked = "\n".join(sorted(words))
    done = subprocess.run(["hunspell", "-d", "id_ID", "-l"], input=asked, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def too_easy(word: str, words: Collection[str]) -> bool:
    """True for forms that the dictionary takes although no grammar does: an active or passive verb with -an."""
    if word.startswith(("pe", "ke")) and word.endswith("kkan"):
        return True
    verb = word[:-2]
    return word.startswith(("me", "di")) and word.endswith("an") and f"{verb}kan" in words and verb in words


def by_length(word: str) -> tuple[int, str]:
    """Return what words are sorted by."""
    return len(word), word


def vocabulary() -> Iterator[list[str]]:
    """Yield the words of everyday use, all words by length, the same backwards, short ones, those only known."""
    stems, common, known, slips = source("dasar"), source("umum"), set(source("kenal")), set(source("bukan"))
    made = {form for stem in stems for form in forms(stem)}
    accepted = made - rejected(made)
    accepted |= {word for stem in stems for word in passives(stem, accepted) if len(word) >= SHORTEST}
    accepted |= {word for stem in stems for word in nouns(stem, accepted) if len(word) >= SHORTEST}
    accepted |= {word for stem in stems for word in regular(stem, accepted)}
    accepted |= {stem for stem in stems if len(stem) >= SHORTEST}
    words = {word for word in accepted | set(common) if len(word) >= SHORTEST} - slips - known
    words -= {word for word in words - set(common) if too_easy(word, words)}
    usual = Usual(words | known | made)
    near = {word for target in words for word in usual.beside(target) if len(word) >= SHORTEST} - words
    near |= {word[:-3] for word in near if word.endswith(_CLITICS) and len(word) >= SHORTEST + 3} - words
    listed = near - rejected(near)
    listed |= near & {f"be{'' if stem[0] == 'r' else 'r'}{stem}" for stem in stems}  # any noun may be had: berbahan
    listed = {word for word in listed if not too_easy(word, words | listed)} - slips
    yield [word for word in common if word in words]
    yield sorted(words, key=by_length)
    yield sorted((word[::-1] for word in words), key=by_length)
    yield sorted(word for word in {*stems, *common} if len(word) < SHORTEST)
    yield sorted((listed | known) - words)


def written(lines: Iterable[list[str]]) -> str:
    """Return the file's text."""
    names = "umum, semua, terbalik, pendek, dikenal"
    head = f"# Dibuat oleh templates/build/kosakata.py dari kosakata_sumber {digest()}: {names}."
    return "\n".join((head, *(" ".join(line) for line in lines), ""))


if __name__ == "__main__":
    if TARGET.exists() and digest() in TARGET.read_text(encoding="ascii").splitlines()[0]:
        sys.exit()
    if shutil.which("hunspell") is None:
        sys.exit("kosakata.txt tidak dibuat ulang: pasang hunspell dan hunspell-id")
    TARGET.write_text(written(vocabulary()), encoding="ascii")
