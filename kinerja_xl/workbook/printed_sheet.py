"""A worksheet made of a title, a few lines and one table, to be read on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from kinerja_xl.findings import column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.fills import solid_fill
from kinerja_xl.workbook.package import MAIN, main_tag
from kinerja_xl.workbook.style import BIRU_TUA, GARIS
from kinerja_xl.workbook.style_patch import StylePatch

if TYPE_CHECKING:
    from lxml.etree import _Element

_FONT = "Arial"
_LINE, _PADDING, _MOST_LINES = 12.75, 3.0, 14


class Look(StrEnum):
    """How a cell of the sheet looks."""

    TITLE = "title"
    TEXT = "text"
    HEAD = "head"
    CELL = "cell"
    CENTRE = "centre"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell: its text or number, its look, a colour behind it (``FFRRGGBB``), and where a click leads."""

    value: str | int
    look: Look = Look.TEXT
    colour: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """The sheet.

    Attributes:
        widths: of the columns, in letters.
        rows: the cells of each row from column A on; an empty tuple is an empty row.
        head: number of the table's header row, from 1.
        table_end: number of the table's last row.
        merged: cells that run over several columns: row, first column, last column; from 1.
        tab: the colour of its tab.
        first: the column in whose first row below the header the cursor stands when the sheet opens.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[Entry, ...], ...]
    head: int
    table_end: int
    merged: tuple[tuple[int, int, int], ...] = ()
    tab: str = "FFC00000"
    first: int = 1

    @property
    def names(self) -> Mapping[str, str]:
        """The sheet's own defined names: the filter, and the rows repeated on every page."""
        last = column_letter(len(self.widths))
        return {
            "_xlnm._FilterDatabase": f"$A${self.head}:${last}${self.table_end}",
            "_xlnm.Print_Titles": f"${self.head}:${self.head}",
        }


def worksheet_part(sheet: PrintedSheet, styles: StylePatch) -> bytes:
    """Return the worksheet part; the formats it needs are added to the workbook's."""
    looks = _Looks(styles)
    last = column_letter(len(sheet.widths))
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(sheet.widths, 1)
    )
    rows = b"".join(_row(sheet, number, row, looks) for number, row in enumerate(sheet.rows, 1))
    below, cursor = f"A{sheet.head + 1}", f"{column_letter(sheet.first)}{sheet.head + 1}"
    head = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">'
        f'<sheetPr><tabColor rgb="{sheet.tab}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{last}{len(sheet.rows)}"/>'
        f'<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="{sheet.head}" '
        f'topLeftCell="{below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" '
        f'activeCell="{cursor}" sqref="{cursor}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
    )
    merged = "".join(
        f'<mergeCell ref="{column_letter(first)}{row}:{column_letter(end)}{row}"/>' for row, first, end in sheet.merged
    )
    links = b"".join(_links(sheet))
    tail = f'</sheetData><autoFilter ref="A{sheet.head}:{last}{sheet.table_end}"/>'
    tail += f'<mergeCells count="{len(sheet.merged)}">{merged}</mergeCells>' if merged else ""
    end = (
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8Halaman &amp;P dari &amp;N</oddFooter></headerFooter>"
        "</worksheet>"
    )
    hyperlinks = b"<hyperlinks>%b</hyperlinks>" % links if links else b""
    return head.encode() + rows + tail.encode() + hyperlinks + end.encode()


def _row(sheet: PrintedSheet, number: int, row: Sequence[Entry], looks: _Looks) -> bytes:
    if not row:
        return b""
    cells = b"".join(_cell(f"{column_letter(n)}{number}", entry, looks) for n, entry in enumerate(row, 1))
    return b'<row r="%d" ht="%b">%b</row>' % (number, f"{_height(sheet, number, row):g}".encode(), cells)


