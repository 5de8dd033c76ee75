"""Finishes the chart XML that XlsxWriter writes, for Word and LibreOffice.

What XlsxWriter leaves to Excel's defaults is spelled out, because Word, LibreOffice and the schema disagree on them
(gaps, smoothing, colours, labels), and texts that it takes for numbers or cells become texts again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.cetak.jinja import legal

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
"""The namespace of charts, as lxml writes it."""

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""The namespace of relationships."""

BULAT, SATU_DESIMAL, PERSEN_BULAT = "[$-421]#,##0", "[$-421]#,##0.0", "[$-421]0%"
"""Number formats in Indonesian: whole numbers, one decimal, whole percentages."""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LABEL = (
    *("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"),
    *("separator", "showLeaderLines", "leaderLines", "extLst"),
)
# parent: what must stand in it (value), each before the first of the elements named
_TERSURAT: Mapping[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "chartSpace": (("roundedCorners", "0", ("AlternateContent", "style", "clrMapOvr", "pivotFmts", "chart")),),
    "chart": (("dispBlanksAs", "gap", ("extLst",)),),
    "title": (("overlay", "0", ("spPr", "txPr", "extLst")),),
    "legend": (("overlay", "0", ("spPr", "txPr", "extLst")),),
    "barChart": (("varyColors", "0", ("ser",)),),
    "lineChart": (("varyColors", "0", ("ser",)),),
    "dLbls": tuple((name, "0", _LABEL[i + 1 :]) for i, name in enumerate(_LABEL[:6])),
    "catAx": (("delete", "0", ("axPos",)), ("noMultiLvlLbl", "1", ("extLst",))),
    "valAx": (("delete", "0", ("axPos",)),),
}


def format_angka(grafik: Grafik) -> str:
    """Return the number format with its language, so that LibreOffice prints decimals the Indonesian way too."""
    return f"[$-421]{grafik.format_angka or grafik.format_pas}"


def write_texts(root: Any, grafik: Grafik) -> None:
    """Write the texts that XlsxWriter takes for numbers ("2021", "1.10") or cells ("Ayo!A1"), and the format."""
    root.find(f"{C}lang").set("val", "id-ID")
    for text in root.iterfind(f"{C}chart/{C}title//{_A}t"):
        text.text = legal(grafik.judul)
    for text in root.iterfind(f".//{C}valAx/{C}title//{_A}t"):
        text.text = legal(grafik.judul_sumbu)
    for category in root.iter(f"{C}cat"):
        reference = category[0]
        reference.tag = f"{C}strRef"
        cache = reference.find(f"{C}numCache")
        if cache is None:
            cache = reference.find(f"{C}strCache")
        for child in list(cache):
            cache.remove(child)
        cache.tag = f"{C}strCache"
        etree.SubElement(cache, f"{C}ptCount", val=str(len(grafik.kategori)))
        for index, name in enumerate(grafik.kategori):
            point = etree.SubElement(cache, f"{C}pt", idx=str(index))
            etree.SubElement(point, f"{C}v").text = legal(name)
    for deret, name in zip(grafik.deret, root.iterfind(f".//{C}ser/{C}tx//{C}v"), strict=True):
        name.text = legal(deret.nama)
    for code in root.iter(f"{C}formatCode"):
        code.text = format_angka(grafik)


def spell_out(root: Any) -> None:
    """Write down what would be a default."""
    for parent, wanted in _TERSURAT.items():
        for element in list(root.iter(C + parent)):
            for name, value, before in wanted:
                if element.find(C + name) is None:
                    _insert(element, etree.Element(C + name, val=value), before)
    for series in root.iter(f"{C}ser"):
        if series.getparent().tag == f"{C}lineChart":
            _insert(series, etree.Element(f"{C}smooth", val="0"), ("extLst",))
        else:
            order = ("pictureOptions", "dPt", "dLbls", "trendline", "errBars", "cat", "val")
            _insert(series, etree.Element(f"{C}invertIfNegative", val="0"), order)


def _insert(parent: Any, child: Any, before: tuple[str, ...]) -> None:
    """Insert an element before the first of those that the schema puts after it, else at the end."""
    place = next((i for i, e in enumerate(parent) if etree.QName(e).localname in before), len(parent))
    parent.insert(place, child)
