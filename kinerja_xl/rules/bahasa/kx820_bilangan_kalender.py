"""Bilangan waktu melebihi kalender.

Hari, malam, minggu, bulan, triwulan, semester, jam, atau menit yang disebut lebih banyak daripada yang ada dalam
masanya: 395 hari dalam setahun, sembilan malam dalam seminggu, pukul 25.00. Hari kerja lebih sedikit lagi, karena hari
Minggu bukan hari kerja: paling banyak 314 hari setahun bagi kantor yang bekerja enam hari seminggu. Angka maupun kata
dibaca. Gaji dan tunjangan boleh dibayar lebih dari 12 bulan dalam setahun, dan jumlah hari banyak orang boleh melebihi
satu tahun.

Mengapa: Ukuran yang tidak mungkin dipenuhi membuat indikator tidak dapat dihitung, dan menandakan salah ketik.

Contoh: 'Hari kerja efektif dalam 1 tahun 395 hari'.

Jalan keluar: Perbaiki bilangan atau masanya.

Yang tidak terlihat: Bilangan yang masih mungkin tetapi keliru (290 untuk 240 hari kerja), dan masa yang disebut pada
kalimat lain.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import kata_kecil, yang_memuat
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.bilangan import KATA_BILANGAN
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.WARNING
BETA = True

_MOST = {
    "jam": {"hari": 24},
    "menit": {"jam": 60},
    "detik": {"menit": 60},
    "hari": {"minggu": 7, "bulan": 31, "triwulan": 92, "semester": 184, "tahun": 366},
    "malam": {"minggu": 7, "bulan": 31, "triwulan": 92, "semester": 184, "tahun": 366},
    "minggu": {"bulan": 6, "triwulan": 14, "semester": 27, "tahun": 53},
    "bulan": {"triwulan": 3, "semester": 6, "tahun": 12},
    "triwulan": {"semester": 2, "tahun": 4},
    "caturwulan": {"tahun": 3},
    "semester": {"tahun": 2},
}
"""How many of the one there are at most in the other."""
_WORKING, _CALENDAR = 314, range(315, 367)
"""The days of a leap year without its Sundays: more than any office works, whatever its holidays and its week."""
_UNITS = "|".join(_MOST)
_TERM = (
    r"(?:se(?P<se>jam|hari|minggu|bulan|tahun)|(?:(?:satu|1|tiap|setiap|per)\s+){1,2}"
    r"(?P<masa>menit|jam|hari|minggu|bulan|triwulan|semester|tahun)|(?P<kata>tahun)(?=\s+(?:19|20)\d\d\b))\b"
)
_KIND = r"(?:\s+(?:kerja|efektif|kalender|pelayanan|layanan|buka|aktif|penuh))"
_IN = regex(
    rf"(?P<angka>{POLA_JUMLAH})\s+(?P<satuan>{_UNITS})\b{_KIND}{{0,2}}\s+(?:(?:di)?dalam\s+|selama\s+|untuk\s+)?{_TERM}",
    re.IGNORECASE,
)
_OF = regex(
    rf"\b(?P<satuan>{_UNITS})\b{_KIND}{{0,2}}\s++(?:(?:dalam|selama|pada)\s++)?{_TERM}(?:\s++(?:19|20)\d\d\b)?"
    rf"\s*+(?:adalah|sebanyak|sejumlah|berjumlah|yaitu|ialah|=|:)?\s*+(?P<angka>{POLA_JUMLAH})\s+(?P=satuan)\b",
    re.IGNORECASE,
)
_HAS = regex(
    rf"\b(?:dalam|selama|pada)\s+{_TERM}\s+(?:ada|terdapat|sebanyak|sejumlah|berjumlah|hanya|adalah|=|:)\s*"
    rf"(?P<angka>{POLA_JUMLAH})\s+(?P<satuan>{_UNITS})\b{_KIND}{{0,2}}",
    re.IGNORECASE,
)
_CLOCK = regex(
    r"\b(?:pukul|jam)\s+(?P<jam>\d{2})[.:](?P<menit>\d{2})(?![.:]?\d)"
    r"(?:\s*(?:WIB|WITA|WIT)?\s*(?:-|–|—|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:pukul\s+|jam\s+)?(?P<jam2>\d{2})[.:](?P<menit2>\d{2})(?![.:]?\d))?",
    re.IGNORECASE,
)
_HOUR_AND_MINUTE = regex(r"\s\d\d[.:]\d\d")
_DIGIT = regex(r"\d")
_TERMS = word_set("sejam sehari seminggu sebulan setahun satu 1 tiap setiap per")
_HAVING = word_set("ada terdapat sebanyak sejumlah berjumlah hanya adalah")
_DURING = word_set("dalam selama pada")
_PAID = regex(r"\b(?:gaji|tunjangan|honor\w*|thr|insentif|upah|penghasilan|tpp|siltap)\b", re.IGNORECASE)
_OF_MANY = regex(r"\b(?:jumlah|total|seluruh|semua|kumulatif|akumulasi|orang|oh|hok)\b", re.IGNORECASE)
"""What many people or things have together: their days of a year are no calendar's."""
_WORKDAY = regex(r"\bhari\s+(?:efektif\s+)?kerja\b", re.IGNORECASE)
_CLAUSE = regex(r"[;.\n,]")
_DAY, _HOUR = 24, 60


