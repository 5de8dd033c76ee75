"""A .csv as a source: any usual encoding, separated by semicolons (as Indonesian Excel does), commas or tabs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber, SelSumber, TabelSumber, refuse_long
from kinerja_xl.patterns import regex
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.input import read_input
from kinerja_xl.workbook.limits import SheetLimits
from kinerja_xl.workbook.sniff import OLE_MAGIC, ZIP_MAGIC

_LARGEST = 50 << 20
_MOST_CELLS = SheetLimits().cells * 2
_MOST_SIGNS = 1_500_000  # separators and ends of lines: blank cells take their time, too
_TEXT_ENDINGS = (".csv", ".txt", ".tsv")
_SEPARATORS = ";,\t|"
_HEAD = 20  # lines
_TOLD = regex(r"sep=(.)\r?\n", re.IGNORECASE)  # the first line by which Excel is told the separator


def awal_berkas(path: Path) -> bytes:
    """Return a file's first bytes, which say what it is; none where it cannot be read."""
    try:
        return read_input(path, 7)
    except OSError:
        return b""  # the reader says why


def is_csv(path: Path) -> bool:
    """True for a file that is read as .csv: by its name, unless its first bytes say otherwise."""
    other = awal_berkas(path).startswith((ZIP_MAGIC, OLE_MAGIC, b"%PDF"))
    return path.suffix.lower() in _TEXT_ENDINGS and not other


def read_csv(path: Path, nomor: int) -> BerkasSumber:
    """Return a .csv as one table; every cell is text.

    Args:
        path: the file.
        nomor: its number among the files of the import.

    Raises:
        KinerjaError: it cannot be read, is no text, or holds more than any table of an office.
    """
    text = teks_csv(path)
    if text.isi.count(text.pemisah) + text.isi.count("\n") > _MOST_SIGNS:
        raise _too_many(path.name)
    cells = {}
    for row, line in baris_csv(text):
        for col, value in enumerate(line, start=1):
            plain = terlihat(value).strip()
            if plain:
                refuse_long(path.name, row, col, plain)
                cells[row, col] = SelSumber(row, col, plain, plain)
        if len(cells) > _MOST_CELLS:
            raise _too_many(path.name)
    name = path.stem
    return BerkasSumber(nomor, path.name, (TabelSumber(nomor, 0, name, True, cells),) if cells else (), (name,))


class TeksCsv(NamedTuple):
    """A .csv, decoded: its name, its text, the sign between its cells, and the number of its first line."""

    nama: str
    isi: str
    pemisah: str
    mulai: int


def teks_csv(path: Path) -> TeksCsv:
    """Return a .csv, decoded.

    Raises:
        KinerjaError: it cannot be read, or is no text.
    """
    try:
        data = read_input(path, _LARGEST)
    except OSError as error:
        raise KinerjaError(
            f"Berkas {path} tidak dapat dibaca ({kata_sistem(error)}).", "Periksa nama dan foldernya."
        ) from error
    if len(data) > _LARGEST:
        raise KinerjaError(
            f"Berkas {path.name} lebih besar dari {_LARGEST >> 20} MB.",
            "Bagi berkas itu menurut perangkat daerah.",
        )
    text = _decoded(path.name, data)
    told = _TOLD.match(text)
    separator = told[1] if told else _separator(text)
    return TeksCsv(path.name, text[told.end() :] if told else text, separator, 2 if told else 1)


def baris_csv(teks: TeksCsv) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a .csv with their numbers.

    Raises:
        KinerjaError: its quotes do not close.
    """
    csv.field_size_limit(1 << 20)
    try:
        yield from enumerate(csv.reader(io.StringIO(teks.isi), delimiter=teks.pemisah), start=teks.mulai)
    except csv.Error as error:
        raise KinerjaError(
            f"Berkas {teks.nama} bukan CSV yang utuh.", "Buka di Excel, lalu simpan sebagai .xlsx."
        ) from error


def _too_many(name: str) -> KinerjaError:
    return KinerjaError(
        f"Berkas {name} memuat lebih dari {_MOST_CELLS} isian.",
        "Sisakan tabel kinerjanya saja, atau bagi berkas itu menurut perangkat daerah.",
    )


def _decoded(name: str, data: bytes) -> str:
    if b"\x00" in data[:2000] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise KinerjaError(f"Berkas {name} bukan teks CSV.", "Buka di Excel, lalu simpan sebagai .xlsx.")
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _separator(text: str) -> str:
    """Return the sign that splits the first lines into the same number of cells, the most cells first."""
    first, _, rest = text.partition("\n")
    lines = [line for line in (first, *rest.split("\n")[:_HEAD]) if line.strip()]
    return max(_SEPARATORS, key=lambda sign: sum(line.count(sign) for line in lines))
