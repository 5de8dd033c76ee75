"""Formulas by name: each has a Python twin and an Excel text that always agree.

A computed column names its formula (``rumus="serapan"`` in the declaration); the formula is one file here and one
line in ``RUMUS``; one that holds values in force is made for a document by ``RUMUS_KETENTUAN``. Those of the sheet
Capaian depend on the indicator; ``RUMUS_INDIKATOR`` makes them from its ``Ukuran``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.compute.anggaran import NOMENKLATUR, REALISASI_ANGGARAN, SERAPAN
from kinerja_xl.compute.pengukuran import RUMUS_INDIKATOR, RUMUS_KETENTUAN, RUMUS_PENGUKURAN
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus
from kinerja_xl.compute.target import NAMA_INDIKATOR, TARGET_TAHUN_INI
from kinerja_xl.compute.ukuran import Daerah, Ukuran
from kinerja_xl.ketentuan.ketentuan import Ketentuan

RUMUS: Mapping[str, Rumus] = MappingProxyType(
    {
        **{r.nama: r for r in (TARGET_TAHUN_INI, NAMA_INDIKATOR, NOMENKLATUR, REALISASI_ANGGARAN, SERAPAN)},
        **RUMUS_PENGUKURAN,
    }
)
"""The formulas that are the same in every row, by the name a declaration uses."""


def rumus_dokumen(ketentuan: Ketentuan) -> Mapping[str, Rumus]:
    """Return the formulas of a document that do not depend on the indicator, by the name a declaration uses."""
    return {**RUMUS, **{nama: buat(ketentuan) for nama, buat in RUMUS_KETENTUAN.items()}}


__all__ = [
    "RUMUS",
    "RUMUS_INDIKATOR",
    "RUMUS_KETENTUAN",
    "Alamat",
    "BarisExcel",
    "Daerah",
    "NilaiExcel",
    "Rumus",
    "Ukuran",
    "rumus_dokumen",
]
