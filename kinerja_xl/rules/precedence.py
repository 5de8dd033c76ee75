"""Who speaks where two rules see the same fault: the one place that says it.

A rule judges for itself alone. Where its finding would only repeat the cause that another one names better, it stands
here, and the engine leaves it out, also where the other rule is not selected or its finding is excepted.

What a rule needs before it can judge at all is no precedence and stays in the rule, though another one may speak about
it: codes are compared with their parent's where both stand at their level (KX219), an index where it is on the same
scale (KX655), an eselon where the title says which post it is (KX704), two owners where there are two (KX307). To
silence them by place instead would be wrong: the fault that hides the answer may stand at another node, or be none.

Neither are two kinds of shared looks. One look decides which rule a name or a formula belongs to, so that one speaks:
``indikator/cacat_bentuk.py`` (KX301, KX302, KX303, KX309), ``formulasi/hal_dihitung.py`` (KX338, KX339). And an index
of satisfaction has a method of its own: KX333 and KX335 leave all of them to KX342, KX336 and KX343 those that lack the
method (``formulasi/metode_skm.py``), because these speak of many rows in one finding, which one cell must not silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import Enum

from kinerja_xl.findings import Finding
from kinerja_xl.frozen import dataclass


class TempatSama(Enum):
    """What two findings must share."""

    SEL = "the cell"
    BARIS = "the row's key, on whichever sheet"


@dataclass(frozen=True, slots=True)
class Dahulu:
    """``kode`` silences the rules ``diam`` where both speak about one place, because of ``sebab``."""

    kode: str
    diam: tuple[str, ...]
    di: TempatSama
    sebab: str


DAHULU = (
    Dahulu("KX316", ("KX315",), TempatSama.SEL, "an objective that repeats its parent's is like other objectives, too"),
    Dahulu("KX111", ("KX215",), TempatSama.SEL, "a code of the wrong form cannot stand in the nomenclature"),
    Dahulu("KX320", ("KX321",), TempatSama.SEL, "the missing unit stands in the formula column"),
    Dahulu("KX336", ("KX334", "KX338", "KX339"), TempatSama.SEL, "a copied formula misses its indicator in every way"),
    Dahulu("KX347", ("KX340",), TempatSama.SEL, "two lines without a bar are no fraction that could lack its factor"),
    Dahulu("KX362", ("KX338", "KX339"), TempatSama.SEL, "a formula that denies its indicator misses it in every way"),
    Dahulu("KX515", ("KX517",), TempatSama.SEL, "a parent's measure says more than any other row with that formula"),
    Dahulu("KX510", ("KX819",), TempatSama.SEL, "the target says which of the two numbers is wrong"),
    Dahulu("KX508", ("KX523", "KX522"), TempatSama.SEL, "the typed baseline says what the year before was"),
    Dahulu("KX506", ("KX522", "KX523", "KX538"), TempatSama.SEL, "a target that goes the wrong way is no leap"),
    Dahulu("KX518", ("KX522",), TempatSama.SEL, "a target that cannot be is too high in every way"),
    Dahulu("KX503", ("KX525",), TempatSama.SEL, "the quarter that does not lead to its year is the one that falls"),
    Dahulu("KX325", ("KX615",), TempatSama.BARIS, "percentages that are added up come to far too much"),
    Dahulu("KX608", ("KX615",), TempatSama.BARIS, "a part beyond its whole makes the achievement too large"),
    Dahulu("KX614", ("KX615",), TempatSama.BARIS, "running totals that are added up come to far too much"),
    Dahulu("KX630", ("KX637",), TempatSama.BARIS, "a result that nobody explains lacks its way out as well"),
    Dahulu("KX602", ("KX603",), TempatSama.BARIS, "where a role is missing, what else was typed was meant for it"),
    Dahulu("KX216", ("KX806",), TempatSama.SEL, "the official name in full says more than that the written one is cut"),
    Dahulu("KX217", ("KX806",), TempatSama.SEL, "the official name in full says more than that the written one is cut"),
    Dahulu("KX737", ("KX831",), TempatSama.SEL, "a name in full says more than its abbreviation beside it"),
    Dahulu("KX741", ("KX727", "KX740"), TempatSama.SEL, "what a wrong number was replaced by is not what was meant"),
    Dahulu("KX694", ("KX762",), TempatSama.SEL, "the data say which of the two months is wrong"),
    Dahulu("KX754", ("KX717",), TempatSama.BARIS, "one name under two numbers was copied, from whomever"),
    Dahulu(
        "KX719", ("KX752",), TempatSama.SEL, "a superior below is wrong whatever the region decreed about its branches"
    ),
    Dahulu("KX612", ("KX643",), TempatSama.SEL, "a percentage typed as a fraction is out of line with the other years"),
)


_MENURUT_YANG_DIAM = {kode: [d for d in DAHULU if kode in d.diam] for d in DAHULU for kode in d.diam}
_YANG_DAHULU = {d.kode: [lain for lain in DAHULU if lain.kode == d.kode] for d in DAHULU}


def pendahulu(wanted: Iterable[str]) -> frozenset[str]:
    """Return the rules that have to run beside those wanted, because they may silence one of them."""
    codes = set(wanted)
    return frozenset(d.kode for d in DAHULU if not codes.isdisjoint(d.diam))


def yang_bicara(findings: Collection[Finding], sebelumnya: Collection[Finding] = ()) -> list[Finding]:
    """Return the findings that no other one silences, in their order; ``sebelumnya`` are those of earlier stages."""
    places = {(d, _tempat(f, d)) for f in (*sebelumnya, *findings) for d in _YANG_DAHULU.get(f.code, ())}
    return [f for f in findings if not any((d, _tempat(f, d)) in places for d in _MENURUT_YANG_DIAM.get(f.code, ()))]


def _tempat(finding: Finding, dahulu: Dahulu) -> object:
    if dahulu.di is TempatSama.SEL:
        return finding.at or finding
    return (finding.row_key or "").casefold() or finding
