"""Targets and indicator names: this year's target, and an indicator's name by its code."""

from __future__ import annotations

from kinerja_xl.compute.rumus import (
    Alamat,
    BarisExcel,
    NilaiExcel,
    Rumus,
    as_text,
    is_blank_text,
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


_PENGGANTI = ("target_perubahan", "target_pk")
"""What stands in for the Renstra's target of the year, the one in force first."""


def _column(row: BarisExcel | Alamat) -> str | None:
    key = f"target_{row.tahun}"
    return key if row.tahun is not None and row.ada(key) else None


def _columns(row: BarisExcel | Alamat) -> list[str]:
    """Return the columns that a target of this year may stand in, the one in force first."""
    year = _column(row)
    return [key for key in _PENGGANTI if row.ada(key)] + ([year] if year is not None else [])


def _target(baris: BarisExcel) -> NilaiExcel:
    """The target in force this year; a letter only where the unit is Predikat or Opini; "" for anything else."""
    key = next((k for k in _columns(baris) if not is_blank_text(baris[k])), None)
    if key is None:
        return ""
    value, unit = baris[key], baris["satuan"]
    if is_number(value):
        return value
    if isinstance(value, ExcelError) or not isinstance(unit, str) or isinstance(unit, ExcelError):
        return ""
    return as_text(value) if unit.casefold() in SATUAN_HURUF else ""


def _target_excel(alamat: Alamat) -> str | None:
    columns = _columns(alamat)
    if not columns:
        return None
    formula = _one(alamat, alamat[columns[-1]])
    for key in reversed(columns[:-1]):
        cell = alamat[key]
        formula = f'IF({cell}="",{formula},{_one(alamat, cell)})'
    return f'IFERROR({formula},"")'


def _one(alamat: Alamat, cell: str) -> str:
    """Return the Excel text for one cell's target: a number, or a letter where the unit allows it."""
    letter = '""'
    if alamat.ada("satuan"):
        letters = ",".join(f'{alamat["satuan"]}="{satuan.capitalize()}"' for satuan in sorted(SATUAN_HURUF))
        letter = f'IF(OR({letters}),{cell}&"","")'
    return f"IF(ISNUMBER({cell}),{cell},{letter})"


TARGET_TAHUN_INI = Rumus(nama="target_tahun_ini", perlu=(), nilai=_target, excel=_target_excel, format_dari=_column)
