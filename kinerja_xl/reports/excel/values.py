"""A value of a tag as the rest of a cell's XML; a text never becomes a formula."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.jinja import printable
from kinerja_xl.reports.excel.faults import TemplateFault
from kinerja_xl.reports.excel.recorder import RichText
from kinerja_xl.reports.excel.template import text_content
from kinerja_xl.workbook.cells import Styles
from kinerja_xl.workbook.serials import to_serial

_DATE = "dd/mm/yyyy"
_LONGEST = 32_767


@dataclass(frozen=True)
class Writer:
    """Writes values.

    Attributes:
        styles: the workbook's cell formats.
        with_format: a cell format with another number format, see ``StylePatch.with_format``.
        date1904: which calendar the workbook has.
    """

    styles: Styles
    with_format: Callable[[int, str | None], int]
    date1904: bool

    def content(self, value: Any, style: str, cell: str) -> tuple[str, str]:
        """Return a cell's format and the rest of its XML.

        Args:
            value: what the tag gave.
            style: the number of the cell's format, "" for the first.
            cell: the template's cell, for what is wrong.

        Raises:
            TemplateFault: no cell can hold the value.
        """
        match value:
            case None | "":
                return style, "/>"
            case bool():
                return style, f' t="b"><v>{int(value)}</v></c>'
            case int() | float() | Decimal():
                return style, f"><v>{_number(value, cell)}</v></c>"
            case dt.date():
                return self._dated(style), f"><v>{_serial(value, cell, date1904=self.date1904)}</v></c>"
            case RichText():
                _check_length(str(value), cell)
                return style, text_content(str(value), value.pieces)
            case str():
                text = str(printable(value))
                _check_length(text, cell)
                return style, text_content(text) if text else "/>"
        raise TemplateFault(
            f"nilainya bukan angka, tanggal, atau teks, melainkan {type(value).__name__}; pilih satu isiannya, "
            "atau gabungkan dengan |join",
            cell,
        )

    def _dated(self, style: str) -> str:
        """Return the format for a date: one of its own where the cell's would show it as a number."""
        number = int(style or 0)
        return str(self.with_format(number, _DATE)) if self.styles.format_code(number) == "General" else style


def plain_value(value: Any, *, date1904: bool = False) -> float | str | bool | None:
    """Return what a chart reads in a cell."""
    if isinstance(value, dt.date):
        return to_serial(value, date1904=date1904)
    return float(value) if isinstance(value, Decimal) else str(value) if isinstance(value, RichText) else value


def digits(number: float) -> str:
    """Return a number's digits, whole numbers without ``.0``."""
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(float(number))


def _number(value: float | Decimal, cell: str) -> str:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise TemplateFault(
            f"nilai {value} bukan bilangan yang dapat disimpan Excel",
            cell,
            fix="Periksa angka asalnya dengan kinerja-xl check; bila tag di sel ini menghitung, perbaiki hitungannya.",
        )
    return digits(number)


def _serial(value: dt.date, cell: str, *, date1904: bool) -> str:
    try:
        return digits(to_serial(value, date1904=date1904))
    except ValueError as error:
        raise TemplateFault(f"tanggal {value} lebih awal daripada kalender Excel", cell) from error


def _check_length(text: str, cell: str) -> None:
    if len(text) > _LONGEST:
        raise TemplateFault(f"teksnya terlalu panjang ({len(text)} huruf; batas Excel {_LONGEST})", cell)
