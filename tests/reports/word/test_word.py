"""The Word machinery: what a template may do, how its errors read, the draft mark, the same bytes twice."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from helpers.docx_dump import dump

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.cetak.jinja import angka_tercetak, romawi, rupiah, tanggal
from kinerja_xl.reports.word.render import render

MakeTemplate = Callable[..., Path]


@pytest.fixture
def template(tmp_path: Path) -> MakeTemplate:
    def make(*paragraphs: str, header: str = "", footer: str = "", title: str = "") -> Path:
        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        if header:
            document.sections[0].header.paragraphs[0].text = header
        if footer:
            document.sections[0].footer.paragraphs[0].text = footer
        document.core_properties.title = title
        path = tmp_path / "templat.docx"
        document.save(path)
        return path

    return make


def _text(rendered: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(rendered)).paragraphs]


def _error(path: Path, **context: object) -> KinerjaError:
    with pytest.raises(KinerjaError) as caught:
        render(path, context)
    assert caught.value.fix
    return caught.value


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("a < b & c > d </w:t>", "a < b & c > d </w:t>"),
        ("<b>tebal</b>", "<b>tebal</b>"),
        ("a\ud800b\x00c\x07d\x0ce", "abcde"),
        ("satu\r\ndua\x0btiga", "satu\ndua\ntiga"),
        ("{{ 7 * 7 }}", "{{ 7 * 7 }}"),
        (None, ""),
        (12.0, "12"),
        (1234.5, "1.234,5"),
        (2025, "2025"),
    ],
)
def test_value_is_printed_as_it_is_and_nothing_after_it_is_lost(
    template: MakeTemplate, value: object, printed: str
) -> None:
    assert _text(render(template("awal [{{ v }}] akhir", "berikut"), {"v": value})) == [
        f"awal [{printed}] akhir",
        "berikut",
    ]


def test_every_part_is_rendered(template: MakeTemplate) -> None:
    path = template("{{ v }}", header="kop {{ v }}", footer="kaki {{ v }}", title="Judul {{ v }}")
    document = Document(io.BytesIO(render(path, {"v": "A & B"})))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "kop A & B"
    assert section.footer.paragraphs[0].text == "kaki A & B"
    assert document.core_properties.title == "Judul A & B"


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ nma }}", "variabel 'nma' tidak dikenal"),
        ("{{ nma|rupiah }}", "variabel 'nma' tidak dikenal"),
        ("{% if nma %}x{% endif %}", "variabel 'nma' tidak dikenal"),
        ("{% for x in nma %}x{% endfor %}", "variabel 'nma' tidak dikenal"),
        ("{{ baris.targt }}", "'dict' tidak memiliki isian 'targt'"),
        ("{{ nama|rupia }}", "filter 'rupia' tidak dikenal"),
        ("{{ nama|rupiah }}", "filter 'rupiah' memerlukan angka, bukan 'Camat'"),
        ("{{ nama|tanggal }}", "filter 'tanggal' memerlukan tanggal, bukan 'Camat'"),
        ("{% if nama %}x", "tag 'if' tidak ditutup dengan 'endif'"),
        ("{% fro x in baris %}", "penulisan tag keliru"),
        ("{{ nama nama }}", "penulisan tag keliru"),
        ("{{ 1 / 0 }}", "tag tidak dapat dihitung"),
        ("{% include 'x' %}", "tag tidak dapat dihitung"),
    ],
)
def test_faulty_tag_is_named_with_its_paragraph(template: MakeTemplate, tag: str, said: str) -> None:
    path = template("satu", f"Kepada {tag} di tempat", "tiga")
    message = _error(path, nama="Camat", baris={"target": 1}).message
    assert message.startswith(f"Templat Word: {said}")
    assert "pada paragraf 'Kepada " in message
    assert message.endswith("(isi dokumen).")


def test_fault_in_header_footer_and_properties_names_the_part(template: MakeTemplate) -> None:
    assert "pada paragraf '{{ x }} kop' (kop halaman (header" in _error(template("a", header="{{ x }} kop")).message
    assert "pada paragraf '{{ x }} kaki' (kaki halaman (footer" in _error(template("a", footer="{{ x }} kaki")).message
    assert "pada paragraf '{{ x }}' (properti dokumen)" in _error(template("a", title="{{ x }}")).message


def test_unclosed_inner_block_is_named_where_it_opens(template: MakeTemplate) -> None:
    path = template("{% for x in xs %}", "dalam {% if x %} ini", "{% endfor %}", "akhir")
    assert "penulisan tag keliru" in _error(path, xs=[1]).message
    path = template("{% for x in xs %}{% endfor %}", "dalam {% if xs %} ini", "akhir")
    assert "tag 'if' tidak ditutup dengan 'endif', pada paragraf 'dalam {% if xs %} ini'" in _error(path, xs=[]).message


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ xs.append(1) }}",
        "{{ 'a' * 10**9 }}",
        "{{ xs * 10**9 }}",
        "{{ 9 ** 999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ 'a'.center(10**9) }}",
        "{{ 'a'|center(10**9) }}",
        "{{ '%999999999d'|format(1) }}",
        "{{ 'a'|indent(10**9) }}",
        "{{ range(10**9)|list }}",
        "{{ lipsum(1000) }}",
    ],
)
def test_sandbox(template: MakeTemplate, tag: str) -> None:
    assert _error(template(tag), xs=[1]).message.startswith("Templat Word:")


def test_broken_xml_is_refused_not_repaired(template: MakeTemplate) -> None:
    assert "bukan XML yang sah" in _error(template("{{ v|safe }}", "berikut"), v="a<b").message


def test_our_own_faults_are_not_blamed_on_the_template(template: MakeTemplate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docxtpl.DocxTemplate.resolve_listing", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        render(template("{{ v }}"), {"v": "a\nb"})


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kata sandi|berkata sandi"),
        (b"<html>", "bukan .docx"),
        (b"PK\x03\x04 putus", "rusak"),
        (b"", "bukan .docx"),
    ],
)
def test_file_that_is_no_template(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "bukan.docx"
    path.write_bytes(content)
    message = _error(path).message
    assert message.startswith("Templat Word bukan.docx tidak dapat dipakai")
    assert any(part in message for part in why.split("|"))


def test_zip_without_document_or_with_rubbish_in_it(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<a/>")
    assert "bukan .docx" in _error(path).message
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<a")
    assert "rusak" in _error(path).message


def test_missing_template_and_huge_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "tidak ditemukan" in _error(tmp_path / "tidak-ada.docx").message
    assert "tidak dapat dibaca" in _error(tmp_path).message
    monkeypatch.setattr("kinerja_xl.reports.word.berkas._MOST_CONTENT", 10)
    path = tmp_path / "besar.docx"
    Document().save(path)
    assert "terlalu besar" in _error(path).message


@pytest.mark.parametrize("draft", [False, True])
def test_same_bytes_twice(template: MakeTemplate, draft: bool) -> None:
    path = template("{{ v }}", header="kop")
    first, second = (render(path, {"v": 1}, draft=draft) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_carry_the_date_of_the_document(template: MakeTemplate) -> None:
    rendered = render(template("a"), {}, tanggal=dt.date(2025, 1, 2))
    properties = Document(io.BytesIO(rendered)).core_properties
    assert properties.created.date() == properties.modified.date() == dt.date(2025, 1, 2)


def _headers(document: Any) -> list[Any]:
    """Every header that a page of the document may show."""
    return [
        header._element
        for section in document.sections
        for header in (section.header, section.first_page_header, section.even_page_header)
    ]


def _restyled(path: Path) -> None:
    """Three sections: a letterhead in a table with first and even pages, one that inherits, one with its own header."""
    document = Document()
    document.settings.odd_and_even_pages_header_footer = True
    first = document.sections[0]
    first.different_first_page_header_footer = True
    first.header.add_table(1, 1, first.page_width).cell(0, 0).text = "KOP {{ v }}"
    first.first_page_header.paragraphs[0].text = "KOP PERTAMA"
    document.add_paragraph("satu")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("dua")
    third = document.add_section(WD_SECTION.NEW_PAGE)
    third.header.is_linked_to_previous = False
    third.header.paragraphs[0].text = "KOP LAIN"
    document.add_paragraph("tiga {{ v }}")
    document.save(path)


def test_draft_mark_stands_on_every_page_of_a_restyled_template(tmp_path: Path) -> None:
    path = tmp_path / "gaya-kantor.docx"
    _restyled(path)
    document = Document(io.BytesIO(render(path, {"v": "A"}, draft=True)))
    headers = _headers(document)
    assert len(headers) == 9
    for header in headers:
        texts = [node.text for node in header.iter(qn("w:t"))]
        assert texts.count("DRAF – belum ditandatangani") == 1
        assert len(list(header.iter("{urn:schemas-microsoft-com:vml}textpath"))) == 2  # the shape and its type
    assert (
        dump(render(path, {"v": "A"}, draft=True)).replace("[Normal] DRAF – belum ditandatangani", "").count("KOP") == 3
    )


def test_without_draft_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "gaya-kantor.docx"
    _restyled(path)
    assert "DRAF" not in dump(render(path, {"v": "A"}))


def test_footnotes_are_rendered_once(tmp_path: Path) -> None:
    path, notes = (
        tmp_path / "catatan.docx",
        b"<w:footnotes xmlns:w='%s'><w:p><w:r><w:t>{{ v }}</w:t></w:r></w:p></w:footnotes>",
    )
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = Document()
    document.add_section()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes % qn("w:p")[1:-2].encode(), document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    document.save(path)
    with zipfile.ZipFile(io.BytesIO(render(path, {"v": "{{ w }}"}))) as package:
        assert '<w:t xml:space="preserve">{{ w }}</w:t>' in package.read("word/footnotes.xml").decode()


def test_filters(template: MakeTemplate) -> None:
    assert (angka_tercetak(1234.5), angka_tercetak(1234.5, 2), angka_tercetak(None)) == ("1.234,5", "1.234,50", "-")
    assert (rupiah(11_990_000), rupiah(None)) == ("Rp11.990.000", "-")
    assert (tanggal(dt.date(2025, 1, 2)), tanggal(None)) == ("2 Januari 2025", "")
    assert [romawi(n) for n in (1, 4, 9, 14, 40, 1999)] == ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]
    path = template("{{ a|kapital }} {{ b|rupiah }} {{ c|romawi }} {{ kosong|kapital }}|")
    assert _text(render(path, {"a": "camat", "b": 1e6, "c": 3, "kosong": None})) == ["CAMAT Rp1.000.000 III |"]
