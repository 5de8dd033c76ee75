"""An indicator whose cell goes on with a list of what it counts: *Jumlah pengaduan yang tercatat - KTP - KK*."""

from __future__ import annotations

from kinerja_xl.impor.nilai.angka import butir_sel
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import KATA_UKUR, kata_ukur

_LISTS = regex(r"(?::|\b(?:antara lain|meliputi|yaitu|yakni|terdiri (?:dari|atas)|berupa))\s*:?\s*$")
"""At the end of a name: what follows is its list."""
_BULLET = regex(r"^\s*(?:\d{1,2}[.)]|[a-z][.)]|[-•–])\s+")
_SHORT = 3  # words of a thing that is counted: "KTP", "KK dan", "Mutasi penduduk"


def indikator_berincian(teks: str) -> str:
    """Return the one name that a cell of several items is, "" where the items are indicators of their own.

    Args:
        teks: the cell.
    """
    items = butir_sel(teks)
    if len(items) < 2 or kata_ukur(items[0]) is None or any(_is_measure(item) for item in items[1:]):
        return ""
    opens = _LISTS.search(items[0].casefold()) is not None
    if not opens and any(kata_ukur(item) or len(item.split()) > _SHORT for item in items[1:]):
        return ""
    return " ".join(_BULLET.sub("", teks).split())


def _is_measure(item: str) -> bool:
    """True for an item that begins with a measure word spelled right: *Jangka* is no *Angka*."""
    return normalise(item).partition(" ")[0] in KATA_UKUR
