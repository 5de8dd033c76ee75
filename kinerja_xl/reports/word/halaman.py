"""Page numbers for a document's lists, read from LibreOffice where it makes the PDF anyway.

LibreOffice prints a list's page numbers as they are stored, but works out references that stand outside a list. So a
copy of the document gets one heading for every entry, "bookmark=page", behind its last page; headings become the
outline of the PDF, whose titles can be read without laying out or reading a page. Three steps, one more conversion:

    untuk_dibaca(docx) ──LibreOffice──► PDF ──baca_halaman──► {bookmark: page} ──isi_halaman──► docx ──► PDF
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsmap, qn
from lxml import etree

from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.jinja import romawi
from kinerja_xl.reports.word.fields import Field, field, fields, text, text_run
from kinerja_xl.reports.word.finish import packed

_ISI = "word/document.xml"
_MARK = regex(r"kinerja-xl:(\w+)=(\w+)")
_TITLE = regex(rb"<(FEFF[0-9A-F\s]*)>", re.IGNORECASE)
_STREAM = regex(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def untuk_dibaca(docx: bytes) -> bytes | None:
    """Return a copy of a document whose PDF tells ``baca_halaman`` the pages; None where no list asks for any."""
    root = _read(docx)
    marks = list(dict.fromkeys(mark for mark, _ in _references(root)))
    if not marks:
        return None
    end = root.find(f"{qn('w:body')}/{qn('w:sectPr')}")
    for mark in marks:
        heading, look, level = OxmlElement("w:p"), OxmlElement("w:pPr"), OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), "0")
        look.append(level)
        heading.append(look)
        heading.extend([text_run(text(f"kinerja-xl:{mark}=")), *field(rf"PAGEREF {mark} \h", "0")])
        end.addprevious(heading)
    return _written(docx, root)


def baca_halaman(pdf: bytes) -> dict[str, str]:
    """Return the page number of every bookmark from a PDF of ``untuk_dibaca``."""
    found: dict[str, str] = {}
    for title in _titles(pdf):
        found.update(_MARK.findall(title))
    return found


def isi_halaman(docx: bytes, halaman: Mapping[str, str]) -> bytes:
    """Return the document with the page numbers in its lists; an entry without one stays as it is."""
    root = _read(docx)
    places = {mark.get(qn("w:name")): mark for mark in root.iter(qn("w:bookmarkStart"))}
    for mark, reference in _references(root):
        if mark in halaman and mark in places:
            (shown,) = reference.separate.xpath("following::w:t[1]", namespaces=nsmap)
            shown.text = _as_printed(halaman[mark], places[mark])
    return _written(docx, root)


def _as_printed(number: str, place: Any) -> str:
    """Return a page number in the letters of its section; LibreOffice 7 gives a reference's in digits."""
    (section,) = place.xpath("(following::w:sectPr | ancestor::w:p/w:pPr/w:sectPr)[1]", namespaces=nsmap)
    style = section.find(qn("w:pgNumType"))
    letters = "" if style is None or not number.isdigit() else style.get(qn("w:fmt"))
    if letters in {"lowerRoman", "upperRoman"}:
        return romawi(int(number)).lower() if letters == "lowerRoman" else romawi(int(number))
    return number


def _references(root: Any) -> Iterator[tuple[str, Field]]:
    """Yield the bookmark and the field of every page reference."""
    for made in list(fields(root)):
        if made.words[:1] == ["PAGEREF"] and len(made.words) > 1:
            yield made.words[1], made


def _read(docx: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return parse_xml(package.read(_ISI))


def _written(docx: bytes, root: Any) -> bytes:
    changed = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return packed((name, changed if name == _ISI else package.read(name)) for name in package.namelist())


def _titles(pdf: bytes) -> Iterator[str]:
    """Yield the texts of a PDF's objects, which newer programs pack into compressed streams."""
    for source in (pdf, *_STREAM.findall(pdf)):
        data = source
        if source is not pdf:
            try:
                data = zlib.decompressobj().decompress(source)
            except zlib.error:
                continue
        for title in _TITLE.findall(data):
            yield bytes.fromhex(title[4:].decode("ascii")).decode("utf-16-be", "replace")
