"""The front of the LKjIP's template: cover, preface, summary, lists."""

from __future__ import annotations

from typing import Any

import bab
import lkjip_bab3
import surat
import word
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt
from lkjip_tabel import FOOTER, paragraphs, table

_PENGANTAR = (
    "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi Pemerintah (LKjIP) "
    "{{ kantor }} Tahun {{ tahun }} telah selesai disusun. Laporan ini merupakan pertanggungjawaban atas pencapaian "
    "sasaran, pelaksanaan program dan kegiatan, serta penggunaan anggaran yang telah diperjanjikan dalam Perjanjian "
    "Kinerja Tahun {{ tahun }}.",
    "Laporan ini memuat rencana dan target kinerja, hasil pengukuran dan analisis capaian setiap sasaran, realisasi "
    "anggaran, serta langkah perbaikan yang akan ditempuh.",
    "Kami berharap laporan ini bermanfaat sebagai bahan evaluasi dan perbaikan kinerja {{ kantor }} serta sebagai "
    "informasi bagi masyarakat dan semua pihak yang berkepentingan.",
)
_TITIK = "………………………"
_REVIU = (
    "Laporan Kinerja {{ kantor }} Tahun {{ tahun }} telah direviu. Isi laporan tetap menjadi tanggung jawab pimpinan "
    "{{ kantor }}.",
    "Reviu dilakukan untuk memberikan keyakinan terbatas bahwa informasi kinerja di dalamnya akurat, andal, dan absah. "
    "Hasilnya (beri tanda pada salah satu):",
)
_HASIL_REVIU = (
    "tidak ditemukan hal yang membuat informasi kinerja dalam laporan ini diragukan;",
    "ditemukan hal yang perlu diperbaiki sebagaimana dimuat dalam catatan hasil reviu.",
)
_ISIAN = (
    "Isian berikut belum ada pada buku kerja. Di dalam laporan, tempatnya ditandai dengan tulisan yang sama. Lengkapi "
    "buku kerja pada tempat yang disebutkan, lalu cetak laporan ini kembali; daftar ini hilang bila semuanya terisi."
)


def build(document: Any) -> None:
    """Write everything up to Bab I, with roman page numbers."""
    bab.section(document, FOOTER, carrier=_cover(document), first=1, roman=True)
    _preface(document)
    _review(document)
    _summary(document)
    for title, of in (("DAFTAR ISI", "isi"), ("DAFTAR TABEL", "Tabel"), ("DAFTAR GAMBAR", "Gambar")):
        document.add_paragraph(title, style="Judul Depan")
        bab.contents(document, of)
    _missing(document)


def _cover(document: Any) -> Any:
    """Write the cover and return its last paragraph."""
    with word.inside(document, "if logo"):
        document.add_paragraph("{{ logo }}", style="Sampul Instansi").paragraph_format.space_before = Pt(40)
    title = document.add_paragraph("LAPORAN KINERJA\nINSTANSI PEMERINTAH", style="Sampul Judul")
    title.paragraph_format.space_before = Pt(120)
    document.add_paragraph("(LKjIP)", style="Sampul Judul")
    year = document.add_paragraph("TAHUN {{ tahun }}", style="Sampul Judul")
    year.paragraph_format.space_before = Pt(24)
    office = document.add_paragraph("{{ kantor|kapital }}", style="Sampul Instansi")
    office.paragraph_format.space_before = Pt(260)
    document.add_paragraph("{{ kabupaten|kapital }}", style="Sampul Instansi")
    return document.add_paragraph('PROVINSI {{ provinsi|kapital|replace("PROVINSI ", "") }}', style="Sampul Instansi")


def _preface(document: Any) -> None:
    document.add_paragraph("KATA PENGANTAR", style="Judul Depan").paragraph_format.page_break_before = False
    with word.inside(document, "if kata_pengantar"):
        paragraphs(document, "kata_pengantar")
        word.tag(document, "{%p else %}")
        for text in _PENGANTAR:
            document.add_paragraph(text, style="Isi Bab")
    surat.signature(document, "kepala", "{{ kepala.jabatan|kapital }},", ("{{ tempat_tanggal }}",))


def _review(document: Any) -> None:
    """Leave a page for whoever reviews the report, which is by hand."""
    document.add_paragraph("PERNYATAAN TELAH DIREVIU", style="Judul Depan")
    for text in _REVIU:
        document.add_paragraph(text, style="Isi Bab")
    for text in _HASIL_REVIU:
        document.add_paragraph(f"☐\t{text}", style="Butir Bab")
    made = word.table(document, (word.TEXT_WIDTH / 2, word.TEXT_WIDTH / 2), borders=False)
    word.row(made, ("", f"{_TITIK}, {_TITIK}"), "Tanda Tangan Awal")
    word.row(made, ("", "Pereviu,"), "Tanda Tangan")
    space = word.row(made, ("", ""), "Tanda Tangan")
    space.height, space.height_rule = Mm(24), WD_ROW_HEIGHT_RULE.AT_LEAST
    for text in (_TITIK, f"NIP {_TITIK}"):
        word.row(made, ("", text), "Tanda Tangan")


def _summary(document: Any) -> None:
    document.add_paragraph("IKHTISAR EKSEKUTIF", style="Judul Depan")
    lkjip_bab3.summary(document)


def _missing(document: Any) -> None:
    with word.inside(document, "if belum_diisi"):
        document.add_paragraph("DAFTAR ISIAN YANG BELUM LENGKAP", style="Judul Depan")
        document.add_paragraph(_ISIAN, style="Isi Bab")
        columns = (
            (12, "NO", "{{ loop.index }}.", "c"),
            (80, "ISIAN", "{{ isian.apa }}", "l"),
            (73, "TEMPAT MENGISI", "{{ isian.tempat }}", "l"),
        )
        table(document, "", columns, "isian in belum_diisi")
