"""What tests share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def some(items: Iterable[T]) -> list[T]:
    """Return what there is to look at; a loop over nothing would prove nothing."""
    found = list(items)
    assert found, "nothing was found to test"
    return found
