"""Build templates/docx/pk.docx, the built-in template of the Perjanjian Kinerja.

python templates/build/pk.py [OUT.docx]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nomor
import surat
import word
from docx.shared import Pt

OUT = Path(__file__).parents[1] / "docx" / "pk.docx"
_COLUMNS_KINERJA = (16, 61, 58, 30)
_COLUMNS_ANGGARAN = (16, 81, 38, 30)
_COLUMNS_DEFINISI = (44, 68, 66, 68, 34)
_COLUMNS_TARGET = (14, 96, 40, 130)

PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)
JANJI_PERTAMA = (
    "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
    "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
JANJI_KEDUA = (
    "Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)


_PENGANTAR = (
    "Lampiran ini menerangkan setiap sasaran pada Tabel Kinerja: maksud sasaran, indikator yang mengukurnya, dan "
    "dasar penetapan targetnya."
)
_PENGANTAR_INDIKATOR = "Ketercapaian sasaran tersebut diukur dengan indikator kinerja sebagaimana tabel berikut:"
_PENGANTAR_TARGET = (
    "Besaran target yang diperjanjikan untuk Tahun {{ tahun }} dan dasar penetapannya adalah sebagai berikut:"
)


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Perjanjian Kinerja {{ kantor }} Tahun {{ tahun }}")
    below = (("Judul Bagian", "%2.", "decimal"), ("Subjudul Bagian", "%3.", "upperLetter"))
    number = nomor.headings(document, (("", "", ""), *below))  # anew in each agreement
    footer = "{{ judul }} {{ kantor }} Tahun {{ tahun }}"
    with word.inside(document, "if sampul"):
        portrait = word.end_section(document, surat.cover(document, "{{ judul|kapital }}", "{{ tahun }}"))
    word.footer(portrait, footer)
    with word.inside(document, "for pk in perjanjian"):
        surat.letterhead(document)
        statement(document)
        attachment(document)
        with word.inside(document, "if pk.penjelasan"):
            landscape = word.end_section(document, landscape=True)
            portrait_end = document.paragraphs[-1]
            word.footer(landscape, footer, word.TEXT_WIDTH_LANDSCAPE)
            _explanations(document, number)
            word.end_section(document)
            word.tag(document, "{%p else %}")
            word.end_section_like(document, portrait_end)
    word.save(document, out)


def statement(
    document: Any,
    pk: str = "pk",
    judul: str = "judul",
    tempat: str = "tempat_tanggal",
    style: str = "Judul Pernyataan",
) -> None:
    """Write the signed statement below whatever heads its page.

    Args:
        document: the document.
        pk, judul, tempat: what its template calls the agreement, its title, the place and date of signing.
        style: of the title.
    """
    with word.inside(document, f"if {pk}.pimpinan and not {pk}.sebutan"):
        surat.title(document, f"{{{{ {judul}|kapital }}}} TAHUN {{{{ tahun }}}}", style)
        word.tag(document, "{%p else %}")
        surat.title(document, f"{{{{ {judul}|kapital }}}}", style)
        with word.inside(document, f"if {pk}.sebutan"):
            document.add_paragraph(f"{{{{ {pk}.sebutan|kapital }}}}", style="Judul")
        document.add_paragraph("{{ kantor|kapital }}", style="Judul")
        document.add_paragraph("TAHUN {{ tahun }}", style="Judul")
    opening = document.add_paragraph(PEMBUKA, style="Isi Pernyataan")
    opening.paragraph_format.space_before = Pt(24)
    party(document, f"{pk}.pihak_pertama", "selanjutnya disebut PIHAK PERTAMA;")
    party(document, f"{pk}.pihak_kedua", "selaku atasan Pihak Pertama, selanjutnya disebut PIHAK KEDUA.")
    document.add_paragraph(JANJI_PERTAMA, style="Isi Pernyataan")
    document.add_paragraph(JANJI_KEDUA, style="Isi Pernyataan").paragraph_format.space_after = Pt(24)
    _signatures(document, pk, tempat)


def party(document: Any, named: str, called: str) -> None:
    """Add one party of an agreement; ``named`` is what the template calls it."""
    made = word.table(document, (25, 5, word.TEXT_WIDTH - 30), borders=False)
    row = word.row(made, ("Nama", ":", f"{{{{ {named}.nama }}}}"), "Isi Pihak")
    row.cells[2].paragraphs[0].runs[0].bold = True
    word.row(made, ("Jabatan", ":", f"{{{{ {named}.jabatan }}}}"), "Isi Pihak")
    document.add_paragraph(called, style="Isi Pernyataan").paragraph_format.space_before = Pt(4)


def attachment(
    document: Any,
    pk: str = "pk",
    judul: str = "judul",
    tempat: str = "tempat_tanggal",
    alasan: str = "alasan",
    style: str = "Judul Halaman",
) -> None:
    """Write Lampiran 1 of an agreement; see ``statement``, ``alasan`` is why it was changed."""
    document.add_paragraph("LAMPIRAN 1", style=style).paragraph_format.page_break_before = True
    title = f"{{{{ {judul}|kapital }}}}\n{{{{ {pk}.pihak_pertama.jabatan|kapital }}}}"
    document.add_paragraph(title, style="Judul")
    document.add_paragraph("TAHUN {{ tahun }}", style="Judul")
    document.add_paragraph("TABEL KINERJA", style="Subjudul")
    with word.inside(document, f"for tabel in {pk}.kinerja"):
        with word.inside(document, "if not loop.first"):
            word.between(document)
        _performance(document)
    with word.inside(document, f"if {pk}.anggaran"):
        word.between(document)
        _budget(document, pk)
    _changes(document, pk, alasan)
    with word.inside(document, f"if not ({pk}.perubahan and {alasan})"):
        word.between(document, held=True)
    _signatures(document, pk, tempat)


def _changes(document: Any, pk: str, alasan: str) -> None:
    """Say what a changed agreement says otherwise, and why."""
    with word.inside(document, f"if {pk}.perubahan"):
        document.add_paragraph("RINCIAN PERUBAHAN", style="Subjudul")
        made = word.table(document, (12, word.TEXT_WIDTH - 92, 40, 40))
        word.header_rows(made, ("NO", "URAIAN", "SEMULA", "MENJADI"))
        with word.inside(made, f"for baris in {pk}.perubahan"):
            cells = ("{{ baris.nomor }}", "{{ baris.uraian }}", "{{ baris.semula }}", "{{ baris.menjadi }}")
            word.row(made, cells, "Tabel Isi", align="clcc")
        with word.inside(document, f"if {alasan}"):
            reason = document.add_paragraph(f"Alasan perubahan: {{{{ {alasan} }}}}", style="Isi Pernyataan")
            reason.paragraph_format.space_before, reason.paragraph_format.keep_with_next = Pt(6), True


def _performance(document: Any) -> None:
    made = word.table(document, _COLUMNS_KINERJA)
    word.header_rows(made, ("NO", "{{ tabel.judul|kapital }}", "INDIKATOR KINERJA", "TARGET"))
    with word.inside(made, "for baris in tabel.baris", "for indikator in baris.indikator"):
        first = ("{% vm %}{{ baris.nomor }}", "{% vm %}{{ baris.sasaran }}")
        word.row(made, (*first, "{{ indikator.nama }}", "{{ indikator.target }}"), "Tabel Isi", align="cllc")


def _budget(document: Any, pk: str) -> None:
    made = word.table(document, _COLUMNS_ANGGARAN)
    word.header_rows(made, ("NO", f"{{{{ {pk}.anggaran.judul|kapital }}}}", "ANGGARAN", "KETERANGAN"))
    with word.inside(made, f"for baris in {pk}.anggaran.baris", "for dana in baris.dana"):
        first = ("{% vm %}{{ baris.nomor }}", "{% vm %}{{ baris.nama }}")
        word.row(made, (*first, "{{ dana.pagu_tercetak }}", "{{ dana.sumber }}"), "Tabel Isi", align="clrc")
    texts = ("", "TOTAL", f"{{{{ {pk}.anggaran.total_tercetak }}}}", "")
    total = word.row(made, texts, "Tabel Isi", align="ccrc", bold=True)
    for cell in total.cells:  # the signatures never stand alone on a page
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _explanations(document: Any, number: Callable[..., None]) -> None:
    title = document.add_paragraph("LAMPIRAN 2", style="Judul Halaman")
    title.paragraph_format.page_break_before = False  # the section already starts on a page of its own
    number(title)
    document.add_paragraph("{{ judul|kapital }} {{ pk.pihak_pertama.jabatan|kapital }}", style="Judul")
    document.add_paragraph("TAHUN {{ tahun }}", style="Judul")
    document.add_paragraph("PENJELASAN KINERJA", style="Subjudul")
    document.add_paragraph(_PENGANTAR, style="Isi Uraian")
    with word.inside(document, "for baris in pk.penjelasan"):
        document.add_paragraph("{{ baris.judul }}", style="Judul Bagian")
        document.add_paragraph("Uraian Sasaran", style="Subjudul Bagian")
        _labelled(document, "", "Sasaran: ", "{{ baris.sasaran }}").keep_with_next = True
        with word.inside(document, "if baris.berurai", "for alinea in baris.penjelasan|alinea"):
            _labelled(document, "{% if loop.first %}", "Penjelasan: ", "{% endif %}{{ alinea }}")
        with word.inside(document, "if baris.berdefinisi"):
            document.add_paragraph("Indikator Kinerja", style="Subjudul Bagian")
            document.add_paragraph(_PENGANTAR_INDIKATOR, style="Isi Uraian").paragraph_format.keep_with_next = True
            _definitions(document)
        with word.inside(document, "if baris.bertarget"):
            document.add_paragraph("Target Kinerja", style="Subjudul Bagian")
            document.add_paragraph(_PENGANTAR_TARGET, style="Isi Uraian").paragraph_format.keep_with_next = True
            _targets(document)


def _labelled(document: Any, tag: str, label: str, text: str) -> Any:
    """Add a paragraph that begins with a bold label after a tag, if any; return its format."""
    paragraph = document.add_paragraph(tag, style="Isi Uraian")
    paragraph.add_run(label).bold = True
    paragraph.add_run(text)
    return paragraph.paragraph_format


def _definitions(document: Any) -> None:
    with word.inside(document, "if pk.kolom.sumber"):
        _definition_table(document, with_source=True)
        word.tag(document, "{%p else %}")
        _definition_table(document, with_source=False)


def _definition_table(document: Any, *, with_source: bool) -> None:
    """Add one row an indicator; the columns between its name and its source are there only where they say something."""
    columns = (
        ("definisi", "DEFINISI/PENJELASAN", "definisi|alinea"),
        ("relevansi", "RELEVANSI", "relevansi|alinea"),
        ("rumus", "FORMULASI", "rumus"),
    )
    first, *middle, last = _COLUMNS_DEFINISI
    widths = [width for between in middle for width in (word.TAG_WIDTH, between, word.TAG_WIDTH)]
    source = (last,) if with_source else ()
    made = word.table(document, (first, *widths, *source))
    titles = [cell for flag, title, _ in columns for cell in word.where(f"pk.kolom.{flag}", title)]
    word.header_rows(made, ("INDIKATOR KINERJA", *titles, *("SUMBER DATA" for _ in source)), numbered=False)
    with word.inside(made, "for indikator in baris.indikator"):
        empty = [cell for flag, _, _ in columns for cell in word.where(f"pk.kolom.{flag}", "")]
        cells = word.row(made, ("{{ indikator.nama }}", *empty, *("" for _ in source)), "Tabel Uraian").cells
        for cell, (_, _, field) in zip(cells[2::3], columns, strict=False):
            word.paragraphs(cell, f"indikator.{field}", "Tabel Uraian")
        if with_source:
            word.paragraphs(cells[-1], "indikator.sumber|alinea", "Tabel Uraian")


def _targets(document: Any) -> None:
    made = word.table(document, _COLUMNS_TARGET)
    word.header_rows(made, ("NO", "INDIKATOR KINERJA", "TARGET", "PENJELASAN"), numbered=False)
    with word.inside(made, "for indikator in baris.indikator"):
        texts = ("{{ indikator.nomor }}", "{{ indikator.nama }}", "{{ indikator.target }}", "")
        cells = word.row(made, texts, "Tabel Uraian", align="clcl").cells
        word.paragraphs(cells[3], "indikator.penjelasan_target|alinea", "Tabel Uraian")


def _signatures(document: Any, pk: str, tempat: str) -> None:
    sides = (f"{pk}.pihak_kedua", f"{pk}.pihak_pertama")
    word.signatures(document, *sides, ("Pihak Kedua,", "Pihak Pertama,"), f"{{{{ {tempat} }}}}")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
