"""Excel reports from templates: what tags make of rows, cells, formulas and everything that refers to them."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from helpers.package_check import faults
from helpers.recalculate import differences

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.excel.render import render_excel
from kinerja_xl.workbook.read import read_workbook

Book = Any
Sheet = Any


@dataclass(frozen=True)
class Program:
    nama: str
    pagu: float
    realisasi: float | None = None


@dataclass(frozen=True)
class Bidang:
    nama: str
    program: tuple[Program, ...]


@dataclass(frozen=True)
class Isi:
    kantor: str
    tanggal: dt.date
    tahun: tuple[int, ...]
    bidang: tuple[Bidang, ...]


ISI: dict[str, Any] = {
    "kantor": "Kecamatan A & <B>",
    "tanggal": dt.date(2025, 1, 2),
    "tahun": (2025, 2026, 2027),
    "bidang": (
        Bidang("Umum", (Program("P1", 100.0, 30.0),)),
        Bidang("Desa", (Program("P2", 200.0, 50.0), Program("P3", 50.0))),
    ),
}


def template(tmp_path: Path, draw: Callable[[Book, Sheet], None], name: str = "templat.xlsx") -> Path:
    path = tmp_path / name
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    draw(book, book.add_worksheet("Rekap"))
    book.close()
    return path


def cells(data: bytes, sheet: str = "Rekap", *, values: bool = False) -> list[tuple[Any, ...]]:
    rows = openpyxl.load_workbook(io.BytesIO(data), data_only=values)[sheet].iter_rows(values_only=True)
    return [row for row in rows if any(cell is not None for cell in row)]


def render(path: Path, context: Mapping[str, Any] = ISI, **options: Any) -> bytes:
    data = render_excel(path, context, **options)
    assert render_excel(path, context, **options) == data, "two runs give the same bytes"
    assert faults(data) == []
    return data


def column(*texts: str) -> Callable[[Book, Sheet], None]:
    def draw(_book: Book, sheet: Sheet) -> None:
        for row, text in enumerate(texts):
            if text.startswith("="):
                sheet.write_formula(row, 0, text)
            else:
                sheet.write(row, 0, text)

    return draw


# --- cells ------------------------------------------------------------------------------------------------------------


def test_a_cell_that_is_only_a_tag_keeps_its_type_and_number_format(tmp_path: Path) -> None:
    def draw(book: Book, sheet: Sheet) -> None:
        sheet.write("A1", "{{ bidang[0].program[0].pagu }}", book.add_format({"num_format": "#,##0"}))
        sheet.write("B1", "{{ tanggal }}", book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write("C1", "{{ bidang[1].program[1].realisasi }}")
        sheet.write("D1", "Kantor: {{ kantor|kapital }}, pagu {{ bidang[0].program[0].pagu }}")
        sheet.write("E1", "{{ 1 == 1 }}")

    sheet = openpyxl.load_workbook(io.BytesIO(render(template(tmp_path, draw))))["Rekap"]
    assert (sheet["A1"].value, sheet["A1"].number_format) == (100, "#,##0")
    assert (sheet["B1"].value, sheet["B1"].is_date) == (dt.datetime(2025, 1, 2), True)
    assert sheet["C1"].value is None
    assert sheet["D1"].value == "Kantor: KECAMATAN A & <B>, pagu 100"
    assert sheet["E1"].value is True


@pytest.mark.parametrize(
    "text", ["=1+1", "+62", "-5", "@x", "_x0041_", "a\x00b", "  tepi  ", "baris\nbaris", "\ud800x"]
)
def test_a_text_stays_a_text(tmp_path: Path, text: str) -> None:
    path = template(tmp_path, column("{{ kantor }}", "Nama {{ kantor }}"))
    (tmp_path / "hasil.xlsx").write_bytes(render(path, {"kantor": text}))
    sheet = read_workbook(tmp_path / "hasil.xlsx").sheet("Rekap")
    expected = text.replace("\x00", "").replace("\ud800", "")
    assert [(cell.kind, cell.formula, cell.value) for cell in sheet.cells()] == [
        ("s", None, expected),
        ("s", None, f"Nama {expected}"),
    ]


def test_line_breaks_of_the_template_stay(tmp_path: Path) -> None:
    ((text,),) = cells(render(template(tmp_path, column("Kantor\n{{ kantor }}\nselesai"))))
    assert text == "Kantor\nKecamatan A & <B>\nselesai"


# --- rows -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("{% for b in bidang %}", "{{ b.nama }}", "{% endfor %}"), ["Umum", "Desa"]),
        (("{% for b in bidang if b.nama == 'Desa' %}", "{{ loop.index }} {{ b.nama }}", "{% endfor %}"), ["1 Desa"]),
        (
            (
                "{% for b in bidang %}",
                "{% for p in b.program %}",
                "{{ b.nama }} {{ p.nama }}",
                "{% endfor %}",
                "{% endfor %}",
            ),
            ["Umum P1", "Desa P2", "Desa P3"],
        ),
        (("{% for b in [] %}", "x", "{% else %}", "kosong", "{% endfor %}", "akhir"), ["kosong", "akhir"]),
        (("{% for b in bidang %}", "{{ b.nama }}", "{% else %}", "kosong", "{% endfor %}"), ["Umum", "Desa"]),
        (("{% if bidang|length > 5 %}", "a", "{% elif kantor %}", "b", "{% else %}", "c", "{% endif %}"), ["b"]),
        (("{% set n = 3 %}", "{{ n * 2 }}"), [6]),
        (("awal", "{% for b in [] %}", "x", "{% endfor %}", "akhir"), ["awal", "akhir"]),
    ],
)
def test_control_rows(tmp_path: Path, rows: tuple[str, ...], expected: list[object]) -> None:
    assert [row[0] for row in cells(render(template(tmp_path, column(*rows))))] == expected


def test_a_condition_inside_a_cell_is_text(tmp_path: Path) -> None:
    path = template(tmp_path, column("{% if kantor %}ada{% endif %}"))
    assert cells(render(path)) == [("ada",)]


# --- formulas, names and everything else that refers to rows ----------------------------------------------------------


def recap(book: Book, sheet: Sheet) -> None:
    """Two loops, row formulas, totals of groups, a grand total, another sheet, a name, formats, a chart."""
    money = book.add_format({"num_format": "#,##0"})
    sheet.merge_range("A1:E1", "REKAP {{ kantor }}")
    sheet.write_row("A3", ["Bidang", "Program", "Pagu", "Realisasi", "Serapan"])
    for row, tag in (
        (4, "{% for b in bidang %}"),
        (5, "{% for p in b.program %}"),
        (7, "{% endfor %}"),
        (9, "{% endfor %}"),
    ):
        sheet.write(f"A{row}", tag)
    sheet.write("A6", "{% vm loop.first %}{{ b.nama }}")
    sheet.write("B6", "{{ p.nama }}")
    sheet.write("C6", "{{ p.pagu }}", money)
    sheet.write("D6", "{{ p.realisasi }}", money)
    sheet.write_formula("E6", "=IF(C6=0,0,D6/C6)")
    sheet.write("A8", "Jumlah {{ b.nama }}")
    sheet.write_formula("C8", "=SUM(C6:C6)", money)
    sheet.write_formula("D8", "=SUM($D$6)", money)
    sheet.write("A10", "Total")
    sheet.write_formula("C10", '=SUMIF(A6:A8,"Jumlah*",C6:C8)', money)
    sheet.write_formula("D10", "=SUM(D6:D8)/2", money)
    sheet.conditional_format(
        "E6", {"type": "formula", "criteria": "=$D6>$C6/4", "format": book.add_format({"bold": True})}
    )
    sheet.data_validation("B6", {"validate": "list", "source": ["a", "b"]})
    sheet.autofilter("A3:E6")
    sheet.print_area("A1:E10")
    sheet.repeat_rows(2)
    book.define_name("TotalPagu", "=Rekap!$C$10")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=Rekap!$B$6", "values": "=Rekap!$C$6"})
    sheet.insert_chart("A13", chart)
    other = book.add_worksheet("Lain Lain")
    other.write_formula("A1", "=Rekap!C10*2")
    other.write_formula("A2", "=TotalPagu+SUM(Rekap!C6)")


def test_formulas_follow_their_rows_and_have_their_values(tmp_path: Path) -> None:
    data = render(template(tmp_path, recap))
    assert [row[2:] for row in cells(data)][2:] == [
        (100, 30, "=IF(C4=0,0,D4/C4)"),
        ("=SUM(C4:C4)", "=SUM($D$4:$D$4)", None),
        (200, 50, "=IF(C6=0,0,D6/C6)"),
        (50, None, "=IF(C7=0,0,D7/C7)"),
        ("=SUM(C6:C7)", "=SUM($D$6:$D$7)", None),
        ('=SUMIF(A4:A8,"Jumlah*",C4:C8)', "=SUM(D4:D8)/2", None),
    ]
    assert [row[2:] for row in cells(data, values=True)][2:] == [
        (100, 30, 0.3),
        (100, 30, None),
        (200, 50, 0.25),
        (50, None, 0),
        (250, 50, None),
        (350, 80, None),
    ]
    assert cells(data, "Lain Lain", values=True) == [(700,), (350 + 350,)], (
        "the sum of the first group is not counted again"
    )


def test_everything_else_follows_too(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(template(tmp_path, recap))))
    sheet = book["Rekap"]
    assert {str(r) for r in sheet.merged_cells.ranges} == {"A1:E1", "A6:A7"}
    assert sheet.print_area == "'Rekap'!$A$1:$E$9"
    assert sheet.print_title_rows == "$3:$3"
    assert book.defined_names["TotalPagu"].attr_text == "Rekap!$C$9"
    (area,) = sheet.conditional_formatting
    assert str(area.sqref) == "E4 E6:E7"
    assert area.rules[0].formula == ["$D4>$C4/4"]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "B4 B6:B7"
    assert sheet.auto_filter.ref == "A3:E7"


def test_a_chart_grows_and_keeps_its_values_for_previews(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(render(template(tmp_path, recap)))) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert "(Rekap!$C$4,Rekap!$C$6:$C$7)" in chart, "the sum of the first group is no program"
    assert '<c:ptCount val="3"/>' in chart
    assert "<c:v>200</c:v>" in chart
    assert "<xdr:row>11</xdr:row>" in drawing, "the chart stays three rows below the total"


@pytest.mark.libreoffice
def test_libreoffice_computes_what_is_cached(tmp_path: Path, libreoffice: Any) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(render(template(tmp_path, recap)))
    assert differences(path, libreoffice, tmp_path) == (11, [])


def test_a_sum_over_no_row_is_zero(tmp_path: Path) -> None:
    path = template(tmp_path, column("{% for b in [] %}", "{{ b }}", "{% endfor %}", "=SUM(A2)"))
    assert cells(render(path), values=True) == [(0,)]


def test_a_template_without_tags_comes_back_as_it_was(tmp_path: Path) -> None:
    path = template(tmp_path, column("a", "=1+1", "b"))
    assert cells(render(path), values=True) == [("a",), (2,), ("b",)]


# --- columns ----------------------------------------------------------------------------------------------------------


def years(book: Book, sheet: Sheet) -> None:
    sheet.set_column("B:B", 7)
    sheet.set_column("C:C", 30)
    sheet.merge_range("A1:C1", "JUDUL")
    sheet.write("B2", "{%tc for t in tahun %}")
    sheet.write_row("A3", ["Bidang", "Target {{ t }}", "Jumlah"])
    sheet.write("A4", "{% for b in bidang %}")
    sheet.write("A5", "{{ b.nama }}")
    sheet.write("B5", "{{ b.program[0].pagu + loop.index0 }}")
    sheet.write_formula("C5", "=SUM(B5:B5)")
    sheet.write("A6", "{% endfor %}")
    sheet.write("A7", "Total")
    sheet.write_formula("B7", "=SUM(B5)")
    sheet.write_formula("C7", "=SUM(C5)")


def test_a_column_comes_once_for_each_value(tmp_path: Path) -> None:
    data = render(template(tmp_path, years))
    assert cells(data) == [
        ("JUDUL", None, None, None, None),
        ("Bidang", "Target 2025", "Target 2026", "Target 2027", "Jumlah"),
        ("Umum", 100, 101, 102, "=SUM(B3:D3)"),
        ("Desa", 200, 201, 202, "=SUM(B4:D4)"),
        ("Total", "=SUM(B3:B4)", "=SUM(C3:C4)", "=SUM(D3:D4)", "=SUM(E3:E4)"),
    ]
    assert cells(data, values=True)[-1] == ("Total", 300, 302, 304, 906)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Rekap"]
    assert {str(r) for r in sheet.merged_cells.ranges} == {"A1:E1"}
    assert sheet.column_dimensions["E"].width == pytest.approx(30.7, abs=0.1)


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("a", "{{ kantro }}"), "lembar Rekap, sel A2: variabel 'kantro' tidak dikenal"),
        (("{% for b in bidang %}", "{{ b.nma }}", "{% endfor %}"), "sel A2: 'Bidang' tidak memiliki isian 'nma'"),
        (("{% for b in bidang %}", "x"), "sel A1: tag 'for' tidak ditutup dengan 'endfor'"),
        (("x", "{% endif %}"), "sel A2: tag 'endif' tanpa pembukanya"),
        (("{% for b in bidang %}", "{% endif %}"), "sel A2: tag 'endif' tanpa pembukanya"),
        (("{{ kantor|tebal }}",), "sel A1: filter 'tebal' tidak dikenal"),
        (("{{ kantor",), "sel A1: penulisan tag keliru"),
        (("a", "{{ cycler.__init__.__globals__ }}"), "sel A2: variabel 'cycler' tidak dikenal"),
        (("{{ kantor.__class__.__mro__ }}",), "sel A1: "),
        (("{{ 'a' * 1000000000 }}",), "sel A1: operator"),
        (("{{ kantor / 2 }}",), "sel A1: tag tidak dapat dihitung"),
    ],
)
def test_a_faulty_tag_is_named_with_its_sheet_and_cell(tmp_path: Path, rows: tuple[str, ...], said: str) -> None:
    with pytest.raises(KinerjaError) as error:
        render_excel(template(tmp_path, column(*rows)), ISI, bentuk=Isi)
    assert said in error.value.message
    assert "templat.xlsx" in error.value.message


def test_a_control_tag_beside_other_text_is_refused(tmp_path: Path) -> None:
    def draw(_book: Book, sheet: Sheet) -> None:
        sheet.write_row("A1", ["{% for b in bidang %}", "judul"])
        sheet.write("A2", "{% endfor %}")

    with pytest.raises(KinerjaError, match=r"sel A1: baris tag .* akan hilang bersama isi B1"):
        render_excel(template(tmp_path, draw), ISI)


@pytest.mark.parametrize("what", ["tabel", "catatan", "larik"])
def test_what_could_not_follow_the_rows_is_refused(tmp_path: Path, what: str) -> None:
    def draw(_book: Book, sheet: Sheet) -> None:
        sheet.write_column("A1", ["{% if kantor %}", "x", "{% endif %}"])
        if what == "tabel":
            sheet.add_table("C5:D7")
        elif what == "catatan":
            sheet.write_comment("C5", "catatan")
        else:
            sheet.write_array_formula("C5:C6", "{=A1:A2}")

    with pytest.raises(KinerjaError, match=f"lembar Rekap.*{what}"):
        render_excel(template(tmp_path, draw), ISI)


def test_no_template_and_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="tidak ditemukan"):
        render_excel(tmp_path / "tidak-ada.xlsx", ISI)
    (tmp_path / "teks.xlsx").write_text("a;b")
    with pytest.raises(KinerjaError):
        render_excel(tmp_path / "teks.xlsx", ISI)


# --- pages ------------------------------------------------------------------------------------------------------------


def test_page_headers_are_filled_and_a_draft_is_marked(tmp_path: Path) -> None:
    def draw(_book: Book, sheet: Sheet) -> None:
        sheet.write("A1", "x")
        sheet.set_footer("&L{{ kantor }}&R&P")

    path = template(tmp_path, draw)
    sheet = openpyxl.load_workbook(io.BytesIO(render(path)))["Rekap"]
    assert sheet.oddFooter.left.text == "Kecamatan A & <B>" or "Kecamatan A" in sheet.oddFooter.left.text
    draft = openpyxl.load_workbook(io.BytesIO(render(path, draft=True)))["Rekap"]
    assert "DRAF" in draft.oddHeader.center.text
    plain = openpyxl.load_workbook(io.BytesIO(render(template(tmp_path, column("x"), "polos.xlsx"), draft=True)))[
        "Rekap"
    ]
    assert "DRAF" in plain.oddHeader.center.text


def test_a_page_footer_keeps_to_the_length_that_excel_opens(tmp_path: Path) -> None:
    def draw(_book: Book, sheet: Sheet) -> None:
        sheet.write("A1", "x")
        sheet.set_footer('&L&"Arial"&8Hasil {{ kantor }}&R&P')

    data = render_excel(template(tmp_path, draw), ISI | {"kantor": "Laporan & Lampiran " * 20})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode()
    (footer,) = re.findall("<oddFooter>(.*?)</oddFooter>", xml)
    footer = html.unescape(footer)
    assert 250 < len(footer) <= 255
    assert footer.startswith('&L&"Arial"&8Hasil Laporan && Lampiran')
    assert footer.endswith("&R&P")
