"""One pure function a finding's code: what a cell surely means, or None where a person has to say it.

A fixer never guesses: where two readings are possible (1.234, 12 Dokumen without a Satuan, 1.1 as a number, which may
have been 1.10), the finding stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.text.ejaan import perbaiki_ejaan
from kinerja_xl.text.numbers import Reading, read_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.workbook.cells import Cell, Styles
from kinerja_xl.workbook.style import FORMAT_ANGKA

_TEXT_FORMAT = "@"
_PERCENT_UNITS = frozenset({"%", "persen", "persentase", "persen %"})
_PLAIN_CODE_FORMATS = frozenset({"General", "0", _TEXT_FORMAT})  # others may show digits that the number does not have
_SHORTEST_WORD = 5
_LONG_WORD = 10
_CLEARLY_FARTHER = 3


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell as a fixer sees it.

    Attributes:
        kolom: its column.
        cell: the cell; a constant.
        teks: its text without outer blanks, "" for a number.
        styles: the workbook's formats.
        satuan: the row's Satuan.
        acuan: values of the column it refers to, or none.
        lain: the other values of its own column.
    """

    kolom: Kolom
    cell: Cell
    teks: str
    styles: Styles
    satuan: str = ""
    acuan: frozenset[str] = frozenset()
    lain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pengganti:
    """What a cell is to hold; ``format`` is None where its own number format stays."""

    nilai: str | float
    format: str | None = None


Fixer = Callable[[Sel], Pengganti | None]


def angka_dari_teks(sel: Sel) -> Pengganti | None:
    """KX103: a number kept as text, read in the only way possible. 75% only where Satuan says per cent, too."""
    reading = _reading(sel)
    if reading is None or reading.unit:
        return None
    if reading.percent and not (sel.kolom.tipe is Tipe.TARGET and normalise(sel.satuan) in _PERCENT_UNITS):
        return None
    return _number(sel, reading)


def angka_bersatuan(sel: Sel) -> Pengganti | None:
    """KX113: a number with its unit, where the unit is told elsewhere: in Satuan, or by the column (rupiah)."""
    reading = _reading(sel)
    if reading is None or reading.percent:
        return None
    unit = normalise(reading.unit)
    told = sel.kolom.tipe is Tipe.TARGET and bool(sel.satuan) and unit == normalise(sel.satuan)
    return _number(sel, reading) if told or (sel.kolom.tipe is Tipe.UANG and unit == "rupiah") else None


def isi_daftar(sel: Sel) -> Pengganti | None:
    """KX106: a value of the list with other case, blanks or punctuation, or with one clear spelling mistake."""
    if sel.kolom.daftar is None or not sel.teks or sel.kolom.tipe.numeric:
        return None
    choices = ISI[sel.kolom.daftar]
    same = [choice for choice in choices if normalise(choice) == normalise(sel.teks)]
    if len(same) == 1:
        return Pengganti(same[0])
    found = _spelling(normalise(sel.teks), choices)
    return None if found is None else Pengganti(found)


def kode_dari_angka(sel: Sel) -> Pengganti | None:
    """KX109: a whole number as a code; never 1.1, which may have been 1.10, and never where zeros may have led."""
    value = sel.cell.value
    if sel.kolom.tipe is not Tipe.KODE or not isinstance(value, float) or not value.is_integer() or value < 1:
        return None
    if sel.styles.format_code(sel.cell.style) not in _PLAIN_CODE_FORMATS:
        return None
    text = f"{value:.0f}"
    known = text in sel.acuan or (sel.kolom.pola is not None and re.fullmatch(sel.kolom.pola, text))
    if not known or any(other.startswith("0") for other in sel.lain):
        return None
    return Pengganti(text, _TEXT_FORMAT)


def kode_rapi(sel: Sel) -> Pengganti | None:
    """KX111: a code with blanks inside or dots at its ends, unless another row has the tidy code already."""
    if sel.kolom.tipe is not Tipe.KODE or sel.kolom.pola is None or not sel.teks:
        return None
    tidy = re.sub(r"\s+", "", sel.teks).strip(".")
    fits = re.fullmatch(sel.kolom.pola, tidy) is not None
    return Pengganti(tidy) if fits and tidy not in sel.lain else None


def rujukan(sel: Sel) -> Pengganti | None:
    """KX201-KX204: a reference that differs from one existing key by case and blanks only."""
    same = [key for key in sel.acuan if _squeezed(key) == _squeezed(sel.teks)]
    return Pengganti(same[0]) if len(same) == 1 and same[0] != sel.teks else None


def ejaan(sel: Sel) -> Pengganti | None:
    """KX801-KX803: a text with its misspelled words corrected."""
    new = perbaiki_ejaan(sel.teks)
    return Pengganti(new) if sel.teks and new != sel.teks else None


PERBAIKAN: Mapping[str, Fixer] = MappingProxyType(
    {
        "KX103": angka_dari_teks,
        "KX106": isi_daftar,
        "KX109": kode_dari_angka,
        "KX111": kode_rapi,
        "KX113": angka_bersatuan,
        "KX201": rujukan,
        "KX202": rujukan,
        "KX203": rujukan,
        "KX204": rujukan,
        "KX801": ejaan,
        "KX802": ejaan,
        "KX803": ejaan,
    }
)
"""Finding's code -> its fixer. A code without one is for a person."""

SEMUA_SEL = frozenset({"KX801", "KX802", "KX803"})
"""Codes whose one finding stands for every cell with the same mistake: the related cells are corrected, too."""


def _reading(sel: Sel) -> Reading | None:
    if not sel.teks or not sel.kolom.tipe.numeric or sel.kolom.tipe is Tipe.PERSEN:
        return None
    if sel.teks.startswith("(") or sel.styles.is_date(sel.cell.style):  # (5) may number a list; a date shows no number
        return None
    reading = read_number(sel.teks)
    return None if reading.value is None or reading.ambiguous else reading


def _number(sel: Sel, reading: Reading) -> Pengganti:
    """Return the number as typing it into the cell would store it: 75 in a cell shown as per cent is 0.75."""
    assert reading.value is not None
    if sel.styles.is_percent(sel.cell.style):
        return Pengganti(float(f"{reading.value / 100:.12g}"))
    as_text = sel.styles.format_code(sel.cell.style) == _TEXT_FORMAT
    return Pengganti(reading.value, FORMAT_ANGKA.get(sel.kolom.tipe, "General") if as_text else None)


def _spelling(text: str, choices: tuple[str, ...]) -> str | None:
    """Return the only choice within a typing mistake or two, all others being clearly farther away."""
    from rapidfuzz.distance import OSA

    if len(text) < _SHORTEST_WORD or any(char.isdigit() for char in text):
        return None
    ranked = sorted((OSA.distance(text, normalise(choice)), choice) for choice in choices)
    distance, best = ranked[0]
    allowed = 2 if len(best) >= _LONG_WORD else 1
    clear = len(ranked) == 1 or ranked[1][0] >= distance + _CLEARLY_FARTHER
    return best if distance <= allowed and clear else None


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
