"""Bab I of the LKjIP's template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import nomor
import word
from lkjip_tabel import ISI, paragraphs, table

_LATAR = (
    "Setiap instansi pemerintah wajib mempertanggungjawabkan pelaksanaan tugas, fungsi, dan penggunaan anggarannya. "
    "Pertanggungjawaban itu disampaikan melalui laporan kinerja, yang membandingkan hasil yang dicapai dengan target "
    "yang telah diperjanjikan dan menjelaskan sebab keberhasilan maupun kegagalannya."
)
_DASAR = (
    "Penyusunan laporan ini berpedoman pada {% for dasar in bab1.dasar_laporan %}{{ dasar }}"
    "{% if not loop.last %} dan {% endif %}{% endfor %}."
)
_TUJUAN = (
    "Laporan Kinerja {{ kantor }} Tahun {{ tahun }} disusun untuk memberikan informasi kinerja yang terukur kepada "
    "pemberi mandat, dan sebagai bahan perbaikan berkesinambungan bagi {{ kantor }} untuk meningkatkan kinerjanya."
)
_STRUKTUR = (
    "Susunan organisasi {{ kantor }} digambarkan sebagai berikut, sedangkan tugas dan fungsi setiap jabatan dimuat "
    "pada tabel sesudahnya."
)
_PEJABAT = (
    "{{ kantor }} memiliki {{ bab1.jumlah_terbilang }} jabatan struktural, dengan pejabat dan sebarannya menurut "
    "eselon sebagai berikut."
)
_SISTEMATIKA = (
    ("Bab I Pendahuluan", "menjelaskan gambaran umum kantor, organisasi, sumber daya, isu strategis, dan dasar hukum."),
    (
        "Bab II Perencanaan Kinerja",
        "menguraikan ringkasan Rencana Strategis, Indikator Kinerja Utama, rencana kerja tahunan, Perjanjian Kinerja, "
        "dan rencana aksi.",
    ),
    (
        "Bab III Akuntabilitas Kinerja",
        "menyajikan capaian kinerja setiap sasaran beserta analisisnya dan realisasi anggaran.",
    ),
    ("Bab IV Penutup", "memuat simpulan umum dan langkah perbaikan kinerja."),
    (
        "Lampiran",
        "memuat Perjanjian Kinerja, pengukuran kinerja setiap triwulan, capaian program, kegiatan, dan sub kegiatan, "
        "serta data pendukung lainnya.",
    ),
)


def build(document: Any) -> None:
    """Write the chapter."""
    document.add_paragraph("\nPENDAHULUAN", style="Judul Bab")
    bagian = nomor.parts(document, 1)
    _heading(document, bagian, "Latar Belakang")
    document.add_paragraph(_LATAR, style="Isi Bab")
    document.add_paragraph(_DASAR, style="Isi Bab")
    document.add_paragraph(_TUJUAN, style="Isi Bab")
    _heading(document, bagian, "Gambaran Umum")
    paragraphs(document, "bab1.gambaran_umum")
    _organisation(document, bagian)
    _heading(document, bagian, "Sumber Daya")
    _heading(document, bagian, "Sumber Daya Manusia", "Judul Anak Subbab")
    paragraphs(document, "bab1.sdm")
    _people(document)
    _officials(document)
    _heading(document, bagian, "Sarana dan Prasarana", "Judul Anak Subbab")
    paragraphs(document, "bab1.sarana")
    _means(document)
    _heading(document, bagian, "Isu Strategis")
    paragraphs(document, "bab1.isu")
    _heading(document, bagian, "Dasar Hukum")
    with word.inside(document, "for dasar in bab1.dasar_hukum"):
        document.add_paragraph("{{ loop.index }}.\t{{ dasar }}", style="Butir Bab")
    _heading(document, bagian, "Sistematika Penyajian")
    for title, text in _SISTEMATIKA:
        paragraph = document.add_paragraph(style="Isi Bab")
        paragraph.add_run(title).bold = True
        paragraph.add_run(f" {text}")


def _heading(document: Any, bagian: Callable[..., None], text: str, style: str = "Judul Subbab") -> None:
    bagian(document.add_paragraph(text, style=style), 0 if style == "Judul Subbab" else 1)


def _organisation(document: Any, bagian: Callable[..., None]) -> None:
    _heading(document, bagian, "Kedudukan, Tugas, Fungsi, dan Struktur Organisasi")
    with word.inside(document, "if bab1.tanpa_jabatan"):
        document.add_paragraph("{{ bab1.tanpa_jabatan }}", style="Isi Bab")
        word.tag(document, "{%p else %}")
        document.add_paragraph(_STRUKTUR, style="Isi Bab").paragraph_format.keep_with_next = True
        word.each(document, "bab1.bagan", "Gambar", "bagan")
        with word.inside(document, "if bab1.bagan"):
            document.add_paragraph("Struktur Organisasi {{ kantor }}", style="Judul Gambar")
    with word.inside(document, "if bab1.jabatan"):
        columns = (
            (9, "NO", "{{ baris.nomor }}", "c"),
            (36, "JABATAN", "{{ baris.jabatan }}", "l"),
            (26, "ATASAN LANGSUNG", "{{ baris.atasan }}", "l"),
            (44, "TUGAS", "", "l"),
            (50, "FUNGSI", "", "l"),
        )
        made = table(document, "Kedudukan, Tugas, dan Fungsi Jabatan", columns, "baris in bab1.jabatan")
        cells = made.rows[3].cells
        word.paragraphs(cells[3], "baris.tugas", ISI)
        word.paragraphs(cells[4], "baris.fungsi", ISI)


def _people(document: Any) -> None:
    with word.inside(document, "if bab1.pegawai"):
        document.add_paragraph("{{ bab1.pengantar_pegawai }}", style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (12, "NO", "{{ baris.nomor }}", "c"),
            (78, "URAIAN", "{{ baris.uraian }}", "l"),
            (25, "LAKI-LAKI", "{{ baris.laki_laki }}", "c"),
            (25, "PEREMPUAN", "{{ baris.perempuan }}", "c"),
            (25, "JUMLAH", "{{ baris.jumlah }}", "c"),
        )
        caption = "Pegawai {{ kantor }} Tahun {{ tahun }}"
        made = table(document, caption, columns, "baris in bab1.pegawai", bold="baris.tebal")
        for cell in made.rows[4].cells:  # the heading of a group stays with its first row
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _means(document: Any) -> None:
    columns = (
        (12, "NO", "{{ loop.index }}.", "c"),
        (57, "NAMA BARANG", "{{ baris.nama }}", "l"),
        (20, "JUMLAH", "{{ baris.jumlah }}", "c"),
        (20, "SATUAN", "{{ baris.satuan }}", "c"),
        (22, "KONDISI", "{{ baris.kondisi }}", "c"),
        (34, "KETERANGAN", "{{ baris.keterangan }}", "l"),
    )
    with word.inside(document, "if bab1.barang"):
        table(document, "Sarana dan Prasarana {{ kantor }} Tahun {{ tahun }}", columns, "baris in bab1.barang")


def _officials(document: Any) -> None:
    with word.inside(document, "if bab1.jabatan"):
        document.add_paragraph(_PEJABAT, style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (10, "NO", "{{ baris.nomor }}", "c"),
            (62, "JABATAN", "{{ baris.jabatan }}", "l"),
            (48, "NAMA", "{{ baris.nama }}", "l"),
            (17, "ESELON", "{{ baris.eselon }}", "c"),
            (28, "PANGKAT, GOLONGAN", "{{ baris.pangkat }}", "l"),
        )
        table(document, "Pejabat Struktural {{ kantor }} Tahun {{ tahun }}", columns, "baris in bab1.jabatan")
        columns = (
            (12, "NO", "{{ loop.index }}.", "c"),
            (70, "ESELON", "{{ baris.eselon }}", "l"),
            (40, "JUMLAH JABATAN", "{{ baris.jumlah }}", "c"),
        )
        table(
            document,
            "Jumlah Jabatan Struktural menurut Eselon",
            columns,
            "baris in bab1.eselon",
            total=("", "Jumlah", "{{ bab1.jumlah_jabatan }}"),
            whole=True,
        )
