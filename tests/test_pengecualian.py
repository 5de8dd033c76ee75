"""What the office stands by is left out of the findings, with its reason, as long as it holds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.findings import FileResult

ANGGARAN = "| Kode | Sumber dana | Pagu |\n| 1 | APBD | -1000 |\n| 2 | APBD | -5 |"
KINERJA = """
| Kode | Jenjang | Sasaran | Penanggung jawab |
| 1 | Program | Meningkatnya A | Camat |
| 2 | Program | Meningkatnya B | Camat |
"""
HARI = dt.date(2026, 6, 30)


def check(tmp_path: Path, *rows: str, **options: object) -> FileResult:
    path = tmp_path / "buku.xlsx"
    waivers = "\n".join(("| Kode kaidah | Kunci baris | Alasan | Berlaku sampai |", *rows))
    path.write_bytes(build_book({"Kinerja": KINERJA, "Anggaran": ANGGARAN, "Pengecualian": waivers}))
    return check_file(path, PilihanPeriksa(hari_ini=HARI, **{"select": ("KX401", "KX01"), **options}))  # type: ignore[arg-type]


def codes(result: FileResult) -> list[str]:
    return [f"{f.code} {f.at}" for f in result.findings]


def test_without_a_waiver_everything_is_reported(tmp_path: Path) -> None:
    assert codes(check(tmp_path)) == ["KX401 Anggaran!C2", "KX401 Anggaran!C3"]


def test_a_waiver_for_one_row_leaves_the_others(tmp_path: Path) -> None:
    result = check(tmp_path, "| KX401 | 1 | Pengembalian belanja | |")
    assert codes(result) == ["KX401 Anggaran!C3"]
    assert [(s.what, s.because) for s in result.skipped] == [
        ("KX401 pada Anggaran!C2", "dikecualikan: Pengembalian belanja")
    ]


def test_a_waiver_without_a_row_holds_for_all(tmp_path: Path) -> None:
    assert codes(check(tmp_path, "| KX401 | | Pengembalian belanja | |")) == []


@pytest.mark.parametrize("row", ["| KX403 | 1 | Dana lain | |", "| KX401 | 9 | Salah baris | |"])
def test_a_waiver_that_leaves_nothing_out_is_reported(tmp_path: Path, row: str) -> None:
    found = codes(check(tmp_path, row, select=("KX4", "KX014")))
    assert "KX014 Pengecualian!A2" in found
    assert "KX401 Anggaran!C2" in found


@pytest.mark.parametrize(("sampai", "masih"), [("30 Juni 2026", True), ("29 Juni 2026", False)])
def test_a_waiver_holds_through_its_last_day(tmp_path: Path, sampai: str, masih: bool) -> None:
    found = codes(check(tmp_path, f"| KX401 | | Pengembalian | {sampai} |"))
    assert ("KX401 Anggaran!C2" not in found) is masih
    assert ("KX015 Pengecualian!D2" in found) is not masih


def test_what_is_wrong_with_the_file_itself_cannot_be_waived(tmp_path: Path) -> None:
    found = codes(check(tmp_path, "| KX015 | | Biar | 1 Januari 2020 |", select=("KX",)))
    assert "KX111 Pengecualian!A2" in found
    assert "KX015 Pengecualian!D2" in found


def test_a_waiver_of_a_rule_that_was_not_looked_at_is_not_unused(tmp_path: Path) -> None:
    assert codes(check(tmp_path, "| KX402 | | Dana lain | |", select=("KX014", "KX703"))) == []
