"""The IKI and the cascading sample are the whole documents: each row of their facts files once, in order, unmended."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from helpers.xlsx_dump import changes

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.findings import Severity
from kinerja_xl.workbook.read import read_workbook

ROOT = Path(__file__).parents[1]
PONCO, PEKUNCEN = "poncokusumo-iki-2023", "pekuncen-cascading-2023"
BUILDERS = {PONCO: "poncokusumo_iki", PEKUNCEN: "pekuncen_cascading"}


def _facts(name: str) -> dict:
    return json.loads((ROOT / "tests" / "data" / f"{name}.facts.json").read_text(encoding="utf-8"))


def _dokumen(name: str):
    return load(ROOT / "samples" / f"{name}.xlsx").dokumen


def _rows(name: str, sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a table as its cells hold them, by the column's title; empty cells are left out."""
    cells: dict[int, dict[int, Any]] = {}
    for cell in read_workbook(ROOT / "samples" / f"{name}.xlsx").sheet(sheet).cells():
        if cell.value is not None:
            cells.setdefault(cell.row, {})[cell.col] = cell.value
    first = {"Kinerja": "Kode", "Dasar Hukum": "Bagian"}[sheet]
    header = next(r for r, row in sorted(cells.items()) if any(str(v).rstrip(" *ƒ") == first for v in row.values()))
    titles = {col: str(title).rstrip(" *ƒ") for col, title in cells[header].items()}
    return [{titles[c]: v for c, v in row.items() if c in titles} for r, row in sorted(cells.items()) if r > header]


@pytest.fixture(scope="module")
def ponco():
    return _facts(PONCO), _dokumen(PONCO)


@pytest.fixture(scope="module")
def pekuncen():
    return _facts(PEKUNCEN), _dokumen(PEKUNCEN)


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
    pejabat = _dokumen(name).pejabat
    assert [p.nama for p in pejabat] == [f"Nama {p.jabatan}" for p in pejabat]
    assert {p.nip for p in pejabat} <= {"", "19750101 199903 1 001"}, "the placeholder of the other samples"


def test_ponco_every_row_stands_once_in_order_under_its_position(ponco) -> None:
    facts, dokumen = ponco
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    ours = [
        (s.penanggung_jawab, g.teks, i.nama, i.pembilang, i.penyebut, i.sumber_data)
        for s in dokumen.simpul
        for g in s.sasaran
        for i in g.indikator
    ]
    theirs = [
        (
            i["position"],
            goals[i["goal"]],
            i["name"],
            i["formula"]["numerator"] or "",
            i["formula"]["denominator"] or "",
            (i["sumber_data"] or "").removeprefix("- "),
        )
        for i in facts["indicators"]
    ]
    assert ours == theirs
    assert len(ours) == facts["counts"]["indicators"] == 57
    assert not any(i.target or i.satuan for s in dokumen.simpul for i in s.indikator), "none is printed"


def test_ponco_a_node_is_a_sheet(ponco) -> None:
    facts, dokumen = ponco
    assert [(s.kode, s.jenjang, s.induk, s.penanggung_jawab) for s in dokumen.simpul] == [
        (str(p["order"]), "Individu", "", p["id"]) for p in facts["positions"]
    ]
    assert [(s.penanggung_jawab, g.teks) for s in dokumen.simpul for g in s.sasaran] == [
        (g["position"], g["text"]) for g in facts["goals"]
    ]
    assert sum(len(s.sasaran) for s in dokumen.simpul) == facts["counts"]["sasaran"] == 31
    headed_iku = [s.penanggung_jawab for s in dokumen.simpul if "INDIKATOR KINERJA UTAMA" in s.keterangan]
    assert headed_iku == [p["id"] for p in facts["positions"] if p["table_header_says"] == "UTAMA"]


def test_ponco_formulas_are_what_the_document_prints_in_plain_text(ponco) -> None:
    facts, dokumen = ponco
    indicators = [i for s in dokumen.simpul for i in s.indikator]
    for ours, theirs in zip(indicators, facts["indicators"], strict=True):
        formula, text = theirs["formula"], ours.penjelasan_rumus
        assert not set("\\${}") & set(text)
        if formula["kind"] == "ratio":
            assert re.sub("[()]", "", text) == re.sub(
                "[()]", "", f"{formula['numerator']} / {formula['denominator']} x {formula['factor']}"
            )
            words = re.findall(r"\\text\{([^}]*)\}", formula["raw"])
            assert words
            assert [w for w in words if w not in text] == []
        elif "second_row_raw" in formula:  # PC-067: a fraction in two rows, without bar and without x100%
            assert text == f"{formula['raw']}\n{formula['second_row_raw']}"
            assert "%" not in text
        else:
            assert text == formula["raw"].removeprefix("- ").replace("\\sum", "Σ")
    first = "(Σ Pegawai x (Σ Hari kerja efektif - Σ hari tidak masuk kerja)) / (Σ Pegawai x Σ harikerja efektif) x 100%"
    assert indicators[0].penjelasan_rumus == first
    # "": two activities instead of formulas (PC-037) and a product
    assert Counter(i.cara_hitung for i in indicators) == {"Jumlah": 48, "Persentase": 5, "": 3, "Rasio": 1}


