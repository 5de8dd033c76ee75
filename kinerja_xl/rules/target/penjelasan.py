"""What Penjelasan target says in items, with numbers and without: the facts behind KX510, KX511, and KX514."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kinerja_xl.model import Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.target.janji import tanpa_janji
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, mirip_tahun
from kinerja_xl.text.numbers import banyak_angka
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import singkatan_satuan

_COUNTED = regex(
    rf"(?P<bagian>\bdari\s)?(?P<angka>{POLA_JUMLAH})\s+(?:\([^)]{{0,200}}\)\s*)?(?P<satuan>[^\W\d]+)", re.IGNORECASE
)
_TIMES = regex(
    rf"\b(?:masing-masing|(?:se)?tiap)\s+(?:[^\W\d_]+\s+){{0,3}}{POLA_JUMLAH}|\w\s?[x×*@]\s?\d",
    re.I,
)
"""A product: what it comes to is no sum of what it names, and KX819 reckons it."""
_TOTAL = regex(
    r"\b(?:sehingga|jadi|maka|total(?:nya)?|seluruhnya|semuanya|(?:ber)?jumlah(?:nya)?|menjadi)\s\Z|=\s?\Z", re.I
)
_NEAR = 20  # characters before a number that say what it is
_SENTENCE = regex(r"(?<=[.;])\s+(?=[A-Z])")
_BRACKET = regex(r"\([^)]{0,500}\)")
# a run of blanks is tried from its start only: else each of its blanks would be a start of its own
_SPLIT = regex(r"(?:(?<!\s)\s++)?(?:[,;]|\bdan\b|\bserta\b)\s*+|(?:(?<!\s)[^\S\n]++)?\n\s*+")
_RESULT = regex(
    r"\s*(hasilnya|menghasilkan|berupa|yaitu|terdiri atas)\b(?!.*\b(dan|serta|lain)\b)", re.IGNORECASE | re.DOTALL
)
_BULLET = regex(r"^\s*(?:[-–•*]|\d+[.)]|[a-z][.)])\s*")
_OPEN = regex(r"\b(lain(?:nya)?|dll|dsb|sebagainya|antara lain|seperti)\b", re.IGNORECASE)


def rincian_berangka(indikator: Indikator) -> list[float]:
    """Return the numbers that stand before the indicator's own unit (``1 unit …, 6 unit …``), the promise left out.

    A number in words counts beside those in digits where they make a target together (``Satu unit …, 6 unit …``): it
    may as well say once more what the digits say. A total that is told behind its parts is none of them, and neither
    is the whole that a part is taken from.
    """
    digits, every = _numbers(indikator.satuan, indikator.penjelasan_target)
    return list(every if digits and sum(every) in indikator.target.values() else digits)


@lru_cache(maxsize=2048)
def _numbers(satuan: str, teks: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the numbers of a unit in digits, and those in words among them; none where there are no digits."""
    unit = "".join(normalise(satuan).split()[:1])
    if not unit or not banyak_angka(teks):
        return (), ()
    text = tanpa_janji(teks)
    if _TIMES.search(text):
        return (), ()
    own = [
        m["angka"]
        for m in _COUNTED.finditer(text)
        if _is_unit(m["satuan"].casefold(), unit) and not (mirip_tahun(m["angka"]) or _no_part(text, m))
    ]
    return _values(n for n in own if n[0].isdigit()), _values(own)


def _values(written: Iterable[str]) -> tuple[float, ...]:
    found = (baca_jumlah(n) for n in written)
    return tuple(value for value in found if value is not None)


def _is_unit(word: str, unit: str) -> bool:
    return word == unit or singkatan_satuan(unit, word)


def _no_part(text: str, match: re.Match[str]) -> bool:
    """True for a whole that a part is taken from, and for a total."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    whole = match["bagian"] is not None and not before.rstrip().casefold().endswith("terdiri")
    return whole or _TOTAL.search(before) is not None


def butir(teks: str) -> list[str]:
    """Return the items that an explanation lists without numbers, [] when it lists none or leaves the list open."""
    for sentence in _SENTENCE.split(tanpa_janji(teks)):
        plain = _BRACKET.sub("", sentence).strip().rstrip(".")
        _, colon, tail = plain.partition(":")
        items = [_BULLET.sub("", part).strip() for part in _SPLIT.split(tail if colon else plain)]
        items = [item for item in items if item]
        if _OPEN.search(plain) or len(items) < 3:
            continue
        if colon or _same_head(items[1:]):
            return items
    return []


def hasil_tanpa_angka(teks: str) -> bool:
    """True when an explanation names what comes out (``Hasilnya meja rapat terpelihara.``) without any number."""
    return any(_RESULT.match(s) and not any(c.isdigit() for c in s) for s in _SENTENCE.split(tanpa_janji(teks)))


def hanya_renstra(teks: str) -> bool:
    """True when an explanation says nothing but that the target follows the Renstra or the years before."""
    sentences = [normalise(s) for s in _SENTENCE.split(teks.strip()) if s.strip()]
    return bool(sentences) and all(
        re.fullmatch(
            r"target (?:ini )?(?:sudah |telah )?sesuai (?:dengan )?(?:target )?(?:renstra|rencana strategis).*", s
        )
        for s in sentences
    )


def _same_head(items: list[str]) -> bool:
    """True when every item begins with the same noun: ``Desa A, Desa B dan Desa C``."""
    return len({item.split()[0].casefold() for item in items}) == 1
