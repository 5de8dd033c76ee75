"""Which cases of a trial wait for ``make test-berat``: `make test` runs the ones that stand for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet

T = TypeVar("T")


def sebagian(semua: Iterable[T], ringan: Callable[[T], bool]) -> list[ParameterSet]:
    """Return all cases as parameters; those that ``ringan`` does not take are left to ``make test-berat``."""
    cases = [pytest.param(x, marks=() if ringan(x) else pytest.mark.berat) for x in semua]
    light = sum(not case.marks for case in cases)
    assert 0 < light < len(cases), "make test runs some of them, and not all"
    return cases
