"""Tags where no report fills them: names of sheets, addresses of links, notes, and whatever else a workbook holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kinerja_xl.findings import KinerjaError
from kinerja_xl.patterns import regex
from kinerja_xl.reports.excel.charts import C
from kinerja_xl.reports.excel.drawings import XDR
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.workbook.package import RELATIONSHIPS, Package, main_tag, relationships_part
from kinerja_xl.workbook.read import RawBook

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = regex(r"\{\{|\{%")
_TAG_BYTES = regex(rb"\{\{|\{%|%7b%7b|%7b%25|\{%25|&#(?:123|x7b);", re.IGNORECASE)
_CACHES = {f"{C}{name}" for name in ("strCache", "numCache", "multiLvlStrCache")}
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_READ = (".xml", ".rels", ".vml")
_PLACES = {
    "comments": "catatan sel",
    "threadedComment": "komentar sel",
    "vmlDrawing": "kontrol formulir, catatan, atau gambar kop",
    "drawing": "gambar atau bentuk",
    "chart": "grafik",
    "chartUserShapes": "bentuk di dalam grafik",
    "diagramData": "SmartArt",
    "table": "tabel Excel",
    "pivotTable": "tabel pivot",
    "pivotCacheDefinition": "tabel pivot",
    "pivotCacheRecords": "tabel pivot",
    "chartsheet": "lembar grafik",
    "styles": "format angka atau gaya sel",
    "custom-properties": "properti khusus dokumen",
    "extended-properties": "properti dokumen",
}
_FIX = "Tulis teks tetap di tempat itu, atau pindahkan tagnya ke sebuah sel."


def refuse_unfilled(book: RawBook) -> None:
    """Refuse a template with tags outside of cells, page headers, titles of charts and shapes, and properties.

    Raises:
        TemplateFault: with the sheet and the cell, as far as the place has any.
    """
    package = book.package
    _refuse_names(package)
    sheets = {sheet.part: sheet.name for sheet in package.worksheets}
    for part, sheet in sheets.items():
        _refuse_links(package, part, sheet)
    filled = {package.related("sharedStrings"), package.workbook_part, *sheets}
    filled |= {link.target for link in package.relationships() if link.kind == "core-properties"}
    for part, (kind, sheet) in _owned(package, sheets).items():
        if part not in filled and not part.lower().startswith("customxml/") and part.lower().endswith(_READ):
            _refuse_part(package, part, _PLACES.get(kind, f"bagian {part}"), sheet)


def _refuse_names(package: Package) -> None:
    for element in package.workbook.iter(main_tag("sheet"), main_tag("definedName")):
        name, is_sheet = element.get("name", ""), element.tag == main_tag("sheet")
        if _TAG.search(name) or (not is_sheet and _TAG.search(element.text or "")):
            what = f"nama lembar '{name}'" if is_sheet else f"nama '{name}' di Name Manager"
            raise TemplateFault(f"tag di dalam {what} tidak diisi", sheet=name if is_sheet else "", fix=_FIX)


def _refuse_links(package: Package, part: str, sheet: str) -> None:
    targets = {link.id: unquote(link.target) for link in package.relationships(part) if link.external}
    if not any(map(_TAG.search, targets.values())):
        return
    for element in package.xml(part).iter(main_tag("hyperlink")):
        target = targets.get(element.get(f"{{{RELATIONSHIPS}}}id", ""), "")
        if _TAG.search(target):
            cell = element.get("ref", "").partition(":")[0]
            raise TemplateFault(f"tag di alamat tautan '{target}' tidak diisi", cell, sheet, _FIX)


def _owned(package: Package, sheets: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return every part that is linked from somewhere, with the kind of the link and the sheet that it serves."""
    found: dict[str, tuple[str, str]] = dict.fromkeys(sheets, ("worksheet", ""))
    waiting = [*sheets.items(), (package.workbook_part, ""), ("", "")]
    while waiting:
        part, sheet = waiting.pop(0)
        for link in package.relationships(part):
            if not link.external and link.target in package and link.target not in found:
                found[link.target] = (link.kind, sheet)
                waiting.append((link.target, sheet))
        links = package.stored_name(relationships_part(part))
        if links and part not in sheets:
            found[links] = (found.get(part, ("", ""))[0], sheet)
    return found


def _refuse_part(package: Package, part: str, where: str, sheet: str) -> None:
    if not _TAG_BYTES.search(package.read(part)):
        return
    try:
        root = package.xml(part)
    except KinerjaError:
        return  # no reader of ours ever opens such a part; the old form of drawings need not even be XML
    for element, text in _texts(root):
        # a chart's caches are written anew, see charts.py
        if _TAG.search(text) and not any(around.tag in _CACHES for around in element.iterancestors()):
            raise TemplateFault(f"tag '{text[:60]}' di {where} tidak diisi", _cell(element), sheet, _FIX)


def _texts(root: _Element) -> Iterator[tuple[_Element, str]]:
    for element in root.iter("*"):
        if element.tag == f"{_A}t":  # filled, see texts.py
            continue
        if element.tag == main_tag("text"):  # of a note, whose pieces may cut a tag
            yield element, "".join(map(str, element.itertext("*")))
        yield element, element.text or ""
        for name, value in element.attrib.items():
            yield element, unquote(str(value)) if name == "Target" else str(value)


def _cell(element: _Element) -> str:
    for around in (element, *element.iterancestors()):
        for name in ("ref", "sqref"):
            if around.get(name):
                return (around.get(name) or "").split()[0].partition(":")[0]
        start = around.find(f"{XDR}from")
        if start is not None:
            row, column = start.findtext(f"{XDR}row"), start.findtext(f"{XDR}col")
            return cell_name(int(row or 0) + 1, int(column or 0) + 1)
    return ""
