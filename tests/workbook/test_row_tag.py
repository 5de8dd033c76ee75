"""Rows grow with the texts written into them, and new cells look like those of the row they are told to follow."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packages import with_rows

from kinerja_xl.workbook import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook, read_workbook

SHEET1 = "xl/worksheets/sheet1.xml"
LONG = "Jumlah laporan koordinasi dengan perangkat daerah"  # 49 characters, six lines of 8


def book(tmp_path: Path, rows: str) -> RawBook:
    return read_workbook(with_rows(tmp_path / "buku.xlsx", rows))


def row_tag(data: bytes, number: int, tmp_path: Path) -> str:
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(data)
    xml = read_workbook(path).package.read(SHEET1).decode()
    found = re.search(rf'<row r="{number}"[^>]*>', xml)
    assert found is not None
    return found[0]


def text(row: int, value: str = LONG, **more: object) -> CellWrite:
    return CellWrite(sheet="Lembar1", row=row, col=1, value=value, fit=True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tag", "after"),
    [
        ('<row r="2">', '<row r="2" ht="79.5">'),
        ('<row r="2" ht="15.75" spans="1:3">', '<row r="2" spans="1:3" ht="79.5">'),
        ('<row r="2" ht="90">', '<row r="2" ht="90">'),
        ('<row r="2" ht="15.75" customHeight="1">', '<row r="2" ht="15.75" customHeight="1">'),
    ],
    ids=["tanpa tinggi", "terlalu rendah", "cukup tinggi", "ditetapkan orang"],
)
def test_a_row_grows_unless_somebody_has_fixed_its_height(tag: str, after: str, tmp_path: Path) -> None:
    opened = book(tmp_path, f'{tag}<c r="A2"><v>1</v></c></row>')
    assert row_tag(patch(opened, [text(2)]).data, 2, tmp_path) == after


def test_an_empty_row_tag_and_a_new_row_grow_too(tmp_path: Path) -> None:
    opened = book(tmp_path, '<row r="2"/>')
    data = patch(opened, [text(2), text(5)]).data
    assert row_tag(data, 2, tmp_path) == '<row r="2" ht="79.5">'
    assert row_tag(data, 5, tmp_path) == '<row r="5" ht="79.5">'


def test_a_short_text_a_number_and_a_write_that_does_not_ask_leave_the_row(tmp_path: Path) -> None:
    opened = book(tmp_path, '<row r="2"><c r="A2"><v>1</v></c></row>')
    for write in (
        text(2, "Nilai"),
        CellWrite(sheet="Lembar1", row=2, col=1, value=123456789012.0, fit=True),
        CellWrite(sheet="Lembar1", row=2, col=1, value=LONG),
    ):
        assert row_tag(patch(opened, [write]).data, 2, tmp_path) == '<row r="2">'


def test_a_new_cell_looks_like_its_column_in_the_row_it_follows(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    opened = book(tmp_path, '<row r="2"><c r="A2" s="1"/></row>')
    path.write_bytes(patch(opened, [text(7, "A", like_row=2), text(8, "B"), text(9, "C", like_row=5)]).data)
    sheet = read_workbook(path).sheet("Lembar1")
    assert [sheet.cell(row, 1).style for row in (7, 8, 9)] == [1, 0, 0]


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    opened = book(tmp_path, '<row r="2"><c r="A2"><v>1</v></c></row>')
    path = tmp_path / "sekali.xlsx"
    path.write_bytes(patch(opened, [text(2), text(4)]).data)
    assert patch(read_workbook(path), [text(2), text(4)]).changed == ()
