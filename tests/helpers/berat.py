"""What waits for ``make test-berat``: `make test` runs the cases that stand for all of them, and fewer examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import pytest
from _pytest.mark import ParameterSet
from hypothesis import settings

T = TypeVar("T")


def sebagian(semua: Iterable[T], ringan: Callable[[T], bool]) -> list[ParameterSet]:
    """Return all cases as parameters; those that ``ringan`` does not take are left to ``make test-berat``."""
    cases = [pytest.param(x, marks=() if ringan(x) else pytest.mark.berat) for x in semua]
    light = sum(not case.marks for case in cases)
    assert 0 < light < len(cases), "make test runs some of them, and not all"
    return cases


def contoh(banyak: int, **lain: Any) -> settings:
    """Return settings for so many examples in ``make test-berat``, and a part of them in ``make test``."""
    penuh = settings.get_profile("penuh").max_examples
    return settings(max_examples=max(banyak * settings().max_examples // penuh, 2), **lain)
