"""A national table of codes and names, given as a workbook: for offices whose affairs our own table does not hold.

Two layouts are met: one row for each programme, kegiatan and sub kegiatan, with its code in one cell or in several; and
one row for each sub kegiatan, with codes and names of all three beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.susun.kode_resmi import baca_kode
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import Nomenklatur
from kinerja_xl.text.similar import normalise
from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.stream import sheet_rows

_PART = regex(r"[\dXx]{1,4}(?:[.\s][\dXx]{1,4})*\.?")
_NUMBER = frozenset({"no", "nomor", "no urut", "nomor urut"})
_FEWEST = 3  # names of a table


def baca_tabel_kode(path: Path) -> Mapping[str, Nomenklatur]:
    """Return the official names by code, as a file has them.

    Args:
        path: the workbook; all its visible sheets are read.

    Raises:
        KinerjaError: it cannot be read, or holds no codes with names.
    """
    book = read_workbook(path)
    found: dict[str, Nomenklatur] = {}
    for name in book.sheet_names:
        skipped: set[int] = set()
        for _, cells in sheet_rows(book, name):
            texts = {n: text for n, c in cells.items() if (text := _text(c))}
            skipped |= {n for n, text in texts.items() if normalise(text) in _NUMBER}
            for kode, nama in _named(text for n, text in sorted(texts.items()) if n not in skipped):
                found.setdefault(kode, Nomenklatur(kode, nama))
    if len(found) < _FEWEST:
        raise KinerjaError(
            f"Berkas {path.name} tidak memuat daftar kode program, kegiatan, dan sub kegiatan beserta namanya.",
            "Berikan tabel nomenklatur sebagai .xlsx: kode (7.01.02.2.01.0001, boleh dipecah ke beberapa kolom) dan "
            "nama di sebelah kanannya.",
        )
    return MappingProxyType(found)


def _text(cell: Cell) -> str:
    if isinstance(cell.value, float):
        return str(int(cell.value)) if cell.value == int(cell.value) else ""
    return "" if cell.value is None or isinstance(cell.value, bool) else " ".join(str(cell.value).split())


def _named(texts: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield each code of a row with the name that stands right of it."""
    parts: list[str] = []
    for text in texts:
        if _PART.fullmatch(text):
            whole = baca_kode((text,))
            parts = [text] if whole is not None and whole.jenjang is not None else [*parts, text]
            continue
        code = baca_kode(parts) if parts else None
        parts = []
        if code is not None and code.jenjang is not None and len(text.split()) > 1:
            yield code.kode, text
