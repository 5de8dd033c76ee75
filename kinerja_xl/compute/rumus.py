"""What a formula is, and the Excel semantics its Python twin keeps to.

A twin sees cell values exactly as Excel would: numbers, texts, booleans, errors and blanks, nothing converted. A text
where a number belongs makes the result blank (""); ``check`` names that cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.cells import ExcelError

NilaiExcel = float | str | bool | ExcelError | None
"""A cell's value as Excel sees it; None is a blank cell, "" a formula's empty text."""


class BarisExcel(Protocol):
    """One row as a twin sees it."""

    def __getitem__(self, kunci: str) -> NilaiExcel:
        """Return the value in a column of this row; None when blank or when the sheet has no such column."""

    def ada(self, kunci: str) -> bool:
        """True when the sheet has the column."""

    def cari(self, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
        """Return column ``hasil`` of the first row of a sheet whose column ``kunci`` matches, else #N/A."""

    def banyak_angka(self, lembar: str, kunci: str) -> int | None:
        """COUNT of a sheet's whole column; None when that sheet or column is not there."""

    def identitas(self, kunci: str) -> NilaiExcel:
        """Return a value of the form Identitas."""

    @property
    def tahun(self) -> int | None:
        """The document's year."""


class Alamat(Protocol):
    """The addresses of one row for the Excel text."""

    def __getitem__(self, kunci: str) -> str:
        """Return ``F6`` for a column of this row."""

    def ada(self, kunci: str) -> bool:
        """True when the sheet has the column."""

    def kolom(self, lembar: str, kunci: str) -> str | None:
        """Return ``Kinerja!$A:$A``, None when that sheet or column is not there."""

    def identitas(self, kunci: str) -> str | None:
        """Return ``Identitas!$C$15``, None when that line is not there."""

    @property
    def tahun(self) -> int | None:
        """The document's year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rumus:
    """One formula.

    Attributes:
        nama: the name a declaration uses.
        perlu: keys of the columns of its own row it cannot do without; a sheet lacking one gets no formula.
        nilai: the Python twin, row -> value ("" for "nothing to show").
        excel: row's addresses -> Excel text without ``=``; None when it cannot be written in this workbook.
        sesudah: keys of columns of its own row that it looks at where the sheet has them.
        format_dari: key of the column whose number format the result follows, given the row; None for the
            column's own.
    """

    nama: str
    perlu: tuple[str, ...]
    nilai: Callable[[BarisExcel], NilaiExcel]
    excel: Callable[[Alamat], str | None]
    sesudah: tuple[str, ...] = ()
    format_dari: Callable[[Alamat], str | None] = lambda _: None


def is_number(value: NilaiExcel) -> bool:
    """ISNUMBER: booleans and numeric texts are no numbers."""
    return isinstance(value, float) and not isinstance(value, bool)


def is_blank_text(value: NilaiExcel) -> bool:
    """``cell=""``: true for a blank cell and for an empty text."""
    return value is None or (value == "" and not isinstance(value, ExcelError))


def counted(values: list[NilaiExcel]) -> int:
    """COUNT over references: numbers only."""
    return sum(is_number(v) for v in values)


def counted_all(values: list[NilaiExcel]) -> int:
    """COUNTA over references: everything that is not blank, "" included."""
    return sum(v is not None for v in values)


def as_text(value: NilaiExcel) -> str:
    """``value&""`` for a value that is no error."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def matches(wanted: NilaiExcel, value: NilaiExcel) -> bool:
    """MATCH(…, 0) for one cell: same type, texts without case and with Excel's wildcards."""
    if wanted is None or value is None or isinstance(wanted, ExcelError) or isinstance(value, ExcelError):
        return False
    if isinstance(wanted, str) and isinstance(value, str):
        if wanted == "":
            return False
        return re.match(_pattern(wanted), value, re.IGNORECASE | re.DOTALL) is not None
    return type(wanted) is type(value) and wanted == value


def _pattern(wanted: str) -> str:
    """Translate ``*``, ``?`` and the escape ``~`` into a regular expression; many ``*`` cost it no time."""
    parts = [""]  # what stands between the stars
    chars = iter(wanted)
    for char in chars:
        if char == "*":
            parts.append("")
        elif char == "?":
            parts[-1] += "."
        else:
            parts[-1] += re.escape(next(chars, "~") if char == "~" else char)
    first, *rest = parts
    if not rest:
        return first + r"\Z"
    *middle, last = rest
    return first + "".join(f"(?>.*?{part})" for part in middle if part) + ".*" + last + r"\Z"


def lookup_text(alamat: Alamat, kunci: str, lembar: str, dicari: str, hasil: str) -> str | None:
    """Return Excel text for the ``hasil`` of the row of ``lembar`` whose ``dicari`` is this row's ``kunci``."""
    keys, results = alamat.kolom(lembar, dicari), alamat.kolom(lembar, hasil)
    if keys is None or results is None:
        return None
    return f'IFERROR(INDEX({results},MATCH({alamat[kunci]},{keys},0))&"","")'


def lookup_value(baris: BarisExcel, kunci: str, lembar: str, dicari: str, hasil: str) -> NilaiExcel:
    """Twin of ``lookup_text``."""
    found = baris.cari(lembar, dicari, baris[kunci], hasil)
    return "" if isinstance(found, ExcelError) else as_text(found)
