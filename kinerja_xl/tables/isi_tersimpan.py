"""What can be told of a cell's content without its column."""

from __future__ import annotations

from typing import TypeGuard

from kinerja_xl.patterns import regex
from kinerja_xl.workbook.cells import Cell

TANDA_KOSONG = frozenset({"", "-", "–", "—"})
_RUN = regex(r"(\s{16})\s+")
_LARGEST, _SMALLEST = 1e18, 1e-12  # a thousand times the state's budget; beyond, sums and quotients leave Excel's range


def angka_wajar(number: object) -> TypeGuard[float]:
    """True for a number that an office can mean."""
    return isinstance(number, float) and (number == 0 or _SMALLEST <= abs(number) <= _LARGEST)


def teks_polos(text: str) -> bool:
    """True where nothing has to be told or cleaned but blanks at the ends."""
    return text.isascii() and text.isprintable() and "  " not in text


def kosong(cell: Cell) -> bool:
    """True for a cell whose text says that there is nothing."""
    text = cell.value  # str.strip takes non-breaking blanks too
    return isinstance(text, str) and (text in TANDA_KOSONG or text.strip() in TANDA_KOSONG)


def bersih(text: str) -> str:
    """Return text without outer blanks, non-breaking blanks and Windows line ends; inner line breaks stay.

    A run of blanks that no layout needs is cut: a slip of a finger on the space bar, or meant to keep a reader busy.
    """
    if text.isprintable() and "  " not in text:  # nearly all are: the only blanks are single spaces
        return text.strip()
    plain = text.replace("\u00a0", " ").replace("\r\n", "\n").strip()
    return _RUN.sub(r"\1", "\n".join(line.strip() for line in plain.split("\n")))


def angka_tampil(cell: Cell) -> str:
    """Return a number as Excel shows it in a General cell: ``1.1``, ``12``; never ``12.0``."""
    assert isinstance(cell.value, float)
    return f"{cell.value:.15g}"
