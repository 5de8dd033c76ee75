"""When two texts of one office say the same: spellings, abbreviations and small words that nobody would argue about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kinerja_xl.patterns import regex
from kinerja_xl.text.ejaan import perbaiki_ejaan
from kinerja_xl.text.kosakata import dikenal, geseran
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent, singkatan_satuan

_ACRONYM = regex(r"\s*\((?:[A-Z][A-Za-z/.&-]{1,9}|%|[Pp]ersen)\)")
"""An abbreviation explained in brackets: ``Indeks Kepuasan Masyarakat (IKM)``."""

_ROMAN = {word: str(n) for n, word in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), 1)}
"""The Roman numbers that are no other word; x multiplies as well."""

_SAME = {
    "ketentraman": "ketenteraman",
    "efektifitas": "efektivitas",
    "aktifitas": "aktivitas",
    "kreatifitas": "kreativitas",
    "produktifitas": "produktivitas",
    "pedesaan": "perdesaan",
    "ijin": "izin",
    "perijinan": "perizinan",
    "nonperizinan": "non perizinan",
    "prosentase": "persentase",
    "presentase": "persentase",
    "%": "persen",
    "&": "dan",
    "yg": "yang",
    "dgn": "dengan",
    "dlm": "dalam",
    "thd": "terhadap",
    "utk": "untuk",
    "dg": "dengan",
    "dr": "dari",
    "pd": "pada",
    "tdk": "tidak",
    "jml": "jumlah",
    "jlh": "jumlah",
    "jum": "jumlah",
    "banyaknya": "jumlah",
    "prosen": "persen",
    "thn": "tahun",
    "th": "tahun",
    "tw": "triwulan",
    "trw": "triwulan",
    "kec": "kecamatan",
    "kab": "kabupaten",
    "kel": "kelurahan",
    "prov": "provinsi",
    "ka": "kepala",
    "adm": "administrasi",
    "subkegiatan": "sub kegiatan",
    "musrembang": "musrenbang",
    "rata2": "rata rata",
}
_SMALL = frozenset(
    (
        *("yang", "di", "pada", "dalam", "oleh", "dari", "untuk"),
        *("bagi", "para", "ini", "itu", "secara", "se", "atas"),
    )
)
"""Words without which a name still names the same."""

_OFFICES = frozenset(
    (
        *("kecamatan", "kelurahan", "camat", "lurah", "kabupaten", "kota"),
        *("dinas", "badan", "kantor", "perangkat", "daerah"),
    )
)
"""Words that a name may end with and still be the office's own."""

_MEASURED_TWICE = frozenset({"nilai", "skor", "poin", "point", "angka"})
_SLIP = 5  # letters: one slip in a shorter word makes another word
_INITIALS = 3  # letters of the shortest abbreviation that is recognised


@lru_cache(maxsize=16384)
def kata_setara(teks: str, kantor: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the words of a text as they are compared.

    Args:
        teks: any text of the office.
        kantor: the office's own names (normalised), which say nothing about whose indicator it is.
    """
    plain = normalise(perbaiki_ejaan(_ACRONYM.sub("", teks)).replace("%", " % ").replace("&", " & "))
    for nama in kantor:
        plain = re.sub(rf"\b{re.escape(nama)}\b", " ", plain)
    plain = re.sub(r"\b(?:s d|sd)\b", "sampai dengan", plain)
    plain = re.sub(r"\b(?:ta|tahun anggaran|tahun)\s+(?:19|20)\d\d\b", " ", plain)
    words: list[str] = []
    for word in plain.split():
        words += _SAME.get(word, _ROMAN.get(word, word)).split()
    words = [word.lstrip("0") or word for word in words if word not in _SMALL]
    while len(words) > 2 and words[-1] in _OFFICES:
        words.pop()
    return tuple(words)


def teks_setara(satu: str, dua: str, kantor: tuple[str, ...] = ()) -> bool:
    """True when two texts say the same: equal but for spelling, abbreviations, small words and the office's name."""
    a, b = kata_setara(satu, kantor), kata_setara(dua, kantor)
    return a == b or _same_words(a, b)


def hitungan_setara(satu: str, dua: str, kantor: tuple[str, ...] = ()) -> bool:
    """True when two texts count the same: also in another order, and without Jumlah in front."""
    a, b = ([w for w in kata_setara(t, kantor) if w not in {"jumlah", "total", "seluruh"}] for t in (satu, dua))
    return a == b or sorted(a) == sorted(b) or _same_words(a, b)


def satuan_setara(satu: str, dua: str) -> bool:
    """True when two units are one: ``%`` and Persen, ``Dok`` and Dokumen, Nilai and Poin."""
    if is_percent(satu) or is_percent(dua):
        return is_percent(satu) and is_percent(dua)
    a, b = kata_setara(satu), kata_setara(dua)
    if a == b or {*a} == {*b} or _same_words(a, b):
        return True
    if len(a) == len(b) == 1:
        return {*a, *b} <= _MEASURED_TWICE or singkatan_satuan(a[0], b[0]) or singkatan_satuan(b[0], a[0])
    return _initials(a, b) or _initials(b, a)


def _same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """True when two rows of words differ in slips of the key and in abbreviations only."""
    if len(a) == len(b):
        return all(x == y or _slip(x, y) for x, y in zip(a, b, strict=True))
    short, long = sorted((list(a), list(b)), key=len)
    return any(_spelled_out(short, long, at) for at, word in enumerate(short) if len(word) >= _INITIALS)


def _spelled_out(short: Sequence[str], long: Sequence[str], at: int) -> bool:
    """True when one word of the shorter row stands for the initials of several of the longer one: IKM."""
    many = len(long) - len(short) + 1
    inside = long[at : at + many]
    return (
        many >= _INITIALS - 1
        and "".join(word[0] for word in inside if word != "dan") == short[at].replace("dan", "")
        and all(x == y or _slip(x, y) for x, y in zip(short[:at], long[:at], strict=True))
        and all(x == y or _slip(x, y) for x, y in zip(short[at + 1 :], long[at + many :], strict=True))
    )


def _initials(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == 1 and len(b) > 1 and a[0] == "".join(word[0] for word in b)


@lru_cache(maxsize=16384)
def _slip(a: str, b: str) -> bool:
    """True for one word typed twice, once with a slip of the key; two words that both exist are two words."""
    if min(len(a), len(b)) < _SLIP or not (a.isalpha() and b.isalpha()):
        return False
    return (geseran(a, b) is not None or geseran(b, a) is not None) and not (dikenal(a) and dikenal(b))
