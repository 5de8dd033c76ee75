"""What fill tells, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from helpers.markdown_book import build_book

from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError

ANGGARAN = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi TW I | Realisasi | Serapan (%) |\n"


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(group, [str(a) for a in args])


def book(tmp_path: Path, **sheets: str) -> Path:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book(sheets))
    return path


def test_a_dry_run_prints_the_writes_and_writes_nothing(tmp_path: Path) -> None:
    path = book(tmp_path, Anggaran=ANGGARAN + "| 1 | | APBD | 1000 | 820 | | |")
    result = run("fill", path, "--dry-run")
    assert result.exit_code == 0
    assert 'Anggaran!F2 = 820  ← =IF(OR(COUNT(E2)=0,COUNT(E2)<COUNTA(E2)),"",SUM(E2))' in result.stdout
    assert "Anggaran!G2 = 0,82  ← =" in result.stdout
    assert [p.name for p in tmp_path.iterdir()] == ["buku.xlsx"]


def test_typed_values_that_give_way_are_told(tmp_path: Path) -> None:
    path = book(tmp_path, Anggaran=ANGGARAN + "| 1 | | APBD | 1000 | 820 | 900 | |")
    result = run("fill", path, "-o", tmp_path / "terisi.xlsx")
    assert "1 sel hitungan berisi ketikan yang diganti rumus: Anggaran!F2" in result.stderr


def test_a_formula_that_rests_on_an_uncalculated_one_gets_no_value(tmp_path: Path) -> None:
    path = book(tmp_path, Anggaran=ANGGARAN + "| 1 | | APBD | =500+500 -> | 820 | | |")
    result = run("fill", path, "--dry-run")
    assert "Anggaran!G2 = (belum bernilai)" in result.stdout
    assert "1 rumus belum bernilai" in result.stderr


def test_the_offices_own_formulas_are_mentioned(tmp_path: Path) -> None:
    path = book(tmp_path, Anggaran=ANGGARAN + "| 1 | | APBD | 1000 | 820 | | |", Rekap="| =SUM(Anggaran!F:F) -> 0 |")
    assert "memuat 1 rumus buatan kantor" in run("fill", path, "-o", tmp_path / "terisi.xlsx").stderr
    again = run("fill", tmp_path / "terisi.xlsx", "-o", tmp_path / "lagi.xlsx")
    assert "rumus buatan kantor" not in again.stderr, "nothing changed, so nothing is out of date"


def test_without_out_or_dry_run_it_asks(tmp_path: Path) -> None:
    result = run("fill", book(tmp_path))
    assert result.exit_code == 2
    assert "-o OUT" in result.stderr


def test_a_file_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    gone = dict.fromkeys(("Identitas", "Pejabat", "Kinerja", "Anggaran", "Rencana Aksi"))
    path = tmp_path / "lain.xlsx"
    path.write_bytes(build_book({**gone, "Daftar": "| a |"}))
    with pytest.raises(KinerjaError, match="bukan buku kerja kinerja-xl"):
        CliRunner().invoke(group, ["fill", str(path), "--dry-run"], catch_exceptions=False)
