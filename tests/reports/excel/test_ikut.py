"""What refers to rows and columns follows them: merges, formats, drop-downs, links, names, pages, pictures, charts."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from helpers.excel_report import cells, opened, report, template
from helpers.package_check import faults
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.excel.render import render_excel

ROWS = {"A1": "Judul", "A2": "{% for x in daftar %}", "A3": "{{ x }}", "A4": "{% endfor %}", "A5": "akhir"}
GROUPS = {
    "A1": "{% for g in grup %}",
    "A2": "{{ g.nama }}",
    "A3": "{% for x in g.isi %}",
    "B4": "{{ x }}",
    "A5": "{% endfor %}",
    "B6": "=SUM(B4)",
    "A7": "{% endfor %}",
}
GRUP = {"grup": [{"nama": "a", "isi": [1, 2]}, {"nama": "b", "isi": [3]}], "daftar": [1, 2, 3]}
# GROUPS makes: 1 a, 2-3 rows, 4 sum, 5 b, 6 row, 7 sum


def made(tmp_path: Path, sheet: dict[str, Any], dress: Any = None, context: dict[str, Any] | None = None) -> Worksheet:
    data = report(tmp_path / "t.xlsx", {"Rekap": sheet}, GRUP if context is None else context, dress)
    assert faults(data) == []
    return opened(data)["Rekap"]


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("B4:C4", {"B2:C2", "B3:C3", "B6:C6"}),
        ("A2:C2", {"A1:C1", "A5:C5"}),
        ("D2:D6", {"D1:D4", "D5:D7"}),
        ("D4:D6", KinerjaError),
        ("D1:D7", {"D1:D4", "D5:D7"}),
        ("D9:E10", {"D9:E10"}),
    ],
)
def test_merges(tmp_path: Path, area: str, expected: Any) -> None:
    def dress(_book: Any, sheets: Any) -> None:
        sheets["Rekap"].merge_range(area, "", None)

    if expected is KinerjaError:
        with pytest.raises(KinerjaError, match=r"sel D4: gabungan sel D4:D6 dimulai di dalam perulangan"):
            made(tmp_path, GROUPS, dress)
        return
    assert {str(area) for area in made(tmp_path, GROUPS, dress).merged_cells.ranges} == expected


def test_cells_merge_over_the_rows_of_a_group_and_over_the_columns_of_a_loop(tmp_path: Path) -> None:
    sheet = {
        "B1": "{%tc for t in tahun %}",
        "A2": "Uraian",
        "B2": "{% hm %}Target",
        "C2": "Ket",
        "B3": "{{ t }}",
        "A4": "{% for b in baris %}",
        "A5": "{% vm b.awal %}{{ b.nama }}",
        "B5": "{{ b.nilai[loop.index0] }}",
        "C5": "{% vm loop.first %}sama",
        "A6": "{% endfor %}",
        "B7": "=SUM(B5)",
        "C7": "=SUM(B5:B5)",
    }
    rows = [
        {"nama": "x", "awal": True, "nilai": [1, 2, 3]},
        {"nama": "x", "awal": False, "nilai": [4, 5, 6]},
        {"nama": "y", "awal": True, "nilai": [7, 8, 9]},
    ]
    sheet = made(tmp_path, sheet, None, {"tahun": [2022, 2023, 2024], "baris": rows})
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Uraian", "Target", None, None, "Ket"],
        [None, 2022, 2023, 2024, None],
        ["x", 1, 2, 3, "sama"],
        [None, 4, 5, 6, None],
        ["y", 7, 8, 9, None],
        [None, "=SUM(B3:B5)", "=SUM(C3:C5)", "=SUM(D3:D5)", "=SUM(B3:D5)"],
    ]
    assert {str(area) for area in sheet.merged_cells.ranges} == {"B1:D1", "A3:A4", "E3:E5"}


def test_columns_of_a_loop_bring_their_widths_formats_and_formulas(tmp_path: Path) -> None:
    sheets = {
        "A1": "Judul",
        "B2": "{%tc for t in tahun %}",
        "C2": "{%tc endfor %}",
        "B3": "{{ t }}",
        "C3": "=B3*2",
        "D3": "=SUM(B3:B3)",
        "E3": "=SUM(B3:C3)",
    }

    def dress(book: Any, sheets: Any) -> None:
        sheet = sheets["Rekap"]
        sheet.set_column("B:B", 11)
        sheet.set_column("C:C", 22)
        sheet.set_column("D:D", 33)
        sheet.merge_range("A1:D1", "Judul", book.add_format({"bold": True}))
        sheet.freeze_panes("B4")
        book.define_name("Tahun", "=Rekap!$B$3")

    sheet = made(tmp_path, sheets, dress, {"tahun": [2025, 2026]})
    found = [cell.value for cell in sheet[2]]
    assert found == [None, 2025, "=B2*2", 2026, "=D2*2", "=SUM(B2:B2,D2:D2)", "=SUM(B2:E2)"]
    assert [round(sheet.column_dimensions[c].width) for c in "BCDEF"] == [12, 23, 12, 23, 34]
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:F1"]
    assert sheet.freeze_panes == "B3"
    assert sheet.parent.defined_names["Tahun"].attr_text == "Rekap!$B$2:$D$2"


@pytest.mark.parametrize(("years", "merged"), [([2025], {"B1:C1"}), ([2025, 2026, 2027], {"B1:G1"}), ([], set())])
def test_a_heading_runs_over_all_columns_of_a_loop(tmp_path: Path, years: list[int], merged: set[str]) -> None:
    sheet = {
        "B1": "{%tc for t in tahun %}",
        "C1": "{%tc endfor %}",
        "B2": "{% hm %}Tahun",
        "B3": "{{ t }}",
        "C3": "ket",
    }
    found = made(tmp_path, sheet, None, {"tahun": years})
    assert {str(area) for area in found.merged_cells.ranges} == merged
    assert [cell.value for cell in found[2]][1:] == [text for year in years for text in (year, "ket")]


def test_a_list_for_all_rows_of_a_loop_stays_one(tmp_path: Path) -> None:
    def dress(_book: Any, sheets: Any) -> None:
        sheets["Rekap"].data_validation("B3", {"validate": "list", "source": "=$A$3:$A$3"})

    (rule,) = made(tmp_path, ROWS, dress).data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("B2 B3 B4", "$A$2:$A$4")


def test_a_format_that_looks_at_its_own_row_stays_one(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        look = book.add_format({"bold": True})
        sheets["Rekap"].conditional_format("B4", {"type": "formula", "criteria": "=$B4>$C4", "format": look})

    (found,) = made(tmp_path, GROUPS, dress).conditional_formatting
    assert (str(found.sqref), found.rules[0].formula) == ("B2:B3 B6", ["$B2>$C2"])


def test_a_format_that_looks_at_its_groups_sum_comes_for_every_row(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        look = book.add_format({"bold": True})
        sheets["Rekap"].conditional_format("B4", {"type": "formula", "criteria": "=B4>B$6/2", "format": look})

    found = {str(f.sqref): f.rules[0].formula[0] for f in made(tmp_path, GROUPS, dress).conditional_formatting}
    assert found == {"B2": "B2>B$4/2", "B3": "B3>B$4/2", "B6": "B6>B$7/2"}


def test_drop_downs_links_filters_and_the_list_they_take(tmp_path: Path) -> None:
    def dress(_book: Any, sheets: Any) -> None:
        sheet = sheets["Rekap"]
        sheet.data_validation("B3", {"validate": "list", "source": "=$D$1:$D$5"})
        sheet.write_url("C3", "internal:'Rekap'!A3", string="ke baris")
        sheet.write_url("C5", "https://contoh.go.id/", string="laman")
        sheet.autofilter("A1:B3")

    sheet = made(tmp_path, ROWS, dress)
    (rule,) = sheet.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("B2:B4", "$D$1:$D$5")
    found = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    links = {link.ref: (link.location, bool(link.id)) for link in found}
    assert links == {
        "C2": ("'Rekap'!A2", False),
        "C3": ("'Rekap'!A3", False),
        "C4": ("'Rekap'!A4", False),
        "C5": (None, True),
    }
    assert sheet.auto_filter.ref == "A1:B4"


def test_pages_names_and_frozen_rows(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        sheet = sheets["Rekap"]
        sheet.print_area("A1:B6")
        sheet.repeat_rows(1, 1)
        sheet.set_h_pagebreaks([6])
        sheet.freeze_panes(2, 1)
        book.define_name("Isi", "=Rekap!$B$4:$B$4")
        book.define_name("Geser", "=OFFSET(Rekap!$A$2,0,0,COUNTA(Rekap!$A$1:$A$7),1)")
        book.define_name("Tetap", "=0.5")

    sheet = made(tmp_path, GROUPS, dress)
    assert sheet.print_area == "'Rekap'!$A$1:$B$7"
    assert [brk.id for brk in sheet.row_breaks.brk] == [4, 7]
    assert sheet.print_title_rows == "$1:$5"
    assert sheet.freeze_panes == "B2"
    names = {name: item.attr_text for name, item in sheet.parent.defined_names.items()}
    assert names == {
        "Isi": "Rekap!$B$2:$B$6",
        "Geser": "OFFSET(Rekap!$A$1:$A$5,0,0,COUNTA(Rekap!$A$1:$A$7),1)",
        "Tetap": "0.5",
    }


def test_what_lies_below_and_what_goes_to_the_end_of_the_sheet(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        sheet = sheets["Rekap"]
        look = book.add_format({"bold": True})
        sheet.conditional_format("C8:C9", {"type": "cell", "criteria": ">", "value": "=$A$5", "format": look})
        sheet.conditional_format("D1:D1048576", {"type": "cell", "criteria": ">", "value": 1, "format": look})

    found = {str(f.sqref): f.rules[0].formula for f in made(tmp_path, ROWS, dress).conditional_formatting}
    assert found == {"C8:C9": ["$A$5"], "D1:D1048576": ["1"]}
    longer = made(tmp_path, ROWS, dress, {"daftar": list(range(10))}).conditional_formatting
    assert {str(f.sqref): f.rules[0].formula for f in longer} == {"C15:C16": ["$A$12"], "D1:D1048576": ["1"]}


def test_heights_levels_and_hidden_rows(tmp_path: Path) -> None:
    sheet = {"A1": "{% for x in daftar %}", "A2": "{{ x }}", "A3": "tetap", "A4": "{% endfor %}"}

    def dress(book: Any, sheets: Any) -> None:
        wrap = book.add_format({"text_wrap": True, "font_size": 10})
        made = sheets["Rekap"]
        made.write("A2", "{{ x }}", wrap)
        made.set_row(2, 40, None, {"level": 1})
        made.set_column("A:A", 20)

    data = report(tmp_path / "t.xlsx", {"Rekap": sheet}, {"daftar": ["pendek", "panjang sekali " * 10]}, dress)
    rows = opened(data)["Rekap"].row_dimensions
    assert [rows[n].height for n in (1, 2, 4)] == [None, 39.75, 39.75]
    assert rows[3].height > 80
    assert (rows[2].outlineLevel, rows[4].outlineLevel) == (1, 1)
    xml = part(data, "xl/worksheets/sheet1.xml")
    assert xml.count("customHeight") == 2, "only the heights that the template sets are fixed"


def test_pictures_and_charts(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        sheet = sheets["Rekap"]
        dot = io.BytesIO(_PNG)
        sheet.insert_image("D3", "titik.png", {"image_data": dot})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"categories": "=Rekap!$A$3", "values": "=Rekap!$B$3", "name": "=Rekap!$A$1"})
        chart.set_title({"name": "Capaian {{ judul }}"})
        sheet.insert_chart("D8", chart)

    context = {"daftar": [5, 6, 7], "judul": "A & B"}
    words = {"daftar": ["a\x0bb", "c"]}  # a line break inside a cell of an old workbook, which XML cannot hold as it is
    names = report(tmp_path / "n.xlsx", {"Rekap": ROWS | {"A3": "{{ x }}"}}, context | words, dress)
    assert '<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>a_x000B_b</c:v>' in part(names, "xl/charts/chart1.xml")
    data = report(tmp_path / "t.xlsx", {"Rekap": ROWS | {"B3": "=A3*2"}}, context, dress)
    assert faults(data) == []
    drawing = part(data, "xl/drawings/drawing1.xml")
    assert [
        drawing.count(f"<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{n}<") for n in (1, 2, 3, 7)
    ] == [1, 1, 1, 1]
    chart = part(data, "xl/charts/chart1.xml")
    assert "<c:f>Rekap!$B$2:$B$4</c:f>" in chart
    assert [f"<c:v>{n}</c:v>" in chart for n in (10, 12, 14)] == [True] * 3
    assert "Capaian A &amp; B" in chart


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


@pytest.mark.parametrize("daftar", [[], [1], [1, 2, 3]])
def test_a_chart_over_any_number_of_rows(tmp_path: Path, daftar: list[int]) -> None:
    def dress(book: Any, sheets: Any) -> None:
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Rekap!$A$3"})
        sheets["Rekap"].insert_chart("D8", chart)

    data = report(tmp_path / "t.xlsx", {"Rekap": ROWS}, {"daftar": daftar}, dress)
    assert faults(data) == []
    assert f'<c:ptCount val="{max(1, len(daftar))}"/>' in part(data, "xl/charts/chart1.xml")


def test_letters_of_their_own_stay_with_their_words(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        bold = book.add_format({"bold": True})
        sheets["Rekap"].write_rich_string("A1", "Nomor ", bold, "{{ nomor }}", " tahun {{ ta", bold, "hun }} ini")

    data = report(tmp_path / "t.xlsx", {"Rekap": {}}, {"nomor": "7", "tahun": 2025}, dress)
    assert cells(data)["Rekap"] == {"A1": "Nomor 7 tahun 2025 ini"}
    xml = part(data, "xl/worksheets/sheet1.xml")
    assert xml.count("<b/>") == 1
    assert "<t>7</t>" in xml


def test_footers_and_properties_are_filled_and_dated(tmp_path: Path) -> None:
    import datetime as dt

    def dress(book: Any, sheets: Any) -> None:
        sheets["Rekap"].set_footer("&L{{ kantor }}&R&P")
        book.set_properties({"title": "Laporan {{ kantor }}", "author": "Kantor"})

    path = template(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ kantor }}"}}, dress)
    data = render_excel(path, {"kantor": "Tata & Usaha"}, tanggal=dt.date(2025, 3, 4), draft=True)
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "&amp;LTata &amp;&amp; Usaha&amp;R&amp;P" in sheet
    assert "DRAF" in sheet
    assert opened(data).properties.title == "Laporan Tata & Usaha"
    assert "2025-03-04T00:00:00Z" in part(data, "docProps/core.xml")


def _rich(book: Any, sheets: Any) -> None:
    sheet = sheets["Rekap"]
    look = book.add_format({"bold": True, "text_wrap": True, "num_format": "#,##0"})
    sheet.set_column("A:C", 18)
    sheet.merge_range("D2:E2", "{{ g.nama }}", look)
    sheet.conditional_format("B4", {"type": "formula", "criteria": "=$B4>$B$9", "format": look})
    sheet.data_validation("C4", {"validate": "list", "source": ["Ya", "Tidak"]})
    sheet.print_area("A1:E9")
    sheet.repeat_rows(1)
    book.define_name("Seluruh", "=Rekap!$B$4:$B$4")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Rekap!$B$4"})
    sheet.insert_chart("G12", chart)


@pytest.mark.libreoffice
def test_a_template_saved_again_by_another_program_makes_the_same_report(tmp_path: Path, libreoffice: Any) -> None:
    sheet = GROUPS | {"C4": "=B4*2", "B8": "=SUM(B4)", "B9": 1}
    first = template(tmp_path / "asli.xlsx", {"Rekap": sheet}, _rich)
    again = libreoffice.convert(first, "xlsx")
    third = tmp_path / "openpyxl.xlsx"
    opened(first.read_bytes()).save(third)
    reports = [render_excel(path, GRUP) for path in (first, again, third)]
    assert [faults(data) for data in reports] == [[], [], []]
    ours, *others = [cells(data, values=True) for data in reports]
    assert others == [ours, ours]
    for data in reports:
        made = opened(data)["Rekap"]
        assert {str(area) for area in made.merged_cells.ranges} == {"D1:E1", "D5:E5"}
        assert str(made.print_area) == "'Rekap'!$A$1:$E$9"
        assert {str(found.sqref) for found in made.conditional_formatting} == {"B2:B3 B6"}
