"""Build templates/docx/tabel-iku.docx, the built-in template of the IKU table with its target years.

python templates/build/tabel_iku.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import rapat
import word

OUT = Path(__file__).parents[1] / "docx" / "tabel-iku.docx"
_YEARS, _YEAR = 65, 13  # millimetres: all target columns, and one when there are five of them
# the target columns are a loop over cells: its beginning, one year, its end
_TAG = word.TAG_WIDTH
_GRID = (
    *(9, _TAG, 34, _TAG, 34, 33, _TAG, 58, _TAG, _TAG, 18, _TAG),
    *((_YEARS - _YEAR) / 2, _YEAR, (_YEARS - _YEAR) / 2),
    *(_TAG, 23, _TAG, _TAG, 25, _TAG),
)
_TITLES = (
    "NO",
    *word.where("tabel.bernama", "{{ tabel.judul }}"),
    "{{ tabel.judul_sasaran }}",
    "Indikator {{ tabel.judul }}",
)


def build(out: Path) -> None:
    """Write the template."""
    title = "Indikator Kinerja Utama {{ kantor }} Tahun {{ masa }}"
    document = rapat.new_document(title, title, side=15)
    with word.inside(document, "for tabel in tabel"):
        with word.inside(document, "if loop.first"):
            document.add_paragraph("INDIKATOR KINERJA UTAMA {{ kantor|kapital }}", style="Judul Pernyataan")
            word.tag(document, "{%p else %}")
            document.add_paragraph("INDIKATOR KINERJA UTAMA {{ kantor|kapital }}", style="Judul Halaman")
        document.add_paragraph("{{ kabupaten|kapital }} TAHUN {{ masa }}", style="Judul")
        level = "{{ tabel.judul|kapital }}{% if tabel.eselon %} (ESELON {{ tabel.eselon }}){% endif %}"
        document.add_paragraph(level, style="Subjudul")
        _table(document)
    word.between(document)  # a document does not end with a table
    word.save(document, out)


def _table(document: Any) -> None:
    made = word.table(document, _GRID)
    years = ("{%tc for tahun_target in tahun %}", "{{ tahun_target }}", "{%tc endfor %}")
    titles = (
        *_TITLES,
        *word.where("berumus", "Penjelasan/Formulasi Penghitungan"),
        *word.where("bersatuan", "Satuan"),
        *("", "", ""),
        *word.where("bersumber", "Sumber Data"),
        *word.where("berpenanggung_jawab", "Penanggung Jawab"),
    )
    second = (
        "",
        *word.where("tabel.bernama", ""),
        *("", ""),
        *word.where("berumus", ""),
        *word.where("bersatuan", ""),
        *years,
        *word.where("bersumber", ""),
        *word.where("berpenanggung_jawab", ""),
    )
    head = word.header_row(made, titles, rapat.KEPALA)
    word.header_row(made, second, rapat.KEPALA)
    span = word.merge(head.cells[12], head.cells[14])
    span.paragraphs[0].add_run("{% colspan tahun|length %}Target Kinerja")
    for column in (0, 2, 4, 5, 7, 10, 16, 19):
        word.merge(made.cell(0, column), made.cell(1, column))
    with word.inside(made, "for baris in tabel.baris"):
        texts = (
            "{% vm baris.awal_simpul %}{{ baris.nomor }}",
            *word.where("tabel.bernama", "{% vm baris.awal_simpul %}{{ baris.simpul }}"),
            "{% vm baris.awal_sasaran %}{{ baris.sasaran }}",
            "{{ baris.nama }}",
            *word.where("berumus", ""),
            *word.where("bersatuan", "{{ baris.satuan }}"),
            "{%tc for target in baris.target %}",
            "{{ target }}",
            "{%tc endfor %}",
            *word.where("bersumber", "{{ baris.sumber }}"),
            *word.where("berpenanggung_jawab", "{{ baris.penanggung_jawab }}"),
        )
        cells = word.row(made, texts, rapat.ISI, align="cllllllll" + "ccc" + "ccc" + "llllll").cells
        word.paragraphs(cells[7], "baris.rumus", rapat.ISI)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
