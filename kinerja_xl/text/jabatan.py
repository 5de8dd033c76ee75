"""Job titles: their many spellings brought together, and what kind of post they name."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_SPELLINGS = (
    (regex(r"\bkasubb?ag\b|\bka subb?ag\b|\bkepala subb?ag\b|\bkepala subbagian\b"), "kepala sub bagian"),
    (regex(r"\bkasie?\b|\bka seksi\b"), "kepala seksi"),
    (regex(r"\bkabid\b"), "kepala bidang"),
    (regex(r"\bkabag\b"), "kepala bagian"),
    (regex(r"\bsubb?ag\b|\bsubbagian\b"), "sub bagian"),
    (regex(r"\bsekcam\b|\bsekretaris kecamatan\b"), "sekretaris camat"),
    (regex(r"\bketentraman\b|\bketentrangan\b"), "ketenteraman"),
    (regex(r"\btrantibum\b|\btrantib\b"), "ketenteraman dan ketertiban"),
)
_KIND = regex(r"^(?:kepala )?(?:sub bagian|seksi|bidang|bagian)\s*")
_UNIT = regex(r"(sub bagian|seksi|bidang|bagian|sekretariat|kecamatan|kelurahan|dinas|badan)\b")


class JenisJabatan(Enum):
    """The kind of a post."""

    KEPALA_DAERAH = "kepala daerah"
    CAMAT = "camat"
    SEKRETARIS_CAMAT = "sekretaris camat"
    KEPALA_SEKSI = "kepala seksi"
    KEPALA_SUB_BAGIAN = "kepala sub bagian"
    LURAH = "lurah"
    DESA = "jabatan desa"
    UNIT = "nama unit kerja"
    LAIN = "lain"


_BEGINS = (
    (regex(r"(bupati|wali ?kota|gubernur)\b"), JenisJabatan.KEPALA_DAERAH),
    (regex(r"camat\b"), JenisJabatan.CAMAT),
    (regex(r"sekretaris camat\b"), JenisJabatan.SEKRETARIS_CAMAT),
    (regex(r"kepala seksi\b"), JenisJabatan.KEPALA_SEKSI),
    (regex(r"kepala sub bagian\b"), JenisJabatan.KEPALA_SUB_BAGIAN),
    (regex(r"lurah\b"), JenisJabatan.LURAH),
    (
        regex(r"(kepala|sekretaris|bendahara|perangkat|kepala urusan|kaur|kepala dusun|pj kepala) desa\b"),
        JenisJabatan.DESA,
    ),
    (_UNIT, JenisJabatan.UNIT),
)


@lru_cache(maxsize=2048)
def jabatan_baku(jabatan: str) -> str:
    """Return a title as it is compared: ``Kasubag. Umum`` -> ``kepala sub bagian umum``."""
    text = normalise(jabatan)
    for pattern, spelled in _SPELLINGS:
        text = pattern.sub(spelled, text)
    return text


@lru_cache(maxsize=2048)
def jenis_jabatan(jabatan: str) -> JenisJabatan:
    """Return the kind of post that a title names."""
    text = jabatan_baku(jabatan)
    return next((jenis for pattern, jenis in _BEGINS if pattern.match(text)), JenisJabatan.LAIN)


@lru_cache(maxsize=2048)
def bidang_jabatan(jabatan: str) -> str:
    """Return what a title or a unit is about: ``Kepala Seksi Pelayanan Umum`` -> ``pelayanan umum``."""
    return _KIND.sub("", jabatan_baku(jabatan))


@lru_cache(maxsize=2048)
def singkatan_bidang(pendek: str, bidang: str) -> bool:
    """True when a short name abbreviates what a unit is about: ``umpeg`` for ``umum dan kepegawaian``.

    Each word of the unit gives the short name its first letter (PMD), or any two or more letters in a row (``yan`` of
    ``pelayanan``); words may be left out. A word written in full must be one of the unit's.
    """
    words = normalise(bidang).split()
    parts = [part for part in normalise(pendek).split() if part.isalnum() and part not in {"dan", "pada"}]
    if any(len(part) > _LONGEST_PART and part not in words for part in parts):
        return False
    letters = "".join(parts)
    ends = {0}  # how many letters the words so far may have given
    for word in words:
        reached = set()
        for start in ends:
            stop = start + 1
            while stop <= len(letters) and letters[start:stop] in word:  # no longer piece is in it where this is not
                if stop - start > 1 or word[0] == letters[start]:
                    reached.add(stop)
                stop += 1
        ends |= reached
    return len(letters) > 1 and len(letters) in ends


_LONGEST_PART = 12  # letters: Ekbangkesos; a longer word is no abbreviation

STRUKTURAL = frozenset(
    {
        JenisJabatan.CAMAT,
        JenisJabatan.SEKRETARIS_CAMAT,
        JenisJabatan.KEPALA_SEKSI,
        JenisJabatan.KEPALA_SUB_BAGIAN,
        JenisJabatan.LURAH,
        JenisJabatan.UNIT,
    }
)
"""Posts that exist once."""
