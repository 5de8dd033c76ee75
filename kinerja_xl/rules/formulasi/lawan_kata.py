"""Words of which only one can be meant of the same thing: what two texts about one thing say against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import word_set
from kinerja_xl.rules.formulasi.kata_pokok import akar
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import KATA_UKUR

_GROUPS = (
    "harian mingguan bulanan triwulanan caturwulanan semesteran tahunan",
    "perempuan lakilaki",
    "wanita pria",
    "keuangan kepegawaian",
    "desa kelurahan",
    "masuk keluar",
    "murni perubahan",
    "internal eksternal",
    "ringan sedang berat",
    "negeri swasta",
    "fisik nonfisik",
    "formal nonformal informal",
    "penerimaan pengeluaran",
    "pemasukan pengeluaran",
    "pendapatan belanja",
    "bergerak takbergerak",
    "jalan inap",
    "kelahiran kematian",
    "ekspor impor",
    "hulu hilir",
    "dalam luar",
    "pembelian penjualan",
    "perencanaan pelaporan",
    "balita lansia",
    "anak dewasa",
    "primer sekunder tersier",
    "darat laut udara",
    "perkotaan perdesaan",
    "langsung taklangsung",
    "dua empat",
)
_GROUP_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {word: frozenset(group.split()) for group in _GROUPS for word in group.split()}
)
_JOINED = (
    ("laki laki", regex(r"\blaki laki\b"), "lakilaki"),
    ("non ", regex(r"\bnon (?=fisik\b|formal\b)"), "non"),
    ("tidak ", regex(r"\btidak (?=bergerak\b|langsung\b)"), "tak"),
    ("tiap ", regex(r"\b(?:se)?tiap (?P<masa>minggu|bulan|triwulan|caturwulan|semester)\b"), r"\g<masa>an"),
)
_STREAMS = word_set("penerimaan pengeluaran pemasukan pendapatan belanja kelahiran kematian ekspor impor masuk keluar")
_BETWEEN = word_set("yang dan atau di ke dari pada oleh untuk dengan dalam para seluruh semua per")
_NEEDS_BEFORE = word_set("jalan inap dua empat dalam luar anak dewasa sedang")
"""Words that mean many other things, told by the word before them (rawat jalan, roda dua, rusak sedang)."""
_BEFORE = word_set("rawat roda rusak pasien")
_DENIED = regex(r"\b(?:bukan|selain|kecuali|tidak termasuk|tidak dihitung|di luar|maupun|berbeda|dibedakan|terpisah)\b")


class LawanKata(NamedTuple):
    """What the one text says, and what the other says in its place."""

    satu: str
    lain: str

    @property
    def aliran(self) -> bool:
        """True for two streams of which one may be measured by the other."""
        return self.satu in _STREAMS


def lawan_kata(satu: str, lain: str) -> LawanKata | None:
    """Return the words in which two texts contradict each other about the same thing, None for none.

    The other text must say one that excludes the first text's, beside the same word (``dokumen keuangan``, ``dokumen
    kepegawaian``), and must not say the first text's as well.
    """
    here = _grouped(satu)
    there = _grouped(lain) if here else here
    if not there or here <= there or _DENIED.search(normalise(lain)):
        return None
    one, other = _words(satu), _words(lain)
    for place, word in enumerate(one):
        group = _GROUP_OF.get(word)
        if group is None or word in there or group.isdisjoint(there) or len(group & here) > 1:
            continue
        for where, said in enumerate(other):
            if said in group and _same_place(one, place, other, where):
                return LawanKata(_shown(word), _shown(said))
    return None


@lru_cache(maxsize=8192)
def _words(teks: str) -> Sequence[str]:
    plain = normalise(teks)
    for within, pattern, joined in _JOINED:
        if within in plain:
            plain = pattern.sub(joined, plain)
    return tuple(plain.split())


@lru_cache(maxsize=8192)
def _grouped(teks: str) -> frozenset[str]:
    """Return the words of a text that exclude others."""
    return frozenset(_GROUP_OF.keys() & set(_words(teks)))


def _same_place(one: Sequence[str], place: int, other: Sequence[str], where: int) -> bool:
    before, said_before = (next(_beside(words, at, -1), "") for words, at in ((one, place), (other, where)))
    if one[place] in _NEEDS_BEFORE or other[where] in _NEEDS_BEFORE:
        return before == said_before and before in _BEFORE
    if before and said_before and akar(before) == akar(said_before):
        return True
    after, said_after = (next(_beside(words, at, 1), "") for words, at in ((one, place), (other, where)))
    return bool(after and said_after) and akar(after) == akar(said_after)


def _beside(words: Sequence[str], place: int, step: int) -> Iterator[str]:
    """Yield the words before or behind a place; a measure word is none."""
    place += step
    while 0 <= place < len(words):
        if words[place] not in _BETWEEN:
            if words[place] not in KATA_UKUR:
                yield words[place]
            return
        place += step


def _shown(word: str) -> str:
    return {"lakilaki": "laki-laki", "takbergerak": "tidak bergerak", "taklangsung": "tidak langsung"}.get(word, word)
