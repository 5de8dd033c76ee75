"""The values of two versions as people read them: Indonesian numbers and dates, long texts from where they part."""

from __future__ import annotations

import datetime as dt

from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import kutip

KOSONG = "(kosong)"
_LONG = 70  # characters from which two texts are shown from where they part
_BEFORE = 24
_YEARS = range(1945, 2101)


def isi_sel(nilai: object, *, ringkas: bool = True) -> str:
    """Return a typed value as people read it.

    Args:
        nilai: text, number, date, truth value, or None for an empty cell.
        ringkas: quote texts and cut them; else they are whole.
    """
    if nilai is None or nilai == "":
        return KOSONG
    if isinstance(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if isinstance(nilai, dt.date):
        return format_date(nilai)
    if isinstance(nilai, float | int):
        plain = f"{nilai:.15g}"
        if nilai in _YEARS:
            return plain
        shown = format_number(nilai)
        exact = shown.replace(".", "").replace(",", ".") == plain
        return shown if exact else plain.replace(".", ",")
    return kutip(str(nilai)) if ringkas else str(nilai)


def dua_isi(lama: object, baru: object) -> tuple[str, str]:
    """Return two values as one line shows them; two long texts begin a little before they part."""
    if isinstance(lama, str) and isinstance(baru, str) and max(len(lama), len(baru)) > _LONG:
        one, other = " ".join(lama.split()), " ".join(baru.split())
        alike = next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
        start = alike - _BEFORE
        start = one.find(" ", start) + 1 if start > 0 else 0
        if start > 0:
            return kutip("… " + one[start:]), kutip("… " + other[start:])
    return isi_sel(lama), isi_sel(baru)
