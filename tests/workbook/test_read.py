"""What the reader makes of every kind of cell, and of files that other programs write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from packages import MAIN_NS, edited, minimal, minimal_parts, with_rows, worksheet, write_package

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook import Cell, ExcelError
from kinerja_xl.workbook.package import MAIN
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.row_reader import SheetXmlError, rich_text
from kinerja_xl.workbook.sheet_xml import ITEM, elements, read_strings

STRINGS = (
    "<si><t>Meningkatnya</t></si>"
    "<si><r><t>Nilai </t></r><r><rPr><b/></rPr><t>AKIP</t></r><rPh sb='0' eb='1'><t>bunyi</t></rPh></si>"
    '<si><t xml:space="preserve"> a_x000D_b_x005F_x0041_ </t></si>'
    "<si><t/></si>"
    "<si><t>_xD83D__xDE00_ _xD800_</t></si>"
)

KINDS = [
    # what the file says, kind, value, raw, formula
    ("<c><v>81</v></c>", "n", 81.0, "81", None),
    ('<c t="n"><v>0.10000000000000001</v></c>', "n", 0.1, "0.10000000000000001", None),
    ("<c><v>1E+21</v></c>", "n", 1e21, "1E+21", None),
    ("<c><v>delapan</v></c>", "s", "delapan", None, None),
    ("<c><v>1e999</v></c>", "s", "1e999", None, None),
    ('<c t="s"><v>0</v></c>', "s", "Meningkatnya", None, None),
    ('<c t="s"><v>1</v></c>', "s", "Nilai AKIP", None, None),
    ('<c t="s"><v>2</v></c>', "s", " a\rb_x0041_ ", None, None),
    ('<c t="s"><v>4</v></c>', "s", "😀 �", None, None),
    ('<c t="inlineStr"><is><t>teks</t></is></c>', "s", "teks", None, None),
    (
        '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
        "s",
        "ab",
        None,
        None,
    ),
    ('<c t="str"><v>_x0041_</v></c>', "s", "A", None, None),
    ('<c t="b"><v>1</v></c>', "b", True, None, None),
    ('<c t="b"><v>0</v></c>', "b", False, None, None),
    ('<c t="e"><v>#DIV/0!</v></c>', "e", "#DIV/0!", None, None),
    ('<c t="d"><v>2025-03-31</v></c>', "n", 45747.0, "45747.0", None),
    ('<c t="d"><v>2025-03-31T12:00:00</v></c>', "n", 45747.5, "45747.5", None),
    ('<c t="d"><v>12:00:00</v></c>', "n", 0.5, "0.5", None),
    ('<c t="d"><v>kemarin</v></c>', "s", "kemarin", None, None),
    ("<c><f>A1+1</f><v>2</v></c>", "n", 2.0, "2", "A1+1"),
    ("<c><f>A1+1</f></c>", "", None, None, "A1+1"),
    ("<c><f>A1+1</f><v></v></c>", "", None, None, "A1+1"),
    ('<c t="str"><f>""</f><v></v></c>', "s", "", None, '""'),
    ('<c t="str"><f>A1&amp;"&lt;"</f><v>x&lt;</v></c>', "s", "x<", None, 'A1&"<"'),
    ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "e", "#DIV/0!", None, "1/0"),
    ('<c t="b"><f>A1=1</f><v>1</v></c>', "b", True, None, "A1=1"),
    ('<c cm="1"><f t="array" ref="A1:A3">B1:B3*2</f><v>4</v></c>', "n", 4.0, "4", "B1:B3*2"),
    ('<c><f t="dataTable" ref="A1:B2" dt2D="1" r1="C1" r2="C2"/><v>4</v></c>', "n", 4.0, "4", "TABLE(C1,C2)"),
    ("<c><v><![CDATA[7]]></v></c>", "n", 7.0, "7", None),
]


@pytest.mark.parametrize(("xml", "expected"), [(xml, tuple(rest)) for xml, *rest in KINDS])
def test_golden_table_of_cell_kinds(tmp_path: Path, xml: str, expected: tuple[object, ...]) -> None:
    path = with_rows(tmp_path / "a.xlsx", f'<row r="1">{xml}</row>', strings=STRINGS)
    cell = read_workbook(path).sheet("Lembar1").cell(1, 1)
    assert cell is not None
    assert (cell.kind, cell.value, cell.raw, cell.formula) == expected
    assert isinstance(cell.value, ExcelError) == (cell.kind == "e")
    assert isinstance(cell.value, bool) == (cell.kind == "b")


@pytest.mark.parametrize(
    "xml",
    ['<c s="3"/>', "<c><v/></c>", '<c t="inlineStr"><is><t/></is></c>', '<c t="str"><v/></c>', '<c t="s"><v>3</v></c>'],
)
def test_cells_that_hold_nothing_are_left_out(tmp_path: Path, xml: str) -> None:
    path = with_rows(tmp_path / "a.xlsx", f'<row r="1">{xml}</row>', strings=STRINGS)
    assert read_workbook(path).sheet("Lembar1").rows == {}


def test_rows_and_cells_without_addresses_count_on(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>'
    sheet = read_workbook(with_rows(tmp_path / "a.xlsx", rows)).sheet("Lembar1")
    assert [(cell.row, cell.col, cell.value) for cell in sheet.cells()] == [(1, 1, 1), (1, 4, 2), (1, 5, 3), (6, 1, 4)]


def test_any_namespace_prefix(tmp_path: Path) -> None:
    xml = (
        f'<x:worksheet xmlns:x="{MAIN_NS}"><x:sheetData><x:row r="2"><!-- catatan --><x:c r="B2" t="inlineStr">'
        "<x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )
    sheet = read_workbook(minimal(tmp_path / "a.xlsx", xml)).sheet("Lembar1")
    assert list(sheet.cells()) == [Cell(2, 2, "s", "a", None, None, 0)]


def test_every_dependent_of_a_shared_formula_has_its_own_text(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1*$B$1+LOG10(A1)</f><v>1</v></c>'
        '<c r="D1"><f t="shared" si="0"/><v>2</v></c></row>'
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c><c r="D2"><f t="shared" si="9"/><v>3</v></c></row>'
    )
    sheet = read_workbook(with_rows(tmp_path / "a.xlsx", rows)).sheet("Lembar1")
    assert [cell.formula for cell in sheet.cells()] == [
        "A1*$B$1+LOG10(A1)",
        "B1*$B$1+LOG10(B1)",
        "A2*$B$1+LOG10(A2)",
        "",
    ]


def test_a_dependent_may_stand_before_its_master(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">B2</f><v>1</v></c></row>'
    )
    sheet = read_workbook(with_rows(tmp_path / "a.xlsx", rows)).sheet("Lembar1")
    assert [cell.formula for cell in sheet.cells()] == ["B1", "B2"]


def test_merges_and_what_is_hidden(tmp_path: Path) -> None:
    xml = worksheet(
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>'
        '<sheetData><row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3" ht="15"/></sheetData>'
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    )
    sheet = read_workbook(minimal(tmp_path / "a.xlsx", xml)).sheet("Lembar1")
    assert sheet.merged == ((1, 1, 2, 2),)
    assert sheet.hidden_rows == {1, 2}
    assert sheet.hidden_cols == {2, 3, 5}


def test_names_states_calendar_and_formats(tmp_path: Path) -> None:
    parts = minimal_parts(
        worksheet('<sheetData><row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row></sheetData>'),
        worksheet("<sheetData/>"),
        workbook='<workbookPr date1904="1"/>',
    )
    parts["xl/workbook.xml"] = (
        parts["xl/workbook.xml"]
        .replace(b'sheetId="2"', b'sheetId="2" state="veryHidden"')
        .replace(
            b"</sheets>",
            b'</sheets><definedNames><definedName name="tabel">Lembar1!$A$1</definedName>'
            b'<definedName name="_xlnm.Print_Area" localSheetId="0">Lembar1!$A$1:$B$2</definedName></definedNames>',
        )
    )
    book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
    assert book.sheet_names == ("Lembar1", "Lembar2")
    assert [book.sheet_state(name) for name in book.sheet_names] == ["visible", "veryHidden"]
    assert book.names == {"tabel": "Lembar1!$A$1"}
    assert book.date1904
    assert book.sheet("Lembar1").cell(1, 1) == Cell(1, 1, "n", 1.0, "1.0", None, 0)
    assert [book.styles.format_code(number) for number in range(5)] == [
        "General",
        "dd/mm/yyyy",
        "0%",
        "General",
        "General",
    ]
    assert book.styles.is_date(1)
    assert book.styles.is_percent(2)
    assert book.warnings == ()


def test_the_workbook_part_may_be_called_anything(tmp_path: Path) -> None:
    parts = minimal_parts(worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>"), folder="isi")
    assert read_workbook(write_package(tmp_path / "a.xlsx", parts)).sheet("Lembar1").cell(1, 1)


def test_part_names_disagree_in_case(tmp_path: Path) -> None:
    def rename(parts: dict[str, bytes]) -> None:
        parts["xl/Worksheets/Sheet1.xml"] = parts.pop("xl/worksheets/sheet1.xml")

    path = edited(with_rows(tmp_path / "a.xlsx", "<row><c><v>1</v></c></row>"), tmp_path / "b.xlsx", rename)
    assert read_workbook(path).sheet("Lembar1").cell(1, 1)


def test_an_unknown_sheet_is_named_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="Kinerja") as caught:
        read_workbook(minimal(tmp_path / "a.xlsx")).sheet("Kinerja")
    assert "Lembar1" in caught.value.fix


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1" t="s"><v>5</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>x</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="1048577"><c><v>1</v></c></row>',
        '<row r="satu"><c><v>1</v></c></row>',
        '<row r="1"><c r="1"><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" s="x"><v>1</v></c></row>',
        '</sheetData><mergeCells><mergeCell ref="A1:?"/></mergeCells><sheetData>',
        '<row r="1"><c r="A1"><v>1</w></c></row>',
    ],
)
def test_nonsense_is_a_broken_file_not_a_traceback(tmp_path: Path, rows: str) -> None:
    path = with_rows(tmp_path / "a.xlsx", rows, strings=STRINGS)
    with pytest.raises(KinerjaError, match=r"rusak|jauh"):
        read_workbook(path).sheet("Lembar1")


def test_signatures_and_links_are_said(tmp_path: Path) -> None:
    parts = minimal_parts(worksheet("<sheetData/>")) | {
        "_xmlsignatures/sig1.xml": b"<a/>",
        "xl/externalLinks/e.xml": b"<a/>",
    }
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="e" Type="x/externalLink" Target="externalLinks/e.xml"/></Relationships>',
    )
    signature, link = read_workbook(write_package(tmp_path / "a.xlsx", parts)).warnings
    assert "tanda tangan" in signature
    assert "buku kerja lain" in link


@pytest.mark.parametrize(
    "listed",
    [
        b"/>",
        b' count="1"></sst>',
        b"><si><t>a\r\nb&amp;</t></si>\n</sst>\n",
        b'><si><t xml:space="preserve"> a&#13;b\rc\n</t></si><si/></sst>',
        b"><si><r><t>a</t></r><r><t>b</t></r></si></sst>",
        b"><si><t>_x000D__x005F_&#x10FFFF;</t></si></sst>",
        b"><si><t>a</t></si></sst><x/></sst>",
        b"><si><t>a]]>b</t></si></sst>",
        b"><si><t>a&nbsp;b</t></si></sst>",
        b"><si><t>a\xff</t></si></sst>",
        b"><si><t>\x01</t></si></sst>",
        b" a><si><t>a</t></si></sst>",
    ],
)
def test_strings_read_without_a_parser_are_what_a_parser_reads(listed: bytes) -> None:
    xml = b'<?xml version="1.0"?>\n<sst xmlns="%b"' % MAIN.encode() + listed

    def outcome(read: Callable[[], list[str]]) -> list[str] | str:
        try:
            return read()
        except SheetXmlError as error:
            return str(error)

    assert outcome(lambda: read_strings(xml)) == outcome(lambda: [rich_text(i) for i in elements(xml, ITEM)])
