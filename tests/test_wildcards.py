"""MATCH knows wildcards: the Python twin reads them alike, and no pattern can hold it up."""

from __future__ import annotations

import time

import pytest

from kinerja_xl.compute.rumus import matches


@pytest.mark.parametrize(
    ("wanted", "value", "found"),
    [
        ("IK-001", "ik-001", True),
        ("IK-001", "IK-0011", False),
        ("IK-*", "IK-", True),
        ("*-*1", "IK-001", True),
        ("a*b*c", "aXbYc", True),
        ("a*b*c", "aXcYb", False),
        ("a*ab", "aab", True),
        ("*ab*ab", "xab", False),
        ("?", "x", True),
        ("?", "", False),
        ("~*", "*", True),
        ("~*", "x", False),
        ("~", "~", True),
        ("~?*", "?x", True),
        ("**", "", True),
        ("A.b", "Axb", False),
        ("a*b", "a\nb", True),
        ("1", 1.0, False),
        ("", "", False),
    ],
)
def test_a_text_matches_as_in_excel(wanted: str, value: str | float, found: bool) -> None:
    assert matches(wanted, value) is found


@pytest.mark.parametrize(
    "wanted", ["*" * 300 + "x", "*a" * 60 + "b", "?*" * 100 + "b"], ids=["stars", "letters", "marks"]
)
def test_many_stars_take_no_time(wanted: str) -> None:
    started = time.perf_counter()
    assert not matches(wanted, "a" * 500)
    assert time.perf_counter() - started < 1
