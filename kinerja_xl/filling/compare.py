"""Compare what stands in the computed columns with what fill would write: typed-over and outdated values."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.filling.plan import Rencana
from kinerja_xl.findings import Finding
from kinerja_xl.sheets import Kolom
from kinerja_xl.sheets.akip import AKIP
from kinerja_xl.sheets.capaian import CAPAIAN
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.text.numbers import format_number
from kinerja_xl.workbook.cells import Cell, CellWrite

_FIX = "Jalankan kinerja-xl isi agar kolom ini dihitung ulang dari isian Anda."


def dihitung_berisi(tables: Tables) -> bool:
    """Return whether a plan can say anything to a check: a computed cell holds something, or a formula may get long.

    Only Capaian, whose formulas grow with what they look at, and AKIP, whose formulas grow with a profile's scale, have
    formulas that Excel may refuse.
    """
    return any(kunci in tables.tabel for kunci in (CAPAIAN.kunci, AKIP.kunci)) or any(_berisi(tables))


def _berisi(tables: Tables) -> Iterator[tuple[Tabel, Baris, Kolom, Cell]]:
    """Yield every computed cell that holds something, with its table, row and column."""
    for tabel in tables.tabel.values():
        computed = [kolom for kolom in tabel.kolom if kolom.dihitung]
        for baris in tabel.baris if computed else ():
            for kolom in computed:
                cell = baris.sel.get(kolom.kunci)
                if cell is not None and cell.kind not in {"", "e"}:
                    yield tabel, baris, kolom, cell


def compare(tables: Tables, rencana: Rencana) -> Iterator[Finding]:
    """Yield KX114 for a computed cell that holds a typed value, KX115 for one whose value is not today's.

    Args:
        tables: the tables as read.
        rencana: what fill would write into them.

    Empty computed cells are no finding: fill has not been run yet, and that is the office's choice. A value that
    rests on a formula nobody has calculated cannot be compared.
    """
    wanted = {(w.sheet, w.row, w.col): w for w in rencana.writes if w.formula is not None}
    for tabel, baris, kolom, cell in _berisi(tables):
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