def test_ponco_positions(ponco) -> None:
    facts, dokumen = ponco
    without_sheet, officials = dokumen.pejabat[:2], dokumen.pejabat[2:]
    assert [(p.kode, p.tugas, p.atasan) for p in without_sheet] == [("Camat", (), ""), ("KepalaDesa", (), "")]
    for ours, theirs in zip(officials, facts["positions"], strict=True):
        assert (ours.kode, ours.jabatan) == (theirs["id"], theirs["jabatan_raw"])
        assert (len(ours.tugas), len(ours.fungsi)) == (theirs["tugas_items"], theirs["fungsi_items"])
    superiors: dict = {}
    for ours, theirs in zip(officials, facts["positions"], strict=True):
        superiors.setdefault(theirs["superior_stated_in_tugas"], set()).add(ours.atasan)
    assert superiors == {
        "Camat": {"Camat"},
        "Kepala Desa": {"KepalaDesa"},
        "Sekretaris": {"J01"},
        "Kasi Pemerintahan": {"J02"},
        "Kasi Ketenteraman dan Ketertiban Umum": {"J07"},  # PC-024: "Kasi Keamanan dan ketertiban" on its sheet
        "Kasi Pembangunan dan Pemberdayaan Masyarakat": {"J09"},
        "Kasi Pelayanan Publik": {"J12"},
        None: {""},
    }
    assert officials[9].jabatan.casefold() == officials[20].jabatan.casefold(), "one post, two sheets"


def test_ponco_decree(ponco) -> None:
    facts, dokumen = ponco
    printed, ours = facts["document"], dokumen.identitas
    assert (ours.nomor_sk, ours.tempat, ours.tentang, ours.kode_pos) == (
        printed["number_raw"],
        printed["place"],
        printed["title_raw"],
        printed["office"]["postal_code"],
    )
    assert (ours.kabupaten, ours.provinsi, ours.kode_wilayah) == ("Kabupaten Malang", "Jawa Timur", "35.07.07")
    assert ours.tanggal_sk is None, "PC-001: the day is missing"
    at = ours.sel["tanggal_sk"]
    sheet = read_workbook(ROOT / "samples" / f"{PONCO}.xlsx").sheet(at.sheet)
    assert next(c.value for c in sheet.cells() if (c.row, c.col) == (at.row, at.col)) == printed["date_raw"]


def test_ponco_legal_basis(ponco) -> None:
    facts, _ = ponco
    rows = _rows(PONCO, "Dasar Hukum")
    assert [(r["Bagian"], r["Urutan"]) for r in rows] == [
        *(("Menimbang", n) for n in (1, 2)),
        *(("Mengingat", n) for n in range(1, 12)),
        *(("Diktum", n) for n in (1, 2, 3, 4)),
    ]
    for basis, row in zip(facts["document"]["legal_basis"], rows[2:13], strict=True):
        assert re.search(rf"\b(Nomor|Nomor:|No\.) {re.escape(basis['number'])}\b", row["Teks"])
        assert str(basis["year"] or "No. 260 tentang") in row["Teks"]  # PC-007: the last one has no year
    diktum = [r["Teks"] for r in rows[13:]]
    for ours, theirs in zip(diktum, facts["document"]["diktum"], strict=True):
        assert len(ours.split("\n")) - 1 == theirs.get("items", 0)
    assert "Diktum KESATU dan KEDUA" in diktum[1], "PC-005: KEDUA refers to itself"
    assert "Indikator Individu" in rows[1]["Teks"], "PC-006: the word Kinerja is missing"


def test_ponco_texts_are_short() -> None:
    texts = json.loads((ROOT / "samples" / "build" / "poncokusumo_teks.json").read_text(encoding="utf-8"))
    items = [t for part in ("tugas", "fungsi") for items in texts[part].values() for t in items]
    assert max(map(len, [*items, *texts["menimbang"], *texts["mengingat"], *texts["diktum"]])) <= 220


