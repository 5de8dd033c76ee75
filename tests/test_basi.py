"""Inputs whose formula rests on what fill computes: named, and nothing is reckoned from their old value."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.markdown_book import build_book

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.cli.main import group
from kinerja_xl.filling.basi import stale_inputs
from kinerja_xl.filling.plan import plan
from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.formula_refs import named_areas
from kinerja_xl.workbook.read import read_workbook

HEADER = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi TW I | Realisasi | Serapan (%) |\n"


def book(tmp_path: Path, input_formula: str, **sheets: str) -> Path:
    """Return a workbook in whose second row Pagu (D3) has a formula; fill computes F2, G2, F3 and G3."""
    rows = f"| 1 | | APBD | 1000 | 820 | | |\n| 2 | | APBD | ={input_formula} -> 5 | 4 | | |\n"
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": HEADER + rows, **sheets}))
    return path


def basi(path: Path) -> list[str]:
    return [str(at) for at in load(path).basi]


@pytest.mark.parametrize(
    ("formula", "rekap"),
    [
        ("F2", ""),
        ("$F$2*2", ""),
        ("SUM(F1:F2)", ""),
        ("SUM(F:F)-F3", ""),
        ("SUM(2:2)", ""),
        ("Anggaran!F2", ""),
        ("'Anggaran'!F2", ""),
        ("anggaran!f2", ""),
        ("Rekap!A1+0", "| =Anggaran!F2 -> 5 |"),
        ("SUM(Rekap!A1:Z99)", "| =B1 -> 5 | =Anggaran!G2 -> 5 |"),
    ],
)
def test_an_input_that_looks_at_a_computed_cell_is_stale(tmp_path: Path, formula: str, rekap: str) -> None:
    assert basi(book(tmp_path, formula, **({"Rekap": rekap} if rekap else {}))) == ["Anggaran!D3"]


@pytest.mark.parametrize(
    "formula", ["E2", "500+500", '"F2"&""', "SUM(C2:E2)", "LOG10(F20)", "[1]Anggaran!F2", "Rekap!F2"]
)
def test_an_input_that_looks_elsewhere_keeps_its_value(tmp_path: Path, formula: str) -> None:
    assert basi(book(tmp_path, formula, Rekap="| 5 |")) == []


def test_a_defined_name_is_followed(tmp_path: Path) -> None:
    raw = read_workbook(book(tmp_path, "Terpakai*2"))
    berkas = load(raw.path)
    rencana = plan(berkas.tables, berkas.dokumen, raw.styles)
    assert stale_inputs(raw, berkas.tables, rencana) == frozenset()
    named = dataclasses.replace(raw, names={"TERPAKAI": "Separuh", "Separuh": "Anggaran!$F$2/2"})
    assert [str(at) for at in stale_inputs(named, berkas.tables, rencana)] == ["Anggaran!D3"]
    circle = {"terpakai": "lain", "lain": "Terpakai"}
    assert list(named_areas("Terpakai", circle)) == []


def test_check_says_why_the_value_does_not_count(tmp_path: Path) -> None:
    said = CliRunner().invoke(group, ["check", str(book(tmp_path, "F2"))]).stdout
    assert "KX112" in said
    assert "memakai kolom hitungan" in said


def filled(path: Path, out: Path) -> tuple[str, Cell, Cell]:
    """Return what fill says, Pagu and Serapan of the second row."""
    said = CliRunner().invoke(group, ["fill", str(path), "-o", str(out)]).stderr
    sheet = read_workbook(out).sheet("Anggaran")
    pagu, absorbed = sheet.cell(3, 4), sheet.cell(3, 7)
    assert pagu is not None
    assert absorbed is not None
    return said, pagu, absorbed


@pytest.mark.parametrize(
    ("formula", "rekap", "value"),
    [
        ("F2", "", 820),
        ("Anggaran!$F$2/1000", "", 0.82),
        ("SUM(F1:F2)+SUM(E2,E3)", "", 1644),
        ("IF(G2>0.5,ROUND(F2/3,0),0)", "", 273),
        ("Rekap!A1+0", "| =Anggaran!F2*2 -> 5 |", 1640),
        ("F2+Rekap!A1", "| =40+2 -> 42 |", 862),
    ],
)
def test_plain_arithmetic_gets_its_value_of_today(tmp_path: Path, formula: str, rekap: str, value: float) -> None:
    out = tmp_path / "terisi.xlsx"
    said, pagu, absorbed = filled(book(tmp_path, formula, **({"Rekap": rekap} if rekap else {})), out)
    assert "dihitung ulang: Anggaran!D3" in said
    assert (pagu.formula, pagu.value) == (formula, value)
    assert absorbed.value == pytest.approx(4 / value), "and what rests on it is reckoned from that"
    assert fill(out, tmp_path / "lagi.xlsx").changed == ()


@pytest.mark.parametrize(
    "formula", ["INDIRECT(B2)+F2", "F:F*1", "VLOOKUP(1,A:F,6)", "F2/0", "F2+Rekap!A1", "SUM(#REF!,F2)", "{1}*F2"]
)
def test_fill_names_the_others_and_computes_nothing_from_them(tmp_path: Path, formula: str) -> None:
    path, out = book(tmp_path, formula, Rekap="| =NOW() |"), tmp_path / "terisi.xlsx"
    said, pagu, absorbed = filled(path, out)
    assert "1 sel isian berumus yang memakai kolom hitungan: Anggaran!D3" in said
    assert (pagu.formula, pagu.value) == (formula, None), "the old value would be taken for today's"
    assert absorbed.formula is not None
    assert absorbed.value is None
    assert fill(out, tmp_path / "lagi.xlsx").changed == ()


def test_once_calculated_it_counts_again(tmp_path: Path) -> None:
    rows = "| 1 | | APBD | 1000 | 820 | =820 -> 820 | =0.82 -> 0.82 |\n| 2 | | APBD | =F2 -> 820 | 410 | | |\n"
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": HEADER + rows}))
    assert basi(path) == []
    done = fill(path, None)
    assert [w.value for w in done.rencana.writes if (w.row, w.col) == (3, 7)] == [0.5]


def test_an_input_that_rests_on_a_result_of_a_stale_input(tmp_path: Path) -> None:
    rows = "| 1 | | APBD | 1000 | 820 | | |\n| 2 | | APBD | =F2 -> 5 | 4 | =4 -> 4 | =0.8 -> 0.8 |\n"
    rows += "| 3 | | APBD | =G3*100 -> 80 | 4 | | |\n"
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": HEADER + rows}))
    assert sorted(basi(path)) == ["Anggaran!D3", "Anggaran!D4"]


def test_formulas_of_an_office_have_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path, "F2+F2+F2")
    assert basi(path) == ["Anggaran!D3"]
    monkeypatch.setattr("kinerja_xl.filling.basi.OWN_FORMULAS", 7)
    with pytest.raises(KinerjaError, match="lebih dari 7 huruf"):
        load(path)
