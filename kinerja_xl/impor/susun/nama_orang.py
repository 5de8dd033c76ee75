"""Texts that are names of persons, or may be, where a source is asked for a post."""

from __future__ import annotations

import re

from kinerja_xl.patterns import regex
from kinerja_xl.text.kosakata import kata_umum
from kinerja_xl.text.sebutan_jabatan import is_jabatan

RUPA_NAMA = regex(r"[^\W\d_][\w.'’-]*(?:,?\s+[^\W\d_][\w.'’-]*){1,7}")
"""How names are written: up to eight words that begin with a letter."""
_DEGREE = regex(r"^(?:dr|drg|drs|dra|drh|ir|prof|apt|ns|hj?)\.|,\s*[A-Z][\w.]{0,5}\.", re.IGNORECASE)
_ROLE = regex(
    r"\b(ketua|wakil|anggota|(sub)?koordinator|tim|penanggung|jawab|pejabat|pegawai|pengguna|kuasa|pelaksana|pembina"
    r"|pengarah|selaku|bidang|seksi|bagian|unit|dinas|badan|kantor)\b",
    re.IGNORECASE,
)
"""Words of what somebody does; no name has them: *Ketua Tim (Kepala Bidang)*."""
_SHORT_POST = regex(
    r"(uptd?|rsud|blud|kasat\w*|kadis|kadin|kaban|kapus\w*|kaur|sek(dis|ban|des|wan|ret)|wadir|korwil|kormin|poli"
    r"|trantib\w*|ekobang\w*|kesso?s|pemdes)\b",
    re.IGNORECASE,
)
"""Posts and units cut short, which no list of words has."""
_ALONE = regex(r"[A-Z][a-z]{3,}")
"""A name of one word; in capitals it is an acronym, as a rule."""
_NAMES = "adi bunga budi dewi dwi eka hadi indah mawar nur putra putri rahman setia tri yudi"
_GIVEN = frozenset(_NAMES.split())
"""Given names that are words of documents as well."""


def bergelar(nama: str) -> bool:
    """True for a name with a degree: ``drg. Sri Contoh``, ``Sri Contoh, S.E.``."""
    return _DEGREE.search(nama.strip()) is not None


def is_orang(teks: str) -> bool:
    """True for a text that is written as a name, and names no post and nothing that somebody does."""
    return not is_jabatan(teks) and RUPA_NAMA.fullmatch(teks) is not None and not _ROLE.search(teks)


def mungkin_orang(teks: str) -> bool:
    """True for a text that may as well be a name without a degree: it begins with no word of documents.

    Args:
        teks: what stands where a post is asked for; posts and units begin with such a word, or are acronyms.
    """
    words = teks.split()
    alone = (
        len(words) == 1 and _ALONE.fullmatch(teks.strip()) is not None and not (is_jabatan(teks) or _ROLE.search(teks))
    )
    if not (alone or is_orang(" ".join(words))) or not all(w[0].isupper() for w in words) or _SHORT_POST.match(teks):
        return False
    rare = [not kata_umum(w.casefold().strip(".,")) for w in words]
    return (rare[0] or words[0].casefold() in _GIVEN) and 2 * sum(rare) >= len(rare)
