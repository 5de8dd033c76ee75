"""Bab III and Bab IV of the LKjIP's template: how is measured, the seven analyses of each objective, the money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bab
import lkjip_bab3c
import nomor
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
_TARGET = (
    "Perbaikan tersebut diarahkan untuk mencapai target Tahun {{ simpulan.target.tahun }} menurut Rencana Strategis "
    "sebagai berikut."
)
_TANDA = "● target tercapai   ▲ belum tercapai, selisihnya kecil   ▼ tidak tercapai   ○ tidak dinilai"
_NAMA = ("PROGRAM/KEGIATAN/SUB KEGIATAN", "nama", "l")
_UANG = (("REALISASI", "realisasi", "r"), ("SISA", "sisa", "r"), ("SERAPAN", "serapan", "c"))
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
    with word.inside(document, "if ikhtisar.capaian"):
        caption = "Capaian Indikator Kinerja Sasaran Strategis Tahun {{ tahun }}"
        table(document, caption, _CAPAIAN, "baris in ikhtisar.capaian")
        document.add_paragraph(_TANDA, style="Sumber")
    chart(document, "ikhtisar.grafik", "Capaian Sasaran Strategis Tahun {{ tahun }}")
    paragraphs(document, "ikhtisar.penutup")


def build(document: Any, number: bab.Nomor) -> None:
    """Write Bab III; all upright."""
    document.add_paragraph("\nAKUNTABILITAS KINERJA", style="Judul Bab")
    number.part(document, "Capaian Kinerja Organisasi")
    _method(document, number)
    number.below(document, "Ringkasan Capaian Kinerja")
    paragraphs(document, "bab3.pengantar")
    caption = "Capaian Kinerja {{ kantor }} Tahun {{ tahun }}"
    table(document, caption, _CAPAIAN, "baris in bab3.capaian")
    document.add_paragraph(_TANDA, style="Sumber")
    chart(document, "bab3.grafik", "Capaian Indikator Kinerja Tahun {{ tahun }}")
    with word.inside(document, "for sasaran in bab3.sasaran"):
        objective(document, number)
    _money(document, number)


def closing(document: Any) -> None:
    """Write Bab IV."""
    document.add_paragraph("\nPENUTUP", style="Judul Bab")
    bagian = nomor.parts(document, 4)
    bagian(document.add_paragraph("Simpulan", style="Judul Subbab"))
    paragraphs(document, "simpulan.simpulan")
    bagian(document.add_paragraph("Langkah Perbaikan", style="Judul Subbab"))
    paragraphs(document, "simpulan.langkah")
    with word.inside(document, "if simpulan.rencana"):
        document.add_paragraph(_RENCANA, style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (12, "NO", "{{ baris.nomor }}", "c"),
            (50, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
            (23, "CAPAIAN {{ tahun }}", "{{ baris.capaian }}", "c"),
            (80, "RENCANA PERBAIKAN TAHUN DEPAN", "{{ baris.rencana }}", "l"),
        )
        caption = "Rencana Perbaikan Kinerja Tahun Berikutnya"
        table(document, caption, columns, "baris in simpulan.rencana")
    _next_year(document)
    word.said(document, "simpulan.persetujuan", "Isi Bab")


def _next_year(document: Any) -> None:
    with word.inside(document, "if simpulan.target.baris"):
        document.add_paragraph(_TARGET, style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (12, "NO", "{{ baris.nomor }}", "c"),
            (78, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
            (25, "SATUAN", "{{ baris.satuan }}", "c"),
            (25, "REALISASI {{ tahun }}", "{{ baris.realisasi }}", "c"),
            (25, "TARGET {{ simpulan.target.tahun }}", "{{ baris.target }}", "c"),
        )
        caption = "Target Kinerja Sasaran Tahun {{ simpulan.target.tahun }}"
        table(document, caption, columns, "baris in simpulan.target.baris", whole=True)
        paragraphs(document, "simpulan.target.alinea")


def _method(document: Any, number: bab.Nomor) -> None:
    number.below(document, "Cara Pengukuran")
    document.add_paragraph(_PENGUKURAN, style="Isi Bab")
    with word.inside(document, "for rumus in cara_ukur.rumus"):
        document.add_paragraph("{{ rumus.untuk }}", style="Isi Bab").paragraph_format.keep_with_next = True
        document.add_paragraph("{{ rumus.persamaan }}", style="Isi Bab")
        with word.inside(document, "if rumus.menurut"):
            document.add_paragraph("Rumus menurut {{ rumus.menurut }}.", style="Sumber")
    document.add_paragraph("{{ cara_ukur.batas }}", style="Isi Bab")
    word.said(document, "cara_ukur.setempat", "Isi Bab")
    with word.inside(document, "if cara_ukur.tanpa_skala"):
        document.add_paragraph("{{ cara_ukur.tanpa_skala }}", style="Isi Bab")
        word.tag(document, "{%p else %}")
        document.add_paragraph(_SKALA, style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (12, "NO", "{{ loop.index }}.", "c"),
            (75, "RENTANG CAPAIAN", "{{ pita.rentang }}", "l"),
            (60, "PREDIKAT", "{{ pita.predikat }}", "c"),
        )
        table(document, "Skala Predikat Capaian Kinerja", columns, "pita in cara_ukur.skala")
        with word.inside(document, "if cara_ukur.berlubang"):
            document.add_paragraph(_LUBANG, style="Isi Bab")


# --- the money --------------------------------------------------------------------------------------------------------


def _money(document: Any, number: bab.Nomor) -> None:
    """Write III.B."""
    number.part(document, "Realisasi Anggaran")
    paragraphs(document, "bab3.anggaran.alinea")
    with word.inside(document, "if bab3.anggaran.berubah"):
        first = ("PAGU SEMULA", "pagu_semula", "r")
        _spent(document, (14, 28, 28, 28, 28, 24, 15), (_NAMA, first, ("PAGU PERUBAHAN", "pagu", "r"), *_UANG))
        word.tag(document, "{%p else %}")
        _spent(document, (14, 48, 29, 29, 26, 19), (_NAMA, ("PAGU", "pagu", "r"), *_UANG))
    chart(document, "bab3.anggaran.grafik", "Serapan Anggaran setiap Program Tahun {{ tahun }}")
    paragraphs(document, "bab3.anggaran.program")
    caption = "Efisiensi Penggunaan Anggaran setiap Sasaran Tahun {{ tahun }}"
    short_table(document, caption, EFISIENSI, "bab3.anggaran.sasaran")
    paragraphs(document, "bab3.anggaran.efisiensi")
    lkjip_bab3c.build(document, number)


def _spent(document: Any, widths: Sequence[float], cells: Sequence[tuple[str, str, str]]) -> None:
    """Add the table of the money; ``cells`` are title, field and alignment of the columns behind the number."""
    number, *rest = widths
    columns = (
        (number, "NO", "{{ baris.nomor }}", "l"),
        *((w, title, f"{{{{ baris.{name} }}}}", side) for w, (title, name, side) in zip(rest, cells, strict=True)),
    )
    total = ("", *(f"{{{{ bab3.anggaran.total.{name} }}}}" for _, name, _ in cells))
    caption = "Realisasi Anggaran {{ kantor }} Tahun {{ tahun }}"
    table(document, caption, columns, "baris in bab3.anggaran.baris", bold="baris.tebal", total=total)
