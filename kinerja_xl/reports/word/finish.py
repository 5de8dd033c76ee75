"""The last touches on a printed Word document: kept rows, filled lists, the draft mark, bytes without the clock."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from kinerja_xl.reports.word.bernomor import nomori
from kinerja_xl.reports.word.butir import ParagraphStyles, nomor_otomatis
from kinerja_xl.reports.word.daftar_isi import susun_daftar
from kinerja_xl.reports.word.ekor import dijaga
from kinerja_xl.reports.word.kolom import RupaGaya, lapangkan_kolom, rentang_sel, set_columns
from kinerja_xl.reports.word.uraian_tabel import uraikan_tabel
from kinerja_xl.reports.word.utuh import longgarkan

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_CLOCK = struct.pack("<2H", 0, 1 << 5 | 1)  # the same as a package writes it: time, then date
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH_PARAGRAPH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"
_TR, _TC = qn("w:tr"), qn("w:tc")
_ROWS_KEPT = 3
_SAME_WIDTH = 12_700  # a point
_EMU = 635  # in a twip


def finish(document: Any, draft: bool, date: dt.date) -> bytes:
    """Return a rendered document dated, marked as a draft where asked, and packed without the clock."""
    properties = document.core_properties
    properties.created = properties.modified = dt.datetime(date.year, date.month, date.day)
    properties.last_modified_by = properties.author
    for equation in list(document.element.body.iter(_MATH_PARAGRAPH)):
        _stand_alone(equation)
    gaya = RupaGaya(document.styles.element)
    for table in document.element.body.iter(qn("w:tbl")):
        _fit_columns(table)
        lapangkan_kolom(table, gaya)
        longgarkan(table, gaya)
        _keep_tail(table)
    _drop_empty_end(document.element.body)
    nomori(document)
    nomor = nomor_otomatis(document)
    susun_daftar(document, nomor)
    uraikan_tabel(document.element.body, ParagraphStyles(document.styles.element), nomor)
    if draft:  # docxtpl leaves headers that python-docx can edit only once they are saved and read again
        document = Document(_saved(document))
        _mark_draft(document)
    return _without_clock(_saved(document).getvalue())


def _drop_empty_end(body: Any) -> None:
    """Let the last section that holds something be the last: a break with nothing behind it makes an empty page."""
    last = body.find(qn("w:sectPr"))
    before = last.getprevious() if last is not None else None
    if before is None or before.tag != qn("w:p") or before.pPr is None or "".join(before.itertext()).strip():
        return
    section = before.pPr.find(qn("w:sectPr"))
    if section is not None:
        body.replace(last, section)
        body.remove(before)


def _saved(document: Any) -> io.BytesIO:
    target = io.BytesIO()
    document.save(target)
    return target


def _without_clock(package: bytes) -> bytes:
    """Return a package whose members all carry the same time; nothing is compressed anew."""
    data = bytearray(package)
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        entry = source.start_dir  # where the directory begins
        for info in source.infolist():
            for place in (info.header_offset + 10, entry + 12):
                data[place : place + len(_CLOCK)] = _CLOCK
            entry += 46 + sum(struct.unpack_from("<3H", data, entry + 28))
    return bytes(data)


def packed(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a package of named members that is the same whenever it is packed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, data in members:
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)
    return target.getvalue()


def _stand_alone(equation: Any) -> None:
    """Remove the empty runs beside an equation; Word draws it at full size only where it stands alone."""
    for run in (equation.getprevious(), equation.getnext()):
        if run is not None and run.tag == qn("w:r") and not "".join(run.itertext()) and run.find(qn("w:br")) is None:
            run.getparent().remove(run)


def _fit_columns(table: Any) -> None:
    """Fit the columns into the table's width again where a loop over cells made more or fewer of them."""
    rows = [list(row.iterchildren(_TC)) for row in table.iterchildren(_TR)]
    _drop_columns(table, rows)
    columns = table.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
    widths = next(([int(cell.width or 0) for cell in cells] for cells in rows if len(cells) == len(columns)), [])
    total = sum(int(column.w or 0) for column in columns)
    if (
        not all(widths)
        or not total
        or all(abs(int(c.w or 0) - w) < _SAME_WIDTH for c, w in zip(columns, widths, strict=False))
    ):
        return
    set_columns(table, [width * total // sum(widths) // _EMU for width in widths])


def _drop_columns(table: Any, rows: Sequence[Sequence[Any]]) -> None:
    """Leave of the columns those that rows have; a row of one cell goes over all of them, however many there are."""
    columns = table.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
    spans = rentang_sel(table)
    left = max((sum(spans.get(cell, 1) for cell in cells) for cells in rows if len(cells) > 1), default=len(columns))
    for cells in rows:
        if len(cells) == 1 and spans.get(cells[0], 1) not in (left, 1):
            cells[0].grid_span = left
    if left >= len(columns):
        return
    rest = sum(int(column.w or 0) for column in columns[left:])
    for column in columns[left:]:
        column.getparent().remove(column)
    for column in columns[:left]:
        column.w = int(column.w or 0) + rest // left


def _keep_tail(table: Any) -> None:
    """Keep a table's last rows together where its last row (the total) must not leave what follows it."""
    rows = table.findall(qn("w:tr"))
    if not rows or not dijaga(rows[-1]):
        return
    for row in rows[-_ROWS_KEPT:-1]:
        for paragraph in row.iter(qn("w:p")):
            paragraph.get_or_add_pPr().keepNext_val = True


def _mark_draft(document: Any) -> None:
    """Mark the first-page, even and ordinary header of every section that has its own."""
    marked: list[Any] = []
    for index, section in enumerate(document.sections):
        for header in (section.header, section.first_page_header, section.even_page_header):
            if index and header.is_linked_to_previous:
                continue  # it shows the header of the section before, which has its mark
            header.is_linked_to_previous = False
            if not any(header._element is element for element in marked):  # sections may share a header
                marked.append(header._element)
                _mark_header(header._element, len(marked))


def _mark_header(header: Any, number: int) -> None:
    """Put a line at the top edge and a slanted watermark into one header; neither moves the page's text."""
    header.insert(0, etree.fromstring(_DRAFT_LINE))
    paragraph = header.findall(f"{{{_W}}}p")[-1]
    paragraph.append(etree.fromstring(_DRAFT_WATERMARK.format(number=number, shape=2048 + number)))


_DRAFT_LINE = f"""<w:p xmlns:w="{_W}"><w:pPr>\
<w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" w:y="380"/>\
<w:jc w:val="center"/></w:pPr><w:r><w:rPr>\
<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:color w:val="C00000"/><w:sz w:val="18"/></w:rPr>\
<w:t>DRAF – belum ditandatangani</w:t></w:r></w:p>"""

# The WordArt that Word's own "Watermark" command writes; LibreOffice shows it too.
_DRAFT_WATERMARK = f"""<w:r xmlns:w="{_W}" xmlns:v="urn:schemas-microsoft-com:vml" \
xmlns:o="urn:schemas-microsoft-com:office:office"><w:rPr><w:noProof/></w:rPr><w:pict>\
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">\
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>\
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>\
<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>\
<v:textpath on="t" fitshape="t"/></v:shapetype>\
<v:shape id="PowerPlusWaterMarkObject{{number}}" o:spid="_x0000_s{{shape}}" type="#_x0000_t136" \
style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:150pt;rotation:315;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">\
<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="DRAF"/>\
</v:shape></w:pict></w:r>"""
