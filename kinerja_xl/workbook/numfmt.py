"""Number formats: the codes behind the numbers that stand for built-in formats, and the table of a workbook."""

from __future__ import annotations

from kinerja_xl.workbook.cells import Styles
from kinerja_xl.workbook.package import Package, main_tag

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)',
    6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
    8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}

WRITABLE: dict[str, int] = {BUILT_IN[number]: number for number in [*range(5), *range(9, 14), 49]}
"""Codes that mean the same under every locale; Excel shows the other built-in formats in the user's own way."""


def read_styles(package: Package) -> Styles:
    """Return the number format code of every cell format of a workbook."""
    part = package.related("styles")
    if part is None:
        return Styles(("General",))
    root = package.xml(part)
    codes = dict(BUILT_IN)
    for element in root.iterfind(f"{main_tag('numFmts')}/{main_tag('numFmt')}"):
        codes[_number(element.get("numFmtId"))] = element.get("formatCode", "General")
    formats = root.iterfind(f"{main_tag('cellXfs')}/{main_tag('xf')}")
    return Styles(tuple(codes.get(_number(xf.get("numFmtId")), "General") for xf in formats))


def _number(text: str | None) -> int:
    """Return an attribute as a number, 0 (General) for what is none."""
    return int(text) if text is not None and text.isdecimal() else 0
