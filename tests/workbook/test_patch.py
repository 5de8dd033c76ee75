"""Cells are written, and nothing else of a workbook changes."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rich_workbook
from helpers.berat import contoh
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from lxml import etree
from packages import MAIN_NS, canonical, edited, minimal, minimal_parts, parts_of, with_rows, worksheet, write_package

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook import CellWrite, ExcelError
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook, read_workbook

if TYPE_CHECKING:
    from conftest import LibreOffice

SHEET1 = "xl/worksheets/sheet1.xml"
CHAIN = {"xl/calcChain.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}


def write(address_row: int, column: int, sheet: str = "Lembar1", **what: object) -> CellWrite:
    return CellWrite(sheet=sheet, row=address_row, col=column, **what)  # type: ignore[arg-type]


def patched(book: RawBook, writes: Iterable[CellWrite], folder: Path) -> RawBook:
    """Return the workbook after its writes, read back from a file."""
    path = folder / "hasil.xlsx"
    path.write_bytes(patch(book, list(writes)).data)
    return read_workbook(path)


def sheet_xml(book: RawBook, part: str = SHEET1) -> str:
    return book.package.read(part).decode()


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> RawBook:
    return read_workbook(rich_workbook.build(tmp_path_factory.mktemp("kaya") / "kaya.xlsx"))


def rich_writes() -> list[CellWrite]:
    """Formulas, constants and formats over existing, blank and missing cells and rows."""
    writes = [
        write(row, 6, "Kinerja", formula=f"D{row}-C{row}", value=-5.25, number_format="#,##0.00")
        for row in range(3, 15)
    ]
    writes += [
        write(3, 8, "Kinerja", formula="C3+1", value=82.5),  # the master of a shared formula
        write(5, 8, "Kinerja", formula="IFERROR(C5/0,\"tidak 'ada' & <kosong>\")", value="tidak 'ada' & <kosong>"),
        write(3, 5, "Kinerja", formula="D3/C3", value=76.25 / 81.5, number_format="0.0%"),
        write(4, 5, "Kinerja", formula="C4/0", value=ExcelError("#DIV/0!")),
        write(6, 10, "Kinerja", formula="C6>D6", value=True),
        write(7, 10, "Kinerja", value=dt.date(2025, 3, 31), number_format='d" "mmmm" "yyyy'),
        write(21, 2, "Kinerja", value="baris berformat"),
        write(30, 3, "Kinerja", formula="SUM(C3:C14)", value=sum(81.5 + n for n in range(12))),
        write(30, 1, "Kinerja", value="Jumlah"),
        write(1, 1, "Kinerja", value="RENCANA KINERJA PERUBAHAN"),
    ]
    return writes


class TestNothingElseChanges:
    def test_other_parts_keep_their_bytes(self, rich: RawBook) -> None:
        before, after = parts_of(rich.package.data), parts_of(patch(rich, rich_writes()).data)
        changed = {name for name in before if before[name] != after.get(name)}
        assert changed == {SHEET1, "xl/styles.xml"} | CHAIN
        assert set(before) - set(after) == {"xl/calcChain.xml"}
        assert not set(after) - set(before)

    def test_the_sheet_keeps_all_but_the_cells(self, rich: RawBook) -> None:
        before = etree.fromstring(rich.package.read(SHEET1))
        after = etree.fromstring(parts_of(patch(rich, rich_writes()).data)[SHEET1])
        assert [child.tag for child in before] == [child.tag for child in after]
        differing = [
            etree.QName(old).localname
            for old, new in zip(before, after, strict=True)
            if canonical(old) != canonical(new)
        ]
        assert differing == ["dimension", "sheetData"]

    def test_other_cells_keep_their_xml(self, rich: RawBook) -> None:
        touched = {(write.row, write.col) for write in rich_writes()}

        def cells(xml: bytes) -> dict[str, bytes]:
            root = etree.fromstring(xml)
            return {str(cell.get("r")): canonical(cell) for cell in root.iter(f"{{{MAIN_NS}}}c")}

        before, after = cells(rich.package.read(SHEET1)), cells(parts_of(patch(rich, rich_writes()).data)[SHEET1])
        different = {address for address in before if before[address] != after[address]}
        # Besides the targets only dependents of the overwritten shared formula.
        assert different - {write.at.address for write in rich_writes()} == {f"H{row}" for row in range(4, 15)} - {"H5"}
        assert len(after) - len(before) == len(
            {place for place in touched if place in {(6, 10), (7, 10), (21, 2), (30, 1), (30, 3)}}
        )

    def test_only_formats_are_appended(self, rich: RawBook) -> None:
        before = etree.fromstring(rich.package.read("xl/styles.xml"))
        after = etree.fromstring(parts_of(patch(rich, rich_writes()).data)["xl/styles.xml"])
        for old, new in zip(before, after, strict=True):
            appends = etree.QName(old).localname in ("numFmts", "cellXfs")
            assert appends or canonical(old) == canonical(new)
            for child_old, child_new in zip(old, new, strict=False):
                assert canonical(child_old) == canonical(child_new)
            if appends:
                assert len(new) == int(new.get("count", "0")) > len(old)

    def test_zip_order_and_dates_stay(self, rich: RawBook, tmp_path: Path) -> None:
        old = [(i.filename, i.date_time, i.compress_type, i.external_attr) for i in rich.package.archive.infolist()]
        after = patched(rich, rich_writes(), tmp_path).package.archive.infolist()
        kept = [(i.filename, i.date_time, i.compress_type, i.external_attr) for i in after]
        assert kept == [entry for entry in old if entry[0] != "xl/calcChain.xml"]

    def test_the_same_input_gives_the_same_bytes(self, rich: RawBook) -> None:
        assert patch(rich, rich_writes()).data == patch(read_workbook(rich.path), reversed(rich_writes())).data

    def test_constants_leave_the_calculation_chain(self, rich: RawBook) -> None:
        after = parts_of(patch(rich, [write(3, 1, "Kinerja", value="9.9")]).data)
        before = parts_of(rich.package.data)
        assert {name for name in before if before[name] != after.get(name)} == {SHEET1}


class TestWhatIsWritten:
    def test_reads_back(self, rich: RawBook, tmp_path: Path) -> None:
        result = patch(rich, rich_writes())
        assert sorted(result.changed) == sorted(write.at for write in rich_writes())
        sheet = patched(rich, rich_writes(), tmp_path).sheet("Kinerja")
        for one in rich_writes():
            cell = sheet.cell(one.row, one.col)
            assert cell is not None
            assert cell.formula == one.formula
            assert cell.value == (45747 if isinstance(one.value, dt.date) else one.value)
            assert isinstance(cell.value, ExcelError) == isinstance(one.value, ExcelError)

    def test_dependents_of_a_shared_formula_keep_text_and_value(self, rich: RawBook, tmp_path: Path) -> None:
        before = rich.sheet("Kinerja")
        after = patched(rich, rich_writes(), tmp_path).sheet("Kinerja")
        for row in [4, *range(6, 15)]:
            assert after.cell(row, 8) == before.cell(row, 8)
        cell = after.cell(14, 8)
        assert cell is not None
        assert cell.formula == "C14*$D$3"

    def test_a_dependent_alone_leaves_its_group(self, rich: RawBook) -> None:
        xml = parts_of(patch(rich, [write(5, 8, "Kinerja", formula="1+1", value=2)]).data)[SHEET1].decode()
        assert xml.count('t="shared"') == rich_workbook.ROWS - 1

    def test_a_new_number_format_keeps_the_rest_of_the_look(self, rich: RawBook, tmp_path: Path) -> None:
        after = patched(rich, rich_writes(), tmp_path)

        def look(book: RawBook, row: int, column: int) -> dict[str, str]:
            found = re.search(rf'<c r="{"ABCDEFGH"[column - 1]}{row}" s="(\d+)"', sheet_xml(book))
            assert found
            formats = book.package.xml("xl/styles.xml").find(f"{{{MAIN_NS}}}cellXfs")
            assert formats is not None
            xf = formats[int(found[1])]
            children = {child.tag: str(dict(child.attrib)) for child in xf}
            return {k: str(v) for k, v in xf.attrib.items() if k not in ("numFmtId", "applyNumberFormat")} | children

        for row, column in [(3, 5), (3, 6)]:
            assert look(after, row, column) == look(rich, row, column)
        cell = after.sheet("Kinerja").cell(3, 6)
        assert cell is not None
        assert after.styles.format_code(cell.style) == "#,##0.00"

    def test_new_cells_take_the_format_of_their_row_or_column(self, rich: RawBook, tmp_path: Path) -> None:
        xml = sheet_xml(patched(rich, rich_writes(), tmp_path))
        column = re.search(r'<col min="10" max="10"[^>]* style="(\d+)"', xml)
        row = re.search(r'<row r="21"[^>]* s="(\d+)"', xml)
        assert column
        assert row
        assert f'<c r="J6" s="{column[1]}"' in xml
        assert f'<c r="B21" s="{row[1]}"' in xml

    def test_dimension_grows(self, rich: RawBook, tmp_path: Path) -> None:
        assert re.search(r'<dimension ref="A1:\w+30"', sheet_xml(patched(rich, rich_writes(), tmp_path)))

    @pytest.mark.parametrize(
        ("value", "markup"),
        [
            (81, "<v>81</v>"),
            (81.0, "<v>81</v>"),
            (0.1, "<v>0.1</v>"),
            (-0.0, "<v>0</v>"),
            (1e21, "<v>1e+21</v>"),
            (10**15, "<v>1000000000000000.0</v>"),
            (True, '<c r="A1" t="b"><v>1</v></c>'),
            (ExcelError("#N/A"), '<c r="A1" t="e"><v>#N/A</v></c>'),
            ("#N/A", '<c r="A1" t="inlineStr"><is><t>#N/A</t></is></c>'),
            ("=1+1", '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>'),
            (" a\n<b>&", '<is><t xml:space="preserve"> a\n&lt;b&gt;&amp;</t></is>'),
            ("a\x07_x0041_\r", "<is><t>a_x0007__x005F_x0041__x000D_</t></is>"),
            (dt.date(2025, 3, 31), "<v>45747</v>"),
            (dt.datetime(2025, 3, 31, 6), "<v>45747.25</v>"),
            (dt.date(1900, 2, 28), "<v>59</v>"),
            (dt.date(1900, 3, 1), "<v>61</v>"),
        ],
    )
    def test_constants(self, tmp_path: Path, value: object, markup: str) -> None:
        book = read_workbook(minimal(tmp_path / "a.xlsx"))
        assert markup in sheet_xml(patched(book, [write(1, 1, value=value)], tmp_path))

    @pytest.mark.parametrize(
        ("what", "markup"),
        [
            ({"formula": "A2+1"}, '<c r="A1"><f>A2+1</f></c>'),
            ({"formula": "=A2+1", "value": 2}, '<c r="A1"><f>A2+1</f><v>2</v></c>'),
            ({"formula": '""', "value": ""}, '<c r="A1" t="str"><f>""</f><v></v></c>'),
            ({"formula": '" a"', "value": " a"}, '<c r="A1" t="str"><f>" a"</f><v xml:space="preserve"> a</v></c>'),
            ({"formula": "A2&B2", "value": "x"}, '<c r="A1" t="str"><f>A2&amp;B2</f><v>x</v></c>'),
            ({"number_format": "0%"}, '<c r="A1" s="2"/>'),
        ],
    )
    def test_formulas_and_formats(self, tmp_path: Path, what: dict[str, object], markup: str) -> None:
        book = read_workbook(minimal(tmp_path / "a.xlsx"))
        assert f'<sheetData><row r="1">{markup}</row></sheetData>' in sheet_xml(
            patched(book, [write(1, 1, **what)], tmp_path)
        )

    def test_dates_follow_the_workbooks_calendar(self, tmp_path: Path) -> None:
        book = read_workbook(minimal(tmp_path / "a.xlsx", workbook='<workbookPr date1904="true"/>'))
        assert "<v>1</v>" in sheet_xml(patched(book, [write(1, 1, value=dt.date(1904, 1, 2))], tmp_path))

    def test_nothing_clears_a_cell_and_keeps_its_format(self, tmp_path: Path) -> None:
        book = read_workbook(
            with_rows(tmp_path / "a.xlsx", '<row r="1"><c r="A1" s="3" vm="1" cm="1"><v>1</v></c></row>')
        )
        assert '<row r="1"><c r="A1" s="3"/></row>' in sheet_xml(patched(book, [write(1, 1)], tmp_path))

    def test_a_calendar_chain_and_metadata_marks_go(self, tmp_path: Path) -> None:
        rows = '<row r="1"><c r="A1" s="3" cm="1" vm="2" ph="1"><f t="array" ref="A1">SUM(B1:B2)</f><v>1</v></c></row>'
        book = read_workbook(with_rows(tmp_path / "a.xlsx", rows))
        xml = sheet_xml(patched(book, [write(1, 1, formula="B1", value=2)], tmp_path))
        assert '<c r="A1" s="3" ph="1"><f>B1</f><v>2</v></c>' in xml


class TestOddFiles:
    """Each file is edited byte by byte: the expected XML is spelled out."""

    @pytest.mark.parametrize(
        ("rows", "writes", "expected"),
        [
            pytest.param(
                '<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row>',
                [write(2, 4, value=9), write(1, 1, value=8), write(3, 1, value=7)],
                '<row r="1"><c r="A1"><v>8</v></c></row><row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>9</v></c></row>'
                '<row r="3"><c r="A3"><v>7</v></c></row>',
                id="rows and cells in order, a wrong spans hint goes",
            ),
            pytest.param(
                '<row r="2" spans="1:9"><c r="B2"/></row>',
                [write(2, 1, value=9)],
                '<row r="2" spans="1:9"><c r="A2"><v>9</v></c><c r="B2"/></row>',
                id="a right spans hint stays",
            ),
            pytest.param(
                "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>",
                [write(1, 2, value=9), write(2, 1, value=8), write(2, 3, value=7)],
                '<row><c><v>1</v></c><c r="B1"><v>9</v></c></row><row><c r="A2"><v>8</v></c><c r="C2"><v>7</v></c></row>',
                id="no addresses",
            ),
            pytest.param(
                '<row r="5" ht="20" x="a/>b" />',
                [write(5, 2, value=1), write(5, 1, value=2)],
                '<row r="5" ht="20" x="a/>b"><c r="A5"><v>2</v></c><c r="B5"><v>1</v></c></row>',
                id="an empty row is opened",
            ),
            pytest.param(
                '<!-- <row r="1"/> --><row r="1"><!-- <c r="A1"/> --><c r="A1" t="str"><v><![CDATA[<row>]]></v></c></row>',
                [write(1, 2, value=1), write(2, 1, value=2)],
                '<!-- <row r="1"/> --><row r="1"><!-- <c r="A1"/> --><c r="A1" t="str"><v><![CDATA[<row>]]></v></c>'
                '<c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
                id="comments and CDATA",
            ),
            pytest.param(
                "<row r='1' s='3' customFormat='1'><c r='A1' s='1'></c ></row>",
                [write(1, 1, value=1), write(1, 2, value=2)],
                '<row r=\'1\' s=\'3\' customFormat=\'1\'><c r="A1" s="1"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row>',
                id="single quotes, row format",
            ),
            pytest.param(
                '<row r="1"><c r="A1"><v>1</v></c><extLst><ext/></extLst></row>',
                [write(1, 2, value=2)],
                '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><extLst><ext/></extLst></row>',
                id="cells come before extensions",
            ),
        ],
    )
    def test_edits(self, tmp_path: Path, rows: str, writes: list[CellWrite], expected: str) -> None:
        book = read_workbook(with_rows(tmp_path / "a.xlsx", rows))
        assert sheet_xml(patched(book, writes, tmp_path)) == worksheet(f"<sheetData>{expected}</sheetData>")

    def test_prefixed_namespace(self, tmp_path: Path) -> None:
        head = f'<x:worksheet xmlns:x="{MAIN_NS}"><x:dimension ref="A1"/>'
        body = '<x:row r="1"><x:c r="A1"><x:f t="shared" ref="A1:A2" si="0">B1</x:f><x:v>1</x:v></x:c></x:row>'
        body += '<x:row r="2"><x:c r="A2"><x:f t="shared" si="0"/><x:v>2</x:v></x:c></x:row>'
        book = read_workbook(minimal(tmp_path / "a.xlsx", f"{head}<x:sheetData>{body}</x:sheetData></x:worksheet>"))
        after = sheet_xml(patched(book, [write(1, 1, value="a"), write(3, 2, value=1)], tmp_path))
        assert after == (
            f'<x:worksheet xmlns:x="{MAIN_NS}"><x:dimension ref="A1:B3"/><x:sheetData>'
            '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>'
            '<x:row r="2"><x:c r="A2"><x:f>B2</x:f><x:v>2</x:v></x:c></x:row>'
            '<x:row r="3"><x:c r="B3"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
        )

    def test_rows_out_of_order_are_refused(self, tmp_path: Path) -> None:
        book = read_workbook(with_rows(tmp_path / "a.xlsx", '<row r="2"/><row r="1"/>'))
        with pytest.raises(KinerjaError, match="tidak berurutan"):
            patch(book, [write(1, 1, value=1)])

    def test_a_workbook_without_own_number_formats(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        parts["xl/styles.xml"] = re.sub(rb"<numFmts.*?</numFmts>", b"", parts["xl/styles.xml"])
        book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
        after = patched(book, [write(1, 1, value=1, number_format="0.000")], tmp_path)
        cell = after.sheet("Lembar1").cell(1, 1)
        assert cell is not None
        assert after.styles.format_code(cell.style) == "0.000"
        assert b'<numFmt numFmtId="164" formatCode="0.000"/>' in after.package.read("xl/styles.xml")

    def test_a_signature_stays_where_it_is(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet("<sheetData/>")) | {"_xmlsignatures/sig1.xml": b"<a/>"}
        book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
        assert "_xmlsignatures/sig1.xml" in patched(book, [write(1, 1, value=1)], tmp_path).package


class TestRefusals:
    @pytest.mark.parametrize(
        ("sheet", "row", "column", "says"),
        [
            ("Kinerja", 1, 2, "A1:H1"),
            ("Kinerja", 3, 11, "K3:K5"),
            ("Kinerja", 4, 11, "K3:K5"),
            ("Kinerja", 5, 13, "M3:M5"),
            ("Referensi", 1, 2, "TabelPagu"),
        ],
    )
    def test_parts_of_something_larger(self, rich: RawBook, sheet: str, row: int, column: int, says: str) -> None:
        with pytest.raises(KinerjaError, match=says) as caught:
            patch(rich, [write(row, column, sheet, value=1)])
        assert f"{sheet}!" in caught.value.message
        assert caught.value.fix

    def test_data_tables(self, tmp_path: Path) -> None:
        rows = '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B2" r1="C1"/><v>4</v></c></row>'
        with pytest.raises(KinerjaError, match="tabel data"):
            patch(read_workbook(with_rows(tmp_path / "a.xlsx", rows)), [write(2, 2, value=1)])

    def test_unknown_sheet(self, rich: RawBook) -> None:
        with pytest.raises(KinerjaError, match="Tidak Ada"):
            patch(rich, [write(1, 1, "Tidak Ada", value=1)])

    @pytest.mark.parametrize(
        "what",
        [
            {"value": math.nan},
            {"value": math.inf},
            {"value": 10**400},
            {"value": dt.date(1899, 1, 1)},
            {"value": "x" * 32_768},
            {"formula": "1+" * 5000 + "1"},
        ],
    )
    def test_values_no_cell_can_hold(self, rich: RawBook, what: dict[str, object]) -> None:
        with pytest.raises(KinerjaError, match="Kinerja!A3"):
            patch(rich, [write(3, 1, "Kinerja", **what)])

    @pytest.mark.parametrize(("row", "column"), [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385)])
    def test_places_outside_the_grid_are_our_bug(self, rich: RawBook, row: int, column: int) -> None:
        with pytest.raises(ValueError, match="outside"):
            patch(rich, [write(row, column, "Kinerja", value=1)])


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [" ", "_x0041_", "a\r\nb", "<&'\">", "]]>", "\x00\x1f￾￿", "_x_x0000__", "=1+1", "\t\n", "😀"]
)
number = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53)
value = st.one_of(st.none(), text, number, st.booleans(), st.sampled_from([ExcelError("#N/A"), ExcelError("#DIV/0!")]))
formula = st.none() | st.sampled_from(["A1+1", 'IF(B2="<&>",1,"")', '" "&A1'])
one_write = st.builds(
    write,
    st.integers(1, 6),
    st.integers(1, 6),
    formula=formula,
    value=value,
    number_format=st.sampled_from([None, "0%", "General", '0.0" %"', "dd/mm/yyyy"]),
)
ODD_ROWS = (
    '<row r="2" spans="1:2"><c r="A2" s="3"><f t="shared" ref="A2:A4" si="1">B2*2</f><v>1</v></c><c r="C2" t="b"><v>1</v>'
    '</c></row><row r="3"/><row><c s="1"><f t="shared" si="1"/><v>5</v></c><c/><c t="e"><v>#N/A</v></c></row>'
)


@contoh(40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(one_write, max_size=8))
def test_twice_is_once_and_what_was_written_is_read(tmp_path: Path, writes: list[CellWrite]) -> None:
    path = tmp_path / "a.xlsx"
    if not path.exists():
        with_rows(path, ODD_ROWS)
    book = read_workbook(path)
    after = patched(book, writes, tmp_path)
    assert patch(after, writes).data == after.package.data
    assert patch(after, writes).changed == ()
    last = {(one.row, one.col): one for one in writes}
    sheet, before = after.sheet("Lembar1"), book.sheet("Lembar1")
    for place, one in last.items():
        cell = sheet.cell(*place)
        expected = None if one.value == "" and one.formula is None else one.value
        assert (cell.value if cell else None) == expected
        assert (cell.formula if cell else None) == one.formula
        if cell and one.number_format:
            assert after.styles.format_code(cell.style) == one.number_format
    untouched = {place for place in ((cell.row, cell.col) for cell in before.cells()) if place not in last}
    assert all(sheet.cell(*place) == before.cell(*place) for place in untouched)


@contoh(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_part_is_refused_or_read_and_never_a_traceback(
    rich: RawBook, tmp_path: Path, data: st.DataObject
) -> None:
    parts = parts_of(rich.package.data)
    name = data.draw(
        st.sampled_from([SHEET1, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels"])
    )
    place = data.draw(st.integers(0, len(parts[name])))
    length = data.draw(st.integers(0, 12))
    other = data.draw(
        st.sampled_from([b"", b"-1", b"99999999999", b"x", b"<", b'"', b"\xff", b"\0", b"<!--", b"&", b"/>"])
    )
    parts[name] = parts[name][:place] + other + parts[name][place + length :]
    path = write_package(tmp_path / "rusak.xlsx", parts)
    try:
        book = read_workbook(path)
        patched(book, rich_writes(), tmp_path)
    except KinerjaError as refusal:
        assert refusal.fix


def test_no_writes_give_the_very_same_bytes(rich: RawBook) -> None:
    assert patch(rich, []).data is rich.package.data


@pytest.mark.libreoffice
class TestLibreOffice:
    def test_recalculates_to_our_cached_values(self, rich: RawBook, libreoffice: LibreOffice, tmp_path: Path) -> None:
        right = [one for one in rich_writes() if not (one.col == 6 and one.formula)]
        right += [write(row, 6, "Kinerja", formula=f"D{row}-C{row}", value=-5.25) for row in range(3, 15)]
        ours = patched(rich, right, tmp_path)

        def without_values(parts: dict[str, bytes]) -> None:
            for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
                parts[name] = re.sub(rb"(</f>|<f[^>]*/>)<v[^>]*>[^<]*</v>", rb"\1", parts[name])

        bare = edited(ours.path, tmp_path / "tanpa-nilai.xlsx", without_values)
        theirs = read_workbook(libreoffice.convert(bare, "xlsx"))
        assert set(theirs.sheet_names) >= set(ours.sheet_names)  # it makes a worksheet of a chart sheet
        compared = 0
        for name in ours.sheet_names:
            for cell in ours.sheet(name).cells():
                if (name, cell.col) == ("Kinerja", 13):
                    continue  # SORT is younger than the oldest LibreOffice we test with
                other = theirs.sheet(name).cell(cell.row, cell.col)
                assert other is not None, (name, cell)
                assert other.value == (pytest.approx(cell.value, rel=1e-12) if cell.kind == "n" else cell.value), (
                    name,
                    cell,
                )
                compared += 1
        assert compared > 100

    def test_a_file_it_saved_is_patched_like_any_other(
        self, rich: RawBook, libreoffice: LibreOffice, tmp_path: Path
    ) -> None:
        resaved = read_workbook(libreoffice.convert(rich.path, "xlsx"))
        writes = [one for one in rich_writes() if one.row != 1]
        before, result = parts_of(resaved.package.data), patch(resaved, writes)
        after = parts_of(result.data)
        assert len(result.changed) >= len(writes) - 1
        changed = {name for name in before if before[name] != after.get(name)}
        assert changed <= {resaved.sheet_part("Kinerja").part, "xl/styles.xml"} | CHAIN
        again = patched(resaved, writes, tmp_path)
        assert patch(again, writes).changed == ()
        assert libreoffice.convert(again.path, "pdf").stat().st_size > 1000
