"""Bab III and Bab IV of the LKjIP's template: how is measured, the seven analyses of each objective, the money."""

from __future__ import annotations

from typing import Any

import lkjip_bab3c
import word
from lkjip_analisis import EFISIENSI, chart, objective, short_table
from lkjip_tabel import merged, paragraphs, table

_PENGUKURAN = (
    "Pengukuran kinerja dilakukan dengan membandingkan realisasi setiap indikator dengan target yang ditetapkan dalam "
    "Perjanjian Kinerja. Realisasi dihitung dari data yang dikumpulkan setiap triwulan; capaian dinyatakan dalam "
    "persen."
)
_SKALA = (
    "Capaian diberi predikat menurut {{ cara_ukur.sumber_skala }}. Predikat menilai seberapa dekat realisasi dengan "
    "target, sehingga indikator yang belum mencapai targetnya pun dapat berpredikat tinggi. Rentangnya sebagai berikut."
)
_LUBANG = (
    "Capaian yang berada di antara dua rentang masuk ke predikat yang lebih rendah. Tercapai atau tidaknya target "
    "dinilai dari angka yang belum dibulatkan."
)
_RENCANA = "Rencana perbaikan setiap indikator pada tahun berikutnya adalah sebagai berikut."
_TANDA = "● target tercapai   ▲ belum tercapai, selisihnya kecil   ▼ tidak tercapai   ○ tidak dinilai"
_CAPAIAN = (
    (8, "NO", "{{ baris.nomor }}", "c"),
    (33, "SASARAN", merged("baris.awal", "{{ baris.sasaran }}"), "l"),
    (33, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
    (19, "SATUAN", "{{ baris.satuan }}", "c"),
    (16, "TARGET", "{{ baris.target }}", "c"),
    (19, "REALISASI", "{{ baris.realisasi }}", "c"),
    (19, "CAPAIAN", "{% cellbg baris.warna %}{{ baris.tanda }} {{ baris.capaian }}", "c"),
    (18, "PREDIKAT", "{{ baris.predikat }}", "c"),
)


def summary(document: Any) -> None:
    """Write what the executive summary says, below its title."""
    paragraphs(document, "ikhtisar.alinea")
    word.tag(document, "{%p if ikhtisar.capaian %}")
    caption = "Capaian Indikator Kinerja Sasaran Strategis Tahun {{ tahun }}"
    table(document, caption, _CAPAIAN, "baris in ikhtisar.capaian")
    document.add_paragraph(_TANDA, style="Sumber")
    word.tag(document, "{%p endif %}")
    chart(document, "ikhtisar.grafik", "Capaian Sasaran Strategis Tahun {{ tahun }}")
    paragraphs(document, "ikhtisar.penutup")


def build(document: Any) -> None:
    """Write Bab III; all upright."""
    document.add_paragraph("BAB III\nAKUNTABILITAS KINERJA", style="Judul Bab")
    document.add_paragraph("A. Capaian Kinerja Organisasi", style="Judul Subbab")
    _method(document)
    document.add_paragraph("2. Ringkasan Capaian Kinerja", style="Judul Anak Subbab")
    paragraphs(document, "bab3.pengantar")
    caption = "Capaian Kinerja {{ kantor }} Tahun {{ tahun }}"
    table(document, caption, _CAPAIAN, "baris in bab3.capaian")
    document.add_paragraph(_TANDA, style="Sumber")
    chart(document, "bab3.grafik", "Capaian Indikator Kinerja Tahun {{ tahun }}")
    word.tag(document, "{%p for sasaran in bab3.sasaran %}")
    objective(document)
    word.tag(document, "{%p endfor %}")
    _money(document)


def closing(document: Any) -> None:
    """Write Bab IV."""
    document.add_paragraph("BAB IV\nPENUTUP", style="Judul Bab")
    document.add_paragraph("4.1 Simpulan", style="Judul Subbab")
    paragraphs(document, "simpulan.simpulan")
    document.add_paragraph("4.2 Langkah Perbaikan", style="Judul Subbab")
    paragraphs(document, "simpulan.langkah")
    word.tag(document, "{%p if simpulan.rencana %}")
    document.add_paragraph(_RENCANA, style="Isi Bab").paragraph_format.keep_with_next = True
    columns = (
        (12, "NO", "{{ baris.nomor }}", "c"),
        (50, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (23, "CAPAIAN {{ tahun }}", "{{ baris.capaian }}", "c"),
        (80, "RENCANA PERBAIKAN TAHUN DEPAN", "{{ baris.rencana }}", "l"),
    )
    caption = "Rencana Perbaikan Kinerja Tahun Berikutnya"
    table(document, caption, columns, "baris in simpulan.rencana")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if simpulan.persetujuan %}")
    document.add_paragraph("{{ simpulan.persetujuan }}", style="Isi Bab")
    word.tag(document, "{%p endif %}")


def _method(document: Any) -> None:
    document.add_paragraph("1. Cara Pengukuran", style="Judul Anak Subbab")
    document.add_paragraph(_PENGUKURAN, style="Isi Bab")
    word.tag(document, "{%p for rumus in cara_ukur.rumus %}")
    document.add_paragraph("{{ rumus.untuk }}", style="Isi Bab").paragraph_format.keep_with_next = True
    document.add_paragraph("{{ rumus.persamaan }}", style="Isi Bab")
    word.tag(document, "{%p if rumus.menurut %}")
    document.add_paragraph("Rumus menurut {{ rumus.menurut }}.", style="Sumber")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p endfor %}")
    document.add_paragraph("{{ cara_ukur.batas }}", style="Isi Bab")
    word.tag(document, "{%p if cara_ukur.setempat %}")
    document.add_paragraph("{{ cara_ukur.setempat }}", style="Isi Bab")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if cara_ukur.tanpa_skala %}")
    document.add_paragraph("{{ cara_ukur.tanpa_skala }}", style="Isi Bab")
    word.tag(document, "{%p else %}")
    document.add_paragraph(_SKALA, style="Isi Bab").paragraph_format.keep_with_next = True
    columns = (
        (12, "NO", "{{ loop.index }}.", "c"),
        (75, "RENTANG CAPAIAN", "{{ pita.rentang }}", "l"),
        (60, "PREDIKAT", "{{ pita.predikat }}", "c"),
    )
    table(document, "Skala Predikat Capaian Kinerja", columns, "pita in cara_ukur.skala")
    word.tag(document, "{%p if cara_ukur.berlubang %}")
    document.add_paragraph(_LUBANG, style="Isi Bab")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p endif %}")


