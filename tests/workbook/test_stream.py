"""A sheet read row by row is the sheet that is read at once, however it is written; only its memory differs."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import MAIN_NS, minimal, minimal_parts, with_rows, worksheet, write_package

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.stream import merged_areas, sheet_rows

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*-bersih.xlsx"))


def streamed(book: RawBook, name: str = "Lembar1") -> dict[int, dict[int, Cell]]:
    return dict(sheet_rows(book, name))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sheet_of_a_sample_is_the_same(path: Path) -> None:
    book = read_workbook(path)
    for name in book.sheet_names:
        sheet = book.sheet(name)
        assert streamed(book, name) == sheet.rows
        assert merged_areas(book, name) == sheet.merged


ROWS = {
    "plain": '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"/></row>',
    "without numbers": "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>",
    "single quotes": "<row r='2'><c r='B2' t='str'><v>a</v></c></row>",
    "types": '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="d"><v>2025-01-02</v></c>'
    '<c r="D1" t="n"><v>x</v></c><c r="E1" t="str"><v>_x0041_</v></c></row>',
    "entities": '<row r="1"><c r="A1" t="inlineStr"><is><t>a &lt;&amp;&#65;&#x42;&quot; _x0041_</t></is></c></row>',
    "rich": '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>',
    "formulas": '<row r="1"><c r="A1"><f>1+1&amp;""</f><v>2</v></c><c r="B1"><f>A1</f></c></row>',
    "shared formula": '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row>'
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    "line ends": '<row r="1"><c r="A1" t="str"><v>a\r\nb&#13;c</v></c></row>',
    "comment and CDATA": '<row r="1"><!-- </ro --><c r="A1" t="str"><v><![CDATA[<v>]]></v></c></row>',
    "rows of a format": '<row r="1" ht="0"/><row r="2" spans="1:2"><c r="A2"><v>1</v></c></row><row r="9"/>',
    "nothing": "",
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_every_way_to_write_a_row(rows: str, tmp_path: Path) -> None:
    book = read_workbook(with_rows(tmp_path / "a.xlsx", rows, strings="<si/><si><r><t>x</t></r></si><si><t>y</t></si>"))
    assert streamed(book) == book.sheet("Lembar1").rows


WANTED = frozenset({1, 3})


@pytest.mark.parametrize("strings", ["<si><t>x</t></si><si><t>y</t></si>", "<si><t>x</t></si><si><t></t></si>"])
def test_of_columns_that_are_not_wanted_only_their_being_filled_is_told(strings: str, tmp_path: Path) -> None:
    cells = "".join(f'<c r="{c}@" t="s"><v>{n % 2}</v></c>' for n, c in enumerate("ABCDE"))
    rows = [
        f'<row r="1">{cells.replace("@", "1")}</row>',
        '<row r="2"><c r="A2"><v>5</v></c><c r="B2" s="1"/><c r="C2"><v></v></c><c r="D2" t="s"><v>0</v></c></row>',
        '<row r="3"><c r="A3"><v>5</v></c><c r="B3"><f>A3</f><v>5</v></c><c r="D3" t="str"><v>a&amp;b</v></c></row>',
        f'<row r="4">{cells.replace("@", "4")}</row>',
    ]
    book = read_workbook(with_rows(tmp_path / "a.xlsx", "".join(rows), strings=strings))
    whole, some = streamed(book), dict(sheet_rows(book, "Lembar1", WANTED))
    assert {row: set(cells) for row, cells in some.items()} == {row: set(cells) for row, cells in whole.items()}
    assert {r: {c: x for c, x in cells.items() if c in WANTED} for r, cells in some.items()} == {
        r: {c: x for c, x in cells.items() if c in WANTED} for r, cells in whole.items()
    }


@pytest.mark.parametrize("path", SAMPLES[:1], ids=lambda path: path.stem)
def test_wanted_columns_of_a_sample_are_the_same(path: Path) -> None:
    book = read_workbook(path)
    for name in book.sheet_names:
        for row, cells in sheet_rows(book, name, WANTED):
            known = book.sheet(name).rows[row]
            assert cells.keys() == known.keys()
            assert all(cells[c] == known[c] for c in WANTED & known.keys())


def test_elements_with_a_prefix(tmp_path: Path) -> None:
    xml = (
        f'<?xml version="1.0"?><!-- <sst> --><x:worksheet xmlns:x="{MAIN_NS}"><x:sheetData><x:row r="1"><x:c r="A1">'
        '<x:v>7</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>'
    )
    book = read_workbook(minimal(tmp_path / "a.xlsx", xml))
    assert streamed(book) == book.sheet("Lembar1").rows != {}
    assert merged_areas(book, "Lembar1") == ((1, 1, 2, 2),)


def test_elements_of_another_namespace_are_no_rows(tmp_path: Path) -> None:
    xml = worksheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>').replace(MAIN_NS, "urn:lain")
    assert streamed(read_workbook(minimal(tmp_path / "a.xlsx", xml))) == {}


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufffe\uffff"), max_size=12).map(
            lambda text: "".join(char for char in text if char >= " ")
        ),
        max_size=4,
    )
)
def test_any_text(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    cells = "".join(
        f'<c r="{"ABCD"[n]}1" t="inlineStr"><is><t>{text.replace("&", "&amp;").replace("<", "&lt;")}</t></is></c>'
        for n, text in enumerate(texts)
    )
    book = read_workbook(with_rows(tmp_path_factory.mktemp("teks") / "a.xlsx", f'<row r="1">{cells}</row>'))
    assert streamed(book) == book.sheet("Lembar1").rows


@pytest.mark.parametrize(
    ("sheet", "says"),
    [
        (worksheet('<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'), "A1 menunjuk teks"),
        (worksheet('<sheetData><row r="9999999"><c r="A9999999"><v>5</v></c></row></sheetData>'), "di luar lembar"),
        (worksheet('<sheetData><row r="1"><c r="A1"><v>5</c></row></sheetData>'), "bukan XML"),
        (worksheet('<sheetData><row r="1"><c r="A1"><v>5</v></c></row>').replace("</worksheet>", ""), "bukan XML"),
        (worksheet(f'<sheetData><row r="1">{"<x/>" * 300_000}</row></sheetData>'), "terlalu banyak unsur"),
        (worksheet(f'<sheetData><row r="1"><c r="A1" t="str"><v>{"a" * 32_768}</v></c></row></sheetData>'), "32768"),
    ],
)
def test_what_is_damaged_or_too_large_is_refused(sheet: str, says: str, tmp_path: Path) -> None:
    book = read_workbook(write_package(tmp_path / "a.xlsx", minimal_parts(sheet)))
    with pytest.raises(KinerjaError, match=says):
        streamed(book)


@pytest.mark.skipif(sys.platform == "win32", reason="measures by POSIX")
def test_memory_does_not_grow_with_the_sheet(tmp_path: Path) -> None:
    cells = "".join(f'<c r="{chr(65 + n)}%d" t="inlineStr"><is><t>Belanja %d</t></is></c>' for n in range(20))
    rows = "".join(f'<row r="{n}">{cells % ((n,) * 40)}</row>' for n in range(1, 5_000))
    book = read_workbook(with_rows(tmp_path / "a.xlsx", rows))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(len(cells) for _, cells in sheet_rows(book, "Lembar1")) == 99_980
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < len(rows) >> 11, "KB: half of what the sheet's text alone takes"
