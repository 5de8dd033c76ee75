"""Build templates/docx/tabel-iku.docx, the built-in template of the IKU table with its target years.

python templates/build/tabel_iku.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

OUT = Path(__file__).parents[1] / "docx" / "tabel-iku.docx"
_SIDE = 15
_YEARS, _YEAR = 80, 16  # millimetres: all target columns, and one when there are five of them
# the target columns are a loop over cells: its beginning, one year, its end
_GRID = (9, 34, 34, 33, 69, (_YEARS - _YEAR) / 2, _YEAR, (_YEARS - _YEAR) / 2, 20, 21)
_TITLES = (
    "NO",
    "{{ tabel.judul }}",
    "Sasaran {{ tabel.judul }}",
    "Indikator {{ tabel.judul }}",
    "Penjelasan/Formulasi Penghitungan",
)


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Indikator Kinerja Utama {{ kantor }} Tahun {{ masa }}")
    word.add_style(document, "Tabel Rapat", (8, False, WD_ALIGN_PARAGRAPH.LEFT, 1.5, 1.5, 1.0))
    word.add_style(document, "Tabel Rapat Kepala", (8, True, WD_ALIGN_PARAGRAPH.CENTER, 2, 2, 1.0))
    section = document.sections[0]
    word.turn(section, landscape=True)
    section.left_margin = section.right_margin = Mm(_SIDE)
    word.footer(section, "Indikator Kinerja Utama {{ kantor }} Tahun {{ masa }}", word.PAGE_HEIGHT - 2 * _SIDE)
    word.tag(document, "{%p for tabel in tabel %}")
    word.tag(document, "{%p if loop.first %}")
    document.add_paragraph("INDIKATOR KINERJA UTAMA {{ kantor|kapital }}", style="Judul Pernyataan")
    word.tag(document, "{%p else %}")
    document.add_paragraph("INDIKATOR KINERJA UTAMA {{ kantor|kapital }}", style="Judul Halaman")
    word.tag(document, "{%p endif %}")
    document.add_paragraph("{{ kabupaten|kapital }} TAHUN {{ masa }}", style="Judul")
    level = "{{ tabel.judul|kapital }}{% if tabel.eselon %} (ESELON {{ tabel.eselon }}){% endif %}"
    document.add_paragraph(level, style="Subjudul")
    _table(document)
    document.add_paragraph(style="Jarak")
    word.tag(document, "{%p endfor %}")
    word.save(document, out)


def _table(document: Any) -> None:
    made = word.table(document, _GRID)
    years = ("{%tc for tahun_target in tahun %}", "{{ tahun_target }}", "{%tc endfor %}")
    head = word.header_row(made, (*_TITLES, "", "", "", "Sumber Data", "Penanggung Jawab"), "Tabel Rapat Kepala")
    word.header_row(made, ("", "", "", "", "", *years, "", ""), "Tabel Rapat Kepala")
    span = word.merge(head.cells[5], head.cells[7])
    span.paragraphs[0].add_run("{% colspan tahun|length %}Target Kinerja")
    for column in (0, 1, 2, 3, 4, 8, 9):
        word.merge(made.cell(0, column), made.cell(1, column))
    word.tag_row(made, "{%tr for baris in tabel.baris %}")
    texts = (
        "{% vm baris.awal_simpul %}{{ baris.nomor }}",
        "{% vm baris.awal_simpul %}{{ baris.simpul }}",
        "{% vm baris.awal_sasaran %}{{ baris.sasaran }}",
        "{{ baris.nama }}",
        "",
        "{%tc for target in baris.target %}",
        "{{ target }}",
        "{%tc endfor %}",
        "{{ baris.sumber }}",
        "{{ baris.penanggung_jawab }}",
    )
    cells = word.row(made, texts, "Tabel Rapat", align="clllccccll").cells
    word.paragraphs(cells[4], "baris.rumus", "Tabel Rapat")
    word.tag_row(made, "{%tr endfor %}")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
