"""Whose name is it? Office and district names as they are compared: equal after dropping what only decorates them.

Never by likeness: Kalaena is not Kalaena Timur. What is alike only orders the candidates a person is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from kinerja_xl.frozen import dataclass
from kinerja_xl.text.similar import normalise

_JENIS = MappingProxyType(
    {
        **dict.fromkeys(("kecamatan", "kec", "camat", "kapanewon", "distrik"), "kecamatan"),
        **dict.fromkeys(("kelurahan", "kel", "lurah"), "kelurahan"),
        **dict.fromkeys(("dinas", "din"), "dinas"),
        "badan": "badan",
        **dict.fromkeys(("sekretariat", "setda", "sekda"), "sekretariat"),
        "inspektorat": "inspektorat",
        **dict.fromkeys(("uptd", "upt"), "uptd"),
        **dict.fromkeys(("bagian", "bag"), "bagian"),
        **dict.fromkeys(("rsud", "rumah sakit umum daerah"), "rsud"),
        "puskesmas": "puskesmas",
    }
)
"""Words for a kind of office, as the kind is called."""

_HIASAN = frozenset({"kantor", "pemerintah", "pemkab", "pemkot", "opd", "skpd"})
_KABUPATEN = MappingProxyType(
    {**dict.fromkeys(("kabupaten", "kab", "pemkab"), "kabupaten"), **dict.fromkeys(("kota", "pemkot"), "kota")}
)

_KEMBAR = frozenset(
    {
        *("bandung", "bekasi", "bima", "blitar", "bogor", "cirebon", "gorontalo", "jayapura", "kediri", "kupang"),
        *("madiun", "magelang", "malang", "mojokerto", "pasuruan", "pekalongan", "probolinggo", "semarang", "serang"),
        *("solok", "sorong", "sukabumi", "tangerang", "tasikmalaya", "tegal"),
    }
)
"""Names that a kabupaten and a kota share: there the word decides."""


@dataclass(frozen=True, slots=True)
class KunciNama:
    """A name as it is compared: the kind ("" where the name does not say it) and the rest in single blanks."""

    jenis: str
    nama: str

    def sama(self, lain: KunciNama) -> bool:
        """True for the same name whose kinds do not contradict each other."""
        return (
            bool(self.nama) and self.nama == lain.nama and (self.jenis == lain.jenis or not (self.jenis and lain.jenis))
        )


def kunci_kabupaten(nama: str) -> KunciNama:
    """Return a district's name as it is compared: ``Kab. Luwu Timur`` -> (kabupaten, luwu timur)."""
    words = [w for w in _words(nama) if w != "pemerintah"]
    if len(words) > 1 and words[0] in _KABUPATEN:
        jenis = _KABUPATEN[words[0]]
        rest = words[1:]
        if jenis == "kabupaten" and len(rest) > 1 and rest[0] == "kabupaten":
            rest = rest[1:]
        return KunciNama(jenis, " ".join(rest))
    return KunciNama("", " ".join(words))


def kabupaten_sama(satu: str, lain: str) -> bool:
    """True when two names surely mean the same district: where a kota has the name, too, the word decides."""
    a, b = kunci_kabupaten(satu), kunci_kabupaten(lain)
    return a.sama(b) and (a.jenis == b.jenis or a.nama not in _KEMBAR)


def kunci_kantor(nama: str, kabupaten: str = "") -> KunciNama:
    """Return an office's name as it is compared: ``Kantor Camat Kalaena, Kab. Luwu Timur`` -> (kecamatan, kalaena).

    Args:
        nama: the name as written.
        kabupaten: its district, whose name may stand before or after the office's; another district's name stays.
    """
    words = _without_district(_words(nama), kunci_kabupaten(kabupaten))
    jenis = ""
    while words and (words[0] in _HIASAN or (words[0] in _JENIS and not jenis)):
        jenis = _JENIS.get(words[0], jenis)
        words = words[1:]
    if jenis in {"dinas", "badan"} and not words:
        return KunciNama("", "")
    return KunciNama(jenis, " ".join(words))


def _words(nama: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in normalise(nama)).split()


def _without_district(words: list[str], kabupaten: KunciNama) -> list[str]:
    """Return the words without the district's own name before or after them."""
    if not kabupaten.nama:
        return words
    name = kabupaten.nama.split()
    for marks in _marks(kabupaten):
        whole = [*marks, *name]
        if len(words) > len(whole) and words[-len(whole) :] == whole:
            words = words[: -len(whole)]
            break
    for lead in ([], ["pemerintah"]):
        for marks in _marks(kabupaten):
            whole = [*lead, *marks, *name]
            if len(words) > len(whole) and words[: len(whole)] == whole:
                return words[len(whole) :]
    return words


def _marks(kabupaten: KunciNama) -> Sequence[list[str]]:
    """Return the words that introduce a district's name; the bare name is none: it may be the office's own."""
    return [[word] for word, jenis in _KABUPATEN.items() if kabupaten.jenis in ("", jenis)]
