"""A row's monthly plan: written as the workbook has it, and its quarters where the source names none."""

from __future__ import annotations

from kinerja_xl.impor.nilai.bulan_sumber import RencanaBulanan, rencana_bulanan
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.sheets.pilihan import TipePerhitungan
from kinerja_xl.text.ukuran import is_percent

BULAN = "target_bulan"


def lengkapi_triwulan(row: BarisIsian, tahun: int, persen: bool) -> str:
    """Bring the months of a row into what the workbook means by them, and add the quarters that follow.

    Args:
        row: the row of an indicator; it is changed.
        tahun: the year of the plan.
        persen: its months are all written in per cent.

    Returns:
        What a person has to look at, in Indonesian; "" for nothing.
    """
    cells = [row.get(f"{BULAN}{n}") for n in range(1, 13)]
    if not any(cells):
        return ""
    target = next((row[k] for k in (f"target_{tahun}", "target_pk") if k in row), None)
    if target is None or not isinstance(target.nilai, float):
        return ""
    months = [c.nilai if c is not None and isinstance(c.nilai, float) else None for c in cells]
    if any(c is not None and m is None for c, m in zip(cells, months, strict=True)):
        return ""
    told = row["tipe_perhitungan"].teks if "tipe_perhitungan" in row else ""
    tipe = next((t for t in TipePerhitungan if t.value == told), None)
    share = persen and not is_percent(row["satuan"].teks if "satuan" in row else "")
    plan = rencana_bulanan(months, target.nilai, tipe, persen=share)
    if plan is None:
        return "angka bulanannya tidak berakhir pada target dan tidak berjumlah target; disalin seperti tertulis"
    _tulis(row, cells, plan)
    return ""


def _tulis(row: BarisIsian, cells: list[IsianImpor | None], plan: RencanaBulanan) -> None:
    for n, (cell, state) in enumerate(zip(cells, plan.keadaan, strict=True), start=1):
        if cell is not None and state != cell.nilai:
            row[f"{BULAN}{n}"] = cell._replace(nilai=state, arti=plan.arti, simpulan=True)
    if any(f"target_tw{q}" in row for q in range(1, 5)):
        return
    for q, value in enumerate(plan.triwulan, start=1):
        places = tuple(p for c in cells[3 * q - 3 : 3 * q] if c is not None for p in c.dari)
        if value is not None and places:
            row[f"target_tw{q}"] = IsianImpor(value, places, f"dari bulanannya ({plan.arti})", simpulan=True)
    if plan.tipe is not None and "tipe_perhitungan" not in row:
        row["tipe_perhitungan"] = IsianImpor(plan.tipe.value, (), plan.arti, simpulan=True)
