"""Cell addresses: ``D9`` <-> (row 9, column 4); rows and columns count from 1."""

from __future__ import annotations

from functools import lru_cache

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex

_ADDRESS = regex(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]*)\Z")
_PLAIN_SHEET = regex(r"[A-Za-z_À-ɏ][\w.À-ɏ]*\Z")


@lru_cache(maxsize=4096)
def column_letter(number: int) -> str:
    """Return the letters of a column: 1 -> ``A``, 27 -> ``AA``."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=4096)
def column_number(letters: str) -> int:
    """Return the number of a column: ``A`` -> 1, ``AA`` -> 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def parse_address(address: str) -> tuple[int, int]:
    """Return (row, column) of ``D9`` or ``$D$9``; raise ValueError for anything else."""
    match = _ADDRESS.match(address)
    if match is None:
        raise ValueError(f"not a cell address: {address!r}")
    return int(match[2]), column_number(match[1])


def parse_range(reference: str) -> tuple[int, int, int, int]:
    """Return (first row, first column, last row, last column) of ``A1:C3`` or of a single cell."""
    first, _, last = reference.partition(":")
    row1, col1 = parse_address(first)
    row2, col2 = parse_address(last or first)
    return min(row1, row2), min(col1, col2), max(row1, row2), max(col1, col2)


def quoted(sheet: str) -> str:
    """Return a sheet's name as a formula writes it: ``Kinerja``, but ``'Rencana Aksi'``."""
    if _PLAIN_SHEET.match(sheet) and not _ADDRESS.match(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True, order=True)
class CellRef:
    """One cell of a workbook: the sheet's name as the office sees it, row and column from 1."""

    sheet: str
    row: int
    col: int

    @property
    def address(self) -> str:
        """The address inside the sheet, such as ``D9``."""
        return f"{column_letter(self.col)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"
