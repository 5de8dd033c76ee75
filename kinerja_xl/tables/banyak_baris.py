"""Rows that are too many to be an office's: no table has a thousand rows without a key, or the same."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kinerja_xl.findings import KinerjaError
from kinerja_xl.sheets import Lembar
from kinerja_xl.tables.locate import Letak
from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.limits import IDLE_ROWS


def refuse_idle(lembar: Lembar, letak: Letak, rows: Sequence[int], merged: Collection[int]) -> None:
    """Refuse what is no table: a thousand rows without the cell that names a row of it, or all the same.

    Args:
        lembar, letak: the declaration, and where the table is.
        rows: the numbers of its rows.
        merged: those of them that a merge covers, which are not looked at.

    Raises:
        KinerjaError: there are so many.
    """
    key = next((k for k in letak.kolom if k.kunci == lembar.kunci_baris and k.wajib), None)
    if key is None or len(rows) <= IDLE_ROWS:
        return
    col, places = letak.posisi[key.kunci], sorted(letak.posisi.values())
    seen: set[tuple[object, ...]] = set()
    keyless = same = 0
    for row in rows:
        if row in merged:
            continue
        cells = letak.sheet.rows[row]
        cell = cells.get(col)
        content = tuple(cells[place].value if place in cells else None for place in places)
        if cell is None or (cell.kind != "" and not filled(cell)):
            keyless += 1
        elif content in seen:
            same += 1
        seen.add(content)
    if max(keyless, same) > IDLE_ROWS:
        what = f"tanpa {key.judul}" if keyless >= same else "yang sama persis dengan baris lain"
        raise KinerjaError(
            f"Tabel pada lembar {letak.sheet.name} memuat lebih dari {IDLE_ROWS} baris {what}.",
            "Hapus baris yang bukan isian tabel itu: pilih barisnya, lalu Delete.",
        )


def filled(cell: Cell) -> bool:
    """True for a cell in which something can be seen."""
    return cell.kind != "" and not (isinstance(cell.value, str) and not cell.value.strip())
