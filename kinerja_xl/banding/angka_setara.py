"""When two targets, results or amounts of money are the same number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kinerja_xl.banding.setara import teks_setara
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import TargetNilai
from kinerja_xl.text.numbers import format_number, half_up, read_number
from kinerja_xl.text.ukuran import is_percent

_TINY = 1e-6
_THOUSAND = 1000.0
_PAIR, _FEW, _SOME = 2, 3, 0.2
"""How many amounts show that a document counts in thousands; how many must not be whole thousands, in number and as a
part, to say that the others were rounded."""


class NilaiBersatuan(NamedTuple):
    """A target or a result with the unit it is in."""

    nilai: TargetNilai
    satuan: str


def nilai_setara(satu: NilaiBersatuan, dua: NilaiBersatuan) -> bool:
    """True for the same target: 95 and 0,95 where both are per cent, 33,33 and 33,3333, BB and bb."""
    a, b = _number(satu.nilai), _number(dua.nilai)
    if a is None or b is None:
        return teks_setara(str(satu.nilai), str(dua.nilai))
    if _rounded(a, b):
        return True
    percent = is_percent(satu.satuan) or is_percent(dua.satuan)
    small, large = sorted((a, b), key=abs)
    return percent and abs(small) <= 1 < abs(large) and _rounded(small * 100, large)


def _number(value: TargetNilai) -> float | None:
    if isinstance(value, float | int):
        return float(value)
    reading = read_number(value)
    return None if reading.ambiguous else reading.value


def _rounded(a: float, b: float) -> bool:
    """True for equal numbers, also where one shows fewer decimals, at least one."""
    if abs(a - b) <= _TINY * max(1.0, abs(a), abs(b)):
        return True
    places = min(_decimals(a), _decimals(b))
    return places > 0 and half_up(a, places) == half_up(b, places)


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def tertulis(value: TargetNilai, satuan: str = "") -> str:
    """Return a target as a message prints it: ``87,5``, ``95%``, ``BB``."""
    text = value.strip() if isinstance(value, str) else format_number(value)
    return f"{text}%" if is_percent(satuan) and not isinstance(value, str) else text


@dataclass(frozen=True, slots=True)
class TakaranUang:
    """How two documents write the same money.

    Attributes:
        kali: by what amounts of the first are multiplied to be rupiah as in the second.
        longgar: by how much rupiah two amounts may differ because one document rounds.
    """

    kali: float = 1.0
    longgar: float = 0.5

    def setara(self, satu: float, dua: float) -> bool:
        """True for the same amount."""
        return abs(satu * self.kali - dua) <= self.longgar


def takaran_uang(pairs: Iterable[tuple[float, float]]) -> TakaranUang:
    """Return how two documents write money, from all amounts that both have: in thousands, or rounded to them."""
    both = [(a, b) for a, b in pairs if a and b]
    if len(both) < _PAIR:
        return TakaranUang()
    for kali in (_THOUSAND, 1 / _THOUSAND):
        near = sum(abs(a * kali - b) <= max(abs(b), abs(a * kali)) * 0.01 for a, b in both)
        if near * 2 > len(both):
            return TakaranUang(kali, _THOUSAND if kali > 1 else _THOUSAND / 1000)
    one, two = ([v % _THOUSAND != 0 for v in side] for side in zip(*both, strict=True))
    rough, fine = min(sum(one), sum(two)), max(sum(one), sum(two))
    rounded = rough == 0 and fine >= _FEW and fine >= _SOME * len(both)
    return TakaranUang(longgar=_THOUSAND) if rounded else TakaranUang()
