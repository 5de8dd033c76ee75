"""The year-end report: its chapters, the seven analyses of each objective, its tables, and what it asks for."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from helpers import samples, some
from helpers.berat import sebagian
from helpers.docx_dump import dump
from helpers.package_check import faults
from pypdf import PdfReader

from kinerja_xl.app.report import shipped_template
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.reports.cetak.angka_capaian import teks_angka, teks_persen
from kinerja_xl.reports.cetak.gambar import Gambar, baca_logo
from kinerja_xl.reports.lkjip.laporan_lkjip import isi_lkjip, render_lkjip
from kinerja_xl.text.numbers import format_rupiah

SAMPLE = "kalaena-pengukuran-2025-bersih"
TEMPLATE = shipped_template("lkjip", "docx")

DEPAN = [
    "KATA PENGANTAR",
    "PERNYATAAN TELAH DIREVIU",
    "IKHTISAR EKSEKUTIF",
    "DAFTAR ISI",
    "DAFTAR TABEL",
    "DAFTAR GAMBAR",
]
ISIAN = "DAFTAR ISIAN YANG BELUM LENGKAP"
LAMPIRAN = [
    "LAMPIRAN I PERJANJIAN KINERJA",
    "LAMPIRAN II PENGUKURAN KINERJA SETIAP TRIWULAN",
    "LAMPIRAN III CAPAIAN PROGRAM, KEGIATAN, DAN SUB KEGIATAN",
    "LAMPIRAN IV DEFINISI OPERASIONAL DAN FORMULASI INDIKATOR PROGRAM",
]
SUBBAB = {
    "BAB I PENDAHULUAN": [
        "1.1 Latar Belakang",
        "1.2 Gambaran Umum",
        "1.3 Kedudukan, Tugas, Fungsi, dan Struktur Organisasi",
        "1.4 Sumber Daya",
        "1.5 Isu Strategis",
        "1.6 Dasar Hukum",
        "1.7 Sistematika Penyajian",
    ],
    "BAB II PERENCANAAN KINERJA": [
        "2.1 Ringkasan Rencana Strategis",
        "2.2 Indikator Kinerja Utama",
        "2.3 Rencana Kerja Tahunan",
        "2.4 Perjanjian Kinerja Tahun 2025",
        "2.5 Rencana Aksi",
    ],
    "BAB III AKUNTABILITAS KINERJA": [
        "A. Capaian Kinerja Organisasi",
        "B. Realisasi Anggaran",
        "C. Realisasi Rencana Aksi",
        "D. Reviu Capaian Kinerja",
        "E. Tindak Lanjut Rekomendasi Hasil Evaluasi",
        "F. Prestasi dan Penghargaan",
    ],
    "BAB IV PENUTUP": ["4.1 Simpulan", "4.2 Langkah Perbaikan"],
}
TUJUH_ANALISIS = [
    "a. Target dan Realisasi Tahun 2025",
    "b. Perbandingan dengan Tahun-Tahun Sebelumnya",
    "c. Kemajuan terhadap Target Akhir Periode Renstra",
    "d. Perbandingan dengan Standar Nasional",
    "e. Penyebab Keberhasilan atau Kegagalan, Kendala, dan Solusi",
    "f. Efisiensi Penggunaan Sumber Daya",
    "g. Program dan Kegiatan yang Menunjang",
]


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return samples.document(SAMPLE)


@pytest.fixture(scope="module")
def printed() -> bytes:
    return samples.printed("lkjip", SAMPLE)


@pytest.fixture(scope="module")
def ringkas(dokumen: Dokumen) -> Dokumen:
    """The sample with eight of its nodes: printed in half the time, where the rest would only be more of the same."""
    kept = ("1", "2", "2.1", "2.1.1", "2.1.1.1", "2.1.1.2", "2.1.1.3", "2.1.1.4")
    return replace(dokumen, simpul=tuple(s for s in dokumen.simpul if s.kode in kept))


@pytest.fixture(scope="module")
def short(ringkas: Dokumen) -> bytes:
    return render_lkjip(ringkas, TEMPLATE)


@pytest.fixture(scope="module")
def bare(ringkas: Dokumen) -> bytes:
    return render_lkjip(tanpa_isian(ringkas), TEMPLATE)


@pytest.fixture(scope="module")
def lines(printed: bytes) -> list[str]:
    return _lines(printed)


def _lines(printed: bytes) -> list[str]:
    """The document's blocks, a line each: what a paragraph breaks over two lines stands on one."""
    return re.sub(r"\n(?!\[|\||footer|header)", " ", dump(printed)).splitlines()


