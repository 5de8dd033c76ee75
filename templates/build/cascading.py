"""Build templates/docx/cascading.docx, the built-in template of the Cascading.

python templates/build/cascading.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import word
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt

OUT = Path(__file__).parents[1] / "docx" / "cascading.docx"
_TAG = 0.5  # the width of a cell that holds nothing but a tag
_COLUMNS_BAND = (84, 80, _TAG, 115, _TAG)
_COLUMNS_LEVEL = (66, 62, 60, _TAG, 91, _TAG)
_IF, _ENDIF = "{%tc if berpenjelasan %}", "{%tc endif %}"
_INDICATOR = "{{ indikator.nama }}{% if indikator.target %}\nTarget: {{ indikator.target }}{% endif %}"
_SIGNATURE = 110
_TITLE = "CASCADING {{ kantor|kapital }} TAHUN {{ tahun }}"


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Cascading {{ kantor }} Tahun {{ tahun }}")
    word.turn(document.sections[0], landscape=True)
    word.footer(document.sections[0], "Cascading {{ kantor }} Tahun {{ tahun }}", word.TEXT_WIDTH_LANDSCAPE)
    with word.inside(document, "for lembar in program"):
        _head(document)
        for band, title in (("tujuan", "Tujuan"), ("sasaran", "Sasaran")):
            with word.inside(document, f"if lembar.{band}"):
                document.add_paragraph(title.upper(), style="Subjudul")
                _band(document, f"lembar.{band}", title)
        _drawing(document)
        _levels(document)
        _signature(document)
    word.save(document, out)


def _head(document: Any) -> None:
    """Begin a new page with the logo, if any, and the title."""
    start = document.add_paragraph(style="Jarak")
    start.paragraph_format.page_break_before = True
    start.paragraph_format.line_spacing = Pt(1)
    word.said(document, "logo", "Judul")
    title = document.add_paragraph(_TITLE, style="Judul Halaman")
    title.paragraph_format.page_break_before = False  # the logo stands above it


def _band(document: Any, field: str, title: str) -> None:
    made = word.table(document, _COLUMNS_BAND)
    word.header_rows(made, (title, f"Indikator Kinerja {title}", _IF, "Penjelasan", _ENDIF), numbered=False)
    with word.inside(made, f"for baris in {field}", "for indikator in baris.indikator"):
        texts = ("{% vm %}{{ baris.label }}{{ baris.sasaran }}", _INDICATOR, _IF, "", _ENDIF)
        cells = word.row(made, texts, "Tabel Uraian").cells
        _ties(cells[0], "baris.kaitan_sasaran")
        _explanation(cells[3])


def _ties(cell: Any, items: str) -> None:
    """Add what ties a node or objective to others, in italics, each in a line of its own below its name."""
    made = cell.paragraphs[0].add_run(f"{{% for kait in {items} %}}\n{{{{ kait }}}}{{% endfor %}}")
    made.italic = True


def _explanation(cell: Any) -> None:
    """Write the lettered items that there are; further lines of a formula stand below the first."""
    cell.paragraphs[0].add_run("{%p if indikator.huruf[0] %}")
    lines = (
        "{{ indikator.huruf[0] }} Formulasi: {{ indikator.rumus }}",
        "{%p for isi in indikator.rumus_lanjut %}",
        "{{ isi }}",
        "{%p endfor %}",
        "{%p endif %}",
        "{%p if indikator.huruf[1] %}",
        "{{ indikator.huruf[1] }} Tipe Penghitungan: {{ indikator.tipe }}",
        "{%p endif %}",
        # inside the paragraph, because a cell cannot be without one
        "{% if indikator.huruf[2] %}{{ indikator.huruf[2] }} Sumber Data: {{ indikator.sumber }}{% endif %}",
    )
    for line in lines:
        cell.add_paragraph(line, style="Tabel Uraian")


def _drawing(document: Any) -> None:
    centred = word.aligned(document, "Judul Bagian", "c")
    document.add_paragraph("PROGRAM {{ lembar.nomor }}: {{ lembar.nama|kapital }}", style=centred)
    with word.inside(document, "for bagan in lembar.bagan"):
        drawing = document.add_paragraph("{{ bagan }}", style=word.aligned(document, "Jarak", "c"))
        drawing.paragraph_format.space_after = Pt(8)


def _levels(document: Any) -> None:
    """Write a table for each level; the end of the last one stays with the signature."""
    for tables, rows in (("lembar.tabel[:-1]", ("",)), ("lembar.tabel[-1:]", ("[:-1]", "[-1:]"))):
        with word.inside(document, f"for tabel in {tables}"):
            document.add_paragraph("{{ tabel.jenjang|kapital }}", style="Subjudul")
            made = word.table(document, _COLUMNS_LEVEL)
            titles = ("{{ tabel.jenjang }}", "Sasaran {{ tabel.jenjang }}", "Indikator Kinerja {{ tabel.jenjang }}")
            word.header_rows(made, (*titles, _IF, "Penjelasan", _ENDIF), numbered=False)
            for part in rows:
                _nodes(made, f"tabel.baris{part}", keep=part == "[-1:]")


def _nodes(made: Any, items: str, *, keep: bool) -> None:
    """Add the rows of some nodes; ``keep`` holds them together with what follows the table."""
    with word.inside(made, f"for baris in {items}", "for indikator in baris.indikator"):
        texts = ("{% vm %}", "{% vm %}{{ baris.sasaran }}", _INDICATOR, _IF, "", _ENDIF)
        cells = word.row(made, texts, "Tabel Uraian").cells
        cells[0].paragraphs[0].add_run("{{ baris.label }}").bold = True
        cells[0].paragraphs[0].add_run("{% if baris.label %}\n{% endif %}{{ baris.nama }}")
        _ties(cells[0], "baris.kaitan")
        _ties(cells[1], "baris.kaitan_sasaran")
        _explanation(cells[4])
        for paragraph in (p for cell in cells for p in cell.paragraphs if keep):
            paragraph.paragraph_format.keep_with_next = True


def _signature(document: Any) -> None:
    """Add the signature of the head of the office on the right, held together on one page."""
    space = document.add_paragraph(style="Jarak").paragraph_format
    space.keep_with_next, space.space_before = True, Pt(10)
    made = word.table(document, (word.TEXT_WIDTH_LANDSCAPE - _SIGNATURE, _SIGNATURE), borders=False)
    for text in ("{{ tempat_tanggal }}", "{{ kepala.jabatan|kapital }},"):
        word.row(made, ("", text), "Tanda Tangan")
    gap = word.row(made, ("", ""), "Tanda Tangan")
    gap.height, gap.height_rule = Mm(22), WD_ROW_HEIGHT_RULE.AT_LEAST
    word.signatory(word.row(made, ("", ""), "Tanda Tangan").cells[1], "kepala")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