class Mustahil(NamedTuple):
    """What is written, why it cannot be, and the most there is."""

    tulisan: str
    sebab: str
    paling: str


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with more of a time than its term has."""
    counting = {id(teks) for teks in yang_memuat(dokumen, setiap_teks(dokumen), KATA_BILANGAN)}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), (*_MOST, "pukul")):
        said = next(_impossible(teks.isi), None) if id(teks) in counting or _DIGIT.search(teks.isi) else None
        if said is None:
            continue
        yield temuan(
            *teks.tempat,
            message=f"'{said.tulisan}' tidak mungkin: {said.sebab}.",
            value=said.tulisan,
            expected=said.paling,
            fix="perbaiki bilangan atau masanya",
        )


def _patterns(text: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that may find something: each needs words that hardly any text has together."""
    words = kata_kecil(kecil(text))
    units = [word for word in words if word in _MOST]
    of_a_year = "tahun" in words and any(word.startswith(("19", "20")) for word in words)
    if not units or (not of_a_year and _TERMS.isdisjoint(words)):
        return
    yield _IN
    if len(units) > len(set(units)):
        yield _OF
    if not _DURING.isdisjoint(words) and ("=" in text or ":" in text or not _HAVING.isdisjoint(words)):
        yield _HAS


def _impossible(text: str) -> Iterator[Mustahil]:
    for pattern in _patterns(text):
        for match in pattern.finditer(text):
            unit, term = match["satuan"].lower(), (match["se"] or match["masa"] or match["kata"]).lower()
            most, value = _MOST[unit].get(term), baca_jumlah(match["angka"])
            kind = ""
            if unit == "hari" and term == "tahun" and value in _CALENDAR and _WORKDAY.search(match[0]):
                most, kind = _WORKING, " kerja"
            if most is None or value is None or value <= most or _may_be(text, match, unit):
                continue
            limit = f"paling banyak {format_number(most)} {unit}{kind}"
            yield Mustahil(" ".join(match[0].split()), f"satu {term} {limit}", limit)
    for match in _CLOCK.finditer(text) if _HOUR_AND_MINUTE.search(text) else ():
        for hour, minute in ((match["jam"], match["menit"]), (match["jam2"], match["menit2"])):
            if hour and (int(hour) > _DAY or int(minute) >= _HOUR or (int(hour) == _DAY and int(minute))):
                yield Mustahil(" ".join(match[0].split()), f"tidak ada pukul {hour}.{minute}", "00.00 sampai 24.00")


def _may_be(text: str, match: re.Match[str], unit: str) -> bool:
    """True where more is right: months of pay, or the days of many people together."""
    if unit == "bulan":
        return _PAID.search(text) is not None
    before = _CLAUSE.split(text[: match.start()])[-1]
    return _OF_MANY.search(before) is not None or _OF_MANY.search(match[0]) is not None