def _slots(facts: dict) -> list[dict]:
    """Return the slots of the facts from top to bottom: goal and objective of the first sheet, then the tree."""
    by_node = {i["node"]: i for i in facts["indicators"] if i["node"]}

    def below(parent: str | None) -> list[dict]:
        nodes = [n for n in facts["tree"] if n["parent"] == parent]
        return [slot for n in nodes for slot in (by_node[n["id"]], *below(n["id"]))]

    return [*(i for i in facts["indicators"] if not i["node"] and i["sheet"] == "A"), *below(None)]


def test_pekuncen_every_slot_stands_once_in_order(pekuncen) -> None:
    facts, _ = pekuncen
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    names = {n["id"]: n["name"] for n in facts["tree"]}
    columns = (
        "Jenjang",
        "Nomenklatur",
        "Sasaran",
        "Indikator",
        "Tipe perhitungan",
        "Pembilang",
        "Penyebut",
        "Penjelasan rumus",
        "Sumber data",
    )
    rows = _rows(PEKUNCEN, "Kinerja")
    levels = {"sasaran": "sasaran_strategis"}
    theirs = [
        (
            levels.get(i["level"], i["level"]).replace("_", " ").title(),
            names.get(i["node"], ""),
            goals[i["goal"]],
            i["name"] or "",
            ("1. " if "tipe_raw_note" in i else "") + i["tipe_penghitungan"],
            i["formula"]["numerator"] or "",
            i["formula"]["denominator"] or "",
            i["formula"]["raw"],
            i["sumber_data"] or "",
        )
        for i in _slots(facts)
    ]
    assert [tuple(r.get(c, "") for c in columns) for r in rows] == theirs
    assert len(rows) == facts["counts"]["distinct_indicator_slots_after_removing_repeats"] == 46
    unprinted = {"Penanggung jawab", "Satuan", "Target 2023", "Kode indikator"}
    assert not any(unprinted & set(r) for r in rows), "PN-064"


def test_pekuncen_goal_and_objective_stand_on_all_five_sheets_but_here_once(pekuncen) -> None:
    facts, dokumen = pekuncen
    for level, jenjang in (("tujuan", "Tujuan"), ("sasaran", "Sasaran Strategis")):
        printed = [g["text"] for g in facts["goals"] if g["level"] == level]
        assert len(printed) == facts["counts"]["sheets"]
        (simpul,) = [s for s in dokumen.simpul if s.jenjang == jenjang]
        assert {simpul.sasaran[0].teks} == set(printed)
    rows = _rows(PEKUNCEN, "Kinerja")
    note = next(i["keterangan"] for i in facts["indicators"] if i["keterangan"])
    assert [r["Kode"] for r in rows if r.get("Keterangan") == note] == ["1.1"]
    assert [r["Indikator"] for r in rows if r.get("Keterangan") == note] == [
        "Persentase kelompok masyarakat di kecamatan yang aktif"
    ]


def test_pekuncen_tree(pekuncen) -> None:
    facts, dokumen = pekuncen
    counts = facts["counts"]
    assert Counter(s.jenjang for s in dokumen.simpul) == {
        "Tujuan": 1,
        "Sasaran Strategis": 1,
        "Program": counts["program"],
        "Kegiatan": counts["kegiatan"],
        "Sub Kegiatan": counts["sub_kegiatan"],
    }
    names = {n["id"]: n["name"] for n in facts["tree"]}
    parents = {n["name"]: names.get(n["parent"], "") for n in facts["tree"]}
    assert len(parents) == len(facts["tree"]), "no name occurs twice"
    by_code = dokumen.simpul_menurut_kode
    for simpul in dokumen.simpul[2:]:
        assert by_code[simpul.induk].nomenklatur == parents[simpul.nomenklatur]
    programs = [s for s in dokumen.simpul if s.jenjang == "Program"]
    assert [s.kode for s in programs] == [f"1.1.{n}" for n in range(1, 6)]
    assert all("tidak menyebutkan kaitan" in s.keterangan for s in programs)


