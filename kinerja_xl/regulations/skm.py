"""The public satisfaction survey: nine elements of equal weight, answers 1 to 4, an index of 25 to 100.

The elements and the answers are the layout of the sheet SKM; what is made of the answers changes with the law. Bands
hold once the index is rounded to two decimals; unrounded there are holes in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.skala import Pita, Skala
from kinerja_xl.regulations.sumber import SUMBER

UNSUR: Mapping[str, str] = MappingProxyType(
    {
        "u1": "Persyaratan",
        "u2": "Sistem, Mekanisme, dan Prosedur",
        "u3": "Waktu Penyelesaian",
        "u4": "Biaya/Tarif",
        "u5": "Produk Spesifikasi Jenis Pelayanan",
        "u6": "Kompetensi Pelaksana",
        "u7": "Perilaku Pelaksana",
        "u8": "Penanganan Pengaduan, Saran dan Masukan",
        "u9": "Sarana dan Prasarana",
    }
)
"""The elements by the key of their column, in the regulation's order."""

JAWABAN = (1, 4)
"""Lowest and highest answer."""

BOBOT_TERCETAK = 0.11
"""1/9 as it is printed. Nine times 0,11 is 0,99: an index computed with it is one per cent too low."""


@dataclass(frozen=True, slots=True)
class Survei:
    """How answers become an index.

    Attributes:
        bobot: element -> weight, together 1; None for equal weights of exactly 1 / number of elements.
        konversi: what the weighted mean is multiplied by.
        mutu: index, rounded to two decimals -> service quality.
        kinerja_unit: service quality -> how the unit performs.
    """

    bobot: Mapping[str, float] | None
    konversi: int
    mutu: Skala
    kinerja_unit: Mapping[str, str]


_PERMENPANRB_14 = SUMBER["PermenPANRB 14/2017"]

SKM: Subjek[Survei] = Subjek(
    (
        Versi(
            _PERMENPANRB_14.berlaku,
            Survei(
                None,
                25,
                Skala(
                    "Mutu pelayanan",
                    _PERMENPANRB_14,
                    (
                        Pita("A", 88.31, 100.0),
                        Pita("B", 76.61, 88.30),
                        Pita("C", 65.0, 76.60),
                        Pita("D", 25.0, 64.99),
                    ),
                ),
                MappingProxyType({"A": "Sangat baik", "B": "Baik", "C": "Kurang baik", "D": "Tidak baik"}),
            ),
            _PERMENPANRB_14,
        ),
    )
)
"""The survey through time, newest first."""
