"""What pandera finds stands at the right cell, once, and never where the cell could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.findings import Finding
from kinerja_xl.sheets import PK
from kinerja_xl.tables import Tabel, validate
from kinerja_xl.tables.read import read_tables
from kinerja_xl.tables.schema import schema
from kinerja_xl.workbook.read import read_workbook

ANGGARAN = "| Kode | Sumber dana | Pagu | Realisasi TW I |\n"


def table(tmp_path: Path, name: str, text: str) -> Tabel:
    (tmp_path / "buku.xlsx").write_bytes(build_book({name: text}))
    return read_tables(read_workbook(tmp_path / "buku.xlsx")).tabel[name.lower()]


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return sorted((f.code, f.at.address) for f in findings if f.at is not None)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 1 | APBD | 700 | 5 |", []),
        ("| 1 | APBD | 0 | 0 |", []),  # zero is a value
        ("| 1 | Dana sendiri | 700 | |", []),  # suggestions are no closed list
        ("| 1 | | 700 | |", [("KX101", "B2")]),
        ("| 1 | | | |", [("KX101", "B2"), ("KX101", "C2")]),
        ("| 1 | APBD | 700 | -1 |", [("KX107", "D2")]),
        ("| 1 | APBD | menyusul | |", []),  # KX102 has named it
        ("| 1 | APBD | '1.234 | |", []),  # KX104
        ("| 1 | APBD | !#REF! | |", []),  # KX110
        ("| 1 | APBD | =X1 -> | |", []),  # KX112
        ("| 1 | APBD | - | |", [("KX101", "C2")]),  # a dash is blank
    ],
)
def test_a_table_of_one_row(row: str, found: list[tuple[str, str]], tmp_path: Path) -> None:
    assert places(validate(table(tmp_path, "Anggaran", ANGGARAN + row))) == found


def test_a_table_without_rows_has_nothing_to_find(tmp_path: Path) -> None:
    assert validate(table(tmp_path, "Anggaran", ANGGARAN)) == ()


def test_a_column_the_sheet_does_not_have_is_not_asked_of_its_rows(tmp_path: Path) -> None:
    assert validate(table(tmp_path, "Anggaran", "| Kode | Sumber dana | Keterangan |\n| 1 | APBD | x |")) == ()


def test_a_repeated_key_names_the_later_rows_and_shows_the_first(tmp_path: Path) -> None:
    rows = "| 1 | APBD | 1 | |\n| 1 | DAU | 2 | |\n| 1 | APBD | 3 | |\n| 1 | APBD | 4 | |"
    findings = validate(table(tmp_path, "Anggaran", ANGGARAN + rows))
    assert places(findings) == [("KX108", "A4"), ("KX108", "A5")]
    assert {ref.address for f in findings for ref in f.related} == {"A2"}


def test_an_empty_key_repeats_nothing(tmp_path: Path) -> None:
    rows = "| 1 | | 1 | |\n| 1 | | 2 | |"
    assert places(validate(table(tmp_path, "Anggaran", ANGGARAN + rows))) == [("KX101", "B2"), ("KX101", "B3")]


def test_a_cell_with_two_faults_is_reported_once(tmp_path: Path) -> None:
    text = "| Kode | Jenjang | Sasaran | Penanggung jawab |\n| 1. | Program | A | Camat |"
    assert places(validate(table(tmp_path, "Kinerja", text))) == [("KX111", "A2")]


def test_required_because_another_is_filled(tmp_path: Path) -> None:
    head = "| Kode | Jenjang | Sasaran | Penanggung jawab | Indikator | Sumber data | Cara hitung | Definisi operasional |\n"
    rows = (
        "| 1 | Program | A | Camat | Indeks A | | Jumlah | D |\n| 2 | Program | B | Camat | | | | |\n"
        "| 3 | Program | C | Camat | Indeks C | Survei | Jumlah | D |"
    )
    (finding,) = validate(table(tmp_path, "Kinerja", head + rows))
    assert str(finding.at) == "Kinerja!F2"
    assert finding.message == "Sumber data wajib diisi karena Indikator terisi."


def test_a_forms_findings_carry_the_line_as_their_key(tmp_path: Path) -> None:
    form = "| Uraian | Isian |\n| Nama kantor | |\n| Jenis kantor | Kecamatn |\n| Kode pos | 9290 |\n| Tahun | 2046 |"
    findings = validate(table(tmp_path, "Identitas", form))
    assert sorted((f.code, str(f.at), f.row_key) for f in findings) == [
        ("KX101", "Identitas!B2", "nama_kantor"),
        ("KX106", "Identitas!B3", "jenis_kantor"),
        ("KX107", "Identitas!B5", "tahun"),
        ("KX111", "Identitas!B4", "kode_pos"),
    ]


@pytest.mark.parametrize("kode_pos", ["'٩٢٩٠٠", "'９２９００"])
def test_a_digit_is_one_of_ten(kode_pos: str, tmp_path: Path) -> None:
    form = f"| Uraian | Isian |\n| Nama kantor | A |\n| Jenis kantor | Kecamatan |\n| Kode pos | {kode_pos} |"
    assert places(validate(table(tmp_path, "Identitas", form))) == [("KX111", "B4")]


@pytest.mark.parametrize("lembar", [x.kunci for x in PK.lembar])
def test_the_schema_knows_every_input_column_and_no_computed_one(lembar: str) -> None:
    declared = PK[lembar]
    columns = declared.kolom_pada((2025, 2026))
    assert list(schema(declared, columns).columns) == [k.kunci for k in columns if not k.dihitung]


def test_every_fault_of_a_thousand_rows_is_named(tmp_path: Path) -> None:
    found = table(tmp_path, "Anggaran", ANGGARAN + "\n".join("| 1 | APBD | | -1 |" for _ in range(1000)))
    findings = validate(found)
    assert len(findings) == 2999  # 1,000 missing, 1,000 negative, 999 repeated


def test_a_year_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    form = "| Uraian | Isian |\n| Nama kantor | A |\n| Jenis kantor | Kecamatan |\n| Tahun | 2099 |"
    (finding,) = validate(table(tmp_path, "Identitas", form))
    assert finding.message == "Tahun 2099 di luar batas (2015 sampai 2045)."


@pytest.mark.parametrize(
    ("kode", "fix"),
    [
        ("'1. 2.", "Tulis 1.2."),  # blanks and outer dots are all that is wrong
        ("1,2", "Tulis sebagai angka atau huruf yang dipisah titik, misalnya 1.1.2."),
        ("1..2", "Tulis sebagai angka atau huruf yang dipisah titik, misalnya 1.1.2."),
    ],
)
def test_the_way_out_is_the_value_itself_only_where_that_is_right(kode: str, fix: str, tmp_path: Path) -> None:
    text = f"| Kode | Jenjang | Sasaran | Penanggung jawab |\n| {kode} | Program | A | Camat |"
    (finding,) = validate(table(tmp_path, "Kinerja", text))
    assert (finding.code, finding.fix) == ("KX111", fix)
