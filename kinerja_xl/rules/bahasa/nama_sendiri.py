"""Is a name of a place the office's own, or a neighbour's that begins as it does: what KX737 and KX831 share."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from kinerja_xl.model import Identitas
from kinerja_xl.rules.baris import word_set
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.similar import normalise

_TITLES = {
    JenisKantor.KECAMATAN.lower(): ("camat",),
    "kabupaten": ("bupati", "kab."),
    "kota": ("walikota", "wali kota"),
}
_FOLLOWS = word_set(
    "kabupaten kota kecamatan kelurahan desa provinsi tahun periode dan yang untuk dalam pada dengan serta sebagai "
    "berdasarkan sesuai nomor tentang menurut bersama agar adalah meliputi terdiri memiliki"
)
"""Words behind a name that was cut to its first word."""
ENDS = _FOLLOWS | {""}
"""The same, and nothing at all."""


def kata_kedua(identitas: Identitas) -> Mapping[tuple[str, str], str]:
    """Return (kind, first word) of the own names -> their second word: a neighbour may begin with the same word.

    Args:
        identitas: the office's own names; ("kecamatan", "tanjung") -> "piring" for Kecamatan Tanjung Piring.
    """
    found = {}
    for name in (identitas.nama_kantor, identitas.kabupaten):
        kind, *words = normalise(name.removeprefix("UPTD ")).split()[:3] or [""]
        if len(words) > 1:
            found[kind, words[0]] = words[1]
            for title in _TITLES.get(kind, ()):
                found[title, words[0]] = words[1]
    return found


def nama_lain(match: re.Match[str], own: Collection[str], second: Mapping[tuple[str, str], str]) -> bool:
    """True where a text names another place: by its first word, or beginning as the own name does by its second.

    Args:
        match: has the groups ``apa`` (Camat, Kecamatan …), ``nama`` and ``dua``, the words behind it.
        own: the words of the own names, in small letters.
        second: what ``kata_kedua`` returns.
    """
    first = match["nama"].casefold()
    if first not in own:
        return True
    wanted, two = second.get((match["apa"].casefold(), first)), match["dua"] or ""
    return wanted is not None and two[:1].isupper() and two.casefold() not in {wanted, *_FOLLOWS}