def test_pekuncen_keeps_what_is_odd(pekuncen) -> None:
    facts, dokumen = pekuncen
    by_code = dokumen.simpul_menurut_kode
    label = "Label indikator tercetak: Indikator Kinerja Kegiatan"
    kept = {s.kode: s.keterangan for s in dokumen.simpul if s.jenjang in {"Kegiatan", "Sub Kegiatan"} and s.keterangan}
    assert kept == {
        "1.1.1.1.2": "Tercetak: Sub Kegiatan 3.",  # PN-004
        "1.1.2.3.6": "Nama indikator tidak tercetak.",
        "1.1.2.6": f"{label} 5.",  # PN-007
        "1.1.4.1": f"Tercetak: Kegiatan 3. {label} 1.",  # PN-005
        "1.1.5.1.1": f"{label} 1.",  # PN-008
        "1.1.5.1.2": f"{label} 2.",
        "1.1.5.2.1": f"{label} 2.",  # PN-009
    }
    programs = [s.keterangan.rpartition("Tercetak: ")[2] for s in dokumen.simpul if s.jenjang == "Program"]
    assert programs == ["Program 5.", "Program 2.", "Program 2.", "Program 3.", "Program 4."]
    (two,) = [i for i in facts["indicators"] if "split_names" in i]
    assert [i.nama for i in by_code["1.1.2.3.5"].indikator] == [two["name"]]
    (nameless,) = by_code["1.1.2.3.6"].indikator
    assert (nameless.nama, bool(nameless.penjelasan_rumus), bool(nameless.sumber_data)) == ("", True, True)
    assert "Kecamatan Ajibarang" in by_code["1.1.4.1"].indikator[0].penjelasan_rumus, "PN-056"
    assert by_code["1.1.3"].indikator[0].tipe_perhitungan == "Kumulatif Negatif", "PN-031"


def test_pekuncen_official_codes(pekuncen) -> None:
    _, dokumen = pekuncen
    for simpul in dokumen.simpul[2:]:
        if simpul.kode_nomenklatur:
            assert simpul.kode_nomenklatur in dokumen.ketentuan.nomenklatur.baris
            induk = dokumen.simpul_menurut_kode[simpul.induk]
            assert simpul.kode_nomenklatur.startswith(induk.kode_nomenklatur)
    assert [s.kode for s in dokumen.simpul[2:] if not s.kode_nomenklatur] == [
        "1.1.2.5",  # Pemerintahan Daerah where the official name has Pemerintah Daerah
        "1.1.5.1",  # PN-057: Ketentrangan
    ]


def test_pekuncen_identity(pekuncen) -> None:
    facts, dokumen = pekuncen
    ours, printed = dokumen.identitas, facts["document"]
    assert (ours.tanggal_sk.isoformat(), ours.tempat, ours.tentang) == (
        printed["date_iso"],
        printed["place"],
        printed["title_raw"],
    )
    assert (ours.kabupaten, ours.provinsi, ours.kode_wilayah) == ("Kabupaten Banyumas", "Jawa Tengah", "33.02.16")
    (camat,) = dokumen.pejabat
    assert camat.pangkat == "Pembina Tk.I", "as on the first sheet; PN-062: one says Tk.II"


EXPECTED = {
    PONCO: [
        # PC-001: "Januari 2023", the day is missing
        ("KX105", "tanggal_sk", "Tanggal SK"),
        # PC-027: the five rows of the Sekretaris Desa have no source
        *[("KX101", "20", "Sumber data")] * 5,
    ],
    PEKUNCEN: [
        # PN-019: the second indicator of the objective has a note in place of its source
        ("KX101", "1.1", "Sumber data"),
        # the number of the option is left in: "1. Kumulatif" (Program 5 and Program 4)
        ("KX106", "1.1.1", "Tipe perhitungan"),
        ("KX106", "1.1.5", "Tipe perhitungan"),
    ],
}


@pytest.mark.parametrize("name", BUILDERS)
def test_check_finds_the_cells_and_links_that_are_missing_and_nothing_false(name: str) -> None:
    result = check_file(ROOT / "samples" / f"{name}.xlsx", PilihanPeriksa(select=("KX0", "KX1", "KX20")))
    found = [(f.code, f.row_key, f.column) for f in result.findings]
    assert sorted(found) == sorted(EXPECTED[name])
    partial_date = {f.severity for f in result.findings if f.code == "KX105"}
    assert {f.severity for f in result.findings if f.code != "KX105"} == {Severity.ERROR}
    assert partial_date <= {Severity.WARNING}, "room for the pen, not a fault of the document"
    assert result.skipped == ()


def test_a_superior_without_a_job_sheet_needs_no_duties_but_everyone_below_does(tmp_path: Path) -> None:
    from kinerja_xl.workbook.cells import CellWrite
    from kinerja_xl.workbook.patch import patch

    path = ROOT / "samples" / f"{PONCO}.xlsx"
    at = load(path).dokumen.pejabat_menurut_kode["J01"].at.sel("tugas")
    copy = tmp_path / "tanpa-tugas.xlsx"
    copy.write_bytes(patch(read_workbook(path), [CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=None)]).data)
    found = [
        (f.code, f.row_key)
        for f in check_file(copy, PilihanPeriksa()).findings
        if f.column == "Tugas" and f.code == "KX101"
    ]
    assert found == [("KX101", "J01")]
