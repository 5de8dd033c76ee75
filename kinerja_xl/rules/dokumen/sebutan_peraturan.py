"""Regulations that any text names, in full or shortened: ``Perbup Nomor 75 Tahun 2018``, ``PP 17/2018``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.text.similar import normalise

_JENIS = (
    ("uu", r"undang\s?[-–]\s?undang|UU"),
    ("pp", r"peraturan\s+pemerintah|PP"),
    ("perpres", r"peraturan\s+presiden|perpres"),
    ("perda", r"peraturan\s+daerah|perda"),
    ("pergub", r"peraturan\s+gubernur|pergub"),
    ("perkada", r"peraturan\s+(?:bupati|wali\s?kota)|perbup|perwal(?:i(?:kota)?)?"),
    ("permenpanrb", r"peraturan\s+menteri\s+(?:negara\s+)?pendayagunaan|permen\s?pan(?:[\s-]?rb)?"),
    ("permendagri", r"peraturan\s+menteri\s+dalam\s+negeri|permendagri"),
)
_ANY = "|".join(pattern for _, pattern in _JENIS)
_CITED = regex(
    rf"\b(?:{'|'.join(f'(?P<{kind}>{pattern})' for kind, pattern in _JENIS)})\b"
    rf"(?P<siapa>(?:(?!\b(?:{_ANY})\b)[^\d;\n]){{0,90}})"
    r"(?<![\d/.])0*(?P<nomor>[1-9]\d{0,3})\s*(?:tahun|thn\.?|/)\s*(?P<tahun>(?:19|20)\d{2})(?![\d/])"
    r"(?:\s*\([^)\n]{0,40}\))?(?:\s*tentang\s+(?P<tentang>[^;\n.()]{6,200}))?",
    re.IGNORECASE,
)
_FIRST = (
    *("undang", "uu", "peraturan", "pp", "perpres", "perda", "pergub", "perbup", "perwal", "perwali", "perwalikota"),
    *("permen", "permenpan", "permenpanrb", "permendagri"),
)
"""The words that each kind begins with."""
_AS_AMENDED = regex(r"\s+(?:sebagaimana|yang|dan|serta|atau)\s+(?:telah|sudah|diubah|dicabut|diganti|per)\b.*")
_NUMBER = regex(r"\b(?:nomor|no)\b")


class SebutanPeraturan(NamedTuple):
    """One regulation that a text names.

    Attributes:
        teks: the text.
        jenis: uu, pp, perpres, perda, pergub, perkada, permenpanrb, or permendagri.
        siapa: whose it is, as it is compared (``kabupaten malang``), "" where the text does not say it.
        nomor, tahun: its number and year.
        tentang: its title as it is compared, "" for none.
        tulisan: as written.
        awal: where it begins in the text.
    """

    teks: TeksKantor
    jenis: str
    siapa: str
    nomor: int
    tahun: int
    tentang: str
    tulisan: str
    awal: int


@sekali
def semua_sebutan(dokumen: Dokumen) -> tuple[SebutanPeraturan, ...]:
    """Return every regulation that the texts of a document name, in their order."""
    texts = yang_memuat(dokumen, setiap_teks(dokumen), _FIRST)
    return tuple(sebutan for teks in texts for sebutan in _named(teks))


def _named(teks: TeksKantor) -> Iterator[SebutanPeraturan]:
    for match in _CITED.finditer(teks.isi):
        kind = next(kind for kind, _ in _JENIS if match[kind])
        written = teks.isi[match.start() : match.end("tahun")]
        yield SebutanPeraturan(
            teks,
            kind,
            " ".join(_NUMBER.sub("", normalise(match["siapa"])).split()),
            int(match["nomor"]),
            int(match["tahun"]),
            _AS_AMENDED.sub("", normalise(match["tentang"] or "")),
            " ".join(written.split()),
            match.start(),
        )
