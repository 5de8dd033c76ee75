"""Word reports: an office's .docx template and a context in, a finished .docx out.

docxtpl as it comes drops text without a word, lets a template run code and names no place in its errors. Here it
works behind our own environment: sandboxed, escaping, strict about names and XML, and every error quotes the
paragraph it stands in. Heavy to import (docxtpl, jinja2): import this module inside the function that prints.
"""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import traceback
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docx import Document
from docxtpl import DocxTemplate
from jinja2.exceptions import FilterArgumentError, SecurityError, TemplateError, TemplateSyntaxError, UndefinedError
from lxml import etree

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.word_jinja import OfficeEnvironment

_MAX_FILE, _MAX_CONTENT, _MAX_MEMBERS = 20_000_000, 150_000_000, 2_000
_FIX_TEMPLATE = "Perbaiki tag pada templat di Word, atau cetak dengan templat bawaan."
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_UNDATED = dt.date(2000, 1, 1)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def render(
    template: Path, context: Mapping[str, object], *, draft: bool = False, tanggal: dt.date | None = None
) -> bytes:
    """Fill a Word template.

    Args:
        template: a .docx with docxtpl tags, in its body, headers, footers, notes and document properties.
        context: what the tags may name. Texts are escaped, None prints as nothing.
        draft: put a DRAF mark on every page, whatever the template looks like.
        tanggal: the document's date, for its created/modified properties; a fixed date without one.

    Returns:
        The bytes of a whole .docx; the same input gives the same bytes.

    Raises:
        KinerjaError: the template is missing, no .docx, too large, or has a faulty tag (part and paragraph named).
    """
    document = _Template(io.BytesIO(_read(template)))
    try:
        document.init_docx()
    except (KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise _not_a_template(template, "isinya rusak") from error
    document.render(dict(context), OfficeEnvironment())
    buffer = io.BytesIO()
    document.save(buffer)
    return _finish(buffer, draft, tanggal or _UNDATED)


# --- the template file ------------------------------------------------------------------------------------------------


def _read(template: Path) -> bytes:
    """Return the file's bytes once they look like a .docx of a sane size."""
    try:
        size = template.stat().st_size
        data = template.read_bytes() if size <= _MAX_FILE else b""
    except FileNotFoundError as error:
        raise KinerjaError(
            f"Templat Word tidak ditemukan: {template}", "Periksa nama berkas pada --template."
        ) from error
    except OSError as error:
        raise KinerjaError(
            f"Templat Word tidak dapat dibaca: {template}", "Tutup berkas itu di Word dan periksa izin bacanya."
        ) from error
    if size > _MAX_FILE:
        raise _not_a_template(template, f"ukurannya melebihi {_MAX_FILE // 1_000_000} MB")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _not_a_template(template, "berkas ini berformat .doc lama atau berkata sandi")
    if not data.startswith(b"PK\x03\x04"):
        raise _not_a_template(template, "berkas ini bukan .docx")
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile as error:
        raise _not_a_template(template, "isinya rusak") from error
    if "word/document.xml" not in {member.filename for member in members}:
        raise _not_a_template(template, "berkas ini bukan .docx")
    if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_CONTENT:
        raise _not_a_template(template, "isinya terlalu besar")
    return data


def _not_a_template(template: Path, why: str) -> KinerjaError:
    return KinerjaError(
        f"Templat Word {template.name} tidak dapat dipakai: {why}.",
        "Simpan templat dari Word sebagai dokumen .docx tanpa kata sandi.",
    )


# --- rendering, part by part ------------------------------------------------------------------------------------------


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """DocxTemplate that checks the XML it made and says where a template is wrong."""

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, object], jinja_env: Any = None) -> str:
        """Render one part; docxtpl's own parser would silently drop whatever follows broken XML."""
        place = _part_name(str(part.partname))
        try:
            rendered: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except Exception as error:
            raise _explain(error, src_xml, place) from error
        try:
            etree.fromstring(rendered.encode())
        except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
            raise KinerjaError(
                f"Templat Word: hasil cetak {place} bukan XML yang sah ({error})", _FIX_TEMPLATE
            ) from error
        return rendered

    def render_properties(self, context: dict[str, object], jinja_env: Any = None) -> None:
        """Fill the document properties; they are plain text, so nothing stays escaped."""
        properties = self.docx.core_properties
        for name in ("author", "comments", "subject", "title"):
            source = getattr(properties, name)
            try:
                text = html.unescape(jinja_env.from_string(source).render(context))
            except Exception as error:
                raise _explain(error, source, "properti dokumen") from error
            setattr(properties, name, text[:255])

    def render_footnotes(self, context: dict[str, object], jinja_env: Any = None) -> None:
        """Fill foot- and endnotes, each part once (docxtpl renders its own output again for every section)."""
        for part in self.docx.part.package.iter_parts():
            if re.search(r"\.(?:foot|end)notes\+xml$", part.content_type):
                source = self.patch_xml(part.blob.decode("utf-8"))
                part._blob = self.render_xml_part(source, part, context, jinja_env).encode("utf-8")


