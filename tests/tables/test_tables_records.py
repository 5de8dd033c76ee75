"""Rows that look like a total, a numbering, a header or the example, and those that only nearly do."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.sheets import PK
from kinerja_xl.tables import Tables
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import read_workbook

ANGGARAN = "| Kode | Nomenklatur | Sumber dana | Pagu | Pagu perubahan |\n"
PEJABAT = [k for k in PK["pejabat"].kolom if k.contoh is not None]


def read(tmp_path: Path, name: str, text: str) -> Tables:
    (tmp_path / "buku.xlsx").write_bytes(build_book({name: text}))
    return read_tables(read_workbook(tmp_path / "buku.xlsx"))


def budgets(tmp_path: Path, rows: str) -> list[float | None]:
    return [b.angka("pagu") for b in read(tmp_path, "Anggaran", ANGGARAN + rows).tabel["anggaran"].baris]


@pytest.mark.parametrize(
    "row",
    [
        "| JUMLAH | | | 1000 | |",
        "| Jumlah total | | | 1000 | |",
        "| Total Anggaran: | | | 1000 | |",
        "| | JUMLAH | | 1000 | |",  # under the computed Nomenklatur
        "| | | Jumlah | 1000 | |",
    ],
)
def test_a_total_is_no_record(row: str, tmp_path: Path) -> None:
    assert budgets(tmp_path, "| 1 | | APBD | 700 | |\n" + row) == [700]


@pytest.mark.parametrize("row", ["| 1 | Jumlah | APBD | 700 | |", "| Jumlah A | | APBD | 700 | |", "| | | | 700 | |"])
def test_a_row_that_only_mentions_a_total_is_one(row: str, tmp_path: Path) -> None:
    assert budgets(tmp_path, row) == [700]


def test_an_indicator_counted_by_jumlah_is_a_record_even_while_its_kode_is_missing(tmp_path: Path) -> None:
    text = "| Kode | Jenjang | Indikator | Satuan | Cara hitung |\n| | Program | Jumlah laporan | Laporan | Jumlah |"
    assert [b.teks("cara_hitung") for b in read(tmp_path, "Kinerja", text).tabel["kinerja"].baris] == ["Jumlah"]


@pytest.mark.parametrize(
    "row",
    [
        "| #1 | #2 | #3 | #4 | #5 |",
        "| '1 | '2 | '3 | '4 | '5 |",
        "| (1) | (2) | (3) | (4) | (5) |",
        "| #1 | #3 | #4 | #6 | #7 |",  # columns of the office's own between ours are numbered as well
    ],
)
def test_the_numbers_of_the_columns_are_no_record(row: str, tmp_path: Path) -> None:
    assert budgets(tmp_path, row + "\n| 1 | | APBD | 700 | |") == [700]


@pytest.mark.parametrize("row", ["| 1 | | APBD | 2 | 3 |", "| #1 | | #2 | #3 | |", "| 1 | | 2 | 700 | 800 |"])
def test_small_amounts_are_no_numbering(row: str, tmp_path: Path) -> None:
    assert len(budgets(tmp_path, row)) == 1


def test_a_header_repeated_on_the_next_page_is_no_record_even_in_the_offices_own_words(tmp_path: Path) -> None:
    head = "| No | Nomenklatur | Ket | Anggaran |"
    found = read(tmp_path, "Anggaran", f"{head}\n| 1 | | APBD | 700 |\n{head}\n| 2 | | APBD | 300 |")
    assert [b.angka("pagu") for b in found.tabel["anggaran"].baris] == [700, 300]


def example(**changes: str) -> str:
    values = {k.kunci: str(k.contoh) for k in PEJABAT} | changes
    return f"| {' | '.join(k.judul for k in PEJABAT)} |\n| {' | '.join(values.values())} |"


def test_the_example_row_is_named_and_left_out(tmp_path: Path) -> None:
    own = "| " + " | ".join("Andi" if k.kunci == "nama" else str(k.contoh) for k in PEJABAT) + " |"
    found = read(tmp_path, "Pejabat", f"{example()}\n{own}")
    assert [b.teks("nama") for b in found.tabel["pejabat"].baris] == ["Andi"]
    assert [(f.code, str(f.at)) for f in found.findings if "Baris contoh" in f.message] == [("KX010", "Pejabat!A2")]


def test_an_example_row_with_one_change_is_the_offices_own(tmp_path: Path) -> None:
    found = read(tmp_path, "Pejabat", example(nama="Andi"))
    assert [b.teks("nama") for b in found.tabel["pejabat"].baris] == ["Andi"]
    said = [f.message for f in found.findings if f.code == "KX010"]
    assert said, "what is left of the example is named, cell by cell"
    assert not any("Baris contoh" in message for message in said)


def test_what_fill_left_in_an_emptied_row_makes_no_record(tmp_path: Path) -> None:
    assert budgets(tmp_path, '| 1 | | APBD | 700 | |\n| | =IF(A3="","","x") -> | | | |') == [700]


def test_a_problem_inside_a_merge_is_said_once(tmp_path: Path) -> None:
    text = ANGGARAN + "| #1.1 | | APBD | 700 | |\n| | | DAU | 300 | |\n(gabung A2:A3)"
    found = read(tmp_path, "Anggaran", text)
    assert [b.teks("kode") for b in found.tabel["anggaran"].baris] == ["1.1", "1.1"]
    assert [str(f.at) for f in found.findings if f.code == "KX109"] == ["Anggaran!A2"]


def test_an_amount_never_spreads_over_its_merge(tmp_path: Path) -> None:
    assert budgets(tmp_path, "| 1 | | APBD | 700 | |\n| 2 | | APBD | | |\n(gabung D2:D3)") == [700, None]
