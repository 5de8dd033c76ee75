"""Compare what stands in the computed columns with what fill would write: typed-over and outdated values."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.filling.plan import Rencana
from kinerja_xl.findings import Finding
from kinerja_xl.tables import Tables
from kinerja_xl.text.numbers import format_number
from kinerja_xl.workbook.cells import Cell, CellWrite

_FIX = "Jalankan kinerja-xl isi agar kolom ini dihitung ulang dari isian Anda."


def compare(tables: Tables, rencana: Rencana) -> Iterator[Finding]:
    """Yield KX114 for a computed cell that holds a typed value, KX115 for one whose value is not today's.

    Args:
        tables: the tables as read.
        rencana: what fill would write into them.

    Empty computed cells are no finding: fill has not been run yet, and that is the office's choice. A value that
    rests on a formula nobody has calculated cannot be compared.
    """
    wanted = {(w.sheet, w.row, w.col): w for w in rencana.writes if w.formula is not None}
    for tabel in tables.tabel.values():
        for baris in tabel.baris:
            for kolom in tabel.kolom:
                cell = baris.sel.get(kolom.kunci)
                if not kolom.dihitung or cell is None or cell.kind in {"", "e"}:
                    continue
                write = wanted.get((tabel.sheet.name, cell.row, cell.col))
                if write is not None and (cell.formula is None or not _same(cell, write)):
                    yield _finding(cell, write, kolom.judul, tabel.kunci_baris(baris))


def _same(cell: Cell, write: CellWrite) -> bool:
    if write.value is None:
        return True
    if isinstance(cell.value, float) and isinstance(write.value, float):
        return abs(cell.value - write.value) <= 1e-9 * max(1.0, abs(cell.value))
    return cell.value == write.value


def _finding(cell: Cell, write: CellWrite, judul: str, row_key: str | None) -> Finding:
    now, then = _shown(cell.value), _shown(write.value)
    typed = cell.formula is None
    return Finding(
        code="KX114" if typed else "KX115",
        message=f"{judul} berisi ketikan {now}, bukan rumus; menurut isian seharusnya {then}."
        if typed
        else f"{judul} bernilai {now}, sedangkan menurut isian sekarang {then}.",
        at=write.at,
        row_key=row_key,
        column=judul,
        value=now,
        expected=then,
        fix=_FIX,
    )


def _shown(value: object) -> str:
    if isinstance(value, float):
        return format_number(value)
    return "kosong" if value is None or value == "" else f"'{value}'"
