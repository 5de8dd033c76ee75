"""Long Word reports: captions that number themselves, lists with real entries, page numbers that are true."""

from __future__ import annotations

import io
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsmap, qn
from docx.shared import Mm
from helpers.berat import contoh
from helpers.package_check import faults
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from kinerja_xl.app.report import shipped_template
from kinerja_xl.reports.cetak.grafik import Deret, Grafik
from kinerja_xl.reports.word.daftar_isi import BELUM_ADA, kosongkan_daftar, susun_daftar
from kinerja_xl.reports.word.halaman import baca_halaman, isi_halaman, untuk_dibaca
from kinerja_xl.reports.word.render import render

BUILD = Path(__file__).parents[3] / "templates" / "build"
KAKI = "LKjIP Kecamatan Contoh"
W = f'xmlns:w="{nsmap["w"]}"'
GRAFIK = Grafik("", "kolom", ("2024", "2025"), (Deret("Target", (80, 85)),))
KANTOR = {"kantor": "Kecamatan Uji"}  # the author that every template of ours names
ISI = {
    **KANTOR,
    "bagian": [{"judul": "Indeks kepuasan <A> & B", "grafik": GRAFIK}, {"judul": "Nilai AKIP", "grafik": GRAFIK}],
}

JUDUL = [
    "KATA PENGANTAR",
    "DAFTAR ISI",
    "DAFTAR TABEL",
    "BAB I PENDAHULUAN",
    "1.1 Latar Belakang",
    "BAB II AKUNTABILITAS",
    "2.1 Indeks kepuasan <A> & B",
    "a. Analisis Indeks kepuasan <A> & B",
    "2.2 Nilai AKIP",
    "a. Analisis Nilai AKIP",
    "LAMPIRAN",
]
TABEL = [
    "Tabel 1 Ringkasan",
    "Tabel 1.1 Pegawai",
    "Tabel 2.1 Capaian Indeks kepuasan <A> & B",
    "Tabel 2.2 Rincian Indeks kepuasan <A> & B",
    "Tabel 2.3 Capaian Nilai AKIP",
    "Tabel 2.4 Rincian Nilai AKIP",
    "Tabel 1 Matriks",
]
GAMBAR = ["Gambar 2.1 Perkembangan Indeks kepuasan <A> & B", "Gambar 2.2 Perkembangan Nilai AKIP"]


@pytest.fixture(scope="module")
def builders() -> Iterator[tuple[Any, Any]]:
    sys.path.insert(0, str(BUILD))
    try:
        yield __import__("bab"), __import__("word")
    finally:
        sys.path.remove(str(BUILD))


