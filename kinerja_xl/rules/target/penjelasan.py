"""What Penjelasan target says in numbers and items: the facts behind KX509, KX510, KX511, and KX514."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.model import Indikator
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import singkatan_satuan

_PROMISE = re.compile(
    r"\btarget(?:nya)?(?: tahun \d{4})?(?: (?:sebesar|sebanyak|adalah|yaitu|ditetapkan))? "
    r"(?P<angka>\d[\d.,]*)\s*(?P<satuan>%|[^\W\d]+)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?<![\w.,/-])(?P<angka>\d[\d.]*)\s+(?:\([^)]{0,200}\)\s*)?(?P<satuan>[^\W\d]+)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_BRACKET = re.compile(r"\([^)]{0,500}\)")
# a run of blanks is tried from its start only: else each of its blanks would be a start of its own
_SPLIT = re.compile(r"(?:(?<!\s)\s++)?(?:[,;]|\bdan\b|\bserta\b)\s*+|(?:(?<!\s)[^\S\n]++)?\n\s*+")
_RESULT = re.compile(
    r"\s*(hasilnya|menghasilkan|berupa|yaitu|terdiri atas)\b(?!.*\b(dan|serta|lain)\b)", re.IGNORECASE | re.DOTALL
)
_BULLET = re.compile(r"^\s*(?:[-–•*]|\d+[.)]|[a-z][.)])\s*")
_MORE_UNITS = frozenset(
    ("kali", "kegiatan", "desa", "kelurahan", "bulan", "lembaga", "umkm", "kelompok", "buku", "berkas", "buah", "set")
)
_OPEN = re.compile(r"\b(lain(?:nya)?|dll|dsb|sebagainya|antara lain|seperti)\b", re.IGNORECASE)


# "12 laporan setahun" promises as well as "target 12 laporan" does
_YEARLY = re.compile(
    r"(?<![\w.,/-])(?P<angka>\d[\d.]*)\s+(?P<satuan>[^\W\d]+)\s+"
    r"(?:setahun|per tahun|selama setahun|dalam (?:satu tahun|setahun))\b",
    re.IGNORECASE,
)


class Janji(NamedTuple):
    """``Target 4 Paket``: the number and the unit as written, "" without one."""

    angka: float
    satuan: str


@lru_cache(maxsize=1)
def satuan_dikenal(tabel: TabelNomenklatur) -> frozenset[str]:
    """Return the words that are surely units: those of the official table and a few more."""
    return frozenset(normalise(n.satuan).split()[0] for n in tabel.baris.values() if n.satuan) | _MORE_UNITS


def janji(teks: str, tabel: TabelNomenklatur) -> Janji | None:
    """Return the target that an explanation names, None when it names none."""
    match = _PROMISE.search(teks)
    value = read_number(match["angka"].rstrip(".,")).value if match else None
    if match is None or value is None:
        return None
    unit = match["satuan"] or ""
    return Janji(value, unit if unit == "%" or unit.casefold() in satuan_dikenal(tabel) else "")


def janji_setahun(teks: str, satuan: str) -> Janji | None:
    """Return the year's number in a unit (``12 laporan setahun``), None without one or where several make a sum."""
    found = [m for m in _YEARLY.finditer(teks) if m["satuan"].casefold() in normalise(satuan).split()]
    value = read_number(found[0]["angka"].rstrip(".")).value if len(found) == 1 else None
    return None if value is None else Janji(value, found[0]["satuan"])


def rincian_berangka(indikator: Indikator) -> list[float]:
    """Return the numbers that stand before the indicator's own unit (``1 unit …, 6 unit …``), the promise left out."""
    unit = "".join(normalise(indikator.satuan).split()[:1])
    if not unit:
        return []
    text = _PROMISE.sub(" ", indikator.penjelasan_target)
    counted = ((m["angka"], m["satuan"].casefold()) for m in _COUNTED.finditer(text))
    found = (read_number(n.rstrip(".")).value for n, word in counted if word == unit or singkatan_satuan(unit, word))
    return [value for value in found if value is not None]


def butir(teks: str) -> list[str]:
    """Return the items that an explanation lists without numbers, [] when it lists none or leaves the list open."""
    for sentence in _SENTENCE.split(_PROMISE.sub(" ", teks)):
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
    return any(_RESULT.match(s) and not any(c.isdigit() for c in s) for s in _SENTENCE.split(_PROMISE.sub(" ", teks)))


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