def _part_name(partname: str) -> str:
    file = partname.rpartition("/")[2]
    for start, name in (("header", "kop halaman"), ("footer", "kaki halaman"), ("footnotes", "catatan kaki")):
        if file.startswith(start):
            return f"{name} ({file})"
    return "isi dokumen" if file == "document.xml" else file


def _explain(error: Exception, source: str, place: str) -> Exception:
    """Return the KinerjaError for a faulty template, or the error itself where the fault is ours."""
    lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", source).splitlines()  # as docxtpl numbers them: a paragraph a line
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    if not frames and not isinstance(error, TemplateError):
        return error
    line = error.lineno if isinstance(error, TemplateSyntaxError) else (frames or [None])[-1]
    if isinstance(error, TemplateSyntaxError):
        what, line = _explain_syntax(error, lines)
    elif isinstance(error, (UndefinedError, SecurityError, FilterArgumentError)):
        what = str(error)
    else:
        what = f"tag tidak dapat dihitung ({error})"
    quoted = html.unescape(re.sub(r"<[^>]*>", "", lines[line - 1])).strip() if line and line <= len(lines) else ""
    where = f", pada paragraf '{quoted[:100]}{'…' if len(quoted) > 100 else ''}'" if quoted else ""
    return KinerjaError(f"Templat Word: {what}{where} ({place}).", _FIX_TEMPLATE)


def _explain_syntax(error: TemplateSyntaxError, lines: list[str]) -> tuple[str, int]:
    """Return what is wrong with a tag and its line; for an unclosed block that is where it opens."""
    message = error.message or ""
    if unknown := re.match(r"No (filter|test) named ('.*?')", message):
        return f"{unknown[1].replace('test', 'uji')} {unknown[2]} tidak dikenal", error.lineno
    if "Unexpected end of template" in message and (opened := list(_open_blocks(lines))):
        name, line = opened[-1]
        return f"tag '{name}' tidak ditutup dengan 'end{name}'", line
    return f"penulisan tag keliru ({message})", error.lineno


def _open_blocks(lines: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the blocks that nothing closes: (tag name, line from 1)."""
    opened: list[tuple[str, int]] = []
    for number, line in enumerate(lines, 1):
        for end, name in re.findall(r"\{%-?\s*(end)?(for|if|macro|call|filter|with)\b", line):
            if not end:
                opened.append((name, number))
            elif opened and opened[-1][0] == name:
                opened.pop()
    yield from opened


# --- the finished file ------------------------------------------------------------------------------------------------


def _finish(rendered: io.BytesIO, draft: bool, date: dt.date) -> bytes:
    """Date the document, mark it as a draft where asked, and pack it without the clock."""
    document = Document(rendered)
    properties = document.core_properties
    properties.created = properties.modified = dt.datetime(date.year, date.month, date.day)
    properties.last_modified_by = properties.author
    if draft:
        _mark_draft(document)
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for member in source.namelist():
            info = zipfile.ZipInfo(member, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(member))
    return packed.getvalue()


def _mark_draft(document: Any) -> None:
    """Mark the first-page, even and ordinary header of every section that has its own."""
    number = 0
    for index, section in enumerate(document.sections):
        for header in (section.header, section.first_page_header, section.even_page_header):
            if index and header.is_linked_to_previous:
                continue  # it shows the header of the section before, which has its mark
            header.is_linked_to_previous = False
            number += 1
            _mark_header(header._element, number)


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
