"""Workbooks with seeded changes in cells and XML: read, corrected and written in words or in full, never with a fault of ours."""

from __future__ import annotations

from pathlib import Path

from fuzz import small_workbook, tried
from helpers.mutator import mutated
from helpers.tampered import parts

SEEDS = 200
"""``make fuzz`` tries a hundred times as many, and every command."""


def test_hundreds_of_changes_are_read_or_refused(tmp_path: Path) -> None:
    members = parts(small_workbook())
    path = tmp_path / "buku.xlsx"
    faults = []
    for seed in range(SEEDS):
        kind, data = mutated(members, seed)
        path.write_bytes(data)
        outcome = tried(path, deep=seed % 50 == 0)
        if outcome.startswith("!"):
            faults.append((seed, kind, outcome))
    assert faults == []
