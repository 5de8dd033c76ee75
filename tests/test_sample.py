"""The sample is the whole document: every official, node, indicator, target and budget of the facts file, once."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from helpers import some

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.findings import CellRef
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "kalaena-pk-2025.xlsx"


@pytest.fixture(scope="module")
def facts() -> dict:
    return json.loads((ROOT / "tests" / "data" / "kalaena-pk-2025.facts.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def dokumen():
    return load(SAMPLE).dokumen


def test_the_officials_and_their_superiors(dokumen, facts) -> None:
    assert {p.kode for p in dokumen.pejabat} == {p["id"] for p in facts["positions"]} | {"Bupati"}
    superiors = {p["superior_stated"].casefold() for p in facts["positions"]}
    assert {dokumen.pejabat_menurut_kode[p.atasan].jabatan.casefold() for p in dokumen.pejabat if p.atasan} == superiors


def test_the_tree(dokumen, facts) -> None:
    levels = Counter(s.jenjang for s in dokumen.simpul)
    counts = facts["counts"]
    assert levels == {
        "Sasaran Strategis": 2,
        "Program": counts["program"],
        "Kegiatan": counts["kegiatan"],
        "Sub Kegiatan": counts["sub_kegiatan"],
    }
    assert Counter(s.nomenklatur for s in dokumen.simpul if s.nomenklatur) == Counter(n["name"] for n in facts["tree"])
    names = {n["id"]: n["name"] for n in facts["tree"]}
    parents = {names[n["id"]]: names[n["parent"]] for n in facts["tree"] if n["parent"]}
    by_code = dokumen.simpul_menurut_kode
    for simpul in dokumen.simpul:
        if simpul.nomenklatur in parents:
            assert by_code[simpul.induk].nomenklatur == parents[simpul.nomenklatur]


def test_every_node_has_its_official_code(dokumen) -> None:
    for simpul in some(dokumen.simpul):
        if simpul.jenjang != "Sasaran Strategis":
            assert simpul.kode_nomenklatur in dokumen.ketentuan.nomenklatur.baris
            induk = dokumen.simpul_menurut_kode[simpul.induk]
            assert simpul.kode_nomenklatur.startswith(induk.kode_nomenklatur)


def test_every_indicator_stands_once_under_its_official_in_the_order_of_the_document(dokumen, facts) -> None:
    for position in some(facts["positions"]):
        ours = [
            (i.nama, s.sasaran[0].teks, i.target[2025], i.satuan)
            for s in sorted(dokumen.simpul, key=lambda s: s.jenjang != "Sasaran Strategis")  # a table of its own
            if s.penanggung_jawab == position["id"]
            for i in s.indikator
        ]
        goals = {g["id"]: g["text"] for g in facts["goals"]}
        theirs = []
        for i in facts["indicators"]:
            if i["position"] == position["id"]:
                table = next(t for t in i["targets"] if t["where"] == "TABEL KINERJA")
                theirs.append((i["name"], goals[i["goal"]], float(table["number"]), table["unit"] or ""))
        assert ours == theirs


def test_every_indicator_but_one_has_formula_definition_and_source(dokumen, facts) -> None:
    bare = [
        i.nama
        for s in dokumen.simpul
        for i in s.indikator
        if not (i.cara_hitung and i.definisi_operasional and i.sumber_data and i.penjelasan_rumus)
    ]
    assert bare == [i["name"] for i in facts["indicators"] if i["id"] == "I852"], "the document explains it nowhere"
    assert all(i.penjelasan_target for s in dokumen.simpul for i in s.indikator)


def test_every_budget_row(dokumen, facts) -> None:
    names = {n["id"]: n["name"] for n in facts["tree"]}
    theirs = {(names[b["node"]], float(b["amount"]), b["sumber_dana"]) for b in facts["budgets"]}
    ours = [(dokumen.simpul_menurut_kode[a.kode].nomenklatur, a.pagu, a.sumber_dana) for a in dokumen.anggaran]
    assert len(ours) == facts["counts"]["budget_rows"]
    assert set(ours) == theirs


def test_check_finds_the_cells_that_are_missing_and_nothing_false() -> None:
    result = check_file(SAMPLE, PilihanPeriksa(select=("KX0", "KX1", "KX20", "KX40", "KX70")))
    found = [(f.code, f.row_key, f.column) for f in result.findings]
    assert found == [
        ("KX101", "1.3.1.1", "Cara hitung"),
        ("KX101", "1.3.1.1", "Definisi operasional"),
        ("KX101", "1.3.1.1", "Sumber data"),
    ], "KL-053: this indicator has no definition table"
    assert result.skipped == ()


def test_one_rupiah_off_names_the_cell_the_sum_and_the_difference(tmp_path: Path) -> None:
    book = read_workbook(SAMPLE)
    berkas = load(SAMPLE)
    row = next(a for a in berkas.dokumen.anggaran if a.kode == "1.2.1")
    at = row.at.sel("pagu")
    path = tmp_path / "selisih.xlsx"
    path.write_bytes(patch(book, [CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=112_362_001.0)]).data)
    found = [f for f in check_file(path, PilihanPeriksa()).findings if f.code == "KX402"]
    assert {f.at for f in found} == {at, CellRef(at.sheet, at.row - 1, at.col)}, "the kegiatan, and the programme above"
    (own,) = [f for f in found if f.at == at]
    assert own.message == "Pagu 112.362.001 ≠ jumlah sub kegiatan 112.362.000 (selisih 1)."
    assert own.difference == "1"


def test_no_real_person_is_in_the_sample(dokumen) -> None:
    assert all(p.nama.startswith("Nama ") for p in some(dokumen.pejabat))


def test_filling_a_filled_workbook_changes_nothing(tmp_path: Path) -> None:
    once, twice = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    fill(SAMPLE, once)
    assert fill(once, twice).changed == ()
    assert once.read_bytes() == twice.read_bytes()


def test_fill_gives_each_indicator_a_code(tmp_path: Path) -> None:
    out = tmp_path / "terisi.xlsx"
    fill(SAMPLE, out)
    codes = [i.kode for s in load(out).dokumen.simpul for i in s.indikator]
    assert codes == [f"IK-{n:03d}" for n in range(1, 53)]
