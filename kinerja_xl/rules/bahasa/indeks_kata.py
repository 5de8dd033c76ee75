"""Which texts have which words: a rule about a few words looks only into the texts that have one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks

_TOKEN = regex(r"\w+")
_PLAIN = "".join(chr(code).lower() if chr(code).isalnum() or code == ord("_") else " " for code in range(128))
"""Makes blanks of what no word has in a text of ASCII, and small letters of large ones: faster than the pattern."""
_LIKE_ASCII = regex("[İıſK]")  # letters that a pattern without case takes for i, s, k
SEMBARANG = ""
"""Stands for every word: a text with letters whose case is not simple may have it."""


@sekali
def indeks_kata(dokumen: Dokumen) -> Mapping[str, Sequence[int]]:
    """Return the places in ``setiap_teks`` of each word in small letters; under "" those that may have any word."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, teks in enumerate(setiap_teks(dokumen)):
        words = set(kata_kecil(teks.isi))
        if not teks.isi.isascii() and _LIKE_ASCII.search(teks.isi):
            words.add(SEMBARANG)
        for word in words:
            places[word].append(number)
    return dict(places)


def kata_kecil(isi: str) -> list[str]:
    """Return the words of a text in small letters: its runs of letters, digits and low lines."""
    return isi.translate(_PLAIN).split() if isi.isascii() else _TOKEN.findall(isi.lower())


def kata_pertama(frasa: Iterable[str]) -> frozenset[str]:
    """Return the first word of each phrase in small letters: what to look for before the phrases themselves.

    Raises:
        ValueError: a phrase does not begin with letters of ASCII, whose case is simple.
    """
    found = set()
    for one in frasa:
        word = _TOKEN.match(one.lower())
        if word is None or not word[0].isascii():
            raise ValueError(one)
        found.add(word[0])
    return frozenset(found)


def yang_memuat(dokumen: Dokumen, teks: Sequence[TeksKantor], kata: Iterable[str]) -> list[TeksKantor]:
    r"""Return those texts that have one of the words, in their order: a necessary condition for ``\b(?:kata)\b``.

    Args:
        dokumen: the document.
        teks: its ``setiap_teks`` or its ``semua_teks``, with which the former begins.
        kata: whole words of ASCII in small letters, found with any case.
    """
    index = indeks_kata(dokumen)
    places = {n for word in (*kata, SEMBARANG) for n in index.get(word, ())}
    return [teks[n] for n in sorted(places) if n < len(teks)]


def isi_yang_memuat(dokumen: Dokumen, kata: Iterable[str]) -> frozenset[str]:
    """Return what those texts of ``setiap_teks`` say that have one of the words: for rules that read other rows."""
    return frozenset(teks.isi for teks in yang_memuat(dokumen, setiap_teks(dokumen), kata))


@sekali
def berkata_ganda(dokumen: Dokumen) -> frozenset[str]:
    """Return the words in small letters that may be a shorter one written twice: JumlahJumlah."""
    return frozenset(
        word
        for word in indeks_kata(dokumen)
        if len(word) >= 10 and (word[: len(word) // 2] == word[len(word) // 2 :] or not word.isascii())
    )
