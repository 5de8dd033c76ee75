"""A sample workbook with something changed in its parts: what strangers, other programs and accidents make of one."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SAMPLE = (Path(__file__).parents[2] / "samples" / "kalaena-pk-2025-bersih.xlsx").read_bytes()

Parts = dict[str, bytes]


def parts(data: bytes) -> Parts:
    """Return a package's parts, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def packed(members: Mapping[str, bytes], *, stored: bool = False) -> bytes:
    """Return the parts as a package again; ``stored``: not compressed, so that no ratio looks odd."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def sheet_part(members: Mapping[str, bytes], name: str) -> str:
    """Return the part that holds a worksheet."""
    found = re.search(
        rf'<sheet [^>]*?name="{re.escape(name)}"[^>]*?r:id="([^"]+)"', members["xl/workbook.xml"].decode()
    )
    assert found, name
    links = members["xl/_rels/workbook.xml.rels"].decode()
    link = next(m[0] for m in re.finditer(r"<Relationship [^>]*>", links) if f'Id="{found[1]}"' in m[0])
    target = re.search(r'Target="([^"]+)"', link)
    assert target
    return "xl/" + target[1] if not target[1].startswith("/") else target[1][1:]


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the package with one part put through a function."""
    members = parts(data)
    members[part] = change(members[part])
    return packed(members)


def with_cells(data: bytes, cells: Mapping[tuple[str, str], str]) -> bytes:
    """Return the package with cells replaced: (sheet, address) -> the XML inside ``<c>``, ``t="…"|`` in front of it."""
    members = parts(data)
    for sheet in dict.fromkeys(sheet for sheet, _ in cells):
        part = sheet_part(members, sheet)
        root = etree.fromstring(members[part])
        for (name, address), inside in cells.items():
            if name == sheet:
                _put(root, address, inside)
        members[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(members)


def with_texts(data: bytes, texts: Mapping[tuple[str, str], str]) -> bytes:
    """Return the package with cells that hold these texts, stored as the format spells them."""
    escape = {at: text.replace("&", "&amp;").replace("<", "&lt;") for at, text in texts.items()}
    return with_cells(
        data, {at: f't="inlineStr"|<is><t xml:space="preserve">{text}</t></is>' for at, text in escape.items()}
    )


def with_numbers(data: bytes, numbers: Mapping[tuple[str, str], float | str]) -> bytes:
    """Return the package with cells that hold these numbers (a text is written as it is)."""
    return with_cells(data, {at: f"|<v>{number}</v>" for at, number in numbers.items()})


def _put(root: etree._Element, address: str, inside: str) -> None:
    attribute, _, content = inside.rpartition("|") if inside.startswith(("t=", "|")) else ("", "", inside)
    letters, row_number = address.rstrip("0123456789"), address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    rows = root.find(f"{{{NS}}}sheetData")
    assert rows is not None
    row = next((r for r in rows if r.get("r") == row_number), None)
    if row is None:
        row = etree.SubElement(rows, f"{{{NS}}}row", r=row_number)
    old = next((c for c in row if c.get("r") == address), None)
    style = f' s="{old.get("s")}"' if old is not None and old.get("s") else ""
    new = etree.fromstring(f'<c xmlns="{NS}" r="{address}"{style} {attribute}>{content}</c>')
    if old is not None:
        row.replace(old, new)
        return
    column = (len(letters), letters)
    at = sum((len(a := c.get("r").rstrip("0123456789")), a) < column for c in row)
    row.insert(at, new)
