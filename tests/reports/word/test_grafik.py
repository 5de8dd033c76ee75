"""Charts in Word: native, with the workbook behind them, the same numbers everywhere, and whatever the texts hold."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from helpers.berat import contoh
from helpers.package_check import faults
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader

from kinerja_xl.reports.cetak.grafik import Deret, Grafik
from kinerja_xl.reports.cetak.jinja import legal
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.reports.word.bagian_grafik import bagian_grafik
from kinerja_xl.reports.word.render import render

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

# Sequences of the schema (ECMA-376, part 1, 21.2): Word refuses a chart whose elements stand in another order
ORDER = {
    "chartSpace": ["date1904", "lang", "roundedCorners", "style", "chart", "spPr", "txPr", "externalData"],
    "chart": ["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"],
    "title": ["tx", "layout", "overlay", "spPr", "txPr"],
    "legend": ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr"],
    "barChart": ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "axId"],
    "lineChart": ["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "marker", "smooth", "axId"],
    "ser": ["idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val", "smooth"],
    "dLbls": [
        *("numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName"),
        *("showPercent", "showBubbleSize"),
    ],
    "catAx": [
        *("axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark"),
        *("tickLblPos", "spPr", "txPr", "crossAx", "crosses", "auto", "lblAlgn", "lblOffset", "noMultiLvlLbl"),
    ],
    "valAx": [
        *("axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark"),
        *("tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossBetween"),
    ],
}

PANJANG = "Persentase desa yang menyelenggarakan musyawarah perencanaan pembangunan tepat waktu"
TAHUN = ("2021", "2022", "1.10")
KOLOM = Grafik(
    "Indeks <A> & B",
    "kolom",
    TAHUN,
    (Deret("Target", (80, 82.5, 85), Makna.TARGET), Deret("Realisasi", (78.25, None, 0), Makna.REALISASI)),
)
BATANG = Grafik(
    "", "batang", (PANJANG, "Serapan"), (Deret("Capaian (%)", (96.5, 110)),), keterangan='Dua "batang"\n& <satu>'
)
GARIS = Grafik("", "garis", ("TW I", "TW II"), (Deret("Target", (-20, 45)), Deret("Realisasi", (None, None))), "0.000")
SEMUA = (KOLOM, BATANG, GARIS)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    document = Document()
    document.add_paragraph("awal")
    document.add_paragraph("{%p for g in semua %}")
    document.add_paragraph("{{ g }}")
    document.add_paragraph("{%p endfor %}")
    document.add_table(1, 2).cell(0, 1).text = "{{ semua[0] }}"
    document.add_paragraph("akhir")
    path = tmp_path / "templat.docx"
    document.save(path)
    return path


def _chart(grafik: Grafik) -> etree._Element:
    return etree.fromstring(bagian_grafik(grafik, "Arial")[0])


def _rows(workbook: bytes) -> list[tuple[object, ...]]:
    return [tuple(row) for row in openpyxl.load_workbook(io.BytesIO(workbook)).active.iter_rows(values_only=True)]


def _cached(chart: etree._Element) -> list[tuple[str, dict[int, str], dict[int, float]]]:
    """Return what the chart shows before anybody opens its workbook: (name, categories, values) of each series."""
    shown = []
    for series in chart.iter(f"{C}ser"):
        names, values = (
            {int(p.get("idx")): p.findtext(f"{C}v") or "" for p in series.find(f"{C}{part}").iter(f"{C}pt")}
            for part in ("cat", "val")
        )
        name = series.findtext(f"{C}tx//{C}v") or ""
        shown.append((name, names, {index: float(value) for index, value in values.items()}))
    return shown


def test_a_chart_is_a_part_with_its_workbook_and_the_package_is_in_order(template: Path) -> None:
    rendered = render(template, {"semua": SEMUA})
    assert faults(rendered) == []
    assert [p.text for p in Document(io.BytesIO(rendered)).paragraphs if p.text] == ["awal", "akhir"]
    with zipfile.ZipFile(io.BytesIO(rendered)) as package:
        names = package.namelist()
        types = package.read("[Content_Types].xml").decode()
        body = etree.fromstring(package.read("word/document.xml"))
        for number, grafik in enumerate((*SEMUA, KOLOM), 1):
            assert package.read(f"word/charts/chart{number}.xml") == bagian_grafik(grafik, "Arial")[0]
            rels = package.read(f"word/charts/_rels/chart{number}.xml.rels").decode()
            workbook = re.search(r'Id="rId1".*?Target="\.\./(embeddings/[^"]+)"|Target="\.\./([^"]+)"', rels)
            assert workbook, rels
            assert _rows(package.read(f"word/{workbook[1] or workbook[2]}"))[0][1] == grafik.deret[0].nama
    assert sum(name.startswith("word/charts/chart") for name in names) == 4
    assert types.count("drawingml.chart+xml") == 4
    drawings = list(body.iter(f"{WP}docPr"))
    assert len({d.get("id") for d in drawings}) == 4
    assert drawings[1].get("descr") == BATANG.keterangan
    assert drawings[0].get("descr") == "Indeks <A> & B: Target, Realisasi"
    assert body.find(f".//{WP}extent").get("cx") == str(160 * 36_000)


def test_a_chart_in_a_header_belongs_to_the_header(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ g }}"
    document.save(tmp_path / "t.docx")
    rendered = render(tmp_path / "t.docx", {"g": KOLOM})
    assert faults(rendered) == []
    with zipfile.ZipFile(io.BytesIO(rendered)) as package:
        (rels,) = [n for n in package.namelist() if re.fullmatch(r"word/_rels/header\d\.xml\.rels", n)]
        assert b"charts/chart1.xml" in package.read(rels)


@pytest.mark.parametrize("grafik", SEMUA, ids=lambda g: g.bentuk)
def test_picture_and_workbook_hold_the_numbers(grafik: Grafik) -> None:
    xml, workbook = bagian_grafik(grafik, "Arial")
    head, *rows = _rows(workbook)
    assert head == (None, *(d.nama for d in grafik.deret))
    assert rows == [(k, *(d.nilai[i] for d in grafik.deret)) for i, k in enumerate(grafik.kategori)]
    assert _cached(etree.fromstring(xml)) == [
        (d.nama, dict(enumerate(grafik.kategori)), {i: v for i, v in enumerate(d.nilai) if v is not None})
        for d in grafik.deret
    ]


@pytest.mark.parametrize("grafik", SEMUA, ids=lambda g: g.bentuk)
def test_elements_stand_in_the_order_of_the_schema(grafik: Grafik) -> None:
    chart = _chart(grafik)
    for name, order in ORDER.items():
        for element in chart.iter(C + name):
            if name == "marker" or element.tag != C + name:
                continue
            seen = [etree.QName(child).localname for child in element]
            assert set(seen) <= set(order), (name, seen)
            assert seen == sorted(seen, key=order.index), (name, seen)


@pytest.mark.parametrize("grafik", SEMUA, ids=lambda g: g.bentuk)
def test_nothing_is_left_to_a_default_on_which_programs_disagree(grafik: Grafik) -> None:
    chart = _chart(grafik)
    assert chart.find(f"{C}roundedCorners").get("val") == "0"
    assert chart.find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap"
    assert {e.get("val") for e in chart.iter(f"{C}varyColors", f"{C}overlay", f"{C}delete", f"{C}smooth")} == {"0"}
    kinds = list(chart.iter(f"{C}barChart", f"{C}lineChart"))
    assert all(kind.find(f"{C}varyColors") is not None for kind in kinds)
    assert all(axis.find(f"{C}delete") is not None for axis in chart.iter(f"{C}catAx", f"{C}valAx"))
    for labels in chart.iter(f"{C}dLbls"):
        shown = {etree.QName(e).localname for e in labels if e.get("val") == "1"}
        assert shown == {"showVal"}
        assert len([e for e in labels if etree.QName(e).localname.startswith("show")]) == 6


def test_names_that_look_like_numbers_stay_names() -> None:
    kinds = {category[0].tag for category in _chart(KOLOM).iter(f"{C}cat")}
    assert kinds == {f"{C}strRef"}


def test_bars_are_measured_from_nought_and_the_first_stands_on_top() -> None:
    for grafik in (KOLOM, BATANG):
        assert _chart(grafik).find(f".//{C}valAx/{C}scaling/{C}min").get("val") == "0"
    assert _chart(BATANG).find(f".//{C}catAx/{C}scaling/{C}orientation").get("val") == "maxMin"
    assert _chart(GARIS).find(f".//{C}valAx/{C}scaling/{C}min") is None
    minus = Grafik("", "kolom", ("a",), (Deret("x", (-1,)),))
    assert _chart(minus).find(f".//{C}valAx/{C}scaling/{C}min") is None


def test_only_a_chart_with_room_for_them_has_labels_and_only_several_series_a_legend() -> None:
    years = tuple(str(year) for year in range(2000, 2040))
    crowded = Grafik("", "kolom", years, (Deret("x", tuple(1000.5 + n for n in range(40))),))
    assert _chart(KOLOM).find(f".//{C}dLbls") is not None
    assert _chart(crowded).find(f".//{C}dLbls") is None
    assert _chart(KOLOM).find(f".//{C}legend") is not None
    assert _chart(crowded).find(f".//{C}legend") is None


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((80, 90), "#,##0"),
        ((80, 82.5), "#,##0.0"),
        ((80.004, 90), "#,##0"),
        ((1 / 3, None), "#,##0.00"),
        ((None,), "#,##0"),
    ],
)
def test_numbers_have_the_decimals_they_need(values: tuple[float | None, ...], shown: str) -> None:
    grafik = Grafik("", "kolom", tuple("abc")[: len(values)], (Deret("x", values),))
    assert _chart(grafik).findtext(f".//{C}formatCode") == f"[$-421]{shown}"


def test_a_format_that_is_asked_for_is_used() -> None:
    chart = _chart(GARIS)
    assert chart.findtext(f".//{C}formatCode") == "[$-421]0.000"
    assert {e.get("formatCode") for e in chart.iterfind(f".//{C}valAx/{C}numFmt")} == {"[$-421]0.000"}


def test_the_axis_of_percentages_counts_in_whole_percent() -> None:
    chart = _chart(Grafik("", "batang", ("a", "b"), (Deret("x", (0.9269, 1.0263)),), format_angka="0.00%"))
    assert [e.get("formatCode") for e in chart.iterfind(f".//{C}valAx/{C}numFmt")] == ["[$-421]0%"]
    assert chart.findtext(f".//{C}formatCode") == "[$-421]0.00%"


@pytest.mark.parametrize(("nilai", "sumbu"), [((84.1, 95.25), "#,##0"), ((1.63, 2.6), "#,##0.0")])
def test_the_axis_of_a_line_has_the_decimals_of_its_steps(nilai: tuple[float, float], sumbu: str) -> None:
    chart = _chart(Grafik("", "garis", ("2024", "2025"), (Deret("x", nilai),)))
    assert [e.get("formatCode") for e in chart.iterfind(f".//{C}valAx/{C}numFmt")] == [f"[$-421]{sumbu}"]


def test_the_labels_of_two_lines_stand_on_their_outer_sides() -> None:
    low, high = Deret("Realisasi", (80.0, 82.0)), Deret("Target", (90.0, 92.0))
    for lines, places in (((low, high), ["b", "t"]), ((high, low), ["t", "b"])):
        chart = _chart(Grafik("", "garis", ("2024", "2025"), lines))
        assert [e.get("val") for e in chart.iterfind(f".//{C}ser/{C}dLbls/{C}dLblPos")] == places


def test_texts_are_set_in_the_font_of_the_template(tmp_path: Path) -> None:
    document = Document()
    document.styles["Normal"].font.name = "Bookman Old Style"
    document.add_paragraph("{{ g }}")
    document.save(tmp_path / "t.docx")
    with zipfile.ZipFile(io.BytesIO(render(tmp_path / "t.docx", {"g": KOLOM}))) as package:
        chart = etree.fromstring(package.read("word/charts/chart1.xml"))
    assert {e.get("typeface") for e in chart.iter(f"{A}latin")} == {"Bookman Old Style"}


def test_long_names_get_the_height_they_need() -> None:
    short = Grafik("", "batang", ("a", "b"), (Deret("x", (1, 2)),))
    long = Grafik("", "batang", (PANJANG * 2, PANJANG), (Deret("x", (1, 2)),))
    assert short.tinggi < long.tinggi <= 230
    assert Grafik("", "batang", ("a",), (Deret("x", (1,)),), tinggi_mm=50).tinggi == 50


def test_the_same_chart_gives_the_same_bytes(template: Path) -> None:
    assert render(template, {"semua": SEMUA}) == render(template, {"semua": SEMUA})
    workbook = openpyxl.load_workbook(io.BytesIO(bagian_grafik(KOLOM, "Arial")[1]))
    assert workbook.properties.created.year == 2000  # not the clock's


@pytest.mark.parametrize(("kategori", "nilai"), [((), ()), (("a", "b"), (1.0,))])
def test_a_chart_that_cannot_be_drawn_cannot_be_made(kategori: tuple[str, ...], nilai: tuple[float, ...]) -> None:
    with pytest.raises(ValueError):
        Grafik("", "kolom", kategori, (Deret("x", nilai),))


def test_what_no_axis_reaches_is_a_gap() -> None:
    assert Deret("x", (1.0, float("inf"), None, float("nan"), 1e308)).nilai == (1.0, None, None, None, 1e308)


_TEXTS = st.text(alphabet=st.characters(exclude_categories=[]), max_size=30) | st.sampled_from(
    ["=A1", "Ayo!A1", "=Data!$A$1", "</c:v>", "&amp;", "\"'<>&", "\x00\x0b\ud800", "{{ 7 * 7 }}", "1", "1e5", " ", "'x"]
)


@contoh(20)
@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_any_text_is_shown_as_it_is(judul: str, kategori: str, nama: str, keterangan: str) -> None:
    grafik = Grafik(judul, "kolom", (kategori, "b"), (Deret(nama, (1.5, 2)),), keterangan=keterangan)
    xml, workbook = bagian_grafik(grafik, "Arial")
    chart = etree.fromstring(xml)
    assert _cached(chart) == [(legal(nama), {0: legal(kategori), 1: "b"}, {0: 1.5, 1: 2})]
    title = "".join(chart.xpath("string(//c:title//a:t)", namespaces={"c": C[1:-1], "a": A[1:-1]}))
    assert title == (legal(judul) if judul.strip() else "")
    assert _rows(workbook)[1][1:] == (1.5,)


@pytest.fixture(scope="module")
def one_chart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    document = Document()
    document.add_paragraph("[{{ g }}]")
    document.add_paragraph("akhir")
    path = tmp_path_factory.mktemp("grafik") / "satu.docx"
    document.save(str(path))
    return path


@contoh(8)
@given(text=_TEXTS)
def test_any_text_leaves_the_document_whole(one_chart: Path, text: str) -> None:
    grafik = Grafik(text, "batang", (text,), (Deret(text, (1,)),), keterangan=text)
    rendered = render(one_chart, {"g": grafik})
    assert faults(rendered) == []
    assert [p.text for p in Document(io.BytesIO(rendered)).paragraphs] == ["[]", "akhir"]
    (drawing,) = Document(io.BytesIO(rendered)).element.body.iter(f"{WP}docPr")
    if text:
        assert drawing.get("descr") == legal(text)


@pytest.mark.libreoffice
def test_another_program_draws_the_charts(template: Path, tmp_path: Path, libreoffice) -> None:
    path = tmp_path / "grafik.docx"
    path.write_bytes(render(template, {"semua": SEMUA}))
    pages = PdfReader(libreoffice.convert(path, "pdf")).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    for shown in (
        "Indeks <A> & B",
        "Target",
        "Realisasi",
        "2021",
        "1.10",
        "Serapan",
        "TW II",
        "78,25",
        "96,5",
        "45,000",
    ):
        assert shown in text, shown
    assert all(word in text for word in PANJANG.split())
    drawn = b"".join(page.get_contents().get_data() for page in pages)
    colors = {
        tuple(round(float(n) * 255) for n in found) for found in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) rg", drawn)
    }
    assert {tuple(bytes.fromhex(makna.warna)) for makna in (Makna.TARGET, Makna.REALISASI)} <= colors
