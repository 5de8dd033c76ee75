"""What is left of the example row in a row that an office overtyped only half."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding
from kinerja_xl.sheets import Kolom
from kinerja_xl.tables.tabel import Tabel
from kinerja_xl.workbook.cells import Cell


def example(kolom: Kolom) -> object:
    """Return the example of a column as its cell holds it; None without one."""
    return float(kolom.contoh) if isinstance(kolom.contoh, (int, float)) else kolom.contoh


def half_overtyped(tabel: Tabel) -> Iterator[Finding]:
    """Yield a finding for each cell that still holds the example.

    A row counts as half overtyped only where something stands in it that no office would write itself ("Seksi
    Contoh"); only there a unit or a number that equals the example is named, too. Choices of a list are not: they may
    well be meant.
    """
    if tabel.lembar.formulir:
        return
    columns = [k for k in tabel.kolom if k.contoh is not None and not k.dihitung]
    for baris in tabel.baris:
        left = [k for k in columns if _same(baris.sel, k.kunci, baris.row, example(k))]
        if not any(k.contoh_sisa for k in left):
            continue
        for k in left:
            if not k.contoh_sisa and (
                k.daftar is not None or k.acuan is not None or k.kunci == tabel.lembar.kunci_baris
            ):
                continue
            yield Finding(
                code="KX010",
                message=f"{k.judul} masih berisi contoh: {baris.sel[k.kunci].value}.",
                at=tabel.ref(baris, k.kunci),
                row_key=tabel.kunci_baris(baris),
                column=k.judul,
                value=str(baris.sel[k.kunci].value),
                expected="isian kantor",
                fix="Ganti dengan isian Anda, atau kosongkan.",
            )


def _same(cells: Mapping[str, Cell], kunci: str, row: int, contoh: object) -> bool:
    cell = cells.get(kunci)
    return cell is not None and cell.row == row and cell.value == contoh
