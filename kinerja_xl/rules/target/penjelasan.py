"""What Penjelasan target says in items, with numbers and without: the facts behind KX510, KX511, and KX514."""

from __future__ import annotations

import re

from kinerja_xl.model import Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.target.janji import POLA_JANJI
from kinerja_xl.text.jumlah_disebut import mirip_tahun
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import singkatan_satuan

_COUNTED = regex(r"(?<![\w.,/-])(?P<angka>\d[\d.]*)\s+(?:\([^)]{0,200}\)\s*)?(?P<satuan>[^\W\d]+)", re.IGNORECASE)
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
    """Return the numbers that stand before the indicator's own unit (``1 unit …, 6 unit …``), the promise left out."""
    unit = "".join(normalise(indikator.satuan).split()[:1])
    if not unit:
        return []
    text = POLA_JANJI.sub(" ", indikator.penjelasan_target)
    counted = ((m["angka"], m["satuan"].casefold()) for m in _COUNTED.finditer(text))
    own = (n for n, word in counted if (word == unit or singkatan_satuan(unit, word)) and not mirip_tahun(n))
    found = (read_number(n.rstrip(".")).value for n in own)
    return [value for value in found if value is not None]


def butir(teks: str) -> list[str]:
    """Return the items that an explanation lists without numbers, [] when it lists none or leaves the list open."""
    for sentence in _SENTENCE.split(POLA_JANJI.sub(" ", teks)):
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
    return any(_RESULT.match(s) and not any(c.isdigit() for c in s) for s in _SENTENCE.split(POLA_JANJI.sub(" ", teks)))


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
