"""Build templates/docx/triwulan.docx, the built-in template of the quarterly report.

python templates/build/triwulan.py [OUT.docx]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nomor
import rapat
import surat
import word
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

OUT = Path(__file__).parents[1] / "docx" / "triwulan.docx"
_KINERJA = (9, 43, 49, 24, 17, 17, 18, 18, 17, 18, 18, 22, 20)  # millimetres
_ANGGARAN = (14, 116, 26, 36, 36, 36, 26)
_KENDALA = (
    (9, "NO", "{{ baris.nomor }}", "c"),
    (48, "Indikator", "{{ baris.indikator }}", "l"),
    (22, "Capaian Triwulan {{ triwulan }}", "{{ baris.capaian.teks }}", "c"),
    (22, "Capaian s.d. Triwulan {{ triwulan }}", "{{ baris.capaian_sd.teks }}", "c"),
    (53, "Penyebab", "", "l"),
    (53, "Kendala", "", "l"),
    (53, "Solusi/Tindak Lanjut", "", "l"),
    (30, "Penanggung Jawab", "{{ baris.penanggung_jawab }}", "l"),
)
_AKSI = (
    (9, "NO", "{% vm baris.awal %}{{ baris.nomor }}", "c"),
    (76, "Indikator", "{% vm baris.awal %}{{ baris.indikator }}", "l"),
    (121, "Rencana Aksi", "{{ baris.aksi }}", "l"),
    (24, "Target Triwulan {{ berikutnya }}", "{{ baris.target }}", "c"),
    (60, "Penanggung Jawab", "{{ baris.penanggung_jawab }}", "l"),
)
_AKSI_KINI = (
    (9, "NO", "{% vm baris.awal %}{{ baris.nomor }}", "c"),
    (70, "Indikator", "{% vm baris.awal %}{{ baris.indikator }}", "l"),
    (101, "Rencana Aksi", "{{ baris.aksi }}", "l"),
    (20, "Target", "{{ baris.target }}", "c"),
    (24, "Realisasi", "{{ baris.realisasi }}", "c"),
    (66, "Keterangan", "{{ baris.keterangan }}", "l"),
)
_REVIU = (
    (36, "Tanggal", "{{ baris.tanggal }}", "c"),
    (70, "Notula", "{{ baris.notula }}", "l"),
    (184, "Keputusan", "", "l"),
)
_FOOTER = "Laporan Capaian Kinerja Triwulan {{ triwulan }} {{ kantor }} Tahun {{ tahun }}"


def build(out: Path) -> None:
    """Write the template."""
    document = rapat.new_document(_FOOTER, _FOOTER, head=1.5)
    word.add_style(document, "Keterangan", (9, False, WD_ALIGN_PARAGRAPH.LEFT, 0, 1, 1.0))
    word.add_style(document, "Gambar", (9, False, WD_ALIGN_PARAGRAPH.CENTER, 8, 0, 1.0))
    word.add_style(document, "Judul Gambar", (9, True, WD_ALIGN_PARAGRAPH.CENTER, 2, 8, 1.0))
    document.styles["Gambar"].paragraph_format.keep_with_next = True  # its title stands below it
    nomor.headings(document, (("Judul Bagian", "%1.", "upperLetter"),))
    surat.letterhead(document, rapat.WIDTH)
    surat.title(document, "LAPORAN CAPAIAN KINERJA TRIWULAN {{ triwulan }}")
    document.add_paragraph("{{ kantor|kapital }} TAHUN {{ tahun }}", style="Judul")
    _summary(document)
    _performance(document)
    _budget(document)
    _obstacles(document)
    surat.signature(document, "kepala", "{{ kepala.jabatan|kapital }},", ("{{ tempat_tanggal }}",), rapat.WIDTH)
    word.save(document, out)


def _summary(document: Any) -> None:
    document.add_paragraph("Ringkasan", style="Judul Bagian")
    word.each(document, "ringkasan", "Isi Uraian")


def _performance(document: Any) -> None:
    document.add_paragraph("Capaian Kinerja", style="Judul Bagian")
    made = word.table(document, _KINERJA)
    top = (
        *("NO", "Sasaran/Program/ Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target Tahun {{ tahun }}"),
        *("Triwulan {{ triwulan }}", "", "", "s.d. Triwulan {{ triwulan }}", "", "", ""),
        "Capaian thd. Target Tahun",
    )
    head = word.header_row(made, top, rapat.KEPALA)
    head.height, head.height_rule = Mm(7), WD_ROW_HEIGHT_RULE.AT_LEAST
    each = ("Target", "Realisasi", "Capaian")
    below = word.header_row(made, (*[""] * 5, *each, *each, "Predikat", ""), rapat.KEPALA)
    below.height, below.height_rule = Mm(9), WD_ROW_HEIGHT_RULE.AT_LEAST  # three lines of the titles beside it
    for first, last in ((5, 7), (8, 11)):
        word.merge(head.cells[first], head.cells[last])
    for column in (0, 1, 2, 3, 4, 12):
        word.merge(made.cell(0, column), made.cell(1, column))
    word.tag_row(made, "{%tr for kelompok in kelompok %}")
    band = word.row(made, ("{{ kelompok.judul|kapital }}", *[""] * 12), rapat.ISI, bold=True)
    cell = word.merge(band.cells[0], band.cells[12])
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    word.tag_row(made, "{%tr for baris in kelompok.baris %}")
    values = ("target_tahun", "target", "realisasi", "capaian", "target_sd", "realisasi_sd", "capaian_sd")
    row = word.row(
        made,
        (
            *(
                "{{ baris.nomor }}",
                "{% vm baris.awal %}{{ baris.nama }}",
                "{{ baris.indikator }}",
                "{{ baris.satuan }}",
            ),
            *(f"{{{{ baris.{name}.teks }}}}" for name in values),
            *("{{ baris.predikat }}", "{{ baris.capaian_tahun.teks }}"),
        ),
        rapat.ISI,
        align="cllcccccccccc",
    )
    _italic(row.cells[2].paragraphs[0], "{% if baris.catatan_arah %} ({{ baris.catatan_arah }}){% endif %}")
    for _ in range(2):
        word.tag_row(made, "{%tr endfor %}")
    with word.inside(document, "if catatan"):
        _label(document, "Catatan:")
        word.each(document, "catatan", "Keterangan")
    _label(document, "Keterangan:")
    word.each(document, "keterangan", "Keterangan")
    _charts(
        document, "grafik_capaian", "Capaian indikator sasaran dan program terhadap target s.d. Triwulan {{ triwulan }}"
    )


def _budget(document: Any) -> None:
    document.add_paragraph("Realisasi Anggaran", style="Judul Bagian")
    with word.inside(document, "if anggaran"):
        made = word.table(document, _ANGGARAN)
        titles = (
            *("NO", "Program/Kegiatan/Sub Kegiatan", "Sumber Dana", "Pagu (Rp)"),
            *("Realisasi s.d. Triwulan {{ triwulan }} (Rp)", "Sisa Anggaran (Rp)", "Serapan"),
        )
        word.header_row(made, titles, rapat.KEPALA)
        money = ("pagu", "realisasi", "sisa", "serapan")
        texts = [f"{{{{ baris.{text} }}}}" for text in ("nomor", "nama", "sumber_dana", *(f"{m}.teks" for m in money))]
        with word.inside(made, "for baris in anggaran", "if baris.puncak"):
            word.row(made, texts, rapat.ISI, align="llcrrrr", bold=True)
            word.tag_row(made, "{%tr else %}")
            word.row(made, texts, rapat.ISI, align="llcrrrr")
        total = ("JUMLAH", "", "", *(f"{{{{ {name}.teks }}}}" for name in money))
        row = word.row(made, total, rapat.ISI, align="cccrrrr", bold=True)
        word.merge(row.cells[0], row.cells[2])
        word.tag(document, "{%p else %}")
        document.add_paragraph("Lembar Anggaran belum berisi.", style="Isi Uraian")
    _charts(document, "grafik_serapan", "Serapan anggaran menurut program s.d. Triwulan {{ triwulan }}")


def _obstacles(document: Any) -> None:
    document.add_paragraph("Kendala dan Tindak Lanjut", style="Judul Bagian")
    with word.inside(document, "if kendala"):
        made = rapat.listing(document, _KENDALA, "baris in kendala")
        for cell, name in zip(made.rows[2].cells[4:7], ("penyebab", "kendala", "solusi"), strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(f"{{% if baris.{name}.ada %}}{{{{ baris.{name}.teks }}}}{{% else %}}")
            _italic(paragraph, f"{{{{ baris.{name}.teks }}}}")
            paragraph.add_run("{% endif %}")
        _hold(made, "aksi_kini or tanpa_aksi or reviu or aksi")
        word.tag(document, "{%p else %}")
        document.add_paragraph("{{ tanpa_kendala }}", style="Isi Uraian").paragraph_format.keep_with_next = True
    _part(
        document, "aksi_kini", "Pelaksanaan rencana aksi Triwulan {{ triwulan }} untuk indikator tersebut", _AKSI_KINI
    )
    with word.inside(document, "if tanpa_aksi"):
        document.add_paragraph("{{ tanpa_aksi }}", style="Isi Uraian").paragraph_format.keep_with_next = True
    _part(document, "reviu", "Keputusan rapat reviu Triwulan {{ triwulan }}", _REVIU)
    _part(document, "aksi", "Rencana aksi Triwulan {{ berikutnya }} untuk indikator tersebut", _AKSI)


_BEHIND = {"aksi_kini": "tanpa_aksi or reviu or aksi", "reviu": "aksi", "aksi": ""}


def _part(document: Any, items: str, title: str, columns: Sequence[word.Kolom]) -> None:
    """Add a table below its title where there is something for it."""
    with word.inside(document, f"if {items}"):
        document.add_paragraph(title, style="Subjudul Bagian")
        made = rapat.listing(document, columns, f"baris in {items}")
        if items == "reviu":
            word.paragraphs(made.rows[2].cells[2], "baris.keputusan", rapat.ISI)
        _hold(made, _BEHIND[items])


def _hold(made: Any, following: str) -> None:
    """Keep a table's end with the signature, unless one of ``following`` stands between them."""
    if following:
        word.tag_row(made, f"{{%tr if not ({following}) %}}")
    surat.bridge(made)
    if following:
        word.tag_row(made, "{%tr endif %}")


def _label(document: Any, text: str) -> None:
    """Add a bold line that stays with what follows it."""
    paragraph = document.add_paragraph(style="Keterangan")
    paragraph.add_run(text).bold = True
    paragraph.paragraph_format.keep_with_next, paragraph.paragraph_format.space_before = True, Mm(1.5)


def _charts(document: Any, items: str, title: str) -> None:
    """Add the charts of a list, each with the title below it; nothing for an empty list."""
    with word.inside(document, f"for grafik in {items}"):
        document.add_paragraph("{{ grafik }}", style="Gambar")
        document.add_paragraph(title, style="Judul Gambar")


def _italic(paragraph: Any, text: str) -> None:
    paragraph.add_run(text).italic = True


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
