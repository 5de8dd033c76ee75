"""Rows found by their letters alone stand where taking every tag apart finds them; a patch needs no row besides its own."""

from __future__ import annotations

import pytest
from helpers.samples import SAMPLES, path
from packages import MAIN_NS

from kinerja_xl.workbook import layout
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.layout import sheet_layout
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

NAMES = sorted(sample.stem for sample in SAMPLES.glob("*.xlsx"))


def outcome(xml: bytes) -> object:
    try:
        found = sheet_layout(xml)
    except ValueError as error:
        return str(error)
    return found.data, found.end, found.rows


def tag_by_tag(xml: bytes, monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patched:
        patched.setattr(layout, "_plain_data", lambda _: None)
        patched.setattr(layout, "_plain_rows", lambda *_: None)
        return outcome(xml)


def sheet(rows: str, data: str = "<sheetData>") -> bytes:
    return f'<worksheet xmlns="{MAIN_NS}">{data}{rows}</sheetData><rowBreaks count="0"/></worksheet>'.encode()


@pytest.mark.parametrize("name", NAMES)
def test_rows_of_real_sheets(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    book = read_workbook(path(name))
    for sheet_name in book.sheet_names:
        xml = book.package.read(book.sheet_part(sheet_name).part)
        assert sheet_layout(xml).plain
        assert outcome(xml) == tag_by_tag(xml, monkeypatch)


@pytest.mark.parametrize(
    "xml",
    [
        sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="3" ht="12"/><row r="4"></row>'),
        sheet('<row r="1"/><row r="3">\n</row>\n'),
        sheet("<row r='1'/><row r=\"2\"/>"),
        sheet('<row ht="1" r="2"/><row/><row r="9"/>'),
        sheet('<row r="2"/><row r="1"/>'),
        sheet('<row r="1"/><row r="1"/>'),
        sheet('<row r="1"></row ><row r="2"></row>'),
        sheet('<row r="1"></row><row r="2"></row >'),
        sheet('<row r="1"><!-- <row r="7"/> --></row><row r="2"/>'),
        sheet('<row r="1" x="a>b"/><row r="2"/>'),
        sheet('<x:row r="1"/><row r="2"/>'),
        sheet('<row r="1"><c r="A1" t="str"><v>&lt;row r="9"/&gt; sheetData</v></c></row>'),
        sheet('<row r="1"/>', '<sheetData x="1">'),
        b"<worksheet><sheetData/></worksheet>",
        b"<worksheet></worksheet>",
        b'<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>',
    ],
)
def test_rows_written_in_other_ways(xml: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert outcome(xml) == tag_by_tag(xml, monkeypatch)


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_that_was_not_read_is_patched_as_one_that_was(name: str) -> None:
    fresh, read = read_workbook(path(name)), read_workbook(path(name))
    writes = []
    for sheet_name in read.sheet_names:
        rows = sorted(read.sheet(sheet_name).rows)
        merged = read.sheet(sheet_name).merged
        for row in [*rows[:: max(1, len(rows) // 7)], rows[-1] + 2] if rows else ():
            writes += [
                CellWrite(sheet=sheet_name, row=row, col=col, value=f"isi {row}")
                for col in (1, 4, 40)
                if not any(r1 <= row <= r2 and c1 <= col <= c2 for r1, c1, r2, c2 in merged)
            ]
    assert patch(fresh, writes) == patch(read, writes)


def test_the_other_rows_of_an_unread_sheet_are_left_out() -> None:
    book = read_workbook(path(NAMES[0]))
    name = book.sheet_names[-1]
    found = sheet_layout(book.package.read(book.sheet_part(name).part))
    number = found.rows[-1].number
    assert set(book.rows(name, found, {number}).rows) <= {number}
    assert book.rows(name, found, {number}).merged == book.sheet(name).merged
    assert len(book.rows(name, found, {number}).rows) == len(book.sheet(name).rows)  # now it has been read
