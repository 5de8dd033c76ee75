"""Small tools for tests that take .xlsx packages apart and put them together."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree

MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

STYLES = (
    f'<styleSheet xmlns="{MAIN_NS}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><name val="Arial"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>'
    "<borders count=\"2\"><border/><border><left style='thin'/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="9" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf>'
    "</cellXfs></styleSheet>"
)


def worksheet(inside: str, *, attributes: str = "") -> str:
    return f'{_HEAD}<worksheet xmlns="{MAIN_NS}" xmlns:r="{REL_NS}"{attributes}>{inside}</worksheet>'


def minimal_parts(
    *sheets: str, strings: str = "", workbook: str = "", styles: str = STYLES, folder: str = "xl"
) -> dict[str, bytes]:
    """Return the parts of the smallest workbook with these worksheets (whole parts), named Lembar1, Lembar2, …"""
    numbers = range(1, len(sheets) + 1)
    entries = "".join(f'<sheet name="Lembar{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{REL_NS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    links += f'<Relationship Id="rIdS" Type="{REL_NS}/styles" Target="/{folder}/styles.xml"/>'
    links += f'<Relationship Id="rIdT" Type="{REL_NS}/sharedStrings" Target="sharedStrings.xml"/>' if strings else ""
    types = "".join(
        f'<Override PartName="/{folder}/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for n in numbers
    )
    types += f'<Override PartName="/{folder}/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    types += f'<Override PartName="/{folder}/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    types += (
        f'<Override PartName="/{folder}/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/>' if strings else ""
    )
    parts = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{PACKAGE_NS}"><Relationship Id="rId1" '
        f'Type="{REL_NS}/officeDocument" Target="{folder}/workbook.xml"/></Relationships>',
        f"{folder}/workbook.xml": f'{_HEAD}<workbook xmlns="{MAIN_NS}" xmlns:r="{REL_NS}">'
        f"{workbook}<sheets>{entries}</sheets></workbook>",
        f"{folder}/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{PACKAGE_NS}">{links}</Relationships>',
        f"{folder}/styles.xml": styles,
    }
    parts |= {f"{folder}/worksheets/sheet{n}.xml": sheets[n - 1] for n in numbers}
    if strings:
        parts[f"{folder}/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{MAIN_NS}">{strings}</sst>'
    return {name: text.encode() for name, text in parts.items()}


def package(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 2, 3, 4, 6)), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def write_package(path: Path, parts: Mapping[str, bytes]) -> Path:
    path.write_bytes(package(parts))
    return path


def minimal(path: Path, *sheets: str, strings: str = "", workbook: str = "") -> Path:
    return write_package(
        path, minimal_parts(*(sheets or (worksheet("<sheetData/>"),)), strings=strings, workbook=workbook)
    )


def with_rows(path: Path, rows: str, **more: str) -> Path:
    """Write a workbook of one sheet with these rows."""
    return minimal(path, worksheet(f"<sheetData>{rows}</sheetData>"), **more)


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def edited(path: Path, target: Path, edit: Callable[[dict[str, bytes]], None]) -> Path:
    """Write a copy of a package after changing its parts in place."""
    parts = parts_of(path.read_bytes())
    edit(parts)
    return write_package(target, parts)


def canonical(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n")
