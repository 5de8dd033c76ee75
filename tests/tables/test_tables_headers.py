"""Columns under whatever name they still go by, years, lines of forms, and sheets that have lost something.

Where a table stands is in ``test_tables_locate.py``.
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from helpers.template_book import DATA, HEADER, KEYS, YEARS, column, edited, header, reorder

from kinerja_xl.sheets import PK
from kinerja_xl.tables.locate import Letak, find_sheet, locate
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import RawBook

KINERJA, ANGGARAN, IDENTITAS = PK["kinerja"], PK["anggaran"], PK["identitas"]


def found(book: RawBook, lembar=ANGGARAN) -> Letak:
    letak, _ = locate(book, lembar)
    assert letak is not None
    return letak


def codes(letak: Letak) -> list[str]:
    return [f.code for f in letak.findings]


def pagu(book: RawBook) -> list[float | None]:
    """What is read as Pagu, whatever has happened to the table around it."""
    return [baris.angka("pagu") for baris in read_tables(book).tabel["anggaran"].baris]


# -- where the table stands -----------------------------------------------------------------------


def test_columns_moved_shift_nothing(tmp_path: Path) -> None:
    book = edited(tmp_path, lambda b: reorder(b["Anggaran"], lambda cols: cols[::-1]))
    assert codes(found(book)) == []
    assert pagu(book) == [1000]


def test_a_column_of_the_offices_own_shifts_nothing_and_is_not_judged(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"].insert_cols(1, 2)
        book["Anggaran"].cell(HEADER, 2).value = "Catatan bendahara"

    book = edited(tmp_path, change)
    assert codes(found(book)) == []
    assert pagu(book) == [1000]


def test_a_row_with_more_texts_than_the_header_is_not_taken_for_it(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["Anggaran"]
        for beside in range(1, 16):
            sheet.cell(DATA, sheet.max_column + 1).value = f"catatan {beside}"

    book = edited(tmp_path, change)
    assert codes(found(book)) == []
    assert pagu(book) == [1000]


def test_a_table_of_nothing_but_its_header_is_found_and_is_empty(tmp_path: Path) -> None:
    book = edited(tmp_path, lambda b: b["Anggaran"].delete_rows(DATA, 100))
    assert codes(found(book)) == []
    assert pagu(book) == []


def test_a_sheet_without_header_has_no_table(tmp_path: Path) -> None:
    letak, findings = locate(edited(tmp_path, lambda b: b["Anggaran"].delete_rows(1, HEADER)), ANGGARAN)
    assert letak is None
    assert [(f.code, f.sheet) for f in findings] == [("KX004", "Anggaran")]


# -- the sheet's name -----------------------------------------------------------------------------


def test_a_renamed_sheet_is_found_by_the_defined_name_that_follows_it(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"].title = "Uang '25"
        book.defined_names["kx_anggaran"].attr_text = "'Uang ''25'!$A$5:$L$5"

    assert found(edited(tmp_path, change)).sheet.name == "Uang '25"


def test_a_renamed_sheet_whose_defined_name_is_dead_is_asked_about(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"].title = "Anggran"
        book.defined_names["kx_anggaran"].attr_text = "#REF!"

    sheet, (finding,) = find_sheet(edited(tmp_path, change), ANGGARAN)
    assert sheet is None
    assert finding.code == "KX003"
    assert "'Anggran'" in finding.message


# -- the header's words ---------------------------------------------------------------------------


def test_without_the_key_row_the_titles_are_enough(tmp_path: Path) -> None:
    book = edited(tmp_path, lambda b: b["Anggaran"].delete_rows(KEYS))
    assert (found(book).baris_kunci, codes(found(book))) == (0, [])
    assert pagu(book) == [1000]


def test_a_renamed_header_is_known_by_the_key_above_it_and_said(tmp_path: Path) -> None:
    book = edited(tmp_path, lambda b: header(b["Anggaran"], "pagu", "Uang yang tersedia"))
    (finding,) = found(book).findings
    assert (finding.code, finding.value, finding.expected) == ("KX006", "Uang yang tersedia", "Pagu")
    assert pagu(book) == [1000]


def test_a_column_that_nobody_uses_may_have_any_name(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["Anggaran"]
        header(sheet, "keterangan", "Paraf")
        col = next(cell.column for cell in sheet[KEYS] if cell.value == "keterangan")
        for row in range(DATA, sheet.max_row + 1):
            sheet.cell(row, col).value = None

    assert codes(found(edited(tmp_path, change))) == []


def test_a_header_left_empty_is_known_by_the_key_above_it(tmp_path: Path) -> None:
    book = edited(tmp_path, lambda b: header(b["Anggaran"], "pagu", None))
    assert codes(found(book)) == []
    assert pagu(book) == [1000]


def test_every_header_renamed_leaves_the_keys_to_go_by(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        for cell in book["Anggaran"][HEADER]:
            cell.value = f"Kolom ke-{cell.column}"

    book = edited(tmp_path, change)
    assert found(book).kepala == HEADER
    assert set(codes(found(book))) == {"KX006"}
    assert pagu(book) == [1000]


def test_a_misspelled_header_without_key_is_guessed_and_said(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        header(book["Anggaran"], "sumber_dana", "Sumbr dana")
        book["Anggaran"].delete_rows(KEYS)

    (finding,) = found(edited(tmp_path, change)).findings
    assert (finding.code, finding.value, finding.expected) == ("KX006", "Sumbr dana", "Sumber dana")


def test_another_word_without_key_is_not_guessed(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        header(book["Anggaran"], "pagu", "Plafon")
        book["Anggaran"].delete_rows(KEYS)

    (finding,) = found(edited(tmp_path, change)).findings
    assert (finding.code, finding.column) == ("KX005", "Pagu")


@pytest.mark.parametrize(("key", "alias"), [("pagu", "Anggaran"), ("kode", "No."), ("serapan", "% Serapan")])
def test_an_alias_is_as_good_as_the_title(key: str, alias: str, tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        header(book["Anggaran"], key, alias)
        book["Anggaran"].delete_rows(KEYS)

    book = edited(tmp_path, change)
    assert codes(found(book)) == []
    assert pagu(book) == [1000]


def test_a_title_beats_an_alias(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Anggaran"].insert_cols(1)
        book["Anggaran"].cell(HEADER, 1).value = "No"
        book["Anggaran"].cell(DATA, 1).value = 1

    letak = found(edited(tmp_path, change))
    assert (letak.posisi["kode"], codes(letak)) == (2, [])


def test_of_two_columns_with_one_title_the_first_is_read_and_the_second_named(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        last = book["Anggaran"].max_column + 1
        book["Anggaran"].cell(HEADER, last).value = "PAGU *"
        book["Anggaran"].cell(DATA, last).value = 7

    book = edited(tmp_path, change)
    (finding,) = found(book).findings
    assert finding.code == "KX007"
    assert [ref.col for ref in finding.related] == [found(book).posisi["pagu"]]
    assert pagu(book) == [1000]


def test_a_deleted_column_is_missed_only_where_it_is_needed(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        for key in ("keterangan", "serapan", "pagu"):
            book["Anggaran"].delete_cols(column(book["Anggaran"], key))

    letak = found(edited(tmp_path, change))
    assert [(f.code, f.column, f.severity) for f in letak.findings] == [
        ("KX005", "Pagu", None),
        ("KX005", "Serapan (%)", "warning"),
    ]


# -- years ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["Target {}", "TARGET  KINERJA {}", "Target tahun {}", "{}"])
def test_a_year_column_may_be_called_many_things(title: str, tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        for year in YEARS:
            header(book["Kinerja"], f"target_{year}", title.format(year))
        book["Kinerja"].delete_rows(KEYS)

    letak = found(edited(tmp_path, change), KINERJA)
    assert (letak.tahun, codes(letak)) == (YEARS, [])


def test_a_bare_year_may_be_a_number(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        for year in YEARS:
            header(book["Kinerja"], f"target_{year}", year)

    assert found(edited(tmp_path, change), KINERJA).tahun == YEARS


def test_years_in_any_order_keep_their_values(tmp_path: Path) -> None:
    book = edited(tmp_path, lambda b: reorder(b["Kinerja"], lambda cols: cols[::-1]))
    assert found(book, KINERJA).tahun == YEARS
    (baris,) = read_tables(book).tabel["kinerja"].baris
    assert [baris.angka(f"target_{year}") for year in YEARS] == [88, 89, 90]


# -- forms ----------------------------------------------------------------------------------------


def test_a_forms_lines_may_stand_in_any_order_and_beside_the_offices_own(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["Identitas"]
        rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=5)]
        for r, row in enumerate([["", "Nama camat", "Budi", ""], *rows[::-1]], start=5):
            for c, value in enumerate(row, start=1):
                sheet.cell(r, c).value = value

    book = edited(tmp_path, change)
    assert codes(found(book, IDENTITAS)) == []
    (baris,) = read_tables(book).tabel["identitas"].baris
    assert (baris.angka("tahun"), baris.teks("tempat")) == (2025, "Sukamaju")


def test_a_forms_line_is_known_by_its_hidden_key(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        for row in book["Identitas"].iter_rows(min_row=5):
            if row[0].value == "tempat":
                row[1].value = "Dibuat di mana"

    book = edited(tmp_path, change)
    assert codes(found(book, IDENTITAS)) == ["KX006"]
    assert read_tables(book).tabel["identitas"].baris[0].teks("tempat") == "Sukamaju"


def test_a_required_line_that_was_deleted_is_missed(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["Identitas"]
        for key in ("tahun", "laman"):
            sheet.delete_rows(next(row[0].row for row in sheet.iter_rows(min_row=5) if row[0].value == key))

    assert [(f.code, f.column) for f in found(edited(tmp_path, change), IDENTITAS).findings] == [("KX005", "Tahun")]
