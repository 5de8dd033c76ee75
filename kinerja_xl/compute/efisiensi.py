"""Efficiency: achievement minus budget spent. "Efisien" is claimed only where the target is reached."""

from __future__ import annotations

from enum import StrEnum

from kinerja_xl.compute.excel import bulat
from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.efisiensi import AmbangEfisiensi


class Tingkat(StrEnum):
    """How a budget was used."""

    EFISIEN = "Efisien"
    CUKUP = "Cukup Efisien"
    TIDAK = "Tidak Efisien"
    BELUM = "Belum dapat dinyatakan efisien"  # little was spent, but the target is missed too


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """Achievement minus budget spent, as a fraction, and what that means."""

    selisih: float
    tingkat: Tingkat


def efisiensi(capaian: float, serapan: float, ambang: AmbangEfisiensi) -> Efisiensi:
    """Judge the use of a budget.

    Args:
        capaian: achievement as a fraction, capped as it is averaged.
        serapan: budget spent as a fraction.
        ambang: the thresholds in force.

    Returns:
        The difference and its level.
    """
    selisih = bulat(capaian - serapan, 10)  # 1.05 - 1 is 0.050000000000000044
    if selisih < -ambang.selisih:
        return Efisiensi(selisih, Tingkat.TIDAK)
    if capaian < ambang.capaian_terendah:
        return Efisiensi(selisih, Tingkat.BELUM)
    return Efisiensi(selisih, Tingkat.EFISIEN if selisih > ambang.selisih else Tingkat.CUKUP)
