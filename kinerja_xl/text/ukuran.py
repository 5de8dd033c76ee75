"""What kind of measure an indicator is, from its first word, and what kind of unit a unit is.

A misspelled class word (Presentase) is understood here, so that every rule about classes still sees the indicator;
another rule reports the spelling.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from types import MappingProxyType

from kinerja_xl.text.similar import did_you_mean, normalise


class Kelas(Enum):
    """The kind of a measure or of a unit."""

    PERSEN = "persentase"
    NILAI = "nilai atau indeks"
    JUMLAH = "jumlah"
    RASIO = "rasio"
    RATA_RATA = "rata-rata"
    LAIN = "lain"


KATA_UKUR: Mapping[str, Kelas] = MappingProxyType(
    {
        "persentase": Kelas.PERSEN,
        "persen": Kelas.PERSEN,
        "indeks": Kelas.NILAI,
        "nilai": Kelas.NILAI,
        "skor": Kelas.NILAI,
        "predikat": Kelas.NILAI,
        "opini": Kelas.NILAI,
        "peringkat": Kelas.NILAI,
        "jumlah": Kelas.JUMLAH,
        "banyaknya": Kelas.JUMLAH,
        "frekuensi": Kelas.JUMLAH,
        "rasio": Kelas.RASIO,
        "rata": Kelas.RATA_RATA,
        "tingkat": Kelas.LAIN,
        "cakupan": Kelas.LAIN,
        "angka": Kelas.LAIN,
        "kategori": Kelas.LAIN,
        "lama": Kelas.LAIN,
        "luas": Kelas.LAIN,
        "panjang": Kelas.LAIN,
        "waktu": Kelas.LAIN,
        "proporsi": Kelas.PERSEN,
        "laju": Kelas.LAIN,
        "pertumbuhan": Kelas.LAIN,
        "deviasi": Kelas.LAIN,
        "selisih": Kelas.LAIN,
        "prevalensi": Kelas.LAIN,
        "laba": Kelas.LAIN,
        "berat": Kelas.LAIN,
        "omzet": Kelas.LAIN,
        "produktivitas": Kelas.LAIN,
        "usia": Kelas.LAIN,
        "umur": Kelas.LAIN,
        "kecepatan": Kelas.LAIN,
        "rate": Kelas.LAIN,
        "ratio": Kelas.RASIO,
        "index": Kelas.NILAI,
        "coverage": Kelas.LAIN,
        "interval": Kelas.LAIN,
        "length": Kelas.LAIN,
    }
)
"""Words that an indicator may begin with; LAIN measures something, but the word does not say in which unit."""

SATUAN_NILAI = frozenset({"indeks", "nilai", "skor", "poin", "angka", "predikat", "opini", "level", "kategori"})
_PERSEN = frozenset({"%", "persen", "persentase", "prosen", "prosentase", "presentase"})

_INGGRIS = frozenset({"rate", "ratio", "index", "coverage", "interval", "length"})
"""Measures that hospitals and statisticians name in English; there the word stands last (Bed Occupancy Rate)."""
_SHORTEST_UNIT = 2  # letters: "Ha" is a unit of its own, and nothing official begins with it

_NAMA_UKURAN = 5  # words: behind them an English word is no name of a measure any more
# Measures that are known by their letters alone.
_SINGKATAN_UKURAN = frozenset(
    {
        *("bor", "ndr", "gdr", "los", "alos", "avlos", "toi", "bto", "crr", "aps", "apk", "apm", "aki", "akb", "akaba"),
        *("ahh", "uhh", "ntp", "ntn", "imt", "uhc", "ipm", "ipg", "idg", "igi", "gini", "ikk", "ikp", "ipkd", "itkp"),
    }
)

_SHORTEST_MISSPELLED, _ALIKE = 5, 80.0  # "Jumah" is Jumlah, but short words are alike by chance


@lru_cache(maxsize=16384)
def kata_ukur(nama: str) -> str | None:
    """Return the measure word that an indicator begins with, spelled right (``Presentase …`` -> ``persentase``).

    None when the name begins with no measure word.
    """
    words = normalise(nama).split()[:_NAMA_UKURAN]
    first = words[0] if words else ""
    if english := next((word for word in words if word in _INGGRIS), None):
        return english
    if first in _SINGKATAN_UKURAN:
        return "angka"
    if first in KATA_UKUR or len(first) < _SHORTEST_MISSPELLED:
        return first if first in KATA_UKUR else None
    return did_you_mean(first, KATA_UKUR, cutoff=_ALIKE)


def ukuran_asing(nama: str) -> bool:
    """True for a measure that is known by an English name or by its letters (Bed Occupancy Rate, NDR)."""
    words = normalise(nama).split()[:_NAMA_UKURAN]
    return not _INGGRIS.isdisjoint(words) or bool(words and words[0] in _SINGKATAN_UKURAN)


@lru_cache(maxsize=16384)
def kelas_indikator(nama: str) -> Kelas | None:
    """Return the kind of measure an indicator's name announces; None when it begins with no measure word."""
    word = kata_ukur(nama)
    return KATA_UKUR[word] if word else None


@lru_cache(maxsize=1024)
def is_percent(satuan: str) -> bool:
    """True for a unit that means per cent, however it is written: ``%``, ``Persentase``, ``persen (%)``."""
    words = normalise(satuan).split()
    return bool(words) and _PERSEN.issuperset(words)


@lru_cache(maxsize=1024)
def kelas_satuan(satuan: str) -> Kelas | None:
    """Return the kind of a unit: PERSEN, NILAI, else JUMLAH (Orang, Dokumen, Kali …); None for an empty unit."""
    unit = satuan.strip().casefold()
    if not unit:
        return None
    if is_percent(unit):
        return Kelas.PERSEN
    return Kelas.NILAI if unit in SATUAN_NILAI else Kelas.JUMLAH


def singkatan_satuan(pendek: str, panjang: str) -> bool:
    """True for a unit's word cut short: ``dok`` for ``dokumen``, ``lap`` for ``laporan``; both as normalised."""
    return _SHORTEST_UNIT <= len(pendek) < len(panjang) and panjang.startswith(pendek)
