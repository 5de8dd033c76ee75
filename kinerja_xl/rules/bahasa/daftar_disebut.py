"""Things that a sentence counts and then names one by one: the facts behind KX819.

How many names a list has is told as (fewest, most): "dan" may stand inside a name (Ketenteraman dan Ketertiban).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah
from kinerja_xl.text.similar import normalise

TEMPAT = ("desa", "kelurahan", "kampung", "nagari", "gampong", "pekon", "kecamatan", "distrik")
"""What has a name of its own."""

BAGIAN_KANTOR = (
    *(
        "kepala seksi",
        "kepala sub bagian",
        "kepala subbagian",
        "kepala bidang",
        "kepala sub bidang",
        "kepala subbidang",
    ),
    *("kasubbag", "kasi", "kabid", "seksi", "sub bagian", "subbagian", "subbag", "bidang", "sub bidang", "subbidang"),
    *("inspektur pembantu", "uptd", "uptb"),
)
"""What an office is divided into, and who heads it."""

DAFTAR_TERBUKA = regex(
    r"\b(?:antara lain|di antaranya|termasuk|masing-masing|sebagian|tiap|setiap|per|dll|dsb|dst|lainnya|sebagainya)\b",
    re.I,
)
ANTARA_ISI = regex(r",\s(?:dan|serta)\s|,\s|\s(?:dan|serta|&)\s", re.IGNORECASE)
"""What stands between the items of a list."""
_COMMAS = regex(r",\s(?:(?:dan|serta)\s)?")
_AND = regex(r"\s(?:dan|serta|&)\s")
_NAME = regex(
    r"(?:(?:[Dd]esa|[Kk]elurahan|[Kk]ampung|[Nn]agari|[Gg]ampong|[Pp]ekon|[Kk]ecamatan|[Dd]istrik)\s)?"
    r"[A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|\d{1,2})){0,3}"
)
_CLOSED = regex(rf"\s\((?P<angka>{POLA_JUMLAH})\s(?P<hal>{'|'.join(TEMPAT)})\)", re.IGNORECASE)
_STOPS = regex(r"[:;()\n]|\.(?:\s|\Z)|\b(?:yaitu|yakni|meliputi|mencakup|terdiri atas|terdiri dari)\b", re.IGNORECASE)
_PLACE_BEFORE = regex(rf"\b(?i:di|{'|'.join(TEMPAT)})\s(?=[A-Z])")
_LISTS = regex(
    r"(?P<mulai>:|\b(?:yaitu|yakni|meliputi|mencakup|terdiri atas|terdiri dari)\b)|[;()\n]|\.(?:\s|\Z)|\Z",
    re.IGNORECASE,
)
"""Where a list begins, and what ends one."""
_BEGINS = ("yaitu", "yakni", "meliputi", "mencakup", "terdiri")
_NUMBERED = regex(
    rf"(?P<angka>{POLA_JUMLAH})\s(?:\([^()]{{1,20}}\)\s)?(?P<hal>isu|langkah|sasaran|tujuan|misi|program|kegiatan|hal"
    r"|permasalahan|masalah|faktor|strategi|kebijakan|prioritas|rekomendasi|indikator|unsur|tugas|fungsi|kendala|desa"
    r"|kelurahan|seksi|bidang|dokumen|laporan)\b(?P<lagi>[^\n:.;]{0,120}):\s*(?=1[.)]\s)",
    re.IGNORECASE,
)
_ITEM = regex(r"(?<![^\s;,])(\d{1,2})[.)]\s(?=\S)")
_NOT_ALL = regex(r"\b(?:dari|antara|sekitar|salah|lebih|kurang|sedikitnya|minimal|maksimal|setiap|tiap|per)\s\Z", re.I)
_LONGEST = 8  # words of a name
_LIST, _ITEMS = 600, 6000  # characters in which a list, or all items of a numbered one, must stand


class DaftarBernomor(NamedTuple):
    """A number, what is counted, and how many items the numbered list below it has."""

    tulisan: str
    disebut: float
    hal: str
    didaftar: int


def banyak_nama(daftar: str, hal: str) -> tuple[int, int] | None:
    """Return the fewest and the most names of a list of what is counted, None where it is none of names alone."""
    said = daftar.strip()
    if DAFTAR_TERBUKA.search(said):
        return None
    thing = " ".join(hal.casefold().split())
    if thing in TEMPAT:
        items = [item.strip() for item in ANTARA_ISI.split(said)]
        named = len(items) > 1 and all(_NAME.fullmatch(item) for item in items)
        count = len({_bare(item) for item in items})
        return (count, count) if named else None
    if thing not in BAGIAN_KANTOR:
        return None
    items = [item.strip() for item in _COMMAS.split(said)]
    if not all(item[:1].isupper() and len(item.split()) <= _LONGEST for item in items):
        return None
    head = regex(rf"\b{thing}\s(?=[A-Z])", re.IGNORECASE)
    heads = head.findall(said)
    if all(head.match(item) for item in items):
        return (len(heads), len(heads)) if len(heads) > 1 else None
    return (
        (len(items), len(items) + sum(len(_AND.findall(item)) for item in items))
        if not heads and len(items) > 2
        else None
    )


def nama_di_depan_kurung(isi: str) -> Iterator[tuple[str, float, str, int]]:
    """Yield (what is written, number, thing, names) of lists with their number behind them: A, B, dan C (3 desa)."""
    for match in _CLOSED.finditer(isi):
        before = isi[max(0, match.start() - _LIST) : match.start()]
        start = max((m.end() for m in _STOPS.finditer(before)), default=0)
        if not start and match.start() > _LIST:
            continue
        items = [item.strip() for item in ANTARA_ISI.split(before[start:].strip())]
        if items and not _NAME.fullmatch(items[0]):
            items[0] = items[0][max((m.end() for m in _PLACE_BEFORE.finditer(items[0])), default=0) :]
        value = baca_jumlah(match["angka"])
        if value is not None and len(items) > 1 and all(_NAME.fullmatch(item) for item in items):
            yield match[0].strip(), value, match["hal"].casefold(), len({_bare(item) for item in items})


def daftar_bernomor(isi: str) -> Iterator[DaftarBernomor]:
    """Yield the numbered lists whose first line says how many items follow: "Tiga isu strategis:"."""
    for match in _NUMBERED.finditer(isi):
        value = baca_jumlah(match["angka"])
        listed = isi[match.end() : match.end() + _ITEMS]
        if value is None or len(listed) == _ITEMS or _NOT_ALL.search(isi[max(0, match.start() - 20) : match.start()]):
            continue
        count = 0
        for item in _ITEM.findall(listed):
            if int(item) == 1 and count:  # another list
                break
            count += int(item) == count + 1
        yield DaftarBernomor(" ".join(match[0].split()), value, match["hal"].casefold(), count)


def nama_berulang(isi: str) -> str:
    """Return an item that stands twice in one list, "" without one."""
    if ":" not in isi and isi.isascii() and not any(map(isi.lower().__contains__, _BEGINS)):  # most texts list nothing
        return ""
    start: int | None = None
    for match in _LISTS.finditer(isi):
        if start is not None:
            items = [item.strip() for item in _COMMAS.split(isi[start : match.start()])]
            items[-1:] = _AND.split(items[-1])
            if len(items) > 2 and (twice := _twice(items)):
                return twice
        start = match.end() if match["mulai"] else None
    return ""


def _twice(items: Sequence[str]) -> str:
    seen: set[str] = set()
    for item in items:
        plain = _bare(item)
        if plain in seen and any(c.isalpha() for c in plain) and not any(c.isdigit() for c in plain):
            return item
        if 0 < len(plain.split()) <= _LONGEST:
            seen.add(plain)
    return ""


def _bare(item: str) -> str:
    """Return a name as it is compared, without "Desa" in front."""
    first, _, rest = normalise(item).partition(" ")
    return rest if first in TEMPAT and rest else f"{first} {rest}".strip()