@pytest.fixture(scope="module")
def template(builders: tuple[Any, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    bab, word = builders
    document = word.new_document("Laporan")
    bab.styles(document)
    bab.section(document, KAKI, carrier=document.add_paragraph("SAMPUL", style="Sampul Judul"), first=1, roman=True)
    document.add_paragraph("KATA PENGANTAR", style="Judul Depan")
    document.add_paragraph("Ringkasan", style="Judul Tabel")
    for title, kind in (("DAFTAR ISI", "isi"), ("DAFTAR TABEL", "Tabel")):
        document.add_paragraph(title, style="Judul Depan")
        bab.contents(document, kind)
    bab.contents(document, "Gambar")
    bab.section(document, KAKI, first=1)
    document.add_paragraph("BAB I\nPENDAHULUAN", style="Judul Bab")
    document.add_paragraph("1.1 Latar Belakang", style="Judul Subbab")
    document.add_paragraph("Isi. " * 900, style="Isi Bab")
    document.add_paragraph("Pegawai", style="Judul Tabel")
    document.add_paragraph("BAB II\nAKUNTABILITAS", style="Judul Bab")
    word.tag(document, "{%p for b in bagian %}")
    document.add_paragraph("2.{{ loop.index }} {{ b.judul }}", style="Judul Subbab")
    document.add_paragraph("Isi. " * 900, style="Isi Bab")
    document.add_paragraph("a. Analisis {{ b.judul }}", style="Judul Anak Subbab")
    document.add_paragraph("Capaian {{ b.judul }}", style="Judul Tabel")
    cell = word.row(word.table(document, (60,)), ("",), "Tabel Isi").cells[0]
    cell.add_paragraph("Rincian {{ b.judul }}", style="Judul Tabel")
    bab.chart(document, "b.grafik", "Perkembangan {{ b.judul }}")
    word.tag(document, "{%p endfor %}")
    bab.section(document, KAKI, landscape=True)
    document.add_paragraph("LAMPIRAN", style="Judul Depan")
    document.add_paragraph("Matriks", style="Judul Tabel")
    document.add_paragraph("Isi", style="Isi Bab")
    path = tmp_path_factory.mktemp("bab") / "laporan.docx"
    word.save(document, path)
    return path


@pytest.fixture(scope="module")
def rendered(template: Path) -> bytes:
    return render(template, ISI)


def _open(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def _captions(document: Any, style: str) -> list[str]:
    key = document.styles[style].style_id
    shown = [p for p in document.element.body.iter(qn("w:p")) if p.style == key]
    return ["".join(_shown(run) for run in p.iter(qn("w:r"))) for p in shown]


def _shown(run: Any) -> str:
    shown = run.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:cr"))
    return "".join((child.text or "") if child.tag == qn("w:t") else " " for child in shown)


def _entries(document: Any) -> dict[str, list[tuple[str, str, str]]]:
    """Return the entries of each list, by its instruction: (text, page, bookmark)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for paragraph in document.element.body.iter(qn("w:p")):
        codes = [(code.text or "").strip() for code in paragraph.iter(qn("w:instrText"))]
        if codes and codes[0].startswith("TOC"):
            current = found.setdefault(codes.pop(0), [])
        for link in paragraph.iterfind(qn("w:hyperlink")):
            text, page = (t.text or "" for t in link.iter(qn("w:t")))
            assert codes == [f"PAGEREF {link.get(qn('w:anchor'))} \\h"]
            assert link.find(f"{qn('w:r')}/{qn('w:tab')}") is not None
            current.append((text, page, link.get(qn("w:anchor"))))
    return found


def test_captions_are_numbered_within_their_chapter(rendered: bytes) -> None:
    assert _captions(_open(rendered), "Judul Tabel") == TABEL
    assert _captions(_open(rendered), "Judul Gambar") == GAMBAR


def test_numbers_are_fields_that_start_anew_in_every_chapter(rendered: bytes) -> None:
    codes = [(c.text or "").strip() for c in _open(rendered).element.body.iter(qn("w:instrText"))]
    tables = [code for code in codes if code.startswith("SEQ Tabel")]
    first, next_ = r"SEQ Tabel \* ARABIC \r 1", r"SEQ Tabel \* ARABIC"
    assert tables == [first, first, first, next_, next_, next_, first]


def test_lists_name_headings_and_captions_in_order(rendered: bytes) -> None:
    document = _open(rendered)
    lists = _entries(document)
    assert [[text for text, _, _ in entries] for entries in lists.values()] == [JUDUL, TABEL, GAMBAR]
    assert {page for entries in lists.values() for _, page, _ in entries} == {BELUM_ADA}
    styles = [p.style.name for p in document.paragraphs if p._p.find(qn("w:hyperlink")) is not None]
    levels = [1, 1, 1, 1, 2, 1, 2, 3, 2, 3, 1]
    assert styles == [f"toc {n}" for n in levels] + ["table of figures"] * 9


def test_every_entry_leads_to_its_own_place(rendered: bytes) -> None:
    body = _open(rendered).element.body
    marks = {mark.get(qn("w:name")): mark for mark in body.iter(qn("w:bookmarkStart"))}
    ids = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert sorted(ids) == sorted(mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd")))
    entries = [entry for entries in _entries(_open(rendered)).values() for entry in entries]
    assert len(ids) == len(set(ids)) == len(marks) == len(entries)
    for text, _, mark in entries:
        words = "".join(t.text or " " for t in marks[mark].getparent().iter(qn("w:t"), qn("w:br")))
        assert words == text


def test_fields_are_whole_and_lists_ask_to_be_updated(rendered: bytes) -> None:
    depth = 0
    for char in _open(rendered).element.body.iter(qn("w:fldChar")):
        depth += {"begin": 1, "separate": 0, "end": -1}[char.get(qn("w:fldCharType"))]
        assert depth in {0, 1, 2}
    assert depth == 0
    dirty = [c for c in _open(rendered).element.body.iter(qn("w:fldChar")) if c.get(qn("w:dirty")) == "true"]
    assert len(dirty) == 3


def test_the_package_is_in_order_and_two_runs_give_the_same_bytes(template: Path, rendered: bytes) -> None:
    assert faults(rendered) == []
    assert render(template, ISI) == rendered


def test_the_reports_parts_are_numbered_roman_and_arabic_and_go_on_over_a_turned_page(rendered: bytes) -> None:
    sections = _open(rendered).sections
    counts = [s._sectPr.find(qn("w:pgNumType")) for s in sections]
    assert [c is not None and (c.get(qn("w:fmt")), c.get(qn("w:start"))) for c in counts] == [
        False,
        ("lowerRoman", "1"),
        (None, "1"),
        False,
    ]
    assert [s.page_width > s.page_height for s in sections] == [False, False, False, True]
    assert [s.footer.paragraphs[0].text.startswith(KAKI) for s in sections] == [False, True, True, True]


def test_a_printed_report_can_be_a_template_again(rendered: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tercetak.docx"
    path.write_bytes(rendered)
    again = _open(render(path, {}))
    assert (_captions(again, "Judul Tabel"), _captions(again, "Judul Gambar")) == (TABEL, GAMBAR)
    lists = [[text for text, _, _ in entries] for entries in _entries(again).values()]
    assert lists == [JUDUL, TABEL, GAMBAR]


def test_a_list_that_word_has_filled_in_the_template_is_made_anew(template: Path, tmp_path: Path) -> None:
    """Its old entries hold the tags of headings in loops, which mean nothing where the list stands."""
    document = Document(template)
    begin = next(p for p in document.paragraphs if "TOC" in p._p.xml and "o " in p._p.xml)
    old = [
        parse_xml(f'<w:p {W}><w:hyperlink w:anchor="_Toc9"><w:r><w:t>{text}</w:t></w:r></w:hyperlink></w:p>')
        for text in ("2.{{ loop.index }} {{ b.judul }}", "usang")
    ]
    for each in reversed(old):
        begin._p.addnext(each)
    end = [r for r in begin._p.iter(qn("w:r")) if "end" in r.xml][-1]
    last = parse_xml(f"<w:p {W}><w:pPr><w:jc w:val='right'/></w:pPr></w:p>")
    last.append(end)
    old[-1].addnext(last)
    document.save(tmp_path / "t.docx")
    again = _open(render(tmp_path / "t.docx", ISI))
    assert [text for text, _, _ in next(iter(_entries(again).values()))] == JUDUL
    assert "usang" not in again.element.xml


def test_a_list_of_another_kind_is_left_to_word() -> None:
    document = _with_list(r'TOC \t "Gaya Lain,1"')
    before = document.element.xml
    susun_daftar(document)
    kosongkan_daftar(document)
    assert document.element.xml == before


@pytest.mark.parametrize("laporan", ["pk", "sk-iku", "temuan", "cascading"])
def test_a_document_without_lists_and_captions_stays_as_it_is(laporan: str) -> None:
    document = Document(shipped_template(laporan, "docx"))
    before = document.element.xml
    kosongkan_daftar(document)
    susun_daftar(document)
    assert document.element.xml == before


def test_a_list_without_entries_says_so() -> None:
    document = _with_list(r'TOC \h \z \c "Tabel"')
    susun_daftar(document)
    assert [p.text for p in document.paragraphs] == ["awal", "Tidak ada.", "akhir"]


def test_a_heading_in_two_lists_has_one_bookmark_beside_those_it_had() -> None:
    document = _with_list(r'TOC \o "1-1" \h')
    second = _with_list(r'TOC \o "1-3" \h').paragraphs[1]._p
    document.paragraphs[-1]._p.addnext(second)
    heading = document.add_heading("Satu", 1)._p
    heading.append(parse_xml(f"<w:bookmarkStart {W} w:id='7' w:name='_Toc00000004'/>"))
    heading.append(parse_xml(f"<w:bookmarkEnd {W} w:id='7'/>"))
    susun_daftar(document)
    (one,), (two,) = _entries(document).values()
    assert one == two == ("Satu", BELUM_ADA, "_Toc00000005")
    ids = [mark.get(qn("w:id")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    assert sorted(ids) == ["7", "8"]


def test_a_list_keeps_what_stands_beside_it() -> None:
    document = _with_list(r'TOC \o "1-2" \h')
    paragraph = document.paragraphs[1]
    paragraph._p.insert(0, parse_xml(f"<w:r {W}><w:br w:type='page'/></w:r>"))
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:sectPr {W}><w:pgSz w:w='1' w:h='1'/></w:sectPr>"))
    for level, text in ((1, "Satu"), (2, "Dua"), (3, "Tiga")):
        document.add_heading(text, level)
    susun_daftar(document)
    texts = [p.text for p in document.paragraphs]
    assert texts == ["awal", f"Satu\t{BELUM_ADA}", f"Dua\t{BELUM_ADA}", "", "akhir", "Satu", "Dua", "Tiga"]
    assert document.paragraphs[1]._p.find(f"{qn('w:r')}/{qn('w:br')}") is not None
    assert document.paragraphs[3]._p.pPr.find(qn("w:sectPr")) is not None


def test_without_the_styles_of_lists_entries_end_at_the_margin() -> None:
    document = _with_list(r'TOC \o "1-3" \h \z \u')
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(215), Mm(25), Mm(25)
    document.add_heading("Satu", 2)
    susun_daftar(document)
    (tab,) = document.element.body.iterfind(f".//{qn('w:tabs')}/{qn('w:tab')}")
    assert tab.get(qn("w:leader")) == "dot"
    assert int(tab.get(qn("w:pos"))) == pytest.approx(165 / 25.4 * 1440, abs=2)


def test_an_outline_level_makes_a_heading_whatever_gave_it() -> None:
    document = _with_list(r'TOC \o "1-3" \h \z \u')
    base = document.styles.add_style("Dasar", 1)
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "1")
    base.element.get_or_add_pPr().append(level)
    document.styles.add_style("Turunan", 1).base_style = base
    document.add_paragraph("dari induk", style="Turunan")
    own = document.add_paragraph("langsung")
    own._p.get_or_add_pPr().append(parse_xml(f"<w:outlineLvl {W} w:val='0'/>"))
    body = document.add_paragraph("teks biasa", style="Turunan")
    body._p.get_or_add_pPr().append(parse_xml(f"<w:outlineLvl {W} w:val='9'/>"))
    document.add_paragraph("", style="Turunan")
    susun_daftar(document)
    assert [text for text, _, _ in next(iter(_entries(document).values()))] == ["dari induk", "langsung"]


@contoh(40)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_any_heading_is_an_entry_word_for_word(template: Path, texts: list[str]) -> None:
    shown = render(template, {**KANTOR, "bagian": [{"judul": text, "grafik": None} for text in texts]})
    assert faults(shown) == []
    document = _open(shown)
    lists = list(_entries(document).values())
    captions = [" ".join(text.split()) for text in _captions(document, "Judul Gambar")]
    assert [text for text, _, _ in lists[2]] == captions
    assert len(captions) == len(texts)


def _with_list(instruction: str) -> Any:
    document = Document()
    document.add_paragraph("awal")
    paragraph = document.add_paragraph()._p
    for part in (
        "<w:fldChar w:fldCharType='begin'/>",
        f"<w:instrText xml:space='preserve'> {instruction} </w:instrText>",
        "<w:fldChar w:fldCharType='separate'/>",
        "<w:t>lama</w:t>",
        "<w:fldChar w:fldCharType='end'/>",
    ):
        paragraph.append(parse_xml(f"<w:r {W}>{part}</w:r>"))
    document.add_paragraph("akhir")
    return document


# --- page numbers -----------------------------------------------------------------------------------------------------


def test_a_document_without_lists_needs_no_page_numbers() -> None:
    assert untuk_dibaca(shipped_template("pk", "docx").read_bytes()) is None


def test_pages_are_read_from_plain_and_from_packed_titles() -> None:
    plain, packed, other = (
        "".join(f"{ord(c):04X}" for c in t) for t in ("kinerja-xl:_Toc1=7", "kinerja-xl:_Toc2=12", "x")
    )
    stream = zlib.compress(f"<</Title<FEFF{packed}>>>".encode())
    pdf = f"<</Title<FEFF{plain}>>> <</Title<FEFF{other}>>>".encode() + b"stream\r\n" + stream + b"\nendstream"
    pdf += b" stream\nnot packed\nendstream"
    assert baca_halaman(pdf) == {"_Toc1": "7", "_Toc2": "12"}


def test_page_numbers_are_printed_as_their_section_counts(rendered: bytes) -> None:
    marks = {text: mark for entries in _entries(_open(rendered)).values() for text, _, mark in entries}
    halaman = {marks["KATA PENGANTAR"]: "1", marks["DAFTAR TABEL"]: "4", marks["BAB I PENDAHULUAN"]: "1"}
    filled = isi_halaman(rendered, {**halaman, "_TocTidakAda": "5"})
    assert faults(filled) == []
    assert isi_halaman(rendered, halaman) == filled
    shown = {text: page for entries in _entries(_open(filled)).values() for text, page, _ in entries}
    assert {text: shown.pop(text) for text in ("KATA PENGANTAR", "DAFTAR TABEL", "BAB I PENDAHULUAN")} == {
        "KATA PENGANTAR": "i",
        "DAFTAR TABEL": "iv",
        "BAB I PENDAHULUAN": "1",
    }
    assert set(shown.values()) == {BELUM_ADA}
    with zipfile.ZipFile(io.BytesIO(rendered)) as old, zipfile.ZipFile(io.BytesIO(filled)) as new:
        assert [n for n in old.namelist() if old.read(n) != new.read(n)] == ["word/document.xml"]


@pytest.mark.libreoffice
def test_the_lists_of_the_pdf_name_the_pages_where_things_stand(rendered: bytes, tmp_path: Path, libreoffice) -> None:
    probe, final = tmp_path / "baca.docx", tmp_path / "laporan.docx"
    probe.write_bytes(untuk_dibaca(rendered) or b"")
    final.write_bytes(isi_halaman(rendered, baca_halaman(libreoffice.convert(probe, "pdf").read_bytes())))
    listed = [(text, page) for entries in _entries(_open(final.read_bytes())).values() for text, page, _ in entries]
    assert [text for text, _ in listed] == JUDUL + TABEL + GAMBAR
    pages = [" ".join(p.extract_text().split()) for p in PdfReader(libreoffice.convert(final, "pdf")).pages]
    labels = {index: found[1] for index, p in enumerate(pages) if (found := re.search(rf"{KAKI}\s*(\w+)$", p))}
    assert list(labels.values())[:4] == ["i", "ii", "iii", "1"]
    front = " ".join(pages[index] for index in (2, 3))
    for text, page in listed:
        assert re.search(rf"{re.escape(text)} ?\.*{page}\b", front), (text, page)
        stands = [labels[i] for i, p in enumerate(pages) if i in labels and re.search(rf"{re.escape(text)}(?! ?\.)", p)]
        assert page in stands, (text, page, stands)
    shown = dict(listed)
    assert (shown["DAFTAR TABEL"], shown["BAB I PENDAHULUAN"]) == ("iii", "1")
    assert int(shown["Tabel 2.4 Rincian Nilai AKIP"]) > int(shown["Tabel 2.1 Capaian Indeks kepuasan <A> & B"]) > 1
