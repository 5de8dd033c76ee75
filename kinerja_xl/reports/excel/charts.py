"""Charts: their series grow with the rows, and keep beside them the values that previews show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kinerja_xl.reports.excel.faults import TemplateFault
from kinerja_xl.reports.excel.formula import plain_formula, series
from kinerja_xl.reports.excel.grid import Grids
from kinerja_xl.reports.excel.references import Spot, reference
from kinerja_xl.reports.excel.values import digits
from kinerja_xl.workbook import xstring

if TYPE_CHECKING:
    from lxml.etree import _Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
NEW_CHART_TYPE = "application/vnd.ms-office.chartex+xml"

Values = Callable[[str, int, int], "float | str | bool | None"]
"""What stands in a cell of the report: (sheet, row, column) -> value."""


def follow_series(root: _Element, grids: Grids) -> None:
    """Let the references of a chart part follow their rows.

    Raises:
        TemplateFault: a series in a part of the chart that is not understood.
    """
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or not (element.text or "").strip():
            continue
        name = element.tag.rpartition("}")[2]
        if element.tag == f"{C}f":
            element.text = series(element.text or "", grids)
        elif name in ("f", "sqref") and _moves(element.text or "", grids):
            raise TemplateFault(f"grafik memakai saringan deret atau label dari sel ({element.text})")


def _moves(text: str, grids: Grids) -> bool:
    return reference(text.strip()) is not None and plain_formula(text).at(grids, Spot()) != text


def fill_caches(root: _Element, values: Values) -> None:
    """Write the values of every series into a chart part."""
    for place in root.iter(f"{C}f"):
        parent = place.getparent()
        if parent is None:
            continue
        kind = {f"{C}numRef": "numCache", f"{C}strRef": "strCache"}.get(str(parent.tag))
        old = parent.find(C + kind) if kind else None
        if kind is None:  # several levels of names: Excel makes its own
            for stale in parent.findall(f"{C}multiLvlStrCache"):
                parent.remove(stale)
            continue
        found = [values(*cell) for cell in _cells(place.text or "")]
        names = parent.getparent()
        if kind == "numCache" and names is not None and names.tag == f"{C}cat" and any(map(_is_word, found)):
            parent.tag = f"{C}strRef"  # the template's cells held tags, so that nobody knew that these are names
            kind = "strCache"
        _write(parent, kind, old, found, place)


def _is_word(value: float | str | bool | None) -> bool:
    return isinstance(value, str) and value != ""


def _cells(text: str) -> Iterator[tuple[str, int, int]]:
    for ref in plain_formula(text.strip().removeprefix("(").removesuffix(")")).references:
        if ref.rows and ref.columns and ref.sheet:
            for row in range(ref.rows[0].number, ref.rows[1].number + 1):
                for column in range(ref.columns[0].number, ref.columns[1].number + 1):
                    yield ref.sheet, row, column


def _write(
    parent: _Element, kind: str, old: _Element | None, values: list[float | str | bool | None], place: _Element
) -> None:
    from lxml import etree

    code = None if old is None else old.findtext(f"{C}formatCode")
    if old is not None:
        parent.remove(old)
    cache = etree.Element(C + kind)
    place.addnext(cache)
    if kind == "numCache":
        etree.SubElement(cache, f"{C}formatCode").text = code or "General"
    etree.SubElement(cache, f"{C}ptCount", val=str(len(values)))
    for index, value in enumerate(values):
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if value is None or value == "" or (kind == "numCache" and not number):
            continue
        point = etree.SubElement(cache, f"{C}pt", idx=str(index))
        etree.SubElement(point, f"{C}v").text = digits(float(value)) if number else xstring.encode(str(value))
