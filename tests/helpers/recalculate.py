"""Let LibreOffice recalculate a workbook from scratch, and compare with the values we cached."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.read import RawBook, read_workbook

_CACHED = re.compile(rb"(</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)<(?:\w+:)?v[^>]*>[^<]*</(?:\w+:)?v>")


def without_cached_values(source: Path, target: Path) -> Path:
    """Copy a workbook with the cached value of every formula removed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.startswith("xl/worksheets/"):
                data = _CACHED.sub(rb"\1", data)
            new.writestr(info.filename, data)
    return target


def differences(filled: Path, libreoffice, folder: Path) -> tuple[int, list[str]]:
    """Return (number of formulas compared, what differs) between our cached values and LibreOffice's."""
    stripped = without_cached_values(filled, folder / f"tanpa-nilai-{filled.name}")
    theirs = read_workbook(libreoffice.convert(stripped, "xlsx"))
    return compare(read_workbook(filled), theirs)


def compare(ours: RawBook, theirs: RawBook) -> tuple[int, list[str]]:
    count, found = 0, []
    for name in ours.sheet_names:
        for cell in ours.sheet(name).cells():
            if cell.formula is None:
                continue
            count += 1
            other = theirs.sheet(name).cell(cell.row, cell.col)
            if not same(cell, other):
                place = ours.sheet(name).ref(cell.row, cell.col)
                found.append(f"{place} ={cell.formula}: ours {cell.value!r}, LibreOffice {other and other.value!r}")
    return count, found


def same(ours: Cell, theirs: Cell | None) -> bool:
    mine, other = ours.value, theirs.value if theirs else None
    if isinstance(mine, float) and isinstance(other, float):
        return abs(mine - other) <= 1e-9 * max(1.0, abs(mine))
    return (mine if mine is not None else "") == (other if other is not None else "")
