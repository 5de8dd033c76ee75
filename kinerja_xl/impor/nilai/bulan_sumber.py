"""What the months of a plan are, told from arithmetic, and the quarters that follow.

Offices write the state that is to be reached by the end of each month, or each month's own share of the year, or how
much of the year's target is done, in per cent. Where the numbers say which, the quarters follow from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets.pilihan import TipePerhitungan

_NEAR = 0.011
_ENDS = (3, 6, 9, 12)


@dataclass(frozen=True, slots=True)
class RencanaBulanan:
    """A monthly plan as the workbook tells it.

    Attributes:
        keadaan: the state at the end of each month; None where the plan tells none.
        triwulan: the quarters' targets, as ``tipe`` has them.
        tipe: how the quarters make the year; None where both ways come to the same.
        arti: how the months were understood, in Indonesian.
    """

    keadaan: tuple[float | None, ...]
    triwulan: tuple[float | None, ...]
    tipe: TipePerhitungan | None
    arti: str


def rencana_bulanan(
    bulan: Sequence[float | None], target: float | None, tipe: TipePerhitungan | None = None, *, persen: bool = False
) -> RencanaBulanan | None:
    """Return what a monthly plan says.

    Args:
        bulan: the twelve months; None for an empty one.
        target: the year's target.
        tipe: how quarters make the year, where a column tells it.
        persen: the months are written in per cent, the target is not.

    Returns:
        None where the months neither end at the target nor add up to it, or contradict ``tipe``.
    """
    known = [b for b in bulan if b is not None]
    if not known or not target or target < 0:
        return None
    if persen:
        return _bagian(bulan, target, tipe)
    runs = bulan[11] is not None and _close(bulan[11], target) and all(a <= b for a, b in pairwise(known))
    adds = _close(sum(known), target)
    if runs:
        state = _held(bulan)
        same = adds  # only the last month has anything
        kind = tipe or (None if same else TipePerhitungan.NON_KUMULATIF)
        return RencanaBulanan(tuple(bulan), _quarters(state, kind), kind, "bulan terakhirnya sama dengan target")
    if adds and (tipe is None or tipe.menjumlah):
        sums = list(accumulate(b or 0.0 for b in bulan))
        state = [None if b is None else round(s, 10) for b, s in zip(bulan, sums, strict=True)]
        kind = tipe or TipePerhitungan.KUMULATIF
        shares = _quarters([round(s, 10) for s in sums], kind)
        planned = [any(b is not None for b in bulan[n - 3 : n]) for n in _ENDS]
        told = "angka per bulan, berjumlah target; ditulis sebagai keadaan pada akhir bulan"
        some = tuple(s if p else None for s, p in zip(shares, planned, strict=True))
        return RencanaBulanan(tuple(state), some, kind, told)
    return None


def _bagian(bulan: Sequence[float | None], target: float, tipe: TipePerhitungan | None) -> RencanaBulanan | None:
    """Return a plan whose months say how much of the target is done; only where that makes whole numbers."""
    done = rencana_bulanan(bulan, 100.0)
    if done is None or tipe is TipePerhitungan.RATA_RATA:
        return None
    state = [None if b is None else round(b * target / 100, 6) for b in done.keadaan]
    if any(s is not None and abs(s - round(s)) > _NEAR for s in state):
        return None
    whole = [None if s is None else float(round(s)) for s in state]
    kind = tipe or TipePerhitungan.NON_KUMULATIF
    return RencanaBulanan(tuple(whole), _quarters(_held(whole), kind), kind, "persen dari target setahun")


def _held(bulan: Sequence[float | None]) -> list[float | None]:
    """Return the state of each month, which holds where the next one says nothing."""
    found: list[float | None] = []
    for value in bulan:
        found.append(value if value is not None or not found else found[-1])
    return found


def _quarters(state: Sequence[float | None], tipe: TipePerhitungan | None) -> tuple[float | None, ...]:
    ends = [state[n - 1] for n in _ENDS]
    if tipe is None or not tipe.menjumlah:
        return tuple(ends)
    return tuple(
        None if end is None else round(end - (before or 0.0), 10)
        for before, end in zip((None, *ends[:-1]), ends, strict=True)
    )


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= max(_NEAR, abs(b) * 0.0005)
