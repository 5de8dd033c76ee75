"""Tags outside of the cells: page headers and footers, titles of charts and shapes, the document's properties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.jinja import OfficeEnvironment, printable
from kinerja_xl.reports.excel.tags import has_tags, straightened
from kinerja_xl.workbook.package import main_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DRAFT = '&C&"Arial,Bold"&14&KC00000DRAF – belum ditandatangani'
_LONGEST = 255  # characters of a header or footer, its codes among them
_RUN = regex("((?:[^&]|&&)+)")  # what stands between codes
_BEFORE_HEADER = ("pageSetup", "pageMargins", "printOptions", "hyperlinks", "dataValidations")


class Texts:
    """Fills texts outside of the cells.

    Args:
        env: the environment.
        fill: what a text comes to; gets the environment, the text and the place's name.
    """

    def __init__(self, env: OfficeEnvironment, fill: Callable[[OfficeEnvironment, str, str], str]) -> None:
        self._env, self._fill = env, fill
        self._headers = env.overlay(finalize=_doubled)

    def headers(self, root: _Element, *, draft: bool) -> None:
        """Fill the page headers and footers of a worksheet part; mark a draft above every page."""
        element = root.find(main_tag("headerFooter"))
        if element is None:
            if not draft:
                return
            element = _new_headers(root)
        for child in element:
            if has_tags(child.text):
                source = straightened(child.text or "")
                child.text = _fitting(self._fill(self._headers, source, "kop atau kaki halaman"))
        if draft:
            _mark(element)

    def shapes(self, root: _Element, where: str) -> bool:
        """Fill the texts of a drawing or chart part; True when there were any."""
        found = False
        for paragraph in root.iter(f"{_A}p"):
            texts = list(paragraph.iter(f"{_A}t"))
            whole = "".join(text.text or "" for text in texts)
            if not has_tags(whole):
                continue
            found = True
            if not all(_whole(text.text or "") for text in texts):  # a tag runs through several pieces
                for text in texts[1:]:
                    text.text = ""
                texts[0].text = whole
            for text in texts:
                if has_tags(text.text):
                    source = straightened(text.text or "")
                    text.text = str(printable(self._fill(self._env, source, where)))
        return found

    def properties(self, root: _Element, date: dt.date | None) -> None:
        """Fill the document's properties, and date it where there is a date."""
        for element in root:
            if has_tags(element.text):
                text = self._fill(self._env, element.text or "", "properti dokumen")
                element.text = str(printable(text))[:255]
        for tag in ("created", "modified"):
            found = root.find(_TERMS + tag)
            if found is not None and date is not None:
                found.text = f"{date:%Y-%m-%d}T00:00:00Z"
        author, last = root.find(f"{_DC}creator"), root.find(f"{_CORE}lastModifiedBy")
        if last is not None:
            last.text = author.text if author is not None else ""


def _doubled(value: Any) -> Any:
    """Return what a tag prints in a page header, where ``&`` begins a code and one that is meant is written twice."""
    text = printable(value)
    return text.replace("&", "&&") if isinstance(text, str) else text


def _fitting(text: str) -> str:
    """Return a page header that is not longer than Excel opens: its longest words lose what is too much."""
    too_much = len(text) - _LONGEST
    if too_much <= 0:
        return text
    parts = _RUN.split(text)
    longest = max(range(len(parts)), key=lambda n: len(parts[n]))
    parts[longest] = parts[longest][: -too_much - 1].rstrip("&") + "…"
    return "".join(parts)


def _whole(text: str) -> bool:
    return text.count("{") == text.count("}") and text.count("{%") == text.count("%}")


def _new_headers(root: _Element) -> _Element:
    from lxml import etree

    made = etree.Element(main_tag("headerFooter"))
    tags = (*_BEFORE_HEADER, "conditionalFormatting", "phoneticPr", "mergeCells", "autoFilter", "sheetData")
    found = [element for tag in tags if (element := root.find(main_tag(tag))) is not None]
    order = {id(child): n for n, child in enumerate(root)}
    max(found, key=lambda element: order[id(element)]).addnext(made)
    return made


def _mark(element: _Element) -> None:
    from lxml import etree

    for place, tag in enumerate(("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")):
        header = element.find(main_tag(tag))
        if header is None and tag == "oddHeader":
            header = etree.Element(main_tag(tag))
            element.insert(place, header)
        if header is not None and tag.endswith("Header"):
            header.text = _fitting(_DRAFT + (header.text or "").replace("&C", "\n"))
