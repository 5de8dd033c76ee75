"""A table is found wherever the office has moved it, and whatever it has done to its headers."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app.load import load
from kinerja_xl.sheets import PK
from kinerja_xl.tables import Tables
from kinerja_xl.workbook.template import Isi, write_template

ROWS = {
    "pejabat": [{"kode": "Bupati", "jabatan": "Bupati"}, {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati"}],
    "kinerja": [{"kode": "1", "jenjang": "Tujuan", "sasaran": "A", "penanggung_jawab": "Camat", "target_2026": 88}],
    "anggaran": [{"kode": "1", "sumber_dana": "APBD", "pagu": 1000}],
}


def tables(tmp_path: Path, change: Callable[[openpyxl.Workbook], None] = lambda book: None) -> Tables:
    """The standard workbook, filled, changed by an office, read."""
    book = openpyxl.load_workbook(io.BytesIO(write_template(PK, range(2025, 2030), Isi(tabel=ROWS))))
    change(book)
    book.save(tmp_path / "kantor.xlsx")
    return load(tmp_path / "kantor.xlsx").tables


def from_markdown(tmp_path: Path, **sheets: str) -> Tables:
    (tmp_path / "buku.xlsx").write_bytes(build_book({name.replace("_", " "): text for name, text in sheets.items()}))
    return load(tmp_path / "buku.xlsx").tables


def pagu(found: Tables) -> list[float | None]:
    return [b.angka("pagu") for b in found.tabel["anggaran"].baris]


def codes(found: Tables) -> list[str]:
    return [f.code for f in found.findings if f.sheet_name != "Rencana Aksi"]


def test_the_standard_workbook_is_found_whole(tmp_path: Path) -> None:
    found = tables(tmp_path)
    assert set(found.tabel) == {"identitas", "pejabat", "kinerja", "anggaran", "rencana_aksi", "pengecualian"}
    assert codes(found) == []
    assert found.tabel["kinerja"].tahun == (2025, 2026, 2027, 2028, 2029)


def test_rows_and_sheets_put_in_front_shift_nothing(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        for area in list(book["Anggaran"].merged_cells.ranges):
            book["Anggaran"].unmerge_cells(str(area))
        book["Anggaran"].insert_rows(1, 7)
        book["Anggaran"]["A2"] = "PEMERINTAH KABUPATEN"
        book.create_sheet("Catatan", 0)["A1"] = "Kode"

    found = tables(tmp_path, change)
    assert pagu(found) == [1000]
    assert found.tabel["anggaran"].kepala == 12


def test_a_renamed_header_is_known_by_its_hidden_key(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"]["D5"] = "Dana yang disediakan"

    found = tables(tmp_path, change)
    assert pagu(found) == [1000]
    (finding,) = [f for f in found.findings if f.code == "KX006"]
    assert str(finding.at) == "Anggaran!D5"


def test_the_visible_header_wins_over_the_hidden_key(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["Anggaran"]
        sheet["D5"], sheet["E5"] = "Pagu perubahan", "Pagu"
        sheet["D6"], sheet["E6"] = 5, 1000

    assert pagu(tables(tmp_path, change)) == [1000]


def test_without_the_key_row_the_headers_are_enough(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"].delete_rows(3)

    assert pagu(tables(tmp_path, change)) == [1000]


def test_a_renamed_sheet_is_known_by_its_defined_name(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"].title = "Lampiran II"
        name = book.defined_names["kx_anggaran"]
        name.attr_text = name.attr_text.replace("Anggaran", "'Lampiran II'")

    found = tables(tmp_path, change)
    assert pagu(found) == [1000]
    assert "KX003" not in codes(found)


@pytest.mark.parametrize("title", ["ANGGARAN", " Anggaran ", "anggaran"])
def test_case_and_blanks_of_a_sheets_name_do_not_matter(title: str, tmp_path: Path) -> None:
    text = "| Kode | Sumber dana | Pagu |\n| 1 | APBD | #1000 |"
    (tmp_path / "buku.xlsx").write_bytes(build_book({"Anggaran": None, title: text}))
    assert pagu(load(tmp_path / "buku.xlsx").tables) == [1000]


def test_alias_headers_and_years_in_any_order(tmp_path: Path) -> None:
    found = from_markdown(
        tmp_path,
        Anggaran="| No | Ket | Anggaran |\n| 1 | APBD | 1000 |",
        Kinerja="| 2027 | Kode | Jenjang | Target Kinerja Tahun 2026 | Sasaran Strategis | Target 2025 |\n"
        "| #3 | 1 | Tujuan | #2 | A | #1 |",
    )
    assert pagu(found) == [1000]
    kinerja = found.tabel["kinerja"]
    assert kinerja.tahun == (2025, 2026, 2027)
    assert [kinerja.baris[0].angka(f"target_{t}") for t in kinerja.tahun] == [1, 2, 3]


def test_a_header_of_two_rows_with_merged_cells(tmp_path: Path) -> None:
    found = from_markdown(
        tmp_path,
        Kinerja="| Kode | Jenjang | Sasaran | Target | |\n| | | | 2025 | 2026 |\n| 1 | Tujuan | A | #88 | #90 |\n"
        "(gabung A1:A2)\n(gabung B1:B2)\n(gabung C1:C2)\n(gabung D1:E1)",
    )
    kinerja = found.tabel["kinerja"]
    assert kinerja.kepala == 2
    assert [(b.teks("kode"), b.angka("target_2025"), b.angka("target_2026")) for b in kinerja.baris] == [("1", 88, 90)]


def test_quarters_under_one_heading_are_read(tmp_path: Path) -> None:
    found = from_markdown(
        tmp_path,
        Anggaran="| Kode | Sumber dana | Pagu | Realisasi | | | |\n| | | | TW I | Triwulan II | TW 3 | Triwulan 4 |\n"
        "| 1 | APBD | #9 | #1 | #2 | #3 | #4 |\n(gabung A1:A2)\n(gabung B1:B2)\n(gabung C1:C2)\n(gabung D1:G1)",
    )
    (baris,) = found.tabel["anggaran"].baris
    assert [baris.angka(f"realisasi_tw{n}") for n in range(1, 5)] == [1, 2, 3, 4]


def test_kode_beats_no_when_both_stand_there(tmp_path: Path) -> None:
    found = from_markdown(tmp_path, Anggaran="| No | Kode | Sumber dana | Pagu |\n| 7 | 1 | APBD | 1000 |")
    assert [b.teks("kode") for b in found.tabel["anggaran"].baris] == ["1"]
