"""Find the words of a workbook that nobody knows and that stand one slip of the key from one that everybody knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, setiap_teks
from kinerja_xl.text.ejaan import kesalahan
from kinerja_xl.text.kosakata import TERPENDEK, Dugaan, Geseran, dikenal, dugaan, dugaan_dari
from kinerja_xl.text.similar import normalise

_BETWEEN = str.maketrans(dict.fromkeys(".,;:!?()[]{}<>/\\|\"'`*+=-–—“”‘’…•", " "))
_BEHIND_PLACE = regex(
    r"\b(?i:kecamatan|kec\.|distrik|desa|kelurahan|kel\.|dusun|kampung|nagari|jorong|gampong|pekon|kabupaten|kab\.|kota"
    r"|provinsi|pulau|sungai|gunung|pasar|jalan|jl\.|alun-alun|terminal|bandara|pelabuhan|stasiun|bukit|danau|pantai"
    r"|waduk|bendungan|teluk|tanjung|muara|hulu|hilir|candi|masjid|gereja|hotel|kawasan|hutan|lapangan|jembatan|simpang)"
    r"[ \t]+(?:[A-Z][A-Za-z]+[ \t]+)?\Z"
)
_ADDRESS = regex(r"@|://|\\|\bwww\.|\w\.\w")
_SENTENCE = regex(r"(?:\A|[.:;!?\n•(])\W*\Z")
_OWN_LETTERS, _OWN_TIMES = 8, 5  # an office's own word: as long, and written as often, as no slip is
_NO_NAME = 9  # letters of an everyday word that no name resembles by chance
_TITLE_CASE = 0.6


class KataSalah(NamedTuple):
    """One word that is surely or probably mistyped: as written, what was meant, and where it stands."""

    tulisan: str
    dugaan: Dugaan
    hampir_pasti: bool
    tempat: tuple[TeksKantor, ...]

    @property
    def benar(self) -> str:
        """What was meant, with the capitals of what is written."""
        meant = self.dugaan.benar
        return meant.upper() if self.tulisan.isupper() else meant.capitalize() if self.tulisan[0].isupper() else meant


@sekali
def teks_dieja(dokumen: Dokumen) -> tuple[TeksKantor, ...]:
    """Return the texts whose spelling is the office's own: titles of regulations are not."""
    return tuple(teks for teks in setiap_teks(dokumen) if not dikutip(teks))


@sekali
def kata_dokumen(dokumen: Dokumen) -> Mapping[str, int]:
    """Return how often each word of six letters and more is written, in small letters."""
    whole = "\n".join(teks.isi for teks in teks_dieja(dokumen)).lower()
    counts = Counter(whole.translate(_BETWEEN).split())  # three times as fast as a pattern
    return {k: times for k, times in counts.items() if len(k) >= TERPENDEK and k.isascii() and k.isalpha()}


@sekali
def kata_asing(dokumen: Dokumen) -> tuple[str, ...]:
    """Return those of its words that are not in the vocabulary, in the order of the document."""
    return tuple(kata for kata in kata_dokumen(dokumen) if not dikenal(kata))


def kata_salah(dokumen: Dokumen) -> list[KataSalah]:
    """Return the mistyped words in the order of their first place.

    Known are the vocabulary, the official nomenclature, the names in Identitas and Pejabat, and what stands behind
    Kecamatan, Desa, Kabupaten …; titles of regulations are not read. Known misspellings are those of ``text.ejaan``.
    """
    counts = kata_dokumen(dokumen)
    meant = _meant(kata_asing(dokumen), counts)
    if not meant:
        return []
    known = kata_resmi(dokumen.ketentuan.nomenklatur) | _names(dokumen)
    meant = {kata: guess for kata, guess in meant.items() if kata not in known and not kesalahan(kata)}
    places = _places(meant, teks_dieja(dokumen))
    return [_word(kata, meant[kata], group, counts) for kata, group in places.items()]


