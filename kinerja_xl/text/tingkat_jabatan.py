"""How high a post stands: which of two officials is the other's superior, as far as their titles tell."""

from __future__ import annotations

from functools import lru_cache

from kinerja_xl.patterns import regex
from kinerja_xl.text.jabatan import jabatan_baku
from kinerja_xl.text.sebutan_jabatan import STATUS_JABATAN

_TINGKAT = (
    regex(r"(wakil )?(bupati|wali ?kota|gubernur)\b|(ketua|pimpinan) dprd\b"),
    regex(r"sekretaris daerah\b|sekda\b"),
    regex(
        r"camat\b|asisten\b|staf ahli\b|inspektur\b(?! pembantu)|sekretaris (dprd|dewan)\b|direktur\b"
        r"|kepala (dinas|badan|distrik|kecamatan|pelaksana|satuan|inspektorat)\b"
    ),
    regex(
        r"sekretaris( (camat|distrik|dinas|badan|inspektorat|satuan)\b.*)?$|lurah\b|inspektur pembantu\b"
        r"|wakil direktur\b|kepala (bidang|bagian|kelurahan|uptd?|puskesmas)\b"
    ),
    regex(r"kepala (seksi|sub ?bagian|sub ?bidang|subbid|urusan)\b|sekretaris (lurah|kelurahan)\b|seklur\b"),
)


@lru_cache(maxsize=2048)
def tingkat_jabatan(jabatan: str) -> int | None:
    """Return how far below the head of the region a post stands, 0 for that head; None for a title that tells nothing.

    Args:
        jabatan: the title, with or without the office.
    """
    text = jabatan_baku(STATUS_JABATAN.sub("", jabatan.strip()))
    return next((n for n, pattern in enumerate(_TINGKAT) if pattern.match(text)), None)


def lebih_tinggi(satu: str, dua: str) -> bool:
    """True where the first of two titles is surely the higher one.

    Args:
        satu, dua: the titles.
    """
    one, two = tingkat_jabatan(satu), tingkat_jabatan(dua)
    return one is not None and two is not None and one < two
