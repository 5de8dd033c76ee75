"""What Penjelasan target promises: ``Target 4 Paket``, ``target PK 2025 sebesar 80``, ``12 laporan setahun``.

A year behind the word target is a year and no number, however it is put; a number of its own may follow it, and then it
is that year's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.text.bilangan import POLA_BILANGAN
from kinerja_xl.text.dates import BULAN
from kinerja_xl.text.jumlah_disebut import TAHUN_TERTULIS, mirip_tahun
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import kecil, normalise

_UNTIL = r"s\.?\s?/?d\.?|sampai|hingga"
_QUALIFIERS = (
    r"(?:kinerja|pk|perjanjian|iku|renstra|rpjmd|renja|rkpd|murni|perubahan|awal|akhir|dengan|pada|untuk|di|dalam|periode"
    rf"|tahun|thn\.?|th\.?|t\.?a\.?|anggaran|{_UNTIL})"
)
_YEARS = rf"{TAHUN_TERTULIS}(?:\s?(?:-|–|/|dan|{_UNTIL})\s?(?:dengan\s)?{TAHUN_TERTULIS})?+"
_JOINS = r"(?:sebesar|sebanyak|sejumlah|adalah|ialah|yaitu|yakni|menjadi|ditetapkan|mencapai)"
_NO_UNIT = r"(?:dari|sampai|hingga|pada|di|untuk|per|tiap|setiap|tahun|akhir|triwulan|tw|semester|bulan)\b"
POLA_JANJI = regex(
    rf"\btarget(?:nya)?(?:\s+{_QUALIFIERS}(?!\w)){{0,5}}+(?:\s*\(?(?P<tahun>{_YEARS})\)?(?!\w))?+"
    rf"(?:\s*[:=,]|\s+{_JOINS}\b){{0,2}}+\s*\(?\s?(?P<angka>\d[\d.,]*+)\s*(?P<satuan>%|(?!{_NO_UNIT})[^\W\d_]+)?",
    re.IGNORECASE,
)
"""The word target with the number behind it, the year between them left out; case does not matter."""

# what makes a number a part, a limit, a rate, or another time's
_GOES_ON = regex(
    rf"\s*+(?:[-–/x×]\s*\d|(?:{_UNTIL}|per|tiap|setiap|lipat)(?!\w)|(?:[^\W\d_]+\s){{0,3}}dari\s(?:\d|{POLA_BILANGAN})"
    rf"|\)?\s?(?:(?:pada|di|untuk)\s)?\(?(?:tahun\s)?(?P<tahun>{TAHUN_TERTULIS})"
    r"|(?:(?:pada|di|untuk)\s)?(?:akhir\s)?(?:triwulan|tw|semester|bulan)\b)",
    re.IGNORECASE,
)
_COMPARED = regex(
    r"(?:dari|daripada|atas|bawah|melampaui|melebihi|terhadap|dibanding(?:kan)?|mencapai|memenuhi)\s\Z", re.IGNORECASE
)
_BEFORE = 20  # letters before the word target that are looked at
_TIMES = frozenset(
    {"poin", "point", "tahun", "tahunan", "triwulan", "tw", "semester", "hari", "bulan", "minggu", "besar", "ke"}
) | frozenset(name.casefold() for name in BULAN)
_MORE_UNITS = frozenset(
    ("kali", "kegiatan", "desa", "kelurahan", "bulan", "lembaga", "umkm", "kelompok", "buku", "berkas", "buah", "set")
)
# "12 laporan setahun" promises as well as "target 12 laporan" does
_YEARLY = regex(
    r"(?<![\w.,/-])(?P<angka>\d[\d.]*)\s+(?P<satuan>[^\W\d]+)\s+"
    r"(?:setahun|per tahun|selama setahun|dalam (?:satu tahun|setahun))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def tanpa_janji(teks: str) -> str:
    """Return an explanation without what it says of the target itself."""
    return POLA_JANJI.sub(" ", teks) if "target" in kecil(teks) else teks


class Janji(NamedTuple):
    """``Target 4 Paket``: the number and the unit as written, "" without one; the year it is said of, None for none."""

    angka: float
    satuan: str
    tahun: int | None = None


@lru_cache(maxsize=1)
def satuan_dikenal(tabel: TabelNomenklatur) -> frozenset[str]:
    """Return the words that are surely units: those of the official table and a few more."""
    return frozenset(normalise(n.satuan).split()[0] for n in tabel.baris.values() if n.satuan) | _MORE_UNITS


def janji(teks: str, tabel: TabelNomenklatur, tahun: int | None, satuan: str) -> Janji | None:
    """Return the first target that an explanation names for the document's year, or for no year in particular.

    Args:
        teks: the explanation.
        tabel: the official table, whose units are known.
        tahun: the document's year; what is said of another year is left out.
        satuan: the indicator's unit.

    Returns:
        The target, None where none is named: "dua poin di atas target 2024" names a year only, and "dari target 80",
        "target 8 dari 10 desa", "target 25 % pada triwulan I" are no target of the year.
    """
    for match in POLA_JANJI.finditer(teks):
        value = read_number(match["angka"].rstrip(".,")).value
        behind = _GOES_ON.match(teks, match.end())
        written = match["tahun"] or (behind["tahun"] if behind else None)
        if value is None or mirip_tahun(match["angka"]) or (written and (len(written) > 4 or int(written) != tahun)):
            continue
        if (behind and not behind["tahun"]) or (
            not written and _COMPARED.search(teks[max(0, match.start() - _BEFORE) : match.start()])
        ):
            continue
        unit = match["satuan"] or ""
        if unit.casefold() in _TIMES and unit.casefold() not in normalise(satuan).split():
            continue
        known = unit == "%" or unit.casefold() in satuan_dikenal(tabel)
        return Janji(value, unit if known else "", int(written) if written else None)
    return None


def janji_setahun(teks: str, satuan: str) -> Janji | None:
    """Return the year's number in a unit (``12 laporan setahun``), None without one or where several make a sum."""
    found = [m for m in _YEARLY.finditer(teks) if m["satuan"].casefold() in normalise(satuan).split()]
    value = read_number(found[0]["angka"].rstrip(".")).value if len(found) == 1 else None
    return None if value is None or mirip_tahun(found[0]["angka"]) else Janji(value, found[0]["satuan"])
