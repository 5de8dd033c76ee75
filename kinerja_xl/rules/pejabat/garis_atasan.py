"""Who stands above whom, as the column Atasan says."""

from __future__ import annotations

from functools import lru_cache

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.text.jabatan import jabatan_baku

LEVELS = 12
"""More ranks than any office has above one another; a longer line is a mistake of another rule's."""


@sekali
def semua_atasan(dokumen: Dokumen) -> dict[str, tuple[str, ...]]:
    """Return each official's superiors by kode, the nearest first; a circle ends where it closes, a line
    after LEVELS."""
    up = {kode: pejabat.atasan for kode, pejabat in dokumen.pejabat_menurut_kode.items()}
    found: dict[str, tuple[str, ...]] = {}
    for kode, first in up.items():
        chain: list[str] = []
        above = first
        while above in up and above != kode and above not in chain and len(chain) < LEVELS:
            chain.append(above)
            above = up[above]
        found[kode] = tuple(chain)
    return found


_ACTING = r"(?:plt |plh |pj )?"
_SUB_BAGIAN, _SEKSI, _BIDANG = (regex(rf"{_ACTING}kepala {unit}\b") for unit in ("sub bagian", "seksi", "bidang"))
_SEKRETARIS = regex(rf"{_ACTING}sekretaris(?! (?:daerah|desa|kampung|nagari|gampong|dprd)\b)")
_DAERAH = regex(r"(?:bupati|wali ?kota|gubernur)\b")
_GARIS = (
    (_BIDANG, (_DAERAH, _SEKRETARIS, _BIDANG, _SEKSI, _SUB_BAGIAN), "kepala dinas atau badan"),
    (_SUB_BAGIAN, (_DAERAH, _BIDANG, _SEKSI, _SUB_BAGIAN), "sekretaris, kepala bagian, atau kepala unit"),
    (_SEKSI, (_DAERAH, _SEKRETARIS, _SEKSI, _SUB_BAGIAN), "kepala bidang atau pimpinan kantor"),
    (_SEKRETARIS, (_DAERAH, _BIDANG, _SEKSI, _SUB_BAGIAN), "pimpinan kantor"),
)
"""A head, those who lead another branch or stand below, and who leads such a head."""


@lru_cache(maxsize=2048)
def atasan_lazim(jabatan: str, atasan: str) -> str:
    """Return who leads a post where its superior cannot, "" where it may: a sub bagian is not led by a seksi."""
    title, above = jabatan_baku(jabatan), jabatan_baku(atasan)
    for own, others, right in _GARIS:
        if own.match(title) and any(other.match(above) for other in others):
            return right
    return ""
