"""The two IKU samples are the whole documents: every row of their facts files once, in order, and nothing mended."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pytest
from helpers import some
from helpers.xlsx_dump import changes

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.workbook.read import read_workbook

ROOT = Path(__file__).parents[1]
PINO, JEJANGKIT = "pino-raya-iku-2022-2026", "jejangkit-iku-2023-2026"
BUILDERS = {PINO: "pino_raya_iku", JEJANGKIT: "jejangkit_iku"}


def _facts(name: str) -> dict:
    return json.loads((ROOT / "tests" / "data" / f"{name}.facts.json").read_text(encoding="utf-8"))


def _dokumen(name: str):
    return load(ROOT / "samples" / f"{name}.xlsx").dokumen


def _rows(dokumen) -> list[tuple]:
    """Return (node, objective, indicator) in the order of the sheet."""
    rows = [(s, g, i) for s in dokumen.simpul for g in s.sasaran for i in g.indikator]
    return sorted(rows, key=lambda row: row[2].at.row)


@pytest.fixture(scope="module")
def pino():
    return _facts(PINO), _dokumen(PINO)


@pytest.fixture(scope="module")
def jejangkit():
    return _facts(JEJANGKIT), _dokumen(JEJANGKIT)


@pytest.mark.parametrize("name", BUILDERS)
def test_the_committed_sample_is_what_its_builder_makes(name: str) -> None:
    sys.path.insert(0, str(ROOT / "samples" / "build"))
    try:
        sample = __import__(BUILDERS[name])
    finally:
        sys.path.pop(0)
    assert ROOT / "samples" / f"{name}.xlsx" == sample.TARGET
    assert changes(sample.TARGET.read_bytes(), sample.build()) == [], "berkas tidak mutakhir: jalankan `make golden`"


@pytest.mark.parametrize("name", BUILDERS)
def test_no_real_person_is_in_the_sample(name: str) -> None:
    assert all(p.nama.startswith("Nama ") for p in some(_dokumen(name).pejabat))


def test_pino_every_row_stands_once_in_the_order_of_the_document(pino) -> None:
    facts, dokumen = pino
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    names = {n["id"]: n["name"] for n in facts["tree"]}
    jabatan = {p["jabatan_raw"]: p["jabatan_expanded"] for p in facts["positions"]}
    ours = [
        (
            s.jenjang.casefold().replace(" ", "_"),
            s.nomenklatur,
            g.teks,
            i.nama,
            i.pembilang,
            i.penyebut,
            i.sumber_data,
            dokumen.pejabat_menurut_kode[s.penanggung_jawab].jabatan,
            dict(i.target),
        )
        for s, g, i in _rows(dokumen)
    ]
    theirs = [
        (
            i["level"],
            names[i["node"]],
            goals[i["goal"]],
            i["name"],
            i["formula"]["numerator"] or "",
            i["formula"]["denominator"] or "",
            i["sumber_data"],
            jabatan[i["penanggung_jawab"]],
            {t["year"]: float(t["number"]) for t in i["targets"] if t["number"] is not None},
        )
        for i in facts["indicators"]
    ]
    assert ours == theirs
    assert len(ours) == facts["counts"]["indicator_rows"]
    empty = facts["counts"]["target_cells"] - sum(len(row[-1]) for row in ours)
    assert empty == facts["counts"]["empty_target_cells"], "PR-077: the target printed as '-'"


def test_pino_units_and_odd_cells_are_as_printed(pino) -> None:
    facts, dokumen = pino
    for (simpul, _, ours), theirs in zip(_rows(dokumen), facts["indicators"], strict=True):
        for target in theirs["targets"]:
            year, printed = target["year"], target["raw"]
            value = ours.target.get(year)
            joined = f"{value:g}{ours.satuan}" if value is not None else ""
            assert joined == printed.replace(" ", "") or f"{year} '{printed}'" in simpul.keterangan
    assert {s.kode: s.keterangan.partition("Tercetak")[2] for s in dokumen.simpul if "Tercetak" in s.keterangan} == {
        "1.1.2": ": 2023 '2 laporan'.",
        "S13": ": 2024 '3 unit', 2025 '-'.",
    }


def test_pino_formulas_are_what_the_document_prints_without_markup(pino) -> None:
    facts, dokumen = pino
    for (_, _, ours), theirs in zip(_rows(dokumen), facts["indicators"], strict=True):
        formula = theirs["formula"]
        if formula["kind"] == "ratio":
            factor = f" x {formula['factor']}" if formula["factor"] else ""
            assert ours.penjelasan_rumus == f"{ours.pembilang} / {ours.penyebut}{factor}"
        else:
            assert ours.penjelasan_rumus == formula["raw"]
        assert "\\" not in ours.penjelasan_rumus
    assert Counter(i.cara_hitung for _, _, i in _rows(dokumen)) == {
        "Jumlah": 28,
        "Persentase": 10,
        "": 5,
        "Nilai AKIP": 4,
        "Rasio": 2,
        "Nilai langsung": 3,
    }


def test_pino_tree(pino) -> None:
    facts, dokumen = pino
    counts = facts["counts"]
    assert Counter(s.jenjang for s in dokumen.simpul) == {
        "Program": counts["program"],
        "Kegiatan": counts["kegiatan_distinct"],
        "Sub Kegiatan": counts["sub_kegiatan"],
    }
    names = {n["id"]: n["name"] for n in facts["tree"]}
    by_code = dokumen.simpul_menurut_kode
    for ours, theirs in zip(dokumen.simpul, facts["tree"], strict=True):
        assert ours.nomenklatur == theirs["name"]
        assert (by_code[ours.induk].nomenklatur if ours.induk else None) == names.get(theirs["parent"])
        if theirs["level"] == "sub_kegiatan":
            assert "dokumen tidak menyebutkan" in ours.keterangan, "PR-085: the document prints no link"
    assert {s.kode: len(s.sasaran) for s in dokumen.simpul if len(s.sasaran) > 1} == {"1": 4, "5.1": 5}


def test_pino_official_codes(pino) -> None:
    _, dokumen = pino
    for simpul in dokumen.simpul:
        induk = dokumen.simpul_menurut_kode.get(simpul.induk)
        if simpul.kode_nomenklatur:
            assert simpul.kode_nomenklatur in dokumen.ketentuan.nomenklatur.baris
            assert simpul.kode_nomenklatur.startswith(induk.kode_nomenklatur if induk else "")
    assert [s.kode for s in dokumen.simpul if not s.kode_nomenklatur] == [
        "1.5",  # pemerintah for Pemerintahan
        "2",  # PENYELENGGARAN KEGIATAN PEMERINTAHAN for Penyelenggaraan Pemerintahan
        "3.1",  # PR-057: the name of a sub kegiatan
        "3.3",  # PR-062: the name goes on, and breaks off
        "4",  # PENYELENGGARAN
        "1.1.2",  # without SKPD
        "4.1.1",  # the second half of the name is missing
    ]


def test_jejangkit_every_row_stands_once_in_order_under_its_position(jejangkit) -> None:
    facts, dokumen = jejangkit
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    positions = [p["id"] for p in facts["positions"]]
    ours = [
        (
            positions[int(s.kode[0]) - 1],
            g.teks,
            i.nama,
            i.pembilang,
            i.penyebut,
            "" if i.nama == "Indeks Kepuasan Masyarakat" else i.penjelasan_rumus,  # told in our own short words
            i.definisi_operasional,
            i.sumber_data,
        )
        for s, g, i in _rows(dokumen)
    ]
    theirs = [
        (
            i["position"],
            goals[i["goal"]],
            i["name"],
            i["formula"]["numerator"] or "",
            i["formula"]["denominator"] or "",
            "" if i["formula"]["kind"] == "index_IKM" else i["formula"]["raw"] or "",
            i["definition_short"] or "",
            i["sumber_data"],
        )
        for i in facts["indicators"]
    ]
    assert ours == theirs
    counts = facts["counts"]
    assert len(ours) == counts["indicators"]
    assert sum(len(s.sasaran) for s in dokumen.simpul) == counts["sasaran"]
    assert sum(not i.penjelasan_rumus for _, _, i in _rows(dokumen)) == counts["formula_missing"]
    assert sum(not i.definisi_operasional for _, _, i in _rows(dokumen)) == counts["definition_missing"]
    assert not any(i.target or i.satuan for _, _, i in _rows(dokumen)), "JJ-019: no targets and no units"


def test_jejangkit_nodes_follow_the_blocks_and_their_printed_owners(jejangkit) -> None:
    _, dokumen = jejangkit
    assert [(s.kode, s.jenjang, s.penanggung_jawab, len(s.sasaran), len(s.indikator)) for s in dokumen.simpul] == [
        ("1", "Sasaran Strategis", "Camat", 2, 2),
        ("2", "Individu", "Kesra", 2, 2),
        ("3", "Kegiatan", "Trantib", 2, 2),
        ("4", "Kegiatan", "Pem", 2, 2),
        ("5", "Individu", "PM", 3, 3),
        ("6A", "Individu", "Sekcam", 5, 6),
        ("6B", "Individu", "", 1, 2),  # I177, I178: the owner cell is empty
        ("7", "Individu", "PKA", 7, 7),
        ("8A", "Individu", "PKA", 1, 1),  # JJ-047: the other Kasubbag in this block
        ("8B", "Individu", "Umpeg", 17, 17),
    ]
    assert [i.nama for s in dokumen.simpul for i in s.indikator if i.iku] == [
        "Indeks Kepuasan Masyarakat",
        "Nilai Evaluasi SAKIP",
        "Persentase pelayanan yang dilaksanakan",
        "Persentase urusan Pemerintahan Yang dilaksanakan",
    ]


def test_jejangkit_every_row_has_its_printed_owner(jejangkit) -> None:
    facts, dokumen = jejangkit
    owners: dict = {}
    for (simpul, _, _), theirs in zip(_rows(dokumen), facts["indicators"], strict=True):
        owners.setdefault(simpul.penanggung_jawab, set()).add(theirs["penanggung_jawab"])
    assert owners == {
        "Camat": {"Camat"},
        "Kesra": {"Kasi Kesra dan pelayanan", "Kasi Kesra dan Pelayanan"},  # JJ-014
        "Trantib": {"Kasi Trantib"},
        "Pem": {"Kasi Pemerintahan"},
        "PM": {"Kasi Pemberdayaan Masyarakat"},
        "Sekcam": {"Sekcam"},
        "": {None},
        "PKA": {"Kasubag PKA", "Kasubbag PKA", "Kepala Sub Bagian Perencanaan Keuangan dan Aset"},  # JJ-013
        "Umpeg": {"Kasubbag Umum dan Kepegawaian", "Kepala Sub Bagian Umum dan Kepegawaian"},  # JJ-013
    }


def test_jejangkit_positions_and_decree(jejangkit) -> None:
    facts, dokumen = jejangkit
    _, *officials = dokumen.pejabat  # the Bupati is the superior of the Camat only
    for ours, theirs in zip(officials, facts["positions"], strict=True):
        assert (ours.kode, ours.jabatan) == (theirs["id"], theirs["jabatan_raw"])
        assert ours.eselon.partition(".")[0] == theirs["eselon_stated"]
        assert (len(ours.tugas), len(ours.fungsi)) == (theirs["tugas_items"], theirs["fungsi_items"])
    printed, ours = facts["document"], dokumen.identitas
    assert f"NOMOR {ours.nomor_sk}" == printed["number_raw"]
    assert (ours.tanggal_sk.isoformat(), ours.tempat) == (printed["date_iso"], printed["place"])
    assert (ours.tentang, ours.perubahan) == (printed["title_raw"], True)


def test_jejangkit_legal_basis(jejangkit) -> None:
    facts, _ = jejangkit
    sheet = read_workbook(ROOT / "samples" / f"{JEJANGKIT}.xlsx").sheet("Dasar Hukum")
    cells: dict[int, list] = {}
    for cell in sheet.cells():
        if cell.value is not None:
            cells.setdefault(cell.row, []).append(cell.value)
    rows = [r for r in cells.values() if r[0] in {"Menimbang", "Mengingat", "Diktum"}]
    assert [(r[0], r[1]) for r in rows] == [
        *(("Menimbang", n) for n in (1, 2, 3)),
        *(("Mengingat", n) for n in (1, 2, 3, 4)),
        *(("Diktum", n) for n in (1, 2, 3, 4)),
    ]
    for basis, (_, _, text) in zip(facts["document"]["legal_basis"], rows[3:7], strict=True):
        assert f"Nomor {basis['number']} Tahun {basis['year']}" in text
    texts = json.loads((ROOT / "samples" / "build" / "jejangkit_teks.json").read_text(encoding="utf-8"))
    clauses = [*texts["menimbang"], *texts["mengingat"], *texts["diktum"], *texts["tugas"].values()]
    assert max(map(len, clauses)) <= 220


EXPECTED = {
    # PR-085: the kegiatan of these three has no row in the document's first table, and no link is printed
    PINO: [("KX208", "S13", "Kode"), ("KX208", "S16", "Kode"), ("KX208", "S18", "Kode")],
    JEJANGKIT: [
        # the blocks headed SASARAN KEGIATAN name no programme
        ("KX208", "3", "Kode"),
        ("KX208", "4", "Kode"),
        # the two rows on BMD have an empty owner cell
        ("KX101", "6B", "Penanggung jawab"),
        ("KX101", "6B", "Penanggung jawab"),
        # five rows of the Kasubbag PKA (planning, RKA, DPA) have neither definition nor formula
        *[("KX101", "7", "Penjelasan rumus")] * 5,
        # JJ-046: the last row has no formula
        ("KX101", "8B", "Penjelasan rumus"),
    ],
}


@pytest.mark.parametrize("name", BUILDERS)
def test_check_finds_the_cells_and_links_that_are_missing_and_nothing_false(name: str) -> None:
    result = check_file(ROOT / "samples" / f"{name}.xlsx", PilihanPeriksa(select=("KX0", "KX1", "KX20")))
    found = [(f.code, f.row_key, f.column) for f in result.findings]
    assert sorted(found) == sorted(EXPECTED[name])
    assert result.skipped == ()


def test_fill_gives_each_indicator_a_code(tmp_path: Path) -> None:
    out = tmp_path / "terisi.xlsx"
    fill(ROOT / "samples" / f"{PINO}.xlsx", out)
    assert [i.kode for _, _, i in _rows(load(out).dokumen)] == [f"IK-{n:03d}" for n in range(1, 53)]
