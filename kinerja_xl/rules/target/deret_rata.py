"""One year that leaves an otherwise even series of targets: the facts behind KX538, and what KX506 guesses."""

from __future__ import annotations

from fractions import Fraction

_FEWEST, _SURELY = 4, 5
"""Years from which an exchange of digits is seen, and from which any other value is."""

_ROUNDED = 1e-6
_DIGITS = 1e15  # up to here every whole number is written as it is


def keluar_deret(years: list[tuple[int, float]]) -> tuple[int, float, float] | None:
    """Return the year that leaves an otherwise even series, its value, and the value that the others lead to."""
    if len(years) < _FEWEST or all(value == years[0][1] for _, value in years):
        return None
    for n, (year, value) in enumerate(years):
        others = years[:n] + years[n + 1 :]
        step = _step(others)
        if step is None:
            continue
        meant = float(_exact(others[0][1]) + step * (year - others[0][0]))
        if meant == value:
            return None
        beyond = 0 < n < len(years) - 1 and step != 0 and not _between(years[n - 1][1], value, years[n + 1][1])
        if _exchanged(value, meant) or (beyond and len(years) >= _SURELY):
            return year, value, meant
    return None


def _step(years: list[tuple[int, float]]) -> Fraction | None:
    """Return the step a year that all of them follow, None where there is none."""
    (first, start), (second, following) = years[0], years[1]
    slope = (following - start) / (second - first)
    if any(abs(start + slope * (t - first) - v) > _ROUNDED * max(1.0, abs(v)) for t, v in years[2:]):
        return None  # as most series do; what is left is reckoned exactly
    base = _exact(start)
    step = (_exact(following) - base) / (second - first)
    return step if all(_exact(v) == base + step * (t - first) for t, v in years[2:]) else None


def _exact(value: float) -> Fraction:
    """Return a number as it is written; of a whole one the digits need not be read."""
    return Fraction(int(value)) if abs(value) < _DIGITS and value == int(value) else Fraction(str(value))


def _between(one: float, value: float, two: float) -> bool:
    return min(one, two) <= value <= max(one, two)


def _exchanged(value: float, meant: float) -> bool:
    """True for two numbers of the same digits in another order: 103 and 130, 47 and 74."""
    if value != int(value) or meant != int(meant) or min(value, meant) < 10:
        return False
    one, two = str(int(value)), str(int(meant))
    return (
        len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 2 and sorted(one) == sorted(two)
    )
