"""The account of an import in the workbook that it is brought into: below earlier ones, or on a sheet of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kinerja_xl.impor.susun.asal_sel import Neraca
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.asal_impor import ASAL_IMPOR
from kinerja_xl.text.numbers import read_number
from kinerja_xl.workbook.added_sheet import with_sheet_behind
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.printed_sheet import Entry, Look, PrintedSheet
from kinerja_xl.workbook.read import RawBook, read_workbook

ASAL = ASAL_IMPOR.judul
_ADDRESS = regex(r"(?:^|; )([^;!]+)!([A-Z]{1,3})(\d+)")
_MONEY = regex(r"-?Rp[\d.,]+")
_GREY = "FF7F7F7F"
_KEYS = tuple(k.kunci for k in ASAL_IMPOR.kolom)
_HEAD = 5  # the row of the titles
_READ = tuple(_KEYS.index(key) + 1 for key in ("sasaran", "tulisan", "arti"))


def tulis_dengan_asal(book: RawBook, writes: Sequence[CellWrite], neraca: Neraca) -> bytes:
    """Return a workbook with cells written into it, and with the account of where they came from.

    Args:
        book: the workbook.
        writes: the cells.
        neraca: the account.

    Raises:
        KinerjaError: no copy of this workbook may be written.
    """
    if ASAL in book.sheet_names:
        return patch(book, [*writes, *_below(book, neraca)]).data
    with tempfile.TemporaryDirectory(prefix="kinerja-impor-", ignore_cleanup_errors=True) as folder:
        grown = Path(folder) / book.path.name
        grown.write_bytes(with_sheet_behind(book, ASAL, _sheet(neraca)))
        return patch(read_workbook(grown), writes).data


def _below(book: RawBook, neraca: Neraca) -> Iterator[CellWrite]:
    """Yield the account's lines below those of earlier imports, and titles that an older workbook does not have."""
    rows = book.sheet(ASAL).rows
    last = max(rows, default=_HEAD)
    for col, column in enumerate(ASAL_IMPOR.kolom, start=1):
        if _HEAD in rows and col not in rows[_HEAD]:
            yield CellWrite(sheet=ASAL, row=_HEAD, col=col, value=column.judul, like_row=_HEAD)
    for row, line in enumerate(neraca.baris, start=last + 1):
        for col, key in enumerate(_KEYS, start=1):
            if line.get(key, ""):
                yield CellWrite(sheet=ASAL, row=row, col=col, value=line.get(key, ""), like_row=last)


def _sheet(neraca: Neraca) -> PrintedSheet:
    head = tuple(Entry(k.judul, Look.HEAD) for k in ASAL_IMPOR.kolom)
    lines = tuple(tuple(Entry(line.get(key, ""), Look.CELL) for key in _KEYS) for line in neraca.baris)
    rows = ((Entry(ASAL_IMPOR.kepala, Look.TITLE),), (Entry(ASAL_IMPOR.petunjuk),), (), (), head, *lines)
    widths = tuple(float(k.lebar) for k in ASAL_IMPOR.kolom)
    return PrintedSheet(widths, rows, _HEAD, len(rows), ((2, 1, len(head)),), _GREY)


def asal_terdahulu(book: RawBook) -> Mapping[str, tuple[str | float, ...]]:
    """Return what earlier imports wrote into each cell, in every way in which their account may be read."""
    if ASAL not in book.sheet_names:
        return {}
    found: dict[str, tuple[str | float, ...]] = {}
    for cells in book.sheet(ASAL).rows.values():
        target, text, meaning = (str(cells[n].value) if n in cells else "" for n in _READ)
        values: list[str | float] = [text]
        for part in (text, *_MONEY.findall(f"{text} {meaning}"), meaning.removeprefix("angka ")):
            read = read_number(part)
            if read.value is not None:
                values.append(read.value)
        for sheet, column, row in _ADDRESS.findall(target):
            found[f"{sheet.strip()}!{column}{row}"] = tuple(values)
    return found
