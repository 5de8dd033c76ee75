"""Provinces, however offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kinerja_xl.patterns import regex
from kinerja_xl.regulations.wilayah import KODE_PROVINSI
from kinerja_xl.text.similar import normalise

_SHORT = (
    (regex(r"^(?:provinsi|propinsi|prov) "), ""),
    (regex(r"^(?:daerah istimewa|d i|diy?)(?: yogyakarta)?$"), "di yogyakarta"),
    (regex(r"^(?:daerah khusus (?:ibukota )?|dki )?jakarta$"), "dki jakarta"),
    (regex(r"^nanggroe aceh darussalam$"), "aceh"),
    (regex(r"^bangka belitung$"), "kepulauan bangka belitung"),
    (regex(r"^sumatra "), "sumatera "),
)
KODE_MENURUT_PROVINSI = {normalise(nama): kode for kode, nama in KODE_PROVINSI.items()}
"""Province as it is compared -> the first two digits of its code."""

_NAMED = regex(
    r"\b(?P<apa>provinsi|propinsi|gubernur)\s+"
    rf"(?P<nama>{'|'.join(sorted(map(re.escape, KODE_PROVINSI.values()), key=len, reverse=True))})(?![^\W\d_])",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def provinsi_baku(nama: str) -> str:
    """Return a province as it is compared: ``Prov. DIY`` -> ``di yogyakarta``."""
    plain = normalise(nama)
    for pattern, better in _SHORT:
        plain = pattern.sub(better, plain)
    return plain


def provinsi_disebut(teks: str) -> Iterator[re.Match[str]]:
    """Yield each province that a text names as one: the groups ``apa`` (Provinsi, Gubernur) and ``nama``."""
    return _NAMED.finditer(teks)
