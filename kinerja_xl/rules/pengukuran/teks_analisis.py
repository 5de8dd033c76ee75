"""What an analysis claims: target reached, target missed, budget used efficiently; the facts behind KX631 and KX632.

A sentence counts only when it says so plainly: one with a wish, a condition, a limit, another time or only a part in
it ("lima dari enam sub kegiatan mencapai target") does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kinerja_xl.model import Analisis
from kinerja_xl.patterns import regex
from kinerja_xl.text.kalimat import pisah_kalimat

KOLOM: Mapping[str, str] = MappingProxyType(
    {
        "penyebab": "Penyebab keberhasilan/kegagalan",
        "kendala": "Kendala",
        "solusi": "Solusi",
        "program_penunjang": "Program penunjang",
    }
)
"""The text columns of Analisis, key -> title."""

_OTHERWISE = regex(
    r"\b(agar|supaya|untuk|akan|diharapkan|harapan|jika|bila|apabila|kalau|meskipun|walaupun|meski|hampir|sebagian"
    r"|sebagaimana|dapat|bisa|mampu|perlu|harus|triwulan|tw|semester|bulan|tahun (?:lalu|sebelumnya|depan|berikutnya"
    r"|20\d\d)|20\d\d|seandainya|dibandingkan?|beberapa|kecuali|namun|tetapi|sedangkan|optimal|maksimal"
    r"|dari|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|salah satu|satu|kegiatan|desa|\d+)\b",
    re.IGNORECASE,
)
_NOT = regex(r"\b(belum|tidak|tak|kurang|gagal|bukan|tanpa|sulit|terhambat)\b", re.IGNORECASE)
_REACHED = regex(
    r"\btarget\b(?:\s+\S+){0,6}?\s+(?:tercapai|terlampaui|terpenuhi|terealisasi)\b"
    r"|\b(?:mencapai|melampaui|melebihi|memenuhi)\s+target\b|\b(?:tercapai|terpenuhi)nya\s+target\b",
    re.IGNORECASE,
)
_MISSED = regex(
    r"\btarget\b(?:\s+\S+){0,4}?\s+(?:belum|tidak|gagal)\s+(?:\S+\s+){0,2}?(?:tercapai|terpenuhi|terealisasi|dicapai)\b"
    r"|\b(?:belum|tidak|gagal)\s+(?:\S+\s+)?(?:mencapai|memenuhi)\s+target\b"
    r"|\b(?:belum|tidak)\s+tercapainya\s+target\b",
    re.IGNORECASE,
)
_MONEY = regex(r"\b(anggaran|sumber daya|belanja|dana|biaya|pagu)\b", re.IGNORECASE)
_BECAUSE = regex(r"\b(?:karena|sebab|disebabkan|berkat|akibat|dikarenakan)\b.*", re.IGNORECASE | re.DOTALL)
"""The reason behind a claim: what it says about months or parts is no limit of the claim itself."""
_DESPITE = regex(
    r"\b(?:walau(?:pun)?|meski(?:pun)?|kendati(?:pun)?|sekalipun)\b[^,;.]*\b(?:belum|tidak|kurang)\b[^,;.]*",
    re.IGNORECASE,
)
"""What a claim admits beside it: it stays a claim."""
_EFFICIENT = regex(r"\befisien\b", re.IGNORECASE)


def mengaku_tercapai(teks: str) -> str:
    """Return the sentence that says the target is reached, "" when none plainly does."""
    return next(
        (
            k
            for k in pisah_kalimat(teks)
            if _REACHED.search(claim := _BECAUSE.sub("", k)) and not _NOT.search(claim) and not _OTHERWISE.search(claim)
        ),
        "",
    )


def mengaku_meleset(teks: str) -> str:
    """Return the sentence that says the target is missed, "" when none plainly does."""
    return next(
        (
            k
            for k in pisah_kalimat(teks)
            if _MISSED.search(claim := _BECAUSE.sub("", k)) and not _OTHERWISE.search(claim)
        ),
        "",
    )


def mengaku_efisien(teks: str) -> str:
    """Return the sentence that calls the use of money efficient, "" when none plainly does."""
    return next(
        (
            k
            for k in pisah_kalimat(teks)
            if (claim := _DESPITE.sub("", k)) and _EFFICIENT.search(claim) and _MONEY.search(claim)
            if not _NOT.search(claim) and not _OTHERWISE.search(claim)
        ),
        "",
    )


def isi(analisis: Analisis) -> Iterator[tuple[str, str]]:
    """Yield (column key, text) of every text column that is filled."""
    for kunci in KOLOM:
        teks = getattr(analisis, kunci)
        if teks:
            yield kunci, teks
