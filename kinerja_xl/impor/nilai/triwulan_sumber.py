"""What the quarters of a row are, told from arithmetic: shares that add up to the year, or the state so far."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kinerja_xl.sheets.pilihan import TipePerhitungan

_NEAR = 0.011


def arti_triwulan(nilai: Sequence[float | None], tahun: float | None) -> TipePerhitungan | None:
    """Return how the quarters make the year; None where the numbers do not say it, or say it in two ways.

    Args:
        nilai: the four quarters; None for an empty one.
        tahun: the year's value.
    """
    known = [n for n in nilai if n is not None]
    if tahun is None or not known or tahun == 0:
        return None
    adds = _close(sum(known), tahun)
    last = nilai[3]
    runs = last is not None and _close(last, tahun) and all(a <= b for a, b in pairwise(known))
    if len(known) == 1:
        return None  # one value at the year's end is both
    if adds and not runs:
        return TipePerhitungan.KUMULATIF
    if runs and not adds:
        return TipePerhitungan.NON_KUMULATIF
    return None


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= max(_NEAR, abs(b) * 0.0005)
