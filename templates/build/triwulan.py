"""Build templates/docx/triwulan.docx, the built-in template of the quarterly report.

python templates/build/triwulan.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nomor
import surat
import word
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

OUT = Path(__file__).parents[1] / "docx" / "triwulan.docx"
_SIDE = 20
_WIDTH = word.PAGE_HEIGHT - 2 * _SIDE
_KINERJA = (9, 43, 49, 24, 17, 17, 18, 18, 17, 18, 18, 22, 20)  # millimetres
_ANGGARAN = (14, 116, 26, 36, 36, 36, 26)
_KENDALA = (9, 48, 22, 22, 53, 53, 53, 30)
_AKSI = (9, 76, 121, 24, 60)
_AKSI_KINI = (9, 70, 101, 20, 24, 66)
_REVIU = (36, 70, 184)
_FOOTER = "Laporan Capaian Kinerja Triwulan {{ triwulan }} {{ kantor }} Tahun {{ tahun }}"


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document(_FOOTER)
    for name, bold, alignment in (
        ("Tabel Rapat", False, WD_ALIGN_PARAGRAPH.LEFT),
        ("Tabel Rapat Kepala", True, WD_ALIGN_PARAGRAPH.CENTER),
    ):
        word.add_style(document, name, (9, bold, alignment, 1.5, 1.5, 1.0))
    word.add_style(document, "Keterangan", (9, False, WD_ALIGN_PARAGRAPH.LEFT, 0, 1, 1.0))
    word.add_style(document, "Gambar", (9, False, WD_ALIGN_PARAGRAPH.CENTER, 8, 0, 1.0))
    word.add_style(document, "Judul Gambar", (9, True, WD_ALIGN_PARAGRAPH.CENTER, 2, 8, 1.0))
    document.styles["Gambar"].paragraph_format.keep_with_next = True  # its title stands below it
    nomor.headings(document, (("Judul Bagian", "%1.", "upperLetter"),))
    section = document.sections[0]
    word.turn(section, landscape=True)
    section.left_margin = section.right_margin = Mm(_SIDE)
    word.footer(section, _FOOTER, _WIDTH)
    surat.letterhead(document, _WIDTH)
    surat.title(document, "LAPORAN CAPAIAN KINERJA TRIWULAN {{ triwulan }}")
    document.add_paragraph("{{ kantor|kapital }} TAHUN {{ tahun }}", style="Judul")
    _summary(document)
    _performance(document)
    _budget(document)
    _obstacles(document)
    surat.signature(document, "kepala", "{{ kepala.jabatan|kapital }},", ("{{ tempat_tanggal }}",), _WIDTH)
    word.save(document, out)


def _summary(document: Any) -> None:
    document.add_paragraph("Ringkasan", style="Judul Bagian")
    _each(document, "ringkasan", "Isi Uraian")


def _performance(document: Any) -> None:
    document.add_paragraph("Capaian Kinerja", style="Judul Bagian")
    made = word.table(document, _KINERJA)
    top = (
        *("NO", "Sasaran/Program/ Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target Tahun {{ tahun }}"),
        *("Triwulan {{ triwulan }}", "", "", "s.d. Triwulan {{ triwulan }}", "", "", ""),
        "Capaian thd. Target Tahun",
    )
    head = word.header_row(made, top, "Tabel Rapat Kepala")
    head.height, head.height_rule = Mm(7), WD_ROW_HEIGHT_RULE.AT_LEAST
    each = ("Target", "Realisasi", "Capaian")
    below = word.header_row(made, (*[""] * 5, *each, *each, "Predikat", ""), "Tabel Rapat Kepala")
    below.height, below.height_rule = Mm(9), WD_ROW_HEIGHT_RULE.AT_LEAST  # three lines of the titles beside it
    for first, last in ((5, 7), (8, 11)):
        word.merge(head.cells[first], head.cells[last])
    for column in (0, 1, 2, 3, 4, 12):
        word.merge(made.cell(0, column), made.cell(1, column))
    word.tag_row(made, "{%tr for kelompok in kelompok %}")
    band = word.row(made, ("{{ kelompok.judul|kapital }}", *[""] * 12), "Tabel Rapat", bold=True)
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
        "Tabel Rapat",
        align="cllcccccccccc",
    )
    _italic(row.cells[2].paragraphs[0], "{% if baris.catatan_arah %} ({{ baris.catatan_arah }}){% endif %}")
    for _ in range(2):
        word.tag_row(made, "{%tr endfor %}")
    _tagged(document, "if catatan", "Catatan:")
    _each(document, "catatan", "Keterangan")
    word.tag(document, "{%p endif %}")
    _label(document, "Keterangan:")
    _each(document, "keterangan", "Keterangan")
    _charts(
        document, "grafik_capaian", "Capaian indikator sasaran dan program terhadap target s.d. Triwulan {{ triwulan }}"
    )


def _budget(document: Any) -> None:
    document.add_paragraph("Realisasi Anggaran", style="Judul Bagian")
    word.tag(document, "{%p if anggaran %}")
    made = word.table(document, _ANGGARAN)
    titles = (
        *("NO", "Program/Kegiatan/Sub Kegiatan", "Sumber Dana", "Pagu (Rp)"),
        *("Realisasi s.d. Triwulan {{ triwulan }} (Rp)", "Sisa Anggaran (Rp)", "Serapan"),
    )
    word.header_row(made, titles, "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in anggaran %}")
    for tag, bold in (("{%tr if baris.puncak %}", True), ("{%tr else %}", False)):
        word.tag_row(made, tag)
        texts = ("nomor", "nama", "sumber_dana", "pagu.teks", "realisasi.teks", "sisa.teks", "serapan.teks")
        fields = [f"{{{{ baris.{text} }}}}" for text in texts]
        word.row(made, fields, "Tabel Rapat", align="llcrrrr", bold=bold)
    word.tag_row(made, "{%tr endif %}")
    word.tag_row(made, "{%tr endfor %}")
    total = ("JUMLAH", "", "", *(f"{{{{ {name}.teks }}}}" for name in ("pagu", "realisasi", "sisa", "serapan")))
    row = word.row(made, total, "Tabel Rapat", align="cccrrrr", bold=True)
    word.merge(row.cells[0], row.cells[2])
    word.tag(document, "{%p else %}")
    document.add_paragraph("Lembar Anggaran belum berisi.", style="Isi Uraian")
    word.tag(document, "{%p endif %}")
    _charts(document, "grafik_serapan", "Serapan anggaran menurut program s.d. Triwulan {{ triwulan }}")


def _obstacles(document: Any) -> None:
    document.add_paragraph("Kendala dan Tindak Lanjut", style="Judul Bagian")
    word.tag(document, "{%p if kendala %}")
    made = word.table(document, _KENDALA)
    titles = (
        *("NO", "Indikator", "Capaian Triwulan {{ triwulan }}", "Capaian s.d. Triwulan {{ triwulan }}"),
        *("Penyebab", "Kendala", "Solusi/Tindak Lanjut", "Penanggung Jawab"),
    )
    word.header_row(made, titles, "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in kendala %}")
    texts = ("nomor", "indikator", "capaian.teks", "capaian_sd.teks")
    fields = [*(f"{{{{ baris.{text} }}}}" for text in texts), "", "", "", "{{ baris.penanggung_jawab }}"]
    row = word.row(made, fields, "Tabel Rapat", align="clccllll")
    for cell, name in zip(row.cells[4:7], ("penyebab", "kendala", "solusi"), strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(f"{{% if baris.{name}.ada %}}{{{{ baris.{name}.teks }}}}{{% else %}}")
        _italic(paragraph, f"{{{{ baris.{name}.teks }}}}")
        paragraph.add_run("{% endif %}")
    word.tag_row(made, "{%tr endfor %}")
    _hold(made, "aksi_kini or tanpa_aksi or reviu or aksi")
    word.tag(document, "{%p else %}")
    document.add_paragraph("{{ tanpa_kendala }}", style="Isi Uraian").paragraph_format.keep_with_next = True
    word.tag(document, "{%p endif %}")
    _this_quarter(document)
    word.tag(document, "{%p if aksi %}")
    document.add_paragraph("Rencana aksi Triwulan {{ berikutnya }} untuk indikator tersebut", style="Subjudul Bagian")
    made = word.table(document, _AKSI)
    titles = ("NO", "Indikator", "Rencana Aksi", "Target Triwulan {{ berikutnya }}", "Penanggung Jawab")
    word.header_row(made, titles, "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in aksi %}")
    texts = (
        *("{% vm baris.awal %}{{ baris.nomor }}", "{% vm baris.awal %}{{ baris.indikator }}", "{{ baris.aksi }}"),
        *("{{ baris.target }}", "{{ baris.penanggung_jawab }}"),
    )
    word.row(made, texts, "Tabel Rapat", align="cllcl")
    word.tag_row(made, "{%tr endfor %}")
    _hold(made, "")
    word.tag(document, "{%p endif %}")


def _this_quarter(document: Any) -> None:
    """Add what was done in the quarter for the indicators below target, and what the review decided."""
    word.tag(document, "{%p if aksi_kini %}")
    title = "Pelaksanaan rencana aksi Triwulan {{ triwulan }} untuk indikator tersebut"
    document.add_paragraph(title, style="Subjudul Bagian")
    made = word.table(document, _AKSI_KINI)
    word.header_row(
        made, ("NO", "Indikator", "Rencana Aksi", "Target", "Realisasi", "Keterangan"), "Tabel Rapat Kepala"
    )
    word.tag_row(made, "{%tr for baris in aksi_kini %}")
    texts = (
        *("{% vm baris.awal %}{{ baris.nomor }}", "{% vm baris.awal %}{{ baris.indikator }}", "{{ baris.aksi }}"),
        *("{{ baris.target }}", "{{ baris.realisasi }}", "{{ baris.keterangan }}"),
    )
    word.row(made, texts, "Tabel Rapat", align="cllccl")
    word.tag_row(made, "{%tr endfor %}")
    _hold(made, "tanpa_aksi or reviu or aksi")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if tanpa_aksi %}")
    document.add_paragraph("{{ tanpa_aksi }}", style="Isi Uraian").paragraph_format.keep_with_next = True
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if reviu %}")
    document.add_paragraph("Keputusan rapat reviu Triwulan {{ triwulan }}", style="Subjudul Bagian")
    made = word.table(document, _REVIU)
    word.header_row(made, ("Tanggal", "Notula", "Keputusan"), "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in reviu %}")
    row = word.row(made, ("{{ baris.tanggal }}", "{{ baris.notula }}", ""), "Tabel Rapat", align="cll")
    word.paragraphs(row.cells[2], "baris.keputusan", "Tabel Rapat")
    word.tag_row(made, "{%tr endfor %}")
    _hold(made, "aksi")
    word.tag(document, "{%p endif %}")


def _hold(made: Any, following: str) -> None:
    """Keep a table's end with the signature, unless one of ``following`` stands between them."""
    if following:
        word.tag_row(made, f"{{%tr if not ({following}) %}}")
    surat.bridge(made)
    if following:
        word.tag_row(made, "{%tr endif %}")


def _each(document: Any, items: str, style: str) -> None:
    """Add one paragraph for each text of a list."""
    word.tag(document, f"{{%p for kalimat in {items} %}}")
    document.add_paragraph("{{ kalimat }}", style=style)
    word.tag(document, "{%p endfor %}")


def _tagged(document: Any, tag: str, label: str) -> None:
    word.tag(document, f"{{%p {tag} %}}")
    _label(document, label)


def _label(document: Any, text: str) -> None:
    """Add a bold line that stays with what follows it."""
    paragraph = document.add_paragraph(style="Keterangan")
    paragraph.add_run(text).bold = True
    paragraph.paragraph_format.keep_with_next, paragraph.paragraph_format.space_before = True, Mm(1.5)


def _charts(document: Any, items: str, title: str) -> None:
    """Add the charts of a list, each with the title below it; nothing for an empty list."""
    word.tag(document, f"{{%p for grafik in {items} %}}")
    document.add_paragraph("{{ grafik }}", style="Gambar")
    document.add_paragraph(title, style="Judul Gambar")
    word.tag(document, "{%p endfor %}")


def _italic(paragraph: Any, text: str) -> None:
    paragraph.add_run(text).italic = True


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
