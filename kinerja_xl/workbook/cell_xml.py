"""One ``CellWrite`` as bytes: the new ``<c>`` element, and the question whether the cell already says the same."""

from __future__ import annotations

import datetime as dt
import math

from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cells import Cell, CellWrite, ExcelError, Kind
from kinerja_xl.workbook.serials import to_serial

_ERRORS = frozenset(
    ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!")
)
_LONGEST_TEXT, _LONGEST_FORMULA = 32_767, 8_192
_REPLACED = ("r", "s", "t", "cm", "vm")

Stored = tuple[Kind, str]
"""A value as the file keeps it: its kind, and its text (numbers as digits, booleans as 0 or 1)."""


def stored_value(write: CellWrite, *, date1904: bool) -> Stored:
    """Return a write's value as the file keeps it, ("", "") for none.

    An empty text is a value only as the result of a formula: a constant cell without text is an empty cell.

    Raises:
        KinerjaError: no cell can hold the value (infinite, too early a date, too long a text).
    """
    value = write.value
    stored: Stored
    match value:
        case None:
            stored = "", ""
        case bool():
            stored = "b", str(int(value))
        case int() | float():
            stored = "n", number_text(value, write.at)
        case dt.date():
            stored = "n", _date_text(value, write.at, date1904=date1904)
        case ExcelError():
            if value not in _ERRORS:
                raise ValueError(f"not an Excel error value: {value!r}")
            stored = "e", str(value)
        case str():
            if len(value) > _LONGEST_TEXT:
                raise KinerjaError(
                    f"Teks untuk sel {write.at} terlalu panjang ({len(value)} huruf; batas Excel {_LONGEST_TEXT}).",
                    "Pendekkan teks asalnya.",
                )
            stored = ("s", value) if value or formula_of(write) else ("", "")
    return stored


def formula_of(write: CellWrite) -> str | None:
    """Return a write's formula without ``=``, None for a constant."""
    formula = (write.formula or "").removeprefix("=")
    if len(formula) > _LONGEST_FORMULA:
        raise KinerjaError(
            f"Rumus untuk sel {write.at} terlalu panjang ({len(formula)} huruf; batas Excel {_LONGEST_FORMULA}).",
            "Kurangi baris yang dirujuk rumus itu.",
        )
    return formula or None


def number_text(value: float, at: CellRef) -> str:
    """Return a number's digits: whole numbers without ``.0``; raise KinerjaError for what is not finite."""
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise KinerjaError(
            f"Nilai untuk sel {at} bukan bilangan yang dapat disimpan Excel.",
            "Perbaiki angka yang terlalu besar pada baris itu; kinerja-xl check menyebut selnya.",
        )
    return str(int(value)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _date_text(value: dt.date, at: CellRef, *, date1904: bool) -> str:
    try:
        return number_text(to_serial(value, date1904=date1904), at)
    except ValueError as error:
        raise KinerjaError(
            f"Tanggal {value:%d-%m-%Y} untuk sel {at} lebih awal daripada kalender Excel.", "Periksa tahunnya."
        ) from error


def same_content(cell: Cell | None, write: CellWrite, *, date1904: bool) -> bool:
    """True when a cell already holds a write's formula and value; formats are not looked at."""
    kind, text = stored_value(write, date1904=date1904)
    formula = formula_of(write)
    if cell is None:
        return formula is None and kind == ""
    if cell.formula != formula or cell.kind != kind:
        return False
    match kind:
        case "n":
            return cell.value == float(text)
        case "b":
            return cell.value is (text == "1")
        case _:
            return (cell.value or "") == text


def cell_markup(
    write: CellWrite, *, address: str, style: int, prefix: str, date1904: bool, kept: dict[str, str] | None = None
) -> bytes:
    """Return the whole ``<c>`` element of a write.

    Args:
        write: formula and value.
        address: its address; a sheet's own spelling is kept by the caller.
        style: index of the cell format; 0 is not written.
        prefix: namespace prefix with its colon, as the sheet's other elements have it.
        date1904: the workbook's calendar.
        kept: attributes of the cell it replaces; foreign ones are carried over.
    """
    kind, text = stored_value(write, date1904=date1904)
    formula = formula_of(write)
    inline = kind == "s" and formula is None
    stored_type = {"s": "inlineStr" if inline else "str", "b": "b", "e": "e"}.get(kind)
    attributes = {"r": address}
    if style:
        attributes["s"] = str(style)
    if stored_type:
        attributes["t"] = stored_type
    # cm and vm point to metadata of the old content; r, s and t are set above.
    attributes |= {name: value for name, value in (kept or {}).items() if name not in _REPLACED}
    content = b"" if formula is None else _element(prefix + "f", formula)
    if inline:
        content += b"<%bis>%b</%bis>" % (prefix.encode(), _element(prefix + "t", text), prefix.encode())
    elif kind:
        content += _element(prefix + "v", text)
    written = "".join(f' {name}="{_quoted(value)}"' for name, value in attributes.items())
    tag = f"{prefix}c"
    if not content:
        return f"<{tag}{written}/>".encode()
    return f"<{tag}{written}>".encode() + content + f"</{tag}>".encode()


def _element(tag: str, text: str) -> bytes:
    space = ' xml:space="preserve"' if xstring.needs_preserving(text) else ""
    return f"<{tag}{space}>".encode() + xstring.markup(text) + f"</{tag}>".encode()


def _quoted(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
