"""A template's sheet as it stands: its rows and cells, each with its format, text or formula."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kinerja_xl.findings import column_number
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.tags import has_tags, straightened
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cells import Sheet
from kinerja_xl.workbook.package import main_tag
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.row_reader import INLINE, RUN, TEXT, rich_text
from kinerja_xl.workbook.style_patch import serialised

if TYPE_CHECKING:
    from lxml.etree import _Element

Run = tuple[str, str]
"""A piece of a text: the XML of its own letters ("" for the cell's), and what it says."""

_OF_ROW = ("s", "customFormat", "hidden", "outlineLevel", "collapsed", "thickTop", "thickBot")


@dataclass(frozen=True, slots=True)
class TemplateCell:
    """One cell.

    Attributes:
        style: the number of its format, "" for the first.
        text: what it says where that is a text, else None.
        runs: its pieces where they have letters of their own.
        formula: its formula without ``=``, else None.
        array: where an array formula's values go, "" for any other.
        cm: the number of its metadata, which makes a formula a dynamic one; "" for none.
        content: the rest of its XML where it stays as it is: from behind the format to its end.
    """

    style: str
    text: str | None = None
    runs: tuple[Run, ...] = ()
    formula: str | None = None
    array: str = ""
    cm: str = ""
    content: str = "/>"

    @property
    def tagged(self) -> bool:
        """True when it holds tags."""
        return has_tags(self.text)

    @property
    def blank(self) -> bool:
        """True when it only carries a format."""
        return self.formula is None and self.content == "/>"


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One row: its attributes, its height where the office set one, its cells by column."""

    attributes: Mapping[str, str]
    height: str
    cells: Mapping[int, TemplateCell]


def read_rows(root: _Element, sheet: Sheet, strings: list[_Element]) -> dict[int, TemplateRow]:
    """Return the rows of a worksheet part.

    Raises:
        TemplateFault: a formula with tags.
    """
    found: dict[int, TemplateRow] = {}
    number = 0
    for row in root.iterfind(f"{main_tag('sheetData')}/{main_tag('row')}"):
        number = int(row.get("r") or number + 1)
        cells: dict[int, TemplateCell] = {}
        column = 0
        for element in row.iterfind(main_tag("c")):
            letters = (element.get("r") or "").rstrip("0123456789")
            column = column_number(letters) if letters else column + 1
            cells[column] = _cell(element, sheet, number, column, strings)
        height = row.get("ht", "") if row.get("customHeight") in ("1", "true") else ""
        found[number] = TemplateRow({key: row.get(key, "") for key in _OF_ROW if row.get(key)}, height, cells)
    return found


def shared_strings(book: RawBook) -> list[_Element]:
    """Return the string items of a workbook."""
    part = book.package.related("sharedStrings")
    return list(book.package.xml(part).iterchildren(main_tag("si"))) if part else []


def without_tags(strings: list[_Element]) -> bytes | None:
    """Return the part of the strings without those that hold tags, which no cell shows any more; None without any."""
    from lxml import etree

    tagged = [item for item in strings if has_tags(rich_text(item))]
    for item in tagged:
        for child in list(item):
            item.remove(child)
        etree.SubElement(item, TEXT)
    return serialised(strings[0].getroottree().getroot()) if tagged else None


def _cell(element: _Element, sheet: Sheet, row: int, column: int, strings: list[_Element]) -> TemplateCell:
    from lxml import etree

    style = element.get("s", "")
    written = element.find(main_tag("f"))
    if written is not None and written.get("t") != "dataTable":
        array = written.get("ref", "") if written.get("t") == "array" else ""
        formula = _formula(written, sheet, row, column)
        return TemplateCell(style, formula=formula, array=array, cm=element.get("cm", ""), content="")
    kind = element.get("t", "n")
    item = element.find(INLINE) if kind == "inlineStr" else None
    value = element.findtext(main_tag("v"))
    if kind == "s" and value and value.strip().isdecimal() and int(value) < len(strings):
        item = strings[int(value)]
    if item is not None:
        text = straightened(rich_text(item))
        if not text:
            return TemplateCell(style)
        runs = _runs(item)
        content = f' t="s"><v>{value}</v></c>' if kind == "s" else text_content(text, runs)
        return TemplateCell(style, text, runs, content=content)
    if written is not None:  # a data table of Excel, which only stands where nothing moves
        inside = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in element)
        return TemplateCell(style, content=f' t="{kind}">{inside}</c>')
    if value is None:
        return TemplateCell(style)
    text_ = xstring.decode(value) if kind == "str" else None
    typed = "" if kind == "n" else f' t="{kind}"'
    return TemplateCell(style, text_, content=f"{typed}><v>{escaped(value)}</v></c>")


def _formula(written: _Element, sheet: Sheet, row: int, column: int) -> str:
    place = cell_name(row, column)
    read = sheet.cell(row, column)
    text = (read.formula if read else None) or written.text or ""
    if has_tags(text):
        raise TemplateFault(
            "tag tidak dapat dipakai di dalam rumus; tulis tagnya di sel lain, lalu rujuk sel itu", place
        )
    return text


def _runs(item: _Element) -> tuple[Run, ...]:
    from lxml import etree

    found = []
    for run in item.iterchildren(RUN):
        letters = run.find(main_tag("rPr"))
        written = etree.tostring(letters, encoding="unicode", with_tail=False) if letters is not None else ""
        found.append((written, xstring.decode("".join(text.text or "" for text in run.iterchildren(TEXT)))))
    return tuple(found)


def text_content(text: str, runs: tuple[Run, ...] = ()) -> str:
    """Return the rest of a cell's XML that holds a text."""
    if not runs:
        return f' t="inlineStr"><is>{_t(text)}</is></c>'
    return f' t="inlineStr"><is>{"".join(f"<r>{letters}{_t(piece)}</r>" for letters, piece in runs)}</is></c>'


def _t(text: str) -> str:
    space = ' xml:space="preserve"' if xstring.needs_preserving(text) else ""
    return f"<t{space}>{xstring.element_text(text)}</t>"


def escaped(text: str) -> str:
    """Return a text as XML writes it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
