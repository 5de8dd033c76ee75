"""What is left of the example row in a row that an office overtyped only half."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding
from kinerja_xl.sheets import Kolom
from kinerja_xl.tables.tabel import Tabel


def example(kolom: Kolom) -> object:
    """Return the example of a column as its cell holds it; None without one."""
    return float(kolom.contoh) if isinstance(kolom.contoh, (int, float)) else kolom.contoh


def half_overtyped(tabel: Tabel) -> Iterator[Finding]:
    """Yield a finding for each cell that still holds the example.

    A row counts as half overtyped only where something stands in it that no office would write itself ("Seksi
    Contoh"), or where it is the example's own and the targets of every year are still the example's; only there a unit
    or a number that equals the example is named, too. Choices of a list are not: they may well be meant.
    """
    if tabel.lembar.formulir:
        return
    examples = [(k, example(k)) for k in tabel.kolom if k.contoh is not None and not k.dihitung]
    columns = [k for k, _ in examples]
    for baris in tabel.baris:
        cells = baris.sel
        left = [
            k
            for k, contoh in examples
            if (cell := cells.get(k.kunci)) is not None and cell.value == contoh and cell.row == baris.row
        ]
        certain = any(k.contoh_sisa for k in left)
        if not certain and not (baris.row == tabel.kepala + 1 and _every_year(columns, left)):
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
                fix="Ganti dengan isian Anda, atau kosongkan."
                if certain
                else "Ganti dengan isian Anda; bila memang sama dengan contoh, biarkan.",
            )


def _every_year(columns: list[Kolom], left: list[Kolom]) -> bool:
    """True where the targets of all years, three or more, are still the example's: hardly any plan is the same."""
    years = [k for k in columns if k.kunci.startswith("target_") and k.kunci.removeprefix("target_").isdigit()]
    return len(years) > 2 and all(k in left for k in years)
