"""Who speaks where two rules see the same fault: the one place that says it.

A rule judges for itself alone. Where its finding would only repeat the cause that another one names better, it stands
here, and the engine leaves it out, also where the other rule is not selected or its finding is excepted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from kinerja_xl.findings import Finding


class Tempat(Enum):
    """What two findings must share."""

    SEL = "the cell"
    BARIS = "the row's key, on whichever sheet"


@dataclass(frozen=True, slots=True)
class Dahulu:
    """``kode`` silences the rules ``diam`` where both speak about one place, because of ``sebab``."""

    kode: str
    diam: tuple[str, ...]
    di: Tempat
    sebab: str


DAHULU = (
    Dahulu("KX316", ("KX315",), Tempat.SEL, "an objective that repeats its parent's is like other objectives, too"),
    Dahulu("KX320", ("KX321",), Tempat.SEL, "the missing unit stands in the formula column"),
    Dahulu("KX336", ("KX334", "KX338", "KX339"), Tempat.SEL, "a copied formula misses its indicator in every way"),
    Dahulu("KX347", ("KX340",), Tempat.SEL, "two lines without a bar are no fraction that could lack its factor"),
    Dahulu("KX325", ("KX615",), Tempat.BARIS, "percentages that are added up come to far too much"),
    Dahulu("KX608", ("KX615",), Tempat.BARIS, "a part beyond its whole makes the achievement too large"),
    Dahulu("KX614", ("KX615",), Tempat.BARIS, "running totals that are added up come to far too much"),
    Dahulu("KX612", ("KX643",), Tempat.SEL, "a percentage typed as a fraction is out of line with the other years"),
)


def pendahulu(wanted: Iterable[str]) -> frozenset[str]:
    """Return the rules that have to run beside those wanted, because they may silence one of them."""
    codes = set(wanted)
    return frozenset(d.kode for d in DAHULU if not codes.isdisjoint(d.diam))


def yang_bicara(findings: Collection[Finding]) -> list[Finding]:
    """Return the findings that no other one silences, in their order."""
    places = {(d, _tempat(f, d)) for f in findings for d in DAHULU if f.code == d.kode}
    return [f for f in findings if not any(f.code in d.diam and (d, _tempat(f, d)) in places for d in DAHULU)]


def _tempat(finding: Finding, dahulu: Dahulu) -> object:
    if dahulu.di is Tempat.SEL:
        return finding.at or finding
    return (finding.row_key or "").casefold() or finding