def headings(lines: list[str], *styles: str) -> list[str]:
    return [
        text
        for line in lines
        if (found := re.match(r"\[(.+?)\] (.+)", line)) and found[1] in styles
        for text in [found[2]]
    ]


def after(lines: list[str], start: str, end: str = "") -> list[str]:
    """The lines behind the first one with ``start``, up to the next with ``end``."""
    first = next(n for n, line in enumerate(lines) if start in line)
    rest = lines[first + 1 :]
    last = next((n for n, line in enumerate(rest) if end and end in line), len(rest))
    return rest[:last]


def tanpa_isian(dokumen: Dokumen) -> Dokumen:
    """The same office before it filled in anything beyond targets and quarters."""
    return replace(
        dokumen, skm=(), akip=(), riwayat=(), analisis=(), narasi=(), rencana_aksi=(), dasar_hukum=(), data_ukur=()
    )


# --- chapters ---------------------------------------------------------------------------------------------------------


def test_every_part_of_the_report_stands_in_its_place(lines: list[str]) -> None:
    found = [h for h in headings(lines, "Judul Depan", "Judul Bab") if h != ISIAN]
    assert found == [*DEPAN, *SUBBAB, *LAMPIRAN]


@pytest.mark.parametrize("bab", SUBBAB)
def test_every_chapter_has_its_sections(lines: list[str], bab: str) -> None:
    ends = [*list(SUBBAB)[1:], LAMPIRAN[0]]
    inside = after(lines, f"[Judul Bab] {bab}", ends[list(SUBBAB).index(bab)])
    assert headings(inside, "Judul Subbab") == SUBBAB[bab]


def test_the_lists_name_every_heading_table_and_figure(lines: list[str]) -> None:
    for title, styles, level in (
        ("DAFTAR TABEL", ["Judul Tabel"], "table of figures"),
        ("DAFTAR GAMBAR", ["Judul Gambar"], "table of figures"),
        ("DAFTAR ISI", ["Judul Depan", "Judul Bab", "Judul Subbab", "Judul Anak Subbab"], "toc"),
    ):
        entries = [line for line in after(lines, f"[Judul Depan] {title}", "[Judul ") if level in line]
        wanted = headings(lines, *styles)
        assert wanted
        assert [re.sub(r"^\[.+?\] |\t.*$", "", e) for e in entries] == wanted


def test_tables_and_figures_are_numbered_by_chapter(lines: list[str]) -> None:
    for style, label in (("Judul Tabel", "Tabel"), ("Judul Gambar", "Gambar")):
        numbers = [re.match(rf"{label} (\d\.)?(\d+) \S", caption) for caption in headings(lines, style)]
        assert all(numbers)
    assert not [c for c in some(headings(lines, "Judul Tabel")) if not re.match(r"Tabel (\d\.)?\d+ [A-Z]", c)]


def test_pages_are_roman_in_front_arabic_from_the_first_chapter_and_wide_where_tables_are(printed: bytes) -> None:
    sections = Document(io.BytesIO(printed)).sections
    starts = [s._sectPr.find(qn("w:pgNumType")) for s in sections]
    counted = [(s.get(qn("w:fmt")), s.get(qn("w:start"))) for s in starts if s is not None]
    assert counted == [("lowerRoman", "1"), (None, "1")]
    assert sum(s.orientation == WD_ORIENT.LANDSCAPE for s in sections) == 2
    assert {tuple(sorted((round(s.page_width.mm), round(s.page_height.mm)))) for s in sections} == {(215, 330)}


# --- the seven analyses -----------------------------------------------------------------------------------------------


