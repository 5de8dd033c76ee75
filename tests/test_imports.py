"""The command line starts in a blink: help loads nothing heavy, fill and new load no rule, no polars and no pandera."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "polars",
    "pandera",
    "lxml",
    "openpyxl",
    "docxtpl",
    "docx",
    "xlsxwriter",
    "jinja2",
    "rapidfuzz",
    "rich",
}
SAMPLE = Path(__file__).parents[1] / "samples" / "kalaena-pk-2025.xlsx"


NOT_FOR_FILLING = {"polars", "pandera", "docxtpl", "openpyxl", "kinerja_xl.rules"}


def loaded_by(*args: str) -> set[str]:
    """Return the top-level packages a command imports, and of ours the rooms (``kinerja_xl.rules``)."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "kinerja_xl", *args], capture_output=True, text=True, check=False
    )
    lines = (line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {".".join(line.split(".")[: 2 if line.startswith("kinerja_xl.") else 1]) for line in lines}


@pytest.mark.parametrize(
    "args",
    [("--help",), ("check", "--help"), ("new", "--help"), ("fill", "--help"), ("report", "--help"), ("--version",)],
)
def test_help_loads_nothing_heavy(args: tuple[str, ...]) -> None:
    assert loaded_by(*args) & HEAVY == set()


def test_the_help_of_all_loads_no_command() -> None:
    assert loaded_by("--help") & {"kinerja_xl.sheets", "kinerja_xl.reports", "kinerja_xl.model"} == set()


def test_check_loads_what_fill_and_new_must_not() -> None:
    assert loaded_by("check", str(SAMPLE)) >= {"polars", "pandera", "kinerja_xl.rules"}


def test_fill_loads_no_rule_and_no_pandera(tmp_path: Path) -> None:
    loaded = loaded_by("fill", str(SAMPLE), "-o", str(tmp_path / "terisi.xlsx"))
    assert (tmp_path / "terisi.xlsx").exists()
    assert loaded & NOT_FOR_FILLING == set()


@pytest.mark.parametrize("old", [(), ("--from", str(SAMPLE))], ids=["blank", "from an old one"])
def test_new_loads_no_rule_and_no_pandera(old: tuple[str, ...], tmp_path: Path) -> None:
    loaded = loaded_by("new", "pk", "-o", str(tmp_path / "baru.xlsx"), *old)
    assert (tmp_path / "baru.xlsx").exists()
    assert loaded & NOT_FOR_FILLING == set()


def test_numpy_and_pandas_are_not_installed() -> None:
    assert importlib.util.find_spec("numpy") is None
    assert importlib.util.find_spec("pandas") is None
