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
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from docx.opc.oxml import parse_xml, serialize_part_xml
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2.exceptions import TemplateError
from lxml import etree

from kinerja_xl.findings import KinerjaError
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.bounds import TooMuchPrintedError
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.cetak.jinja import OfficeEnvironment, printable
from kinerja_xl.reports.cetak.lint import lint
from kinerja_xl.reports.cetak.tag_faults import what_is_wrong
from kinerja_xl.reports.cetak.terakhir import Terakhir
from kinerja_xl.reports.word.bagian import Text, tagged_texts
from kinerja_xl.reports.word.berkas import baca, cannot_be_used
from kinerja_xl.reports.word.daftar_isi import kosongkan_daftar
from kinerja_xl.reports.word.finish import finish
from kinerja_xl.reports.word.rapi import rapikan, ulang_catatan
from kinerja_xl.reports.word.siap import siapkan

_FIX_TEMPLATE = "Perbaiki tag pada templat di Word, atau cetak dengan templat bawaan."
_FIX_LENGTH = "Bagi barisnya ke beberapa buku kerja; bila templatnya buatan sendiri, perbaiki dahulu perulangannya."
_MAX_OTHERS = 4
_OTHERS = (("endnotes", "catatan akhir"), ("comments", "komentar"))
_PROPERTIES = (
    *("author", "category", "comments", "content_status", "identifier", "keywords", "language", "subject", "title"),
    "version",
)
_TAGGED = regex(r"\{[{%].*?[%}]\}", re.DOTALL)
_PARAGRAPH = regex(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)  # as docxtpl finds it
_BREAK = regex(r"[\t\n\a\f]")
_MERGE = regex(r"(<w:tc[ >](?:(?!<w:tc[ >]).)*?)\{%\s*vm\s+([^%]+?)\s*%\}(.*?)(</w:t>)", re.DOTALL)
_FONT = "Arial"  # of charts where the template's style "Normal" names none
_UNDATED = dt.date(2000, 1, 1)
_PATCHED: Terakhir[str] = Terakhir(64)  # parts of templates: a body, headers and footers, notes


def render(
    template: Path,
    context: Mapping[str, object],
    *,
    draft: bool = False,
    tanggal: dt.date | None = None,
    bentuk: type | None = None,
    gambar: Mapping[str, Gambar] = MappingProxyType({}),
) -> bytes:
    """Fill a Word template.

    Args:
        template: a .docx with docxtpl tags, in its body, headers, footers, notes and document properties.
        context: what the tags may name. Texts are escaped, None prints as nothing.
        draft: put a DRAF mark on every page, whatever the template looks like.
        tanggal: the document's date, for its created/modified properties; a fixed date without one.
        bentuk: a dataclass with the context's shape; the template's tags are then checked against it beforehand.
        gambar: pictures in the context that must be printed, by the tag that prints them.

    Returns:
        The bytes of a whole .docx; the same input gives the same bytes.

    Raises:
        KinerjaError: the template is missing, no .docx, too large, or has a faulty tag (part and paragraph named).
    """
    document, environment = _opened(template, bentuk)
    document.render(dict(context), environment)
    for tag, picture in gambar.items():
        if picture not in document.pictures:
            raise KinerjaError(
                f"Templat Word {template.name} tidak memuat {{{{ {tag} }}}}, sehingga gambarnya tidak akan tercetak.",
                f"Tulis {{{{ {tag} }}}} pada tempat gambar di templat, atau cetak tanpa gambar itu.",
            )
    return finish(document.docx, draft, tanggal or _UNDATED)


def periksa_templat_word(template: Path, bentuk: type) -> None:
    """Check a Word template's tags against the shape of a context, without printing it.

    Raises:
        KinerjaError: as ``render`` raises for it.
    """
    _opened(template, bentuk)


