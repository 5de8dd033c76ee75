"""Native Word charts: DrawingML, drawn and edited by Word itself, with the workbook that "Edit Data" opens.

XlsxWriter makes both from one sheet, so picture and workbook hold the same numbers.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any
from xml.sax.saxutils import quoteattr

import xlsxwriter
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.shared import Mm
from lxml import etree
from markupsafe import Markup

from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.cetak.jinja import legal
from kinerja_xl.reports.cetak.warna_grafik import KISI
from kinerja_xl.reports.word.grafik_xml import (
    BULAT,
    PERSEN_BULAT,
    SATU_DESIMAL,
    C,
    R,
    format_angka,
    spell_out,
    write_texts,
)

_HURUF, _TEKS = 9, "404040"
_JENIS = {"kolom": "column", "batang": "bar", "garis": "line"}
_LABEL_MM = 1.7  # what a digit of a label takes of the width
_TANPA_TANGGAL = dt.datetime(2000, 1, 1)
_LEMBAR = "Data"


def gambar_grafik(grafik: Grafik, part: Any, huruf: str) -> Markup:
    """Put a chart into a document.

    Args:
        grafik: the chart.
        part: the part that is being rendered; the chart and its workbook become parts of its package.
        huruf: the font of its texts.

    Returns:
        The run to print in the place of the tag.
    """
    xml, workbook = bagian_grafik(grafik, huruf)
    package = part.package
    chart = Part(package.next_partname("/word/charts/chart%d.xml"), CONTENT_TYPE.DML_CHART, xml, package)
    name = package.next_partname("/word/embeddings/Grafik%d.xlsx")
    chart.relate_to(Part(name, CONTENT_TYPE.SML_SHEET, workbook, package), RELATIONSHIP_TYPE.PACKAGE)  # rId1
    return Markup(_RUN).format(
        id=chart.partname.idx,  # docxtpl numbers the drawings of a part anew
        rid=part.relate_to(chart, RELATIONSHIP_TYPE.CHART),
        width=Mm(grafik.lebar_mm),
        height=Mm(grafik.tinggi),
        alt=Markup(
            quoteattr(legal(grafik.keterangan or _keterangan(grafik)), {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
        ),
    )


def bagian_grafik(grafik: Grafik, huruf: str) -> tuple[bytes, bytes]:
    """Return the chart part and the workbook that belongs to it; the same chart gives the same bytes."""
    made = io.BytesIO()
    _workbook(grafik, made, huruf)
    with zipfile.ZipFile(made) as package:
        root = etree.fromstring(package.read("xl/charts/chart1.xml"))
    write_texts(root, grafik)
    spell_out(root)
    settings = root.find(f"{C}printSettings")
    if settings is not None:
        root.remove(settings)
    data = etree.SubElement(root, f"{C}externalData", {f"{{{R}}}id": "rId1"})
    etree.SubElement(data, f"{C}autoUpdate", val="0")
    plain = io.BytesIO()
    _workbook(grafik, plain, None)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), plain.getvalue()


def _keterangan(grafik: Grafik) -> str:
    names = ", ".join(deret.nama for deret in grafik.deret)
    return f"{grafik.judul or 'Grafik'}: {names}"


# --- the workbook and the chart in it ---------------------------------------------------------------------------------


def _workbook(grafik: Grafik, target: io.BytesIO, font: str | None) -> None:
    """Write the numbers, and with a ``font`` the chart of them, into a workbook."""
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": _TANPA_TANGGAL})
        sheet = book.add_worksheet(_LEMBAR)
        number = book.add_format({"num_format": format_angka(grafik)})
        sheet.set_column(0, 0, 40)
        sheet.set_column(1, len(grafik.deret), 14)
        for row, name in enumerate(grafik.kategori, 1):
            sheet.write_string(row, 0, legal(name))
        for column, deret in enumerate(grafik.deret, 1):
            sheet.write_string(0, column, legal(deret.nama))
            for row, value in enumerate(deret.nilai, 1):
                if value is not None:
                    sheet.write_number(row, column, value, number)
        if font is not None:
            sheet.insert_chart(0, len(grafik.deret) + 2, _chart(book, grafik, font))


def _chart(book: Any, grafik: Grafik, font: str) -> Any:
    chart = book.add_chart({"type": _JENIS[grafik.bentuk]})
    letters = {"name": font, "size": _HURUF, "color": f"#{_TEKS}"}
    labelled = _has_room_for_labels(grafik)
    last = len(grafik.kategori)
    for index, deret in enumerate(grafik.deret):
        series: dict[str, Any] = {
            "name": [_LEMBAR, 0, index + 1],
            "categories": [_LEMBAR, 1, 0, last, 0],
            "values": [_LEMBAR, 1, index + 1, last, index + 1],
            **(deret.makna.jalur() if grafik.bentuk == "garis" else _bar(grafik, index)),
        }
        if labelled and not (grafik.bertumpuk and index):
            place = _label_places(grafik)[index] if grafik.bentuk == "garis" else "outside_end"
            place = "inside_base" if grafik.bertumpuk else place  # the outline ends where it would stand
            small = {**letters, "size": _HURUF - 1}
            series["data_labels"] = {
                "value": True,
                "num_format": format_angka(grafik),
                "position": place,
                "font": small,
                **({"fill": {"color": "#FFFFFF"}} if grafik.bertumpuk else {}),
            }
        chart.add_series(series)
    title = {"name": "judul", "name_font": {**letters, "size": _HURUF + 2, "bold": True}}
    chart.set_title(title if grafik.judul.strip() else {"none": True})
    names, values = _axes(grafik, letters)
    lying = grafik.bentuk == "batang"
    chart.set_x_axis(values if lying else names)
    chart.set_y_axis(names if lying else values)
    if len(grafik.deret) > 1:
        chart.set_legend({"position": "bottom", "font": letters})
    else:
        chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": "#FFFFFF"}})
    chart.show_blanks_as("gap")
    return chart


def _bar(grafik: Grafik, index: int) -> dict[str, Any]:
    deret = grafik.deret[index]
    if grafik.bertumpuk and index:
        return deret.makna.kerangka()
    look: dict[str, Any] = deret.makna.batang()
    if any(deret.luput):
        look["points"] = [deret.makna.batang_luput() if missed else None for missed in deret.luput]
    if index:
        return look
    beside = len(grafik.deret) > 1 and not grafik.bertumpuk
    gap = 45 if grafik.bertumpuk else 80 if beside else 110
    return {**look, "gap": gap, "overlap": 0 if beside else 100}


def _axes(grafik: Grafik, letters: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the axis of the names and the axis of the values."""
    axis = {"num_font": letters, "major_tick_mark": "none", "minor_tick_mark": "none"}
    lines = {"visible": True, "line": {"color": f"#{KISI}", "width": 0.5}}
    names: dict[str, Any] = {**axis, "line": {"color": "#8C8C8C", "width": 0.75}, "label_position": "low"}
    names["major_gridlines"] = {"visible": False}
    if grafik.bentuk == "batang":
        names.update(reverse=True, crossing="max")  # the first on top, the numbers below all the same
    numbers = [value for deret in grafik.deret for value in deret.nilai if value is not None]
    values: dict[str, Any] = {
        **axis,
        "num_format": _axis_format(grafik, numbers),
        "major_gridlines": lines,
        "line": {"none": True},
    }
    if values["num_format"] == PERSEN_BULAT and max(numbers, default=0) >= 0.5:
        values["major_unit"] = 0.5  # beside long names closer numbers would be tilted
    if (start := grafik.mulai_sumbu) is not None:
        values["min"] = int(start) if start.is_integer() else start
    if grafik.langkah_sumbu is not None:
        values["major_unit"] = grafik.langkah_sumbu
    if grafik.judul_sumbu:
        values.update(name="sumbu", name_font={**letters, "bold": False})
    return names, values