def _meant(unknown: Collection[str], counts: Mapping[str, int]) -> dict[str, Dugaan]:
    """Return what each suspicious word was meant to be: a word of the vocabulary, else one of the office's own."""
    found = {kata: guess for kata in unknown if (guess := dugaan(kata))}
    own = [k for k in unknown if counts[k] >= _OWN_TIMES and len(k) >= _OWN_LETTERS and k not in found]
    for kata in unknown if own else ():
        more_frequent = (o for o in own if counts[o] >= _OWN_TIMES * counts[kata])
        if kata not in found and (guess := dugaan_dari(kata, more_frequent)):
            found[kata] = guess
    return found


def _names(dokumen: Dokumen) -> set[str]:
    identitas = dokumen.identitas
    named = [identitas.nama_kantor, identitas.kabupaten, identitas.provinsi, identitas.alamat, identitas.tempat]
    named += [pejabat.nama for pejabat in dokumen.pejabat]
    return set(normalise(" ".join(named)).split())


@lru_cache(maxsize=2)
def kata_resmi(tabel: TabelNomenklatur) -> frozenset[str]:
    """Return the words of the official names and indicators, in small letters."""
    rows = tabel.baris.values()
    return frozenset(normalise(" ".join(f"{row.nama} {row.indikator}" for row in rows)).split())


def _places(
    meant: Mapping[str, Dugaan], texts: Iterable[TeksKantor]
) -> Mapping[str, Collection[tuple[TeksKantor, str]]]:
    """Return where each word stands and how it is written there; the words that are names somewhere are left out."""
    if not meant:
        return {}
    pattern = re.compile(rf"(?<![\w@])(?:{'|'.join(meant)})(?![\w@])", re.IGNORECASE)
    places: dict[str, list[tuple[TeksKantor, str]]] = {}
    names: set[str] = set()
    for teks in texts:
        for match in pattern.finditer(teks.isi):
            kata, guess = match[0], meant[match[0].lower()]
            if _token(teks.isi, match) or not (kata.islower() or kata.isupper() or kata.istitle()):
                continue
            if guess.geseran > Geseran.GANDA and _named(teks.isi, match):
                names.add(kata.lower())
            if guess.geseran > Geseran.HILANG and (_may_be_a_name(teks.isi, match, guess) or _part(teks.isi, match)):
                continue
            places.setdefault(kata.lower(), []).append((teks, kata))
    return {kata: group for kata, group in places.items() if kata not in names}


def _word(kata: str, guess: Dugaan, group: Collection[tuple[TeksKantor, str]], counts: Mapping[str, int]) -> KataSalah:
    # what an office writes again and again, and never otherwise, may be a word of its region
    usual = len(group) >= _OWN_TIMES and not counts.get(guess.benar)
    cells = {teks.sel: teks for teks, _ in reversed(tuple(group))}
    _, written = next(iter(group))
    return KataSalah(written, guess, guess.hampir_pasti and not usual, tuple(reversed(cells.values())))


def _token(text: str, match: re.Match[str]) -> bool:
    """True when the word is part of an address, of a file's name or of a compound."""
    start = max(text.rfind(blank, 0, match.start()) for blank in " \n\t") + 1
    rest = text[match.end() :].split(maxsplit=1)
    behind = rest[0] if rest and not text[match.end()].isspace() else ""
    return bool(_ADDRESS.search(text[start : match.end()] + behind))


def _part(text: str, match: re.Match[str]) -> bool:
    """True for a part of a word said twice: sekurang-kurangnya."""
    return "-" in (text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1])


def _named(text: str, match: re.Match[str]) -> bool:
    """True for what stands behind Kecamatan, Desa, Kabupaten …, one word of a name between."""
    return not match[0].islower() and bool(_BEHIND_PLACE.search(text[max(0, match.start() - 40) : match.start()]))


def _may_be_a_name(text: str, match: re.Match[str], guess: Dugaan) -> bool:
    """True for a capital inside a sentence that is not written in capitals throughout."""
    if guess.lazim and len(guess.benar) >= _NO_NAME:
        return False
    if not match[0].istitle() or _SENTENCE.search(text[: match.start()]):
        return False
    words = [word for word in text.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) <= _TITLE_CASE * len(words)
