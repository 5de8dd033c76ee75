"""Which indicator a text is about: what its own row says against the names of all others; behind KX537 and KX627."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, kata_semua, serupa

_FEWEST = 2  # words by which a text is known
_RARE = 2  # rows that may share a word that still tells them from the others


class HalIndikator(NamedTuple):
    """The words of each indicator's row by its code, and the codes of the names that have a word."""

    sendiri: Mapping[str, frozenset[str]]
    bernama: Mapping[str, frozenset[str]]


@sekali
def hal_indikator(dokumen: Dokumen) -> HalIndikator:
    """Return what the rows of a document are about; an indicator without a code is left out."""
    own: dict[str, frozenset[str]] = {}
    names: dict[str, set[str]] = {}
    for baris in bernama(dokumen):
        i = baris.indikator
        if not i.kode:
            continue
        for word in kata_isi(i.nama):
            names.setdefault(word, set()).add(i.kode)
        said = (i.nama, i.satuan, i.definisi_operasional, i.sumber_data, i.pembilang, i.penyebut, i.penjelasan_rumus)
        about = kata_semua(*said, i.penjelasan_target, baris.sasaran.teks, baris.simpul.nomenklatur)
        own[i.kode] = own.get(i.kode, frozenset()) | about
    return HalIndikator(own, {word: frozenset(codes) for word, codes in names.items()})


def milik_lain(dokumen: Dokumen, kode: str, kata: frozenset[str], *, semua: bool) -> str:
    """Return the code of another indicator that a text is about, "" where it may be about its own or about none.

    Args:
        dokumen: the document.
        kode: the indicator under which the text stands.
        kata: the stems of the text, words that any text of its kind has left out.
        semua: the other's name must have all of them, else two.
    """
    about = hal_indikator(dokumen)
    own = about.sendiri.get(kode)
    if own is None or len(kata) < _FEWEST or serupa(kata, own):
        return ""
    named = [about.bernama.get(word, frozenset()) for word in sorted(kata)]
    if semua:
        return min(frozenset.intersection(*named), default="")
    return next((min(one & two) for one, two in combinations(named, 2) if not one.isdisjoint(two)), "")


def khas_lain(dokumen: Dokumen, kode: str, kata: frozenset[str], umum: frozenset[str]) -> str:
    """Return the code of the only indicator whose name has two of a text's words that no other row has.

    Args:
        dokumen: the document.
        kode: the indicator under which the text stands; "" comes back where a word is nearly its alone.
        kata: the stems of the text.
        umum: the stems that any text of its kind may have.
    """
    about = hal_indikator(dokumen)
    if kode not in about.sendiri:
        return ""
    rows = _baris_menurut_kata(dokumen)
    if any(kode in rows.get(word, ()) and len(rows[word]) <= _RARE for word in kata):
        return ""
    alone: dict[str, int] = {}
    for word in kata - umum:
        named = about.bernama.get(word, frozenset())
        if len(rows.get(word, ())) == 1 and len(named) == 1:
            other = min(named)
            alone[other] = alone.get(other, 0) + 1
    found = [other for other, count in alone.items() if count >= _FEWEST]
    return found[0] if len(found) == 1 and found[0] != kode else ""


@sekali
def _baris_menurut_kata(dokumen: Dokumen) -> Mapping[str, frozenset[str]]:
    """Return the codes of the rows that have a word."""
    rows: dict[str, set[str]] = {}
    for kode, words in hal_indikator(dokumen).sendiri.items():
        for word in words:
            rows.setdefault(word, set()).add(kode)
    return {word: frozenset(codes) for word, codes in rows.items()}