def objectives(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each objective of Bab III with its lines."""
    chapter = after(lines, "[Judul Bab] BAB III", "[Judul Subbab] B.")
    starts = [n for n, line in enumerate(chapter) if re.match(r"\[Judul Anak Subbab\] Sasaran \w+ \d", line)]
    for start, end in zip(starts, [*starts[1:], len(chapter)], strict=True):
        yield chapter[start], chapter[start + 1 : end]


def test_every_objective_has_the_seven_analyses_in_order(dokumen: Dokumen, lines: list[str]) -> None:
    found = list(objectives(lines))
    levels = ("Sasaran Strategis", "Program")
    wanted = [x.teks for level in levels for s in dokumen.simpul if s.jenjang == level for x in s.sasaran]
    assert [re.sub(r".*?Sasaran \w+ \d+: ", "", title) for title, _ in found] == wanted
    assert [re.sub(r".*\] (.*?):.*", r"\1", title) for title, _ in found[1:4]] == [
        "Sasaran Strategis 2",
        "Sasaran Program 1",
        "Sasaran Program 2",
    ]
    for _, inside in found:
        assert headings(inside, "Judul Analisis") == TUJUH_ANALISIS
        for title, following in zip(TUJUH_ANALISIS, [*TUJUH_ANALISIS[1:], ""], strict=True):
            assert [x for x in after(inside, title, following) if x.strip()], f"{title} says nothing"


def test_a_mean_is_told_only_of_several_indicators(lines: list[str]) -> None:
    with_mean = [
        title for title, inside in objectives(lines) if any("| Rata-rata capaian |" in line for line in inside)
    ]
    assert len(with_mean) == 1
    assert "Sasaran Program 1" in with_mean[0]


def test_every_indicator_of_an_objective_stands_there_with_its_numbers(dokumen: Dokumen, lines: list[str]) -> None:
    tables = [line for _, inside in objectives(lines) for line in after(inside, "[Judul Tabel]", "[Judul Analisis]")]
    hasil = [h for h in hasil_tahun(dokumen) if h.simpul.jenjang in ("Sasaran Strategis", "Program")]
    assert len(hasil) >= 8
    for h in hasil:
        rows = [line for line in tables if f"| {h.indikator.nama} |" in line]
        assert any(
            all(f"| {text} " in row for text in (teks_angka(h.target), teks_angka(h.realisasi), teks_persen(h.capaian)))
            for row in rows
        ), h.indikator.nama


def test_causes_obstacles_and_solutions_are_those_of_the_office(dokumen: Dokumen, lines: list[str]) -> None:
    text = " ".join(line for _, inside in objectives(lines) for line in inside)
    shown = {i.kode for s in dokumen.simpul if s.jenjang in ("Sasaran Strategis", "Program") for i in s.indikator}
    told = [a for a in dokumen.analisis if a.kode_indikator in shown and not a.triwulan]
    assert told
    for analisis in told:
        for words in (analisis.penyebab, analisis.kendala, analisis.solusi):
            assert all(line.strip(" .")[1:] in text for line in words.splitlines() if line.strip())


# --- plan, budget, annexes --------------------------------------------------------------------------------------------


def test_the_agreement_is_printed_in_bab_ii_and_in_the_annex_with_the_total_of_the_budget(
    dokumen: Dokumen, lines: list[str]
) -> None:
    total = sum(
        a.pagu_berlaku or 0
        for s in dokumen.simpul
        if s.jenjang == "Program"
        for a in dokumen.anggaran_menurut_kode[s.kode]
    )
    for start, end, word in (
        ("[Judul Subbab] 2.4", "[Judul Subbab] 2.5", "JUMLAH"),
        ("[Judul Depan] LAMPIRAN I", "LAMPIRAN II", "TOTAL"),  # as ``report pk`` prints it
    ):
        inside = after(lines, start, end)
        assert any(re.match(rf"\| +\| {word} \| {re.escape(format_rupiah(total))} ", line) for line in inside), start
        for simpul in (s for s in dokumen.simpul if s.jenjang == "Program"):
            pagu = dokumen.anggaran_menurut_kode[simpul.kode][0].pagu_berlaku
            assert any(f"| {simpul.nomenklatur} | {format_rupiah(pagu or 0)} |" in line for line in inside)


def test_the_annexes_hold_every_indicator_once(dokumen: Dokumen, lines: list[str]) -> None:
    names = [i.nama for s in dokumen.simpul for i in s.indikator]
    rows = [r for r in after(lines, f"[Judul Depan] {LAMPIRAN[1]}", "[Judul Depan]") if re.match(r"\| \d+\. \|", r)]
    assert [r.split(" | ")[2] for r in rows] == names
    below = [
        i.nama for s in dokumen.simpul if s.jenjang in ("Program", "Kegiatan", "Sub Kegiatan") for i in s.indikator
    ]
    rows = [r for r in after(lines, f"[Judul Depan] {LAMPIRAN[2]}", "[Judul Depan]") if r.startswith("|")]
    assert [r.split(" | ")[2] for r in rows[2:]] == below


def test_the_plan_of_action_is_printed_whole(dokumen: Dokumen, lines: list[str]) -> None:
    inside = after(lines, "[Judul Subbab] 2.5", "[Judul Bab]")
    for aksi in some(dokumen.rencana_aksi):
        assert any(f"| {aksi.aksi} |" in line for line in inside), aksi.aksi


def test_titles_of_tables_return_on_every_page_and_rows_stay_whole(printed: bytes) -> None:
    for table in some(Document(io.BytesIO(printed)).tables):
        rows = [row._tr.trPr for row in table.rows]
        assert all(row is not None and row.find(qn("w:cantSplit")) is not None for row in rows)
        bordered = table.style is not None and table.style.name == "Table Grid"
        assert not bordered or rows[0].find(qn("w:tblHeader")) is not None


# --- what is missing --------------------------------------------------------------------------------------------------


def asked(lines: list[str]) -> list[str]:
    """What the list at the front asks for; [] without a list."""
    if ISIAN not in headings(lines, "Judul Depan"):
        return []
    return [row.split(" | ")[1] for row in after(lines, ISIAN, "[Judul Bab]") if re.match(r"\| \d+\. \|", row)]


def in_place(lines: list[str]) -> list[str]:
    """What is asked for inside the report, each once, in the order of the text."""
    front = after(lines, "[Judul Depan] KATA PENGANTAR", "[Judul Depan] DAFTAR ISI")
    body = [*front, *after(lines, "[Judul Bab] BAB I PENDAHULUAN")]
    found = (text for line in body for text in re.findall(r"\[Belum diisi: (.+?) \(lembar [^()]+\)\]", line))
    return list(dict.fromkeys(found))


def test_what_is_missing_is_asked_for_in_its_place_and_listed_in_the_same_order(bare: bytes, lines: list[str]) -> None:
    assert asked(lines) == in_place(lines)
    missing = _lines(bare)
    assert asked(missing) == in_place(missing)
    for wanted in ("Gambaran umum", "Isu strategis", "Dasar hukum", "Rencana aksi tiap triwulan", "Ringkasan Renstra"):
        assert wanted in asked(missing)
    assert len(asked(missing)) > len(asked(lines))


def test_what_is_asked_for_is_highlighted_and_nothing_else(bare: bytes) -> None:
    body = Document(io.BytesIO(bare)).element.body
    runs = ["".join(t.text or "" for t in run.iter(qn("w:t"))) for run in body.iter(qn("w:r"))]
    shown = ["".join(t.text or "" for t in m.iter(qn("w:t"))) for m in body.xpath(".//w:r[w:rPr/w:highlight]")]
    assert shown == [text for text in runs if "[Belum diisi: " in text]
    assert all(re.fullmatch(r"\[Belum diisi: [^\]]+\]", text) for text in shown)


def test_nothing_missing_leaves_the_list_out(dokumen: Dokumen, lines: list[str]) -> None:
    assert isi_lkjip(dokumen).belum_diisi == ()
    assert ISIAN not in headings(lines, "Judul Depan")


@pytest.mark.parametrize(
    "lembar",
    sebagian(
        ["skm", "akip", "riwayat", "analisis", "narasi", "rencana_aksi", "anggaran", "pejabat"],
        lambda lembar: lembar == "analisis",
    ),
)
def test_a_report_without_one_sheet_still_has_all_its_parts(ringkas: Dokumen, lembar: str) -> None:
    lines = _lines(render_lkjip(replace(ringkas, **{lembar: ()}), TEMPLATE))
    assert [h for h in headings(lines, "Judul Depan", "Judul Bab") if h != ISIAN] == [*DEPAN, *SUBBAB, *LAMPIRAN]
    assert "None" not in " ".join(lines)
    assert asked(lines) == in_place(lines)


def test_an_empty_workbook_asks_for_everything(dokumen: Dokumen) -> None:
    kosong = Dokumen(jenis="pengukuran", identitas=Identitas())
    lines = _lines(render_lkjip(kosong, TEMPLATE))
    assert "Perjanjian Kinerja kepala kantor" in asked(lines)
    assert asked(lines) == in_place(lines)
    assert "None" not in " ".join(lines)


# --- the file ---------------------------------------------------------------------------------------------------------


def test_two_runs_give_the_same_bytes(ringkas: Dokumen, short: bytes) -> None:
    assert render_lkjip(ringkas, TEMPLATE) == short


def test_the_package_is_whole(printed: bytes) -> None:
    assert not faults(printed)


def test_charts_are_words_own_with_their_numbers(printed: bytes) -> None:
    import zipfile

    names = zipfile.ZipFile(io.BytesIO(printed)).namelist()
    charts = [n for n in names if re.match(r"word/charts/chart\d+\.xml", n)]
    assert len(charts) >= 5
    assert len(charts) == len([n for n in names if n.endswith(".xlsx")])


@pytest.mark.berat
def test_an_office_may_restyle_the_template(dokumen: Dokumen, lines: list[str], tmp_path: Path) -> None:
    template = Document(TEMPLATE)
    for name in ("Judul Bab", "Isi Bab", "Tabel LKjIP", "Judul Analisis"):
        template.styles[name].font.name, template.styles[name].font.size = "Times New Roman", Pt(13)
        template.styles[name].font.color.rgb = RGBColor(0x1F, 0x3A, 0x5F)
    path = tmp_path / "lkjip.docx"
    template.save(path)
    made = render_lkjip(dokumen, path)
    assert Document(io.BytesIO(made)).styles["Isi Bab"].font.name == "Times New Roman"
    assert _lines(made) == lines


def test_a_draft_says_so_and_the_logo_stands_on_the_cover(ringkas: Dokumen, short: bytes, tmp_path: Path) -> None:
    made = render_lkjip(ringkas, TEMPLATE, draft=True, logo=_logo(tmp_path))
    assert "DRAF" not in dump(short)
    assert "DRAF" in dump(made)
    first, last = (Document(io.BytesIO(data)).paragraphs[0]._p for data in (short, made))
    assert not first.xpath(".//pic:pic")
    assert last.xpath(".//pic:pic")


def test_a_template_with_an_unknown_tag_is_refused_with_its_place(ringkas: Dokumen, tmp_path: Path) -> None:
    template = Document(TEMPLATE)
    template.add_paragraph("{{ bab3.sasarn }}")
    path = tmp_path / "salah.docx"
    template.save(path)
    with pytest.raises(KinerjaError, match="sasarn"):
        render_lkjip(ringkas, path)


@pytest.mark.berat
@pytest.mark.libreoffice
def test_the_sample_fills_thirty_pages(printed: bytes, libreoffice, tmp_path: Path) -> None:
    path = tmp_path / "lkjip.docx"
    path.write_bytes(printed)
    pages = PdfReader(libreoffice.convert(path, "pdf")).pages
    assert len(pages) >= 30
    assert not [n for n, page in enumerate(pages, 1) if len(page.extract_text().split()) < 12 and n > 1], "empty pages"


def _logo(folder: Path) -> Gambar:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + b"\x10\x20\x30" * 2 for _ in range(2)))
    path = folder / "logo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b""))
    return baca_logo(path)
