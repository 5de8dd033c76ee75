"""The internal evaluation of AKIP: four components, twelve sub components with weights, grades and predikat.

Source: ``SUMBER["akip"]``. Lower bounds of the predikat are exclusive: 90,00 is A, 90,01 is AA.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.regulations.skala import Pita, Skala
from kinerja_xl.regulations.sumber import SUMBER


class SubKomponen(NamedTuple):
    """One sub component and its weight out of 100."""

    komponen: str
    nama: str
    bobot: float


KOMPONEN: Mapping[str, float] = MappingProxyType(
    {
        "Perencanaan Kinerja": 30.0,
        "Pengukuran Kinerja": 30.0,
        "Pelaporan Kinerja": 15.0,
        "Evaluasi Akuntabilitas Kinerja Internal": 25.0,
    }
)
"""Component -> weight out of 100."""

BAGIAN: Mapping[str, int] = MappingProxyType({"Keberadaan": 20, "Kualitas": 30, "Pemanfaatan": 50})
"""Sub component -> its share of the component's weight in per cent."""

SUB_KOMPONEN: tuple[SubKomponen, ...] = tuple(
    SubKomponen(komponen, bagian, bobot * persen / 100)
    for komponen, bobot in KOMPONEN.items()
    for bagian, persen in BAGIAN.items()
)
"""The twelve sub components in order: 6, 9, 15; 6, 9, 15; 3, 4.5, 7.5; 5, 7.5, 12.5."""

NILAI: Mapping[str, float] = MappingProxyType(
    {"AA": 100.0, "A": 90.0, "BB": 80.0, "B": 70.0, "CC": 60.0, "C": 50.0, "D": 30.0, "E": 0.0}
)
"""Grade of a sub component -> per cent of its weight."""

PREDIKAT = Skala(
    "Predikat AKIP",
    SUMBER["akip"][0],
    (
        Pita("AA", 90, 100),
        Pita("A", 80, 90),
        Pita("BB", 70, 80),
        Pita("B", 60, 70),
        Pita("CC", 50, 60),
        Pita("C", 30, 50),
        Pita("D", 0, 30),
    ),
    termasuk=False,
)
"""Total, rounded to two decimals as it is printed -> predikat."""

INTERPRETASI: Mapping[str, str] = MappingProxyType(
    {
        "AA": "Sangat Memuaskan",
        "A": "Memuaskan",
        "BB": "Sangat Baik",
        "B": "Baik",
        "CC": "Cukup (Memadai)",
        "C": "Kurang",
        "D": "Sangat Kurang",
    }
)
"""Predikat -> its meaning."""