def _opened(template: Path, bentuk: type | None) -> tuple[_Template, OfficeEnvironment]:
    """Return a template ready to be filled, its tags checked where the shape of the context is known."""
    document = _Template(baca(template))
    try:
        document.init_docx()
    except (KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise cannot_be_used(template, "isinya rusak") from error
    kosongkan_daftar(document.docx)
    document.prepare()
    environment = OfficeEnvironment(document.printable)
    if bentuk is not None:
        _check_tags(document, environment, bentuk)
    return document, environment


def render_isi(
    template: Path,
    isi: Any,
    *,
    draft: bool = False,
    tanggal: dt.date | None = None,
    gambar: Mapping[str, Gambar] = MappingProxyType({}),
) -> bytes:
    """Fill a Word template with the fields of a dataclass, which is also its tags' shape; see ``render``."""
    context = {field.name: getattr(isi, field.name) for field in fields(isi)}
    return render(template, context, draft=draft, tanggal=tanggal, bentuk=type(isi), gambar=gambar)


# --- rendering, part by part ------------------------------------------------------------------------------------------


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """DocxTemplate that checks the XML it made and says where a template is wrong."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self.pictures: set[Gambar] = set()
        self._texts: list[Text] = []

    def patch_xml(self, src_xml: str) -> str:
        """Understand ``{% vm %}`` too; checking the tags, printing and the next document ask for the same parts."""
        return _PATCHED.ambil(src_xml, lambda: self._patch(src_xml))

    def _patch(self, src_xml: str) -> str:
        patched = merged_cells(super().patch_xml(src_xml))
        return _TAGGED.sub(lambda tag: tag[0].replace("&amp;", "&"), patched)

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

    def prepare(self) -> None:
        """Make the tags of every part ready for docxtpl.

        Raises:
            KinerjaError: something would vanish with a tag, or a tag stands where nothing is filled.
        """
        faults = [(what, quote, _part_name("document.xml")) for what, quote in siapkan(self.docx.element.body)]
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                faults += [(what, quote, _part_name(str(part.partname))) for what, quote in siapkan(part.element)]
        for part in self._notes():
            root = parse_xml(part.blob)
            faults += [(what, quote, _part_name(str(part.partname))) for what, quote in siapkan(root)]
            _put(part, root)
        _refuse(_fault(what, quote, place) for what, quote, place in faults)
        self._texts = list(tagged_texts(self.docx.part.package))

    def resolve_listing(self, xml: str) -> str:
        """Make breaks and tabs of the letters that stand for them, in the few paragraphs that hold one."""
        return _PARAGRAPH.sub(
            lambda p: super(_Template, self).resolve_listing(p[0]) if _BREAK.search(p[0]) else p[0], xml
        )

    def fix_tables(self, xml: str) -> Any:
        """Return the tree of a rendered body, mended."""
        tree = super().fix_tables(xml)
        rapikan(tree)
        return tree

    def map_tree(self, tree: Any) -> None:
        """Put the rendered body into the place of the template's, emptied before: lxml is slow to remove it whole."""
        self.docx.element.body.clear()
        super().map_tree(tree)

    def map_headers_footers_xml(self, relKey: str, xml: bytes) -> None:  # noqa: N803  # docxtpl's name
        """Put a rendered header or footer into its place, mended."""
        super().map_headers_footers_xml(relKey, xml)
        rapikan(self.docx._part.rels[relKey]._target.element)

    def sources(self) -> Iterator[tuple[str, str]]:
        """Yield every text that holds tags, as Jinja will see it: (name of the part, source)."""
        yield _part_name("document.xml"), self.patch_xml(self.get_xml())
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                yield _part_name(str(part.partname)), self.patch_xml(self.get_part_xml(part))
        for part in self._notes():
            yield _part_name(str(part.partname)), self.patch_xml(self.get_part_xml(part))
        for name in _PROPERTIES:
            yield "properti dokumen", getattr(self.docx.core_properties, name)
        for text in self._texts:
            yield text.place, text.source

    def printable(self, value: Any) -> Any:
        """Return what a tag prints; a picture or chart becomes one of this document."""
        if isinstance(value, Gambar):
            self.pictures.add(value)
            return InlineImage(self, io.BytesIO(value.data), height=Mm(value.tinggi))
        if isinstance(value, Grafik):
            from kinerja_xl.reports.word.bagian_grafik import gambar_grafik

            font = self.docx.styles["Normal"].font.name or _FONT
            return gambar_grafik(value, self.current_rendering_part, font)
        return printable(value)

    def render_properties(self, context: dict[str, object], jinja_env: Any = None) -> None:
        """Fill the document properties and texts of other parts; they are plain text, so nothing stays escaped."""
        properties = self.docx.core_properties
        for name in _PROPERTIES:
            source = getattr(properties, name)
            try:
                text = html.unescape(jinja_env.from_string(source).render(context))
            except Exception as error:
                raise _explain(error, source, "properti dokumen") from error
            setattr(properties, name, text[:255])
        for text_ in self._texts:
            try:
                text_.fill(html.unescape(jinja_env.from_string(text_.source).render(context)))
            except Exception as error:
                raise _explain(error, text_.source, text_.place) from error

    def render_footnotes(self, context: dict[str, object], jinja_env: Any = None) -> None:
        """Fill notes and comments, each part once (docxtpl renders its own output again for every section)."""
        for part in self._notes():
            source = self.patch_xml(self.get_part_xml(part))
            root = parse_xml(self.render_xml_part(source, part, context, jinja_env))
            rapikan(root)
            kind = root.tag.rpartition("}")[2].removesuffix("s")  # footnote, endnote, comment
            if kind != "comment":
                ulang_catatan(list(self.docx.element.body.iter(qn(f"w:{kind}Reference"))), root)
            _put(part, root)

    def _notes(self) -> list[Any]:
        parts = self.docx.part.package.iter_parts()
        return [
            part
            for part in parts
            if re.search(r"wordprocessingml\.(?:footnotes|endnotes|comments)\+xml$", part.content_type)
        ]


def _put(part: Any, root: Any) -> None:
    """Give a part another content; python-docx keeps some parts as trees and others as bytes."""
    if isinstance(part, XmlPart):
        part._element = root
    else:
        part._blob = serialize_part_xml(root)


def merged_cells(source: str) -> str:
    """Translate ``{% vm CONDITION %}``: a cell merged with the one above unless the condition holds."""
    return _MERGE.sub(_merge_cell, source)


def _merge_cell(found: re.Match[str]) -> str:
    before, condition, text, after = found.groups()
    merge = f'<w:vMerge w:val="{{% if {condition} %}}restart{{% else %}}continue{{% endif %}}"/>'
    start = re.sub(r"(<w:tcW [^>]*/>)", rf"\1{merge}", before, count=1)
    return f"{start}{{% if {condition} %}}{text}{{% endif %}}{after}"


def _check_tags(document: _Template, environment: OfficeEnvironment, bentuk: type) -> None:
    """Raise KinerjaError for tags that the context cannot answer, also where no value would reach them."""
    faults = []
    for place, source in document.sources():
        lines = _paragraphs(source)
        try:
            faults += [_fault(what, _quote(lines, line), place) for what, line in lint(environment, lines, bentuk)]
        except TemplateError as error:
            raise _explain(error, source, place) from error
    _refuse(faults)


def _refuse(faults: Iterable[str]) -> None:
    first, *others = [*dict.fromkeys(faults), ""]
    if first:
        more = f" Kesalahan lain: {'; '.join(others[:-1][:_MAX_OTHERS])}." if others[:-1] else ""
        raise KinerjaError(f"Templat Word: {first}.{more}", _FIX_TEMPLATE)


def _part_name(partname: str) -> str:
    file = partname.rpartition("/")[2]
    for start, name in (("header", "kop halaman"), ("footer", "kaki halaman"), ("footnotes", "catatan kaki"), *_OTHERS):
        if file.startswith(start):
            return f"{name} ({file})"
    return "isi dokumen" if file == "document.xml" else file


def _explain(error: Exception, source: str, place: str) -> Exception:
    """Return the KinerjaError for a faulty template, or the error itself where the fault is ours."""
    lines = _paragraphs(source)
    found = what_is_wrong(error, lines)
    if found is None:
        return error
    what, line = found
    fix = _FIX_LENGTH if isinstance(error, TooMuchPrintedError) else _FIX_TEMPLATE
    return KinerjaError(f"Templat Word: {_fault(what, _quote(lines, line), place)}.", fix)


def _paragraphs(source: str) -> list[str]:
    """Return a part's lines as docxtpl numbers them: a paragraph a line."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source).splitlines()


def _quote(lines: list[str], line: int | None) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", lines[line - 1])).strip() if line and line <= len(lines) else ""


def _fault(what: str, quoted: str, place: str) -> str:
    where = f", pada paragraf '{quoted[:100]}{'…' if len(quoted) > 100 else ''}'" if quoted else ""
    return f"{what}{where} ({place})"
