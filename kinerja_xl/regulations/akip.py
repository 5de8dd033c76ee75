"""The internal evaluation of AKIP: components, sub components with weights, grades and predikat.

Lower bounds of the predikat are exclusive: 90,00 is A, 90,01 is AA.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.berlaku import Subjek, Versi, pada
from kinerja_xl.regulations.skala import Pita, Skala
from kinerja_xl.regulations.sumber import SUMBER


class SubKomponen(NamedTuple):
    """One sub component and its weight out of 100."""

    komponen: str
    nama: str
    bobot: float


@dataclass(frozen=True, slots=True)
class EvaluasiAkip:
    """How an evaluation is counted.

    Attributes:
        sub_komponen: the sub components in order; their weights make 100.
        nilai: grade of a sub component -> per cent of its weight.
        predikat: total, rounded to two decimals as it is printed -> predikat.
        interpretasi: predikat -> its meaning.
    """

    sub_komponen: tuple[SubKomponen, ...]
    nilai: Mapping[str, float]
    predikat: Skala
    interpretasi: Mapping[str, str]

    @property
    def komponen(self) -> Mapping[str, float]:
        """Component -> weight out of 100, in order."""
        found: dict[str, float] = {}
        for sub in self.sub_komponen:
            found[sub.komponen] = found.get(sub.komponen, 0.0) + sub.bobot
        return found

    @property
    def huruf(self) -> tuple[str, ...]:
        """The predikat, worst first."""
        return tuple(pita.kriteria for pita in reversed(self.predikat.pita))


def _dibagi(komponen: Mapping[str, float], bagian: Mapping[str, int]) -> tuple[SubKomponen, ...]:
    """Return the sub components of components that are all split alike (in per cent)."""
    return tuple(
        SubKomponen(nama, sub, bobot * persen / 100)
        for nama, bobot in komponen.items()
        for sub, persen in bagian.items()
    )


_PERMENPANRB_88 = SUMBER["PermenPANRB 88/2021"]

AKIP: Subjek[EvaluasiAkip] = Subjek(
    (
        Versi(
            _PERMENPANRB_88.berlaku,
            EvaluasiAkip(
                # 6, 9, 15; 6, 9, 15; 3, 4.5, 7.5; 5, 7.5, 12.5
                _dibagi(
                    {
                        "Perencanaan Kinerja": 30.0,
                        "Pengukuran Kinerja": 30.0,
                        "Pelaporan Kinerja": 15.0,
                        "Evaluasi Akuntabilitas Kinerja Internal": 25.0,
                    },
                    {"Keberadaan": 20, "Kualitas": 30, "Pemanfaatan": 50},
                ),
                MappingProxyType(
                    {"AA": 100.0, "A": 90.0, "BB": 80.0, "B": 70.0, "CC": 60.0, "C": 50.0, "D": 30.0, "E": 0.0}
                ),
                Skala(
                    "Predikat AKIP",
                    _PERMENPANRB_88,
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
                ),
                MappingProxyType(
                    {
                        "AA": "Sangat Memuaskan",
                        "A": "Memuaskan",
                        "BB": "Sangat Baik",
                        "B": "Baik",
                        "CC": "Cukup (Memadai)",
                        "C": "Kurang",
                        "D": "Sangat Kurang",
                    }
                ),
            ),
            _PERMENPANRB_88,
        ),
    )
)
"""The evaluation through time, newest first."""


def nilai_huruf() -> tuple[str, ...]:
    """Return every letter that ever was a grade, for what the column takes."""
    return tuple(dict.fromkeys(huruf for versi in AKIP.versi for huruf in versi.isi.nilai))


def baris_evaluasi(tanggal: dt.date) -> tuple[Mapping[str, str | float], ...]:
    """Return the rows that a workbook of a day begins with: every sub component with its weight."""
    return tuple(
        {"komponen": s.komponen, "sub_komponen": s.nama, "bobot": s.bobot} for s in pada(AKIP, tanggal).isi.sub_komponen
    )
