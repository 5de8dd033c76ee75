"""Notes, colours and a sheet in front: what an annotated copy adds, and that it changes nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
import rich_workbook
from helpers.berat import contoh
from helpers.package_check import faults
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from lxml import etree
from packages import MAIN_NS, PACKAGE_NS, REL_NS, edited, minimal_parts, parts_of, worksheet, write_package

from kinerja_xl.findings import CellRef, KinerjaError, parse_address
from kinerja_xl.workbook.annotate import Note, annotate
from kinerja_xl.workbook.comments import Run
from kinerja_xl.workbook.printed_sheet import Entry, Look, PrintedSheet
from kinerja_xl.workbook.read import RawBook, read_workbook

if TYPE_CHECKING:
    from conftest import LibreOffice

RED, YELLOW = "FFFFC9C7", "FFFFE79B"
FRONT = PrintedSheet(
    (5, 30),
    (
        (Entry("Hasil", Look.TITLE),),
        (Entry("No", Look.HEAD), Entry("Sel", Look.HEAD)),
        (Entry(1, Look.CENTRE), Entry("B3 <&> 'x'", Look.LINK, location="Kinerja!B3")),
    ),
    head=2,
    table_end=3,
    merged=((1, 1, 2),),
)
M = f"{{{MAIN_NS}}}"


def note(address: str, text: str = "Pesan <1> & 'dua'", sheet: str = "Kinerja", colour: str = RED) -> Note:
    return Note(CellRef(sheet, *parse_address(address)), (Run("Galat\n", bold=True), Run(text)), colour)


NOTES = (
    note("B3"),  # has a note of the office's own
    note("C4"),
    note("D1"),  # inside the merge A1:H1
    note("H5", colour=YELLOW),  # shares a formula
    note("D21"),  # an empty cell in an empty row with a format
    note("J40"),  # a row that is not there
    note("B2", sheet="Referensi", colour=YELLOW),
)


def annotated(book: RawBook, folder: Path, notes: Iterable[Note] = NOTES, title: str = "Hasil Pemeriksaan") -> RawBook:
    path = folder / f"catatan-{len(list(folder.iterdir()))}.xlsx"
    path.write_bytes(annotate(book, notes, title, FRONT, {RED, YELLOW}))
    return read_workbook(path)


def notes_of(path: Path) -> dict[tuple[str, str], str]:
    """Return every note as openpyxl reads it."""
    book = openpyxl.load_workbook(path, rich_text=False)
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def styles_and_rest(xml: bytes) -> tuple[dict[str, str], bytes]:
    """Return the format of each cell, and the sheet without formats, empty cells and what points to notes."""
    root = etree.fromstring(xml)
    styles = {}
    for cell in list(root.iter(f"{M}c")):
        styles[cell.get("r", "")] = cell.attrib.pop("s", "0")
        if not len(cell):
            cell.getparent().remove(cell)
    for row in [row for row in root.iter(f"{M}row") if not len(row) and set(row.attrib) <= {"r"}]:
        row.getparent().remove(row)
    for view in root.iter(f"{M}sheetView"):
        view.attrib.pop("tabSelected", None)
    for drawing in root.findall(f"{M}legacyDrawing"):
        root.remove(drawing)
    return styles, etree.tostring(root, method="c14n")


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> RawBook:
    return read_workbook(rich_workbook.build(tmp_path_factory.mktemp("kaya") / "kaya.xlsx"))


class TestNothingElseChanges:
    def test_other_parts_keep_their_bytes(self, rich: RawBook, tmp_path: Path) -> None:
        before, after = parts_of(rich.package.data), parts_of(annotated(rich, tmp_path).package.data)
        assert {name for name in before if before[name] != after.get(name)} == {
            "[Content_Types].xml",
            "docProps/app.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/_rels/sheet2.xml.rels",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
        }
        assert set(after) - set(before) == {
            "xl/comments2.xml",
            "xl/drawings/vmlDrawing3.vml",
            "xl/worksheets/sheet5.xml",
        }

    def test_a_sheet_without_notes_keeps_its_bytes_but_for_the_selected_tab(
        self, rich: RawBook, tmp_path: Path
    ) -> None:
        before = rich.package.read("xl/worksheets/sheet1.xml")
        after = annotated(rich, tmp_path, [note("B2", sheet="Referensi")]).package.read("xl/worksheets/sheet1.xml")
        assert after == before.replace(b' tabSelected="1"', b"")
        assert after != before

    def test_a_sheet_with_notes_keeps_all_but_the_formats_of_those_cells(self, rich: RawBook, tmp_path: Path) -> None:
        after = annotated(rich, tmp_path)
        for sheet, cells in (("sheet1", {"B3", "C4", "A1", "H5", "D21", "J40"}), ("sheet2", {"B2"})):
            part = f"xl/worksheets/{sheet}.xml"
            old_styles, old = styles_and_rest(rich.package.read(part))
            new_styles, new = styles_and_rest(after.package.read(part))
            assert new == old
            assert {a for a in new_styles if new_styles[a] != old_styles.get(a)} == cells

    def test_a_coloured_cell_keeps_font_border_numbers_and_protection(self, rich: RawBook, tmp_path: Path) -> None:
        old = openpyxl.load_workbook(rich.path)["Kinerja"]
        new = openpyxl.load_workbook(annotated(rich, tmp_path).path)["Kinerja"]
        # D21 was not there: it has the format of its row, which is that of C4
        for address, like, colour in (("C4", "C4", RED), ("H5", "H5", YELLOW), ("A1", "A1", RED), ("D21", "C4", RED)):
            before, after = old[like], new[address]
            assert after.fill.fgColor.rgb == colour
            for what in ("font", "border", "number_format", "protection", "alignment"):
                assert repr(getattr(after, what)) == repr(getattr(before, what))

    def test_formats_are_only_appended(self, rich: RawBook, tmp_path: Path) -> None:
        before = etree.fromstring(rich.package.read("xl/styles.xml"))
        after = etree.fromstring(annotated(rich, tmp_path).package.read("xl/styles.xml"))
        for old, new in zip(before, after, strict=True):
            for one, other in zip(old, new, strict=False):
                assert etree.tostring(one, method="c14n") == etree.tostring(other, method="c14n")
            assert new.get("count") in (None, str(len(new)))

    def test_the_package_is_sound(self, rich: RawBook, tmp_path: Path) -> None:
        assert faults(annotated(rich, tmp_path).package.data) == []

    def test_the_same_input_gives_the_same_bytes(self, rich: RawBook, tmp_path: Path) -> None:
        assert annotated(rich, tmp_path).package.data == annotated(rich, tmp_path).package.data


class TestNotes:
    def test_each_cell_has_its_note_and_the_offices_own_stay(self, rich: RawBook, tmp_path: Path) -> None:
        ours = "Catatan kinerja-xl\nGalat\nPesan <1> & 'dua'"
        assert notes_of(annotated(rich, tmp_path).path) == {
            ("Kinerja", "A1"): ours,
            ("Kinerja", "B3"): f"Periksa sumber data\n\n{ours}",
            ("Kinerja", "C4"): ours,
            ("Kinerja", "D21"): ours,
            ("Kinerja", "H5"): ours,
            ("Kinerja", "J40"): ours,
            ("Referensi", "B2"): ours,
        }

    def test_every_note_has_one_box(self, rich: RawBook, tmp_path: Path) -> None:
        after = annotated(rich, tmp_path)
        for part, cells in (("vmlDrawing1", 6), ("vmlDrawing3", 1)):
            vml = etree.fromstring(after.package.read(f"xl/drawings/{part}.vml"))
            places = [
                (shape.findtext(".//{*}Row"), shape.findtext(".//{*}Column"))
                for shape in vml.iterfind("{*}shape")
                if shape.find(".//{*}ClientData").get("ObjectType") == "Note"
            ]
            assert len(places) == len(set(places)) == cells
            ids = [shape.get("id") for shape in vml.iterfind("{*}shape")]
            assert len(ids) == len(set(ids))

    def test_a_threaded_comment_is_left_alone(self, rich: RawBook, tmp_path: Path) -> None:
        def thread(parts: dict[str, bytes]) -> None:
            xml = parts["xl/comments1.xml"]
            parts["xl/comments1.xml"] = re.sub(rb"<author */>|<author></author>", b"<author>tc={A1}</author>", xml)
            assert parts["xl/comments1.xml"] != xml

        book = read_workbook(edited(rich.path, tmp_path / "utas.xlsx", thread))
        after = annotated(book, tmp_path)
        comments = etree.fromstring(after.package.read("xl/comments1.xml"))
        (own,) = (c for c in comments.iter(f"{M}comment") if c.get("ref") == "B3")
        assert "".join(own.itertext()) == "Periksa sumber data"
        threads = "xl/threadedComments/threadedComment1.xml"
        assert after.package.read(threads) == book.package.read(threads)
        assert openpyxl.load_workbook(after.path)["Kinerja"]["B3"].fill.fgColor.rgb == RED, (
            "the colour still points it out"
        )

    def test_plain_text_notes_are_appended_to_as_well(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        book.active["A1"] = 5
        book.active["A1"].comment = openpyxl.comments.Comment("tolong dicek", "Budi")
        book.save(tmp_path / "asal.xlsx")
        after = annotated(
            read_workbook(tmp_path / "asal.xlsx"), tmp_path, [note("A1", "x", "Sheet"), note("A2", "y", "Sheet")]
        )
        assert notes_of(after.path) == {
            ("Sheet", "A1"): "tolong dicek\n\nCatatan kinerja-xl\nGalat\nx",
            ("Sheet", "A2"): "Catatan kinerja-xl\nGalat\ny",
        }
        assert faults(after.package.data) == []


class TestSheetInFront:
    def test_it_is_the_first_and_only_selected_tab(self, rich: RawBook, tmp_path: Path) -> None:
        after = annotated(rich, tmp_path)
        book = openpyxl.load_workbook(after.path)
        assert book.sheetnames == ["Hasil Pemeriksaan", "Kinerja", "Referensi", "Acuan", "Catatan Lama", "Grafik"]
        assert book.active.title == "Hasil Pemeriksaan"
        selected = [s.title for s in book.worksheets if s.sheet_view.tabSelected]
        assert selected == ["Hasil Pemeriksaan"], "two selected tabs would be edited at once"

    def test_names_of_sheets_follow_their_sheets(self, rich: RawBook, tmp_path: Path) -> None:
        book = openpyxl.load_workbook(annotated(rich, tmp_path).path)
        assert book["Referensi"].defined_names["lokal"].attr_text == "Referensi!$A$1"
        assert book["Kinerja"].print_area == "'Kinerja'!$A$1:$H$14"
        assert book["Kinerja"].print_title_rows == "$2:$2"
        assert book["Hasil Pemeriksaan"].print_title_rows == "$2:$2"
        assert not book["Referensi"].print_area

    def test_the_active_tab_of_other_windows_stays_the_same_sheet(self, rich: RawBook, tmp_path: Path) -> None:
        def two_windows(parts: dict[str, bytes]) -> None:
            xml = parts["xl/workbook.xml"]
            views = b'<bookViews><workbookView activeTab="1"/><workbookView activeTab="4" firstSheet="1"/></bookViews>'
            parts["xl/workbook.xml"] = re.sub(rb"<bookViews>.*</bookViews>", views, xml)

        book = read_workbook(edited(rich.path, tmp_path / "dua.xlsx", two_windows))
        root = etree.fromstring(annotated(book, tmp_path).package.read("xl/workbook.xml"))
        views = [dict(view.attrib) for view in root.iter(f"{M}workbookView")]
        assert views == [{}, {"activeTab": "5", "firstSheet": "2"}]

    def test_the_documents_properties_list_it(self, rich: RawBook, tmp_path: Path) -> None:
        root = etree.fromstring(annotated(rich, tmp_path).package.read("docProps/app.xml"))
        titles = [e.text for e in root.find("{*}TitlesOfParts")[0]]
        assert titles[:5] == ["Hasil Pemeriksaan", "Kinerja", "Referensi", "Catatan Lama", "Grafik"]
        counts = [e.text for e in root.iterfind("{*}HeadingPairs//{*}i4")]
        assert counts == ["4", "1", "4"]
        assert root.find("{*}TitlesOfParts")[0].get("size") == str(len(titles))

    def test_an_office_sheet_of_that_name_stays(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        book.active.title = "hasil pemeriksaan"
        book.active["A1"] = "catatan inspektorat"
        book.save(tmp_path / "asal.xlsx")
        after = annotated(read_workbook(tmp_path / "asal.xlsx"), tmp_path, [])
        assert after.sheet_names == ("Hasil Pemeriksaan (2)", "hasil pemeriksaan")
        assert annotated(after, tmp_path, []).sheet_names == after.sheet_names

    def test_its_links_lead_to_the_cells(self, rich: RawBook, tmp_path: Path) -> None:
        sheet = openpyxl.load_workbook(annotated(rich, tmp_path).path)["Hasil Pemeriksaan"]
        assert sheet["B3"].value == "B3 <&> 'x'"
        assert sheet["B3"].hyperlink.location == "Kinerja!B3"


class TestWaysBack:
    BACK = Note(CellRef("Sheet", 1, 1), (Run("x"),), RED, "D10", ", nomor 1 dari 1")

    @pytest.fixture
    def book(self, tmp_path: Path) -> RawBook:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet["A1"], sheet["B1"], sheet["C1"] = 5, "bukti", "dua\nbaris"
        sheet["B1"].hyperlink = "https://contoh.example/bukti"
        book.save(tmp_path / "asal.xlsx")
        return read_workbook(tmp_path / "asal.xlsx")

    def links(self, book: RawBook) -> dict[str, str | None]:
        sheet = openpyxl.load_workbook(book.path)["Sheet"]
        return {c.coordinate: c.hyperlink.location or c.hyperlink.target for c in sheet[1] if c.hyperlink}

    def test_a_cell_leads_back_to_the_list_unless_it_has_a_link_or_several_lines(
        self, book: RawBook, tmp_path: Path
    ) -> None:
        marked = [replace(self.BACK, at=CellRef("Sheet", 1, col)) for col in (1, 2, 3)]
        after = annotated(book, tmp_path, marked, title="Temuan 1")
        assert self.links(after) == {"A1": "'Temuan 1'!D10", "B1": "https://contoh.example/bukti"}
        assert faults(after.package.data) == []

    @pytest.mark.parametrize("own", [True, False])
    def test_an_earlier_way_back_goes_and_the_offices_link_stays(
        self, book: RawBook, tmp_path: Path, own: bool
    ) -> None:
        if not own:
            before = openpyxl.load_workbook(book.path)
            before["Sheet"]["B1"].hyperlink = None
            before.save(book.path)
            book = read_workbook(book.path)
        once = annotated(book, tmp_path, [self.BACK])
        renamed = openpyxl.load_workbook(once.path)  # as another program writes it, our sheet under another name
        renamed["Hasil Pemeriksaan"].title = "Lama"
        renamed.defined_names["kx_pemeriksaan"].attr_text = "Lama!$A$1"
        renamed.save(once.path)
        clean = annotated(read_workbook(once.path), tmp_path, [])
        assert self.links(clean) == ({"B1": "https://contoh.example/bukti"} if own else {})
        again = annotated(once, tmp_path, [replace(self.BACK, listed="D12")])
        assert self.links(again)["A1"] == "'Hasil Pemeriksaan'!D12"


class TestAgain:
    def test_a_second_time_changes_nothing(self, rich: RawBook, tmp_path: Path) -> None:
        once = annotated(rich, tmp_path)
        assert parts_of(annotated(once, tmp_path).package.data) == parts_of(once.package.data)

    def test_without_findings_the_sheets_are_as_before(self, rich: RawBook, tmp_path: Path) -> None:
        clean = annotated(annotated(rich, tmp_path), tmp_path, [])
        for name, styles in (("sheet1", {"D21": "3", "J40": "1"}), ("sheet2", {})):
            part = f"xl/worksheets/{name}.xml"
            old_styles, old = styles_and_rest(rich.package.read(part))
            new_styles, new = styles_and_rest(clean.package.read(part))
            assert new == old
            assert new_styles == old_styles | styles, "cells we had to add show the format of their row or column"
        assert notes_of(clean.path) == {("Kinerja", "B3"): "Periksa sumber data"}
        assert clean.package.read("xl/drawings/vmlDrawing1.vml") == rich.package.read("xl/drawings/vmlDrawing1.vml")
        assert faults(clean.package.data) == []

    def test_another_finding_replaces_the_first(self, rich: RawBook, tmp_path: Path) -> None:
        after = annotated(annotated(rich, tmp_path), tmp_path, [note("B3", "lain", colour=YELLOW), note("C5", "baru")])
        assert notes_of(after.path) == {
            ("Kinerja", "B3"): "Periksa sumber data\n\nCatatan kinerja-xl\nGalat\nlain",
            ("Kinerja", "C5"): "Catatan kinerja-xl\nGalat\nbaru",
        }
        sheet = openpyxl.load_workbook(after.path)["Kinerja"]
        colours = {a: sheet[a].fill.fgColor.rgb for a in ("B3", "C4", "C5")}
        assert colours == {"B3": YELLOW, "C4": "FFFFFF99", "C5": RED}, "C4 has the office's own colour again"

    def test_a_renamed_and_moved_sheet_of_ours_is_known(self, rich: RawBook, tmp_path: Path) -> None:
        book = openpyxl.load_workbook(annotated(rich, tmp_path).path)
        book["Hasil Pemeriksaan"].title = "Temuan dari kabupaten"
        book.defined_names["kx_pemeriksaan"].attr_text = "'Temuan dari kabupaten'!$A$1"  # as Excel does by itself
        book.move_sheet("Temuan dari kabupaten", 2)
        book.save(tmp_path / "ganti.xlsx")
        after = annotated(read_workbook(tmp_path / "ganti.xlsx"), tmp_path)
        assert after.sheet_names[:3] == ("Hasil Pemeriksaan", "Kinerja", "Referensi")
        assert "Temuan dari kabupaten" not in after.sheet_names
        assert faults(after.package.data) == []


class TestOddFiles:
    def test_prefixed_namespaces(self, tmp_path: Path) -> None:
        head = f'<x:worksheet xmlns:x="{MAIN_NS}">'
        parts = minimal_parts(
            f"{head}<x:sheetData><x:row r='1'><x:c r='A1' s='3'><x:v>1</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>"
        )
        book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
        after = annotated(book, tmp_path, [note("A1", sheet="Lembar1"), note("B2", sheet="Lembar1")])
        xml = after.package.read("xl/worksheets/sheet1.xml").decode()
        assert f'<x:legacyDrawing xmlns:r="{REL_NS}" r:id="rIdKx2"/><x:extLst/></x:worksheet>' in xml
        assert re.search(r'<x:row r="2"><x:c r="B2" s="\d+"/></x:row>', xml)
        assert notes_of(after.path).keys() == {("Lembar1", "A1"), ("Lembar1", "B2")}

    def test_cells_without_addresses_and_an_empty_sheet(self, tmp_path: Path) -> None:
        parts = minimal_parts(
            worksheet("<sheetData><row><c><v>7</v></c><c/></row></sheetData>"), worksheet("<sheetData/>")
        )
        book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
        notes = [note("A1", sheet="Lembar1"), note("B1", sheet="Lembar1"), note("C3", sheet="Lembar2")]
        after = annotated(book, tmp_path, notes)
        assert after.sheet("Lembar1").cell(1, 1).value == 7
        assert set(notes_of(after.path)) == {("Lembar1", "A1"), ("Lembar1", "B1"), ("Lembar2", "C3")}

    def test_a_nested_extension_is_no_end_of_the_sheet(self, tmp_path: Path) -> None:
        rule = '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><extLst><ext uri="x"/></extLst></cfRule></conditionalFormatting>'
        parts = minimal_parts(worksheet(f"<sheetData/>{rule}<pageMargins/>"))
        after = annotated(
            read_workbook(write_package(tmp_path / "a.xlsx", parts)), tmp_path, [note("A1", sheet="Lembar1")]
        )
        assert faults(after.package.data) == []
        assert b"<pageMargins/><legacyDrawing " in after.package.read("xl/worksheets/sheet1.xml")

    def test_a_drawing_with_form_controls_that_is_not_well_formed_is_added_to(self, tmp_path: Path) -> None:
        vml = b"<xml xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='o' xmlns:x='x'><v:shape id='_x0000_s2049'><br></v:shape></xml>"
        parts = minimal_parts(worksheet('<sheetData/><legacyDrawing r:id="rIdV"/>'))
        parts["xl/drawings/v.vml"] = vml
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
            f'<Relationships xmlns="{PACKAGE_NS}"><Relationship Id="rIdV" Type="{REL_NS}/vmlDrawing" '
            'Target="../drawings/v.vml"/></Relationships>'
        ).encode()
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
            b"<Default ",
            b'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default ',
            1,
        )
        book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
        after = annotated(book, tmp_path, [note("A1", sheet="Lembar1")])
        both = after.package.read("xl/drawings/v.vml")
        assert both.startswith(vml.removesuffix(b"</xml>"))
        assert b'id="_x0000_s2050"' in both
        assert after.package.read("xl/worksheets/sheet1.xml").count(b"<legacyDrawing ") == 1
        assert annotated(after, tmp_path, []).package.read("xl/drawings/v.vml").startswith(vml.removesuffix(b"</xml>"))

    def test_a_link_to_a_lost_drawing_is_replaced(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet('<sheetData/><legacyDrawing r:id="rIdHilang"/>'))
        book = read_workbook(write_package(tmp_path / "a.xlsx", parts))
        after = annotated(book, tmp_path, [note("A1", sheet="Lembar1")])
        assert faults(after.package.data) == []
        assert set(notes_of(after.path)) == {("Lembar1", "A1")}

    def test_a_fill_with_a_pattern_keeps_it(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet('<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>'))
        parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b'patternType="solid"', b'patternType="lightGrid"')
        after = annotated(
            read_workbook(write_package(tmp_path / "a.xlsx", parts)), tmp_path, [note("A1", sheet="Lembar1")]
        )
        assert b'<c r="A1" s="3">' in after.package.read("xl/worksheets/sheet1.xml")
        assert set(notes_of(after.path)) == {("Lembar1", "A1")}

    def test_rows_out_of_order_are_refused(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet('<sheetData><row r="2"/><row r="1"/></sheetData>'))
        with pytest.raises(KinerjaError, match="tidak berurutan"):
            annotated(read_workbook(write_package(tmp_path / "a.xlsx", parts)), tmp_path, [note("A1", sheet="Lembar1")])

    def test_many_notes(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        notes = [note(f"A{row}", sheet="Lembar1") for row in range(1, 1501)]
        after = annotated(read_workbook(write_package(tmp_path / "a.xlsx", parts)), tmp_path, notes)
        vml = after.package.read("xl/drawings/vmlDrawing1.vml")
        assert b'data="1,2"' in vml
        assert len(set(re.findall(rb'id="(_x0000_s\d+)"', vml))) == 1500


@contoh(50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_part_is_refused_or_annotated_and_never_a_traceback(
    rich: RawBook, tmp_path: Path, data: st.DataObject
) -> None:
    parts = parts_of(rich.package.data)
    name = data.draw(
        st.sampled_from(
            [
                "xl/comments1.xml",
                "xl/drawings/vmlDrawing1.vml",
                "xl/worksheets/sheet2.xml",
                "xl/worksheets/_rels/sheet1.xml.rels",
                "xl/workbook.xml",
                "xl/styles.xml",
                "docProps/app.xml",
                "[Content_Types].xml",
            ]
        )
    )
    place = data.draw(st.integers(0, len(parts[name])))
    length = data.draw(st.integers(0, 12))
    other = data.draw(st.sampled_from([b"", b"-1", b"99999999999", b"x", b"<", b'"', b"\xff", b"<!--", b"&", b"/>"]))
    parts[name] = parts[name][:place] + other + parts[name][place + length :]
    path = write_package(tmp_path / "rusak.xlsx", parts)
    try:
        annotate(read_workbook(path), NOTES, "Hasil Pemeriksaan", FRONT, {RED, YELLOW})
    except KinerjaError as refusal:
        assert refusal.fix


@pytest.mark.libreoffice
class TestLibreOffice:
    def test_it_shows_every_note(self, rich: RawBook, tmp_path: Path, libreoffice: LibreOffice) -> None:
        flat = etree.parse(libreoffice.convert(annotated(rich, tmp_path).path, "fods"))
        found = {}
        for table in flat.iter("{*}table"):
            name = table.get("{urn:oasis:names:tc:opendocument:xmlns:table:1.0}name")
            for remark in table.iter("{*}annotation"):
                lines = ["".join(p.itertext()) for p in remark.iterfind("{*}p")]
                found.setdefault(name, []).append("\n".join(lines))
        ours = "Catatan kinerja-xl\nGalat\nPesan <1> & 'dua'"
        assert sorted(found["Kinerja"]) == sorted([ours] * 5 + [f"Periksa sumber data\n\n{ours}"])
        assert found["Referensi"] == [ours]

    def test_a_copy_it_saved_is_annotated_afresh(self, rich: RawBook, tmp_path: Path, libreoffice: LibreOffice) -> None:
        resaved = read_workbook(libreoffice.convert(annotated(rich, tmp_path).path, "xlsx"))
        after = annotated(resaved, tmp_path, [note("C5", "baru")])
        assert after.sheet_names.count("Hasil Pemeriksaan") == 1
        assert notes_of(after.path) == {
            ("Kinerja", "B3"): "Periksa sumber data",
            ("Kinerja", "C5"): "Catatan kinerja-xl\nGalat\nbaru",
        }
        sheet = openpyxl.load_workbook(after.path)["Kinerja"]
        assert [sheet[a].fill.fill_type for a in ("C4", "J40")] == [None, None]
        assert libreoffice.convert(after.path, "pdf").stat().st_size > 1000
