"""Is an Office package in order? Content types, relationships, and the order of elements that the schema fixes."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# CT_Worksheet is a sequence: Excel repairs a file whose children stand in another order
WORKSHEET = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
]
STYLES = [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
]
CELL = ["f", "v", "is", "extLst"]


def faults(data: bytes) -> list[str]:
    """Return what is wrong with a package; an empty list is the answer to hope for."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    found = [f"{name} twice" for name in set(names) if names.count(name) > 1]
    found += _content_types(parts)
    for name, part in parts.items():
        if name.endswith(".rels"):
            found += _relationships(name, part, parts)
        elif name.startswith("xl/worksheets/sheet"):
            found += _worksheet(name, etree.fromstring(part), parts)
        elif name == "xl/styles.xml":
            found += _styles(etree.fromstring(part))
        elif name.endswith((".xml", ".vml")):
            etree.fromstring(part)
    return found


def _content_types(parts: dict[str, bytes]) -> Iterator[str]:
    root = etree.fromstring(parts["[Content_Types].xml"])
    defaults = {e.get("Extension").lower() for e in root.iter(CT + "Default")}
    overrides = [e.get("PartName").lstrip("/") for e in root.iter(CT + "Override")]
    for name in overrides:
        if name not in parts:
            yield f"content type for {name}, which is not there"
        if overrides.count(name) > 1:
            yield f"two content types for {name}"
    for name in parts:
        extension = name.rpartition(".")[2].lower()
        if name not in overrides and extension not in defaults and name != "[Content_Types].xml":
            yield f"no content type for {name}"


def _relationships(name: str, part: bytes, parts: dict[str, bytes]) -> Iterator[str]:
    base = posixpath.dirname(posixpath.dirname(name))
    ids = []
    for e in etree.fromstring(part).iter(REL + "Relationship"):
        ids.append(e.get("Id"))
        if e.get("TargetMode") == "External":
            continue
        target = e.get("Target")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
        if path not in parts:
            yield f"{name}: {target} is not there"
    if len(ids) != len(set(ids)):
        yield f"{name}: an Id twice"
    source = posixpath.join(base, posixpath.basename(name).removesuffix(".rels"))
    if source in parts and source.endswith(".xml"):
        used = {e.get(RID) for e in etree.fromstring(parts[source]).iter() if isinstance(e.tag, str) and e.get(RID)}
        yield from (f"{source}: {rid} has no relationship" for rid in sorted(used - set(ids)))


def _in_order(element: etree._Element, order: list[str], where: str) -> Iterator[str]:
    seen = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
    known = [order.index(name) for name in seen if name in order]
    if known != sorted(known):
        yield f"{where}: {seen} out of order"


def _worksheet(name: str, root: etree._Element, parts: dict[str, bytes]) -> Iterator[str]:
    yield from _in_order(root, WORKSHEET, name)
    formats = len(etree.fromstring(parts["xl/styles.xml"]).find(MAIN + "cellXfs"))
    last_row = 0
    for row in root.iter(MAIN + "row"):
        number = int(row.get("r", last_row + 1))
        if number <= last_row:
            yield f"{name}: row {number} after {last_row}"
        last_row, last_col = number, ""
        for cell in row.iter(MAIN + "c"):
            yield from _in_order(cell, CELL, f"{name} {cell.get('r')}")
            letters = cell.get("r", "").rstrip("0123456789").rjust(3)
            if letters <= last_col:
                yield f"{name}: {cell.get('r')} out of order"
            last_col = letters
            if int(cell.get("s", 0)) >= formats:
                yield f"{name}: {cell.get('r')} has no such format"


def _styles(root: etree._Element) -> Iterator[str]:
    yield from _in_order(root, STYLES, "styles")
    for child in root:
        count = child.get("count")
        if count is not None and int(count) != len(child):
            yield f"styles: {etree.QName(child).localname} counts {count}, holds {len(child)}"
    custom = {int(e.get("numFmtId")) for e in root.iter(MAIN + "numFmt")}
    for xf in root.find(MAIN + "cellXfs"):
        number = int(xf.get("numFmtId", 0))
        if number >= 164 and number not in custom:
            yield f"styles: number format {number} is not there"
