"""Which way an explanation says that the targets go, and in which year nothing is aimed at: the facts behind KX536.

``banyaknya turun sampai 2025 dan naik lagi pada 2026`` are two claims, each with its years. A claim counts only when it
is surely about the targets: what becomes of results, money, or the number of inhabitants says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.jumlah_disebut import TAHUN_TERTULIS
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.similar import normalise

_UP = r"naik|meningkat|bertambah|ditambah|dinaikkan|ditingkatkan"
_DOWN = r"turun|menurun|berkurang|dikurangi|diturunkan"
_WAY = regex(
    rf"(?P<hal>(?<![^\W\d_])[^\W\d_]+\s)?(?:terus\s|selalu\s|akan\s|sengaja\s)?\b(?:(?P<naik>{_UP})|(?P<turun>{_DOWN}))\b"
    r"(?:\s(?:lagi|kembali|terus|bertahap|secara\sbertahap|setiap\stahun)){0,2}\s"
    rf"(?P<kapan>sampai(?:\sdengan)?|hingga|s\.d\.|pada|mulai|sejak|di)\s(?:pada\s)?(?:akhir\s|awal\s)?(?:tahun\s)?(?P<tahun>{TAHUN_TERTULIS})",
    re.IGNORECASE,
)
_ABOUT_TARGETS = frozenset(
    {"", "target", "targetnya", "banyaknya", "jumlahnya", "volumenya", "dan", "lalu", "kemudian"}
)
_GOES_ON = frozenset({"dan", "lalu", "kemudian"})
_NOTHING = regex(
    rf"(?P<tahun>{TAHUN_TERTULIS})\s(?P<kata>tidak\s(?:ada|dilakukan|direncanakan|dianggarkan|diadakan|dilaksanakan)\b(?:\s[^\W\d_]+)?"
    r"|(?:targetnya|target)\s(?:nol|0|nihil|kosong)\b)",
    re.IGNORECASE,
)
_ZERO_BUT_PART = regex(
    r"\s(?:baru|besar|tambahan|khusus|lain\w*|perubahan|kenaikan|penurunan|penambahan|pengurangan|lagi)\b", re.I
)
_OF_OTHER = regex(
    r"\b(?:realisasi|capaian|anggaran|dana|pagu|harga|biaya|penduduk|jika|bila|apabila|seharusnya|semula|triwulan|tw"
    r"|semester|bulan|renstra|rpjmd|kecuali|(?:tidak|bukan|belum)\s(?:naik|turun|meningkat|menurun|bertambah|berkurang))\b",
    re.IGNORECASE,
)
_WORK = frozenset({"pengadaan", "pembelian", "pembangunan", "pemeliharaan", "penyediaan", "pelatihan", "rehabilitasi"})
_CLAUSE_BEGINS = regex(
    r"(?:\A|[,;:(])\W*(?:(?:dan|maka|sehingga|karena)\s)?(?:pada\s)?(?:tahun\s)?(?:anggaran\s)?\Z", re.I
)
_CLAUSE_ENDS = regex(r"\s*(?:[.,;)]|sehingga\b|maka\b|karena\b|sebab\b|\Z)", re.IGNORECASE)
_INSTEAD = regex(
    r"\b(?:hibah|bantuan|tetapi|namun|hanya|selain|melainkan|sedangkan|sisa|lanjutan|lama|meskipun|walaupun|tetap)\b",
    re.I,
)
"""What else a target may come from, where nothing is procured."""
_BECAUSE = regex(r"\b(?:karena|sebab|akibat)\b", re.IGNORECASE)


class ArahDisebut(NamedTuple):
    """What is written, and the first and the last year between which the numbers should have moved by ``tanda``."""

    tulisan: str
    tanda: int
    dari: int
    sampai: int


def arah_disebut(teks: str, tahun: list[int]) -> Iterator[ArahDisebut]:
    """Yield the claims of an explanation about years that have targets."""
    if len(tahun) < 2:
        return
    for whole in pisah_kalimat(teks):
        sentence = _BECAUSE.split(whole, maxsplit=1)[0]
        if _OF_OTHER.search(sentence):
            continue
        told = False
        for match in _WAY.finditer(sentence):
            subject = (match["hal"] or "").strip().casefold()
            told = subject in _ABOUT_TARGETS and (
                told if subject in _GOES_ON else bool(subject) or _begins(sentence, match)
            )
            year = int(match["tahun"])
            upto = match["kapan"].casefold().split()[0] in {"sampai", "hingga", "s.d."}
            first = tahun[0] if upto else max((t for t in tahun if t < year), default=year)
            if told and year in tahun and first < year:
                yield ArahDisebut(" ".join(match[0].split()), 1 if match["naik"] else -1, first, year)


def _begins(sentence: str, match: re.Match[str]) -> bool:
    """True where a claim without a subject begins its sentence: "Berkurang mulai 2023"."""
    return not sentence[: match.start()].strip()


def tahun_tanpa_target(teks: str, pekerjaan: str = "") -> Iterator[tuple[int, str, bool]]:
    """Yield (year, what is written, whether the target itself is named) of years in which nothing is aimed at.

    Args:
        teks: the explanation.
        pekerjaan: what the indicator's row names as its work; "2025 tidak ada pengadaan" says of the procurement of
            goods that all of it is missing, and so of the target.
    """
    work = frozenset(normalise(pekerjaan).split())
    for sentence in pisah_kalimat(teks):
        for match in _NOTHING.finditer(sentence):
            if not _OF_OTHER.search(sentence) and not _ZERO_BUT_PART.match(sentence, match.end()):
                plainly = match["kata"].casefold().startswith("target") or _all_of_it(sentence, match, work)
                yield int(match["tahun"]), " ".join(match["kata"].split()), plainly


def _all_of_it(sentence: str, match: re.Match[str], work: frozenset[str]) -> bool:
    """True where a clause says no more than that the row's own work is not done that year."""
    said = match["kata"].casefold().split()[-1]
    alone = _CLAUSE_BEGINS.search(sentence[: match.start()]) and _CLAUSE_ENDS.match(sentence, match.end())
    return alone is not None and said in _WORK and said in work and _INSTEAD.search(sentence) is None


def bertentangan(claim: ArahDisebut, targets: Mapping[int, float]) -> bool:
    """True where the numbers went the other way, or did not move at all."""
    return (targets[claim.sampai] - targets[claim.dari]) * claim.tanda <= 0
