"""Formulas by name: each has a Python twin and an Excel text that always agree.

A computed column names its formula (``rumus="serapan"`` in the declaration); the formula is one file here and one
line in ``RUMUS``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.compute.anggaran import NOMENKLATUR, REALISASI_ANGGARAN, SERAPAN
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus
from kinerja_xl.compute.target import NAMA_INDIKATOR, TARGET_TAHUN_INI

RUMUS: Mapping[str, Rumus] = MappingProxyType(
    {r.nama: r for r in (TARGET_TAHUN_INI, NAMA_INDIKATOR, NOMENKLATUR, REALISASI_ANGGARAN, SERAPAN)}
)
"""All formulas by the name a declaration uses."""

__all__ = ["RUMUS", "Alamat", "BarisExcel", "NilaiExcel", "Rumus"]
