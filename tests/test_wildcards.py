"""MATCH knows wildcards: the Python twin reads them alike, and no pattern can hold it up."""

from __future__ import annotations

import pytest

from kinerja_xl.compute.rumus import lookup_text, matches


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
        ("a*b*bc", "abbc", True),
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
def test_many_stars_do_not_backtrack(wanted: str) -> None:
    assert not matches(wanted, "a" * 500), "and says so at once: backtracking would never end here"


class Addresses:
    """A workbook of one sheet whose columns are those named."""

    tahun = 2025

    def __init__(self, *columns: str) -> None:
        self.columns = columns

    def __getitem__(self, kunci: str) -> str:
        return "A6"

    def ada(self, kunci: str) -> bool:
        return True

    def kolom(self, lembar: str, kunci: str) -> str | None:
        return f"{lembar}!{kunci}" if kunci in self.columns else None

    def identitas(self, kunci: str) -> str | None:
        return None


@pytest.mark.parametrize("columns", [(), ("dicari",), ("hasil",)])
def test_a_lookup_needs_the_column_searched_and_the_column_shown(columns: tuple[str, ...]) -> None:
    assert lookup_text(Addresses(*columns), "kode", "Kinerja", "dicari", "hasil") is None


def test_a_lookup_shows_nothing_where_nothing_matches() -> None:
    text = lookup_text(Addresses("dicari", "hasil"), "kode", "Kinerja", "dicari", "hasil")
    assert text == 'IFERROR(INDEX(Kinerja!hasil,MATCH(A6,Kinerja!dicari,0))&"","")'
