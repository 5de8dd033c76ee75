"""Make an unusual but honest package an ordinary one in memory, so that no reader or writer has to know of it."""

from __future__ import annotations

import re
from dataclasses import replace

from kinerja_xl.patterns import regex
from kinerja_xl.workbook.package import MAIN, Package
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.repack import repack

_STRICT = b"http://purl.oclc.org/ooxml/"
_ORDINARY = b"http://schemas.openxmlformats.org/"
# The strict variant of the format spells its namespaces and types otherwise; the elements of a worksheet are the same.
_NAMES = regex(rb"http://purl\.oclc\.org/ooxml/(officeDocument|spreadsheetml|drawingml)/([\w./-]+)")
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_STYLES = (
    f'<styleSheet xmlns="{MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="{count}">{formats}</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
_MOST_FORMATS = 65_490
_STYLE = regex(rb""" s=["']([0-9]{1,5})["']""")

STRICT = "disimpan sebagai Strict Open XML Spreadsheet"
"""Why nothing is written into such a workbook: a half-translated one would be neither."""


def mended(package: Package) -> Package:
    """Return the package with ordinary namespaces and a styles part.

    Args:
        package: a package that the guard has let in so far.

    Returns:
        The package itself when nothing is unusual about it.
    """
    if is_strict(package):
        package = _translated(package)
    return package if package.related("styles") else _with_styles(package)


def is_strict(package: Package) -> bool:
    """True for the strict variant of the format, whose every namespace is another one."""
    return _STRICT in package.read("_rels/.rels") or _STRICT in package.read(package.workbook_part)[:4096]


def _translated(package: Package) -> Package:
    replaced: dict[str, bytes | None] = {}
    for name in package.names:
        if name.lower().endswith((".xml", ".rels")) and _STRICT in (data := package.read(name)):
            replaced[name] = _NAMES.sub(_ordinary, data).replace(b' conformance="strict"', b"")
    return Package(package.path, repack(package, replaced), STRICT)


def _ordinary(match: re.Match[bytes]) -> bytes:
    kind, rest = match[1], match[2]
    return _ORDINARY + kind + b"/2006/" + rest


def _with_styles(package: Package) -> Package:
    """Return the package with the styles that a workbook without any is shown in."""
    edit = PackageEdit(package)
    part = "xl/styles.xml" if "xl/styles.xml" not in package else edit.free_name("xl", "styles", "xml")
    used = [max(map(int, _STYLE.findall(package.read(sheet.part))), default=0) for sheet in package.worksheets]
    count = min(max(used, default=0) + 1, _MOST_FORMATS)  # some cells still name formats of a part that is gone
    edit.write(part, _STYLES.replace("{count}", str(count)).replace("{formats}", _FORMAT * count).encode())
    edit.declare(part, _STYLES_TYPE)
    edit.link(package.workbook_part, "styles", part)
    return Package(package.path, repack(replace(package, unwritable=""), edit.replaced), package.unwritable)
