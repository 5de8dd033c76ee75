"""What a template must not hold, because it would be damaged without a word: refused with its name and place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kinerja_xl.findings import parse_range
from kinerja_xl.reports.excel.areas import XM
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.tags import has_tags
from kinerja_xl.workbook.package import Package, main_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_REMOVE = "Hapus dari templat, atau pindahkan ke lembar tanpa perulangan."


def refuse_prefixed(root: _Element) -> None:
    """Refuse XML that is spelled in a way only other programs write."""
    if root.prefix is not None:
        raise TemplateFault("susunan berkasnya tidak biasa", fix="Buka templat di Excel, simpan ulang, lalu coba lagi.")


def refuse_unmovable(package: Package, part: str, root: _Element) -> None:
    """Refuse what cannot follow rows that move.

    Args:
        package: the template.
        part: a worksheet part whose rows or columns move, and ``root`` its root.

    Raises:
        TemplateFault: a table, a comment, a pivot table, a form control, a sparkline, a saved view or scenario.
    """
    _refuse_linked(package, part)
    for formula in root.iter(main_tag("f")):
        if formula.get("t") == "dataTable" or (formula.get("t") == "array" and ":" in formula.get("ref", "")):
            _refuse("rumus yang memenuhi beberapa sel (larik) tidak dapat mengikuti barisnya", formula.get("ref", ""))
    if root.find(main_tag("legacyDrawing")) is not None:
        _refuse("tombol atau kontrol formulir tidak dapat mengikuti barisnya")
    for group in root.iter(f"{_X14}sparkline"):
        _refuse("grafik mini (sparkline) tidak dapat mengikuti barisnya", group.findtext(f"{XM}sqref") or "")
    for tag, what in (("scenarios", "skenario"), ("customSheetViews", "tampilan khusus yang tersimpan")):
        if root.find(main_tag(tag)) is not None:
            _refuse(f"{what} tidak dapat mengikuti baris yang bergeser")
    for saved in root.iter(main_tag("filterColumn")):
        holder = saved.getparent()
        _refuse("saringan (filter) sedang aktif; kosongkan dahulu", "" if holder is None else holder.get("ref", ""))


def _refuse_linked(package: Package, part: str) -> None:
    for link in package.relationships(part):
        if link.external or link.target not in package:
            continue
        if link.kind == "table":
            table = package.xml(link.target)
            name, area = table.get("displayName", ""), table.get("ref", "")
            _refuse(f"tabel Excel {name} ({area}) tidak dapat mengikuti baris; ubah menjadi rentang biasa", area)
        if link.kind in ("comments", "threadedComment"):
            first = next((e.get("ref", "") for e in package.xml(link.target).iter() if e.get("ref")), "")
            _refuse("catatan atau komentar tidak dapat mengikuti barisnya", first)
        if link.kind == "pivotTable":
            place = next((e.get("ref", "") for e in package.xml(link.target).iter(main_tag("location"))), "")
            _refuse("tabel pivot tidak dapat mengikuti barisnya", place)
        if link.kind in ("ctrlProp", "control", "oleObject", "slicer", "timeline"):
            _refuse(f"kontrol formulir, objek, atau pengiris ({link.kind}) tidak dapat mengikuti barisnya")


def refuse_tagged_tables(package: Package, part: str, tagged: Iterable[tuple[int, int]]) -> None:
    """Refuse tags in a table of Excel: its headers must stay what the table says, and its rows cannot grow."""
    places = list(tagged)
    for link in package.relationships(part):
        if link.kind != "table" or link.external or link.target not in package:
            continue
        table = package.xml(link.target)
        top, left, bottom, right = parse_range(table.get("ref", "A1"))
        for row, column in places:
            if top <= row <= bottom and left <= column <= right:
                name = table.get("displayName", "")
                _refuse(f"tag berada di dalam tabel Excel {name}; ubah menjadi rentang biasa", cell_name(row, column))


def refuse_stray_tags(root: _Element) -> None:
    """Refuse tags in places of a sheet that are not filled: drop-downs, link addresses, names."""
    filled = (main_tag("sheetData"), main_tag("headerFooter"))
    for child in root:
        for element in child.iter("*") if child.tag not in filled else ():
            for text in (element.text, *element.attrib.values()):
                if has_tags(str(text) if text else None):
                    name = str(element.tag).rpartition("}")[2]
                    around = (element, *element.iterancestors())
                    place = next((e.get("sqref") or e.get("ref") for e in around if e.get("sqref") or e.get("ref")), "")
                    raise TemplateFault(f"tag '{text}' berada di tempat yang tidak diisi ({name})", _first(place or ""))


def _refuse(what: str, area: str = "") -> None:
    raise TemplateFault(what, _first(area), fix=_REMOVE)


def _first(area: str) -> str:
    return area.split(maxsplit=1)[0].partition(":")[0].replace("$", "") if area else ""