# --- the money --------------------------------------------------------------------------------------------------------


def _money(document: Any) -> None:
    """Write III.B."""
    document.add_paragraph("B. Realisasi Anggaran", style="Judul Subbab")
    paragraphs(document, "bab3.anggaran.alinea")
    cells = ("nama", "pagu", "realisasi", "sisa", "serapan")
    columns = (
        (14, "NO", "{{ baris.nomor }}", "l"),
        (48, "PROGRAM/KEGIATAN/SUB KEGIATAN", "{{ baris.nama }}", "l"),
        (29, "PAGU", "{{ baris.pagu }}", "r"),
        (29, "REALISASI", "{{ baris.realisasi }}", "r"),
        (26, "SISA", "{{ baris.sisa }}", "r"),
        (19, "SERAPAN", "{{ baris.serapan }}", "c"),
    )
    total = ("", *(f"{{{{ bab3.anggaran.total.{cell} }}}}" for cell in cells))
    caption = "Realisasi Anggaran {{ kantor }} Tahun {{ tahun }}"
    table(document, caption, columns, "baris in bab3.anggaran.baris", bold="baris.tebal", total=total)
    chart(document, "bab3.anggaran.grafik", "Serapan Anggaran setiap Program Tahun {{ tahun }}")
    paragraphs(document, "bab3.anggaran.program")
    caption = "Efisiensi Penggunaan Anggaran setiap Sasaran Tahun {{ tahun }}"
    short_table(document, caption, EFISIENSI, "bab3.anggaran.sasaran")
    paragraphs(document, "bab3.anggaran.efisiensi")
    lkjip_bab3c.build(document)