def _height(sheet: PrintedSheet, number: int, row: Sequence[Entry]) -> float:
    """Return a height in which the longest wrapped text is seen; not fixed, so that programs go on fitting it."""
    widths = list(sheet.widths)
    for at, first, last in sheet.merged:
        if at == number:
            widths[first - 1] = sum(sheet.widths[first - 1 : last])
    lines = 1
    for entry, width in zip(row, widths, strict=False):
        parts = str(entry.value).split("\n")
        lines = max(lines, sum(-(-len(part) // max(1, int(width * 1.05))) or 1 for part in parts))
    usual = 18.0 if row[0].look is Look.TITLE else _LINE
    return usual * min(lines, _MOST_LINES) + _PADDING


def _cell(address: str, entry: Entry, looks: _Looks) -> bytes:
    style = looks.style(entry.look, entry.colour)
    opening = f'<c r="{address}" s="{style}"'.encode()
    if isinstance(entry.value, int):
        return opening + b"><v>%d</v></c>" % entry.value
    if not entry.value:
        return opening + b"/>"
    space = b' xml:space="preserve"' if xstring.needs_preserving(entry.value) else b""
    return opening + b' t="inlineStr"><is><t%b>%b</t></is></c>' % (space, xstring.markup(entry.value))


def _links(sheet: PrintedSheet) -> Iterator[bytes]:
    for number, row in enumerate(sheet.rows, 1):
        for column, entry in enumerate(row, 1):
            if entry.location:
                target = xstring.markup(entry.location).replace(b'"', b"&quot;")
                yield f'<hyperlink ref="{column_letter(column)}{number}" location="'.encode() + target + b'"/>'


class _Looks:
    """The cell formats of the sheet, each added to the workbook when it is first asked for."""

    def __init__(self, styles: StylePatch) -> None:
        self.styles = styles
        self._made: dict[tuple[Look, str], int] = {}

    def style(self, look: Look, colour: str) -> int:
        """Return the index of a format."""
        if (look, colour) not in self._made:
            self._made[look, colour] = self._make(look, colour)
        return self._made[look, colour]

    def _make(self, look: Look, colour: str) -> int:
        from lxml import etree

        lined = look in (Look.HEAD, Look.CELL, Look.CENTRE, Look.LINK)
        behind = f"FF{BIRU_TUA[1:]}" if look is Look.HEAD else colour
        xf = etree.Element(
            main_tag("xf"),
            numFmtId="0",
            fontId=str(self.styles.index("fonts", _font(look))),
            fillId=str(self.styles.index("fills", solid_fill({"rgb": behind}))) if behind else "0",
            borderId=str(self.styles.index("borders", _border() if lined else _no_border())),
            xfId="0",
            applyFont="1",
            applyFill="1",
            applyBorder="1",
            applyAlignment="1",
        )
        middle = look in (Look.HEAD, Look.TITLE)
        alignment = {"vertical": "center" if middle else "top", "wrapText": "0" if look is Look.TITLE else "1"}
        if look in (Look.HEAD, Look.CENTRE):
            alignment["horizontal"] = "center"
        etree.SubElement(xf, main_tag("alignment"), alignment)
        return self.styles.index("cellXfs", xf)


def _font(look: Look) -> _Element:
    from lxml import etree

    font = etree.Element(main_tag("font"))
    if look in (Look.TITLE, Look.HEAD):
        etree.SubElement(font, main_tag("b"))
    if look is Look.LINK:
        etree.SubElement(font, main_tag("u"))
    etree.SubElement(font, main_tag("sz"), val="14" if look is Look.TITLE else "10")
    colour = {Look.TITLE: BIRU_TUA[1:], Look.HEAD: "FFFFFF", Look.LINK: "0563C1"}.get(look, "000000")
    etree.SubElement(font, main_tag("color"), rgb=f"FF{colour}")
    etree.SubElement(font, main_tag("name"), val=_FONT)
    etree.SubElement(font, main_tag("family"), val="2")
    return font


def _border() -> _Element:
    from lxml import etree

    border = etree.Element(main_tag("border"))
    for side in ("left", "right", "top", "bottom"):
        line = etree.SubElement(border, main_tag(side), style="thin")
        etree.SubElement(line, main_tag("color"), rgb=f"FF{GARIS[1:]}")
    etree.SubElement(border, main_tag("diagonal"))
    return border


def _no_border() -> _Element:
    from lxml import etree

    border = etree.Element(main_tag("border"))
    for side in ("left", "right", "top", "bottom", "diagonal"):
        etree.SubElement(border, main_tag(side))
    return border
