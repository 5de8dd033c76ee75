"""A .csv as a source: any usual encoding, separated by semicolons (as Indonesian Excel does), commas or tabs."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber, SelSumber, TabelSumber, refuse_long
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.input import read_input
from kinerja_xl.workbook.limits import SheetLimits

_LARGEST = 50 << 20
_MOST_CELLS = SheetLimits().cells * 2
_MOST_SIGNS = 1_500_000  # separators and ends of lines: blank cells take their time, too
_SEPARATORS = ";,\t|"
_HEAD = 20  # lines
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # the first line by which Excel is told the separator


def read_csv(path: Path, nomor: int) -> BerkasSumber:
    """Return a .csv as one table; every cell is text.

    Args:
        path: the file.
        nomor: its number among the files of the import.

    Raises:
        KinerjaError: it cannot be read, is no text, or holds more than any table of an office.
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
    if text.count(separator) + text.count("\n") > _MOST_SIGNS:
        raise _too_many(path.name)
    cells = {}
    csv.field_size_limit(1 << 20)
    lines = csv.reader(io.StringIO(text[told.end() :] if told else text), delimiter=separator)
    try:
        for row, line in enumerate(lines, start=2 if told else 1):
            for col, value in enumerate(line, start=1):
                plain = terlihat(value).strip()
                if plain:
                    refuse_long(path.name, row, col, plain)
                    cells[row, col] = SelSumber(row, col, plain, plain)
            if len(cells) > _MOST_CELLS:
                raise _too_many(path.name)
    except csv.Error as error:
        raise KinerjaError(
            f"Berkas {path.name} bukan CSV yang utuh.", "Buka di Excel, lalu simpan sebagai .xlsx."
        ) from error
    name = path.stem
    return BerkasSumber(nomor, path.name, (TabelSumber(nomor, 0, name, True, cells),) if cells else (), (name,))


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
