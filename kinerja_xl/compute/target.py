"""Targets and indicator names: this year's target, and an indicator's name by its code."""

from __future__ import annotations

from kinerja_xl.compute.rumus import (
    Alamat,
    BarisExcel,
    NilaiExcel,
    Rumus,
    as_text,
    is_number,
    lookup_text,
    lookup_value,
)
from kinerja_xl.regulations.predikat import SATUAN_HURUF
from kinerja_xl.workbook.cells import ExcelError

NAMA_INDIKATOR = Rumus(
    nama="nama_indikator",
    perlu=("kode_indikator",),
    nilai=lambda b: lookup_value(b, "kode_indikator", "kinerja", "kode_indikator", "indikator"),
    excel=lambda a: lookup_text(a, "kode_indikator", "kinerja", "kode_indikator", "indikator"),
)


def _column(row: BarisExcel | Alamat) -> str | None:
    key = f"target_{row.tahun}"
    return key if row.tahun is not None and row.ada(key) else None


def _target(baris: BarisExcel) -> NilaiExcel:
    """The target of the document's year; a letter only where the unit is Predikat or Opini; "" for anything else."""
    key = _column(baris)
    if key is None:
        return ""
    value, unit = baris[key], baris["satuan"]
    if is_number(value):
        return value
    if isinstance(value, ExcelError) or not isinstance(unit, str) or isinstance(unit, ExcelError):
        return ""
    return as_text(value) if unit.casefold() in SATUAN_HURUF else ""


def _target_excel(alamat: Alamat) -> str | None:
    key = _column(alamat)
    if key is None:
        return None
    cell = alamat[key]
    letter = '""'
    if alamat.ada("satuan"):
        letters = ",".join(f'{alamat["satuan"]}="{satuan.capitalize()}"' for satuan in sorted(SATUAN_HURUF))
        letter = f'IF(OR({letters}),{cell}&"","")'
    return f'IFERROR(IF(ISNUMBER({cell}),{cell},{letter}),"")'


TARGET_TAHUN_INI = Rumus(nama="target_tahun_ini", perlu=(), nilai=_target, excel=_target_excel, format_dari=_column)
