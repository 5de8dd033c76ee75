"""Numbers kept as text: what KX103 and KX113 read in them."""

from __future__ import annotations

from kinerja_xl.sheets import Tipe
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah
from kinerja_xl.text.numbers import Reading, read_number
from kinerja_xl.workbook.style import FORMAT_ANGKA

FORMAT_TEKS = "@"
"""The number format of a cell for texts."""


def bacaan(sel: SelSalah) -> Reading | None:
    """Return how a text reads as a number of its column, None when in no way or in several."""
    if not sel.teks or not sel.kolom.tipe.numeric or sel.kolom.tipe is Tipe.PERSEN:
        return None
    if sel.teks.startswith("(") or sel.styles.is_date(sel.cell.style):  # (5) may number a list; a date shows no number
        return None
    reading = read_number(sel.teks)
    return None if reading.value is None or reading.ambiguous else reading


def angka_ketikan(sel: SelSalah, reading: Reading) -> Pengganti:
    """Return the number as typing it into the cell would store it: 75 in a cell shown as per cent is 0.75."""
    assert reading.value is not None
    if sel.styles.is_percent(sel.cell.style):
        return Pengganti(float(f"{reading.value / 100:.12g}"))
    as_text = sel.styles.format_code(sel.cell.style) == FORMAT_TEKS
    return Pengganti(reading.value, FORMAT_ANGKA.get(sel.kolom.tipe, "General") if as_text else None)
