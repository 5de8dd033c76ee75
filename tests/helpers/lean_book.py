"""A workbook of nothing but cells: what every case is written with, so no part that a reader never opens is made.

xlsxwriter takes most of its time for such parts. Whoever needs looks, charts or notes takes xlsxwriter.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from kinerja_xl.findings.address import column_letter

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")
_LONGEST = 32_767  # letters that a cell takes

DATE, PERCENT = 1, 2
"""The styles of a number that is shown as a date, and as per cent."""

_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True)
class Formula:
    """A formula without "=", with what it gave last: a number, a text, or an error value; "" where it gave nothing yet."""

    text: str
    cached: float | str


@dataclass(frozen=True)
class Number:
    """A number in a style of its own."""

    value: float
    style: int


@dataclass
class LeanSheet:
    """A sheet: its cells by row and column, both counted from 0."""

    cells: dict[tuple[int, int], str | float | bool | Formula | Number] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden: bool = False
    merged: tuple[str, ...] = ()


def lean_book(sheets: Mapping[str, LeanSheet], created: dt.datetime) -> bytes:
    """Return a workbook of these sheets."""
    strings: dict[str, int] = {}
    parts = {
        f"xl/worksheets/sheet{n}.xml": _sheet(sheet, strings, n) for n, sheet in enumerate(sheets.values(), start=1)
    }
    kinds = {f"/{name}": f"{_TYPES}worksheet+xml" for name in parts}
    kinds |= {f"/xl/{name}.xml": f"{_TYPES}{kind}+xml" for name, kind in (("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings"))}  # fmt: skip
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    tabs = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}"{" state=" + quoteattr("hidden") if sheet.hidden else ""} r:id="rId{n}"/>'
        for n, (name, sheet) in enumerate(sheets.items(), start=1)
    )
    links = [(f"{_LINKS}/worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    links += [(f"{_LINKS}/styles", "styles.xml"), (f"{_LINKS}/sharedStrings", "sharedStrings.xml")]
    own = [
        (f"{_LINKS}/officeDocument", "xl/workbook.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ]
    texts = "".join(f'<si><t xml:space="preserve">{_text(text)}</t></si>' for text in strings)
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
        + "</Types>",
        "_rels/.rels": _relationships(own),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        + "".join(
            f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{created:%Y-%m-%dT%H:%M:%SZ}</dcterms:{what}>'
            for what in ("created", "modified")
        )
        + "</cp:coreProperties>",
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{tabs}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relationships(links),
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
        **parts,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, text in files.items():
            package.writestr(zipfile.ZipInfo(name), _HEAD + text, zipfile.ZIP_DEFLATED)
        package.writestr(zipfile.ZipInfo("xl/styles.xml"), _STYLES, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _relationships(links: list[tuple[str, str]]) -> str:
    each = (f'<Relationship Id="rId{n}" Type="{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(links, start=1))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'


def _sheet(sheet: LeanSheet, strings: dict[str, int], number: int) -> str:
    rows: dict[int, list[str]] = {row: [] for row in sheet.hidden_rows}
    for (row, column), value in sorted(sheet.cells.items(), key=lambda cell: cell[0]):
        rows.setdefault(row, []).append(_cell(f"{column_letter(column + 1)}{row + 1}", value, strings))
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in sheet.merged)
    data = "".join(
        f'<row r="{row + 1}"{_HIDDEN if row in sheet.hidden_rows else ""}>{"".join(cells)}</row>'
        for row, cells in sorted(rows.items())
    )
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView{_SHOWN if number == 1 else ""} workbookViewId="0"/>'
        f"</sheetViews><sheetData>{data}</sheetData>"
        f"{f'<mergeCells count={quoteattr(str(len(sheet.merged)))}>{merged}</mergeCells>' if merged else ''}</worksheet>"
    )


_HIDDEN, _SHOWN = ' hidden="1"', ' tabSelected="1"'


def _cell(at: str, value: str | float | bool | Formula | Number, strings: dict[str, int]) -> str:
    if isinstance(value, str):
        if len(value) > _LONGEST:
            raise ValueError(f"{at}: a cell takes {_LONGEST} letters")
        return f'<c r="{at}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
    if isinstance(value, Formula):
        shown = value.cached
        if shown == "":
            return f'<c r="{at}"><f>{escape(value.text)}</f></c>'
        kind = "" if not isinstance(shown, str) else ' t="e"' if shown.startswith("#") else ' t="str"'
        cached = _text(shown) if isinstance(shown, str) else f"{shown:.16G}"
        return f'<c r="{at}"{kind}><f>{escape(value.text)}</f><v>{cached}</v></c>'
    if isinstance(value, bool):
        return f'<c r="{at}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, Number):
        return f'<c r="{at}" s="{value.style}"><v>{value.value:.16G}</v></c>'
    return f'<c r="{at}"><v>{value:.16G}</v></c>'


def _text(text: str) -> str:
    """Return a text as a cell keeps it: letters that XML does not have by their number."""
    text = _ESCAPED.sub(lambda found: f"_x005F{found[0]}", text)
    return escape(_CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text))