def _axis_format(grafik: Grafik, numbers: list[float]) -> str:
    """Return the axis' number format: its steps are round, so it needs fewer decimals than the numbers."""
    line = grafik.bentuk == "garis"
    room = max(numbers, default=0) - min(numbers, default=0) if line else max(map(abs, numbers), default=0)
    if grafik.format_angka:
        return PERSEN_BULAT if grafik.format_angka.endswith("%") and room >= 0.1 else format_angka(grafik)
    if room >= (5 if line else 10):
        return BULAT
    return SATU_DESIMAL if line and room >= 0.5 else format_angka(grafik)


def _label_places(grafik: Grafik) -> tuple[str, ...]:
    """Return where the labels of each line stand: the upper line's above it, the lower line's below."""
    if len(grafik.deret) < 2:
        return ("above",)
    first, second = (deret.nilai for deret in grafik.deret[:2])
    gaps = [a - b for a, b in zip(first, second, strict=True) if a is not None and b is not None]
    return ("below", "above") if sum(gaps) < 0 else ("above", "below")


def _has_room_for_labels(grafik: Grafik) -> bool:
    """Return whether a number fits at every point without touching its neighbour."""
    points, series = len(grafik.kategori), len(grafik.deret)
    if grafik.bentuk == "garis":
        return points <= 6 and series <= 2  # one above its line, one below
    if grafik.bentuk == "batang":
        return grafik.tinggi / (points * (series + 1)) >= 3.0
    longest = max((len(f"{value:.2f}") for d in grafik.deret for value in d.nilai if value is not None), default=1)
    return grafik.lebar_mm * 0.9 / (points * (series + 0.8)) >= longest * _LABEL_MM


_RUN = (
    '</w:t></w:r><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp='
    '"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{id}" name="Grafik {id}" descr={alt}/><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    f'<a:graphicData uri="{C[1:-1]}"><c:chart xmlns:c="{C[1:-1]}" xmlns:r="{R}" r:id="{{rid}}"/>'
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve">'
)
