"""Build templates/docx/rencana-aksi.docx, the built-in template of the action plan.

python templates/build/rencana_aksi.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path

import surat
import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

OUT = Path(__file__).parents[1] / "docx" / "rencana-aksi.docx"
_SIDE = 20
_WIDTH = word.PAGE_HEIGHT - 2 * _SIDE
_GRID = (10, 48, 52, 24, 62, 15, 15, 15, 15, 34)  # millimetres
_TITLES = ("NO", "Sasaran", "Indikator", "Target", "Rencana Aksi")


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Rencana Aksi {{ kantor }} Tahun {{ tahun }}")
    word.add_style(document, "Tabel Rapat", (9, False, WD_ALIGN_PARAGRAPH.LEFT, 1.5, 1.5, 1.0))
    word.add_style(document, "Tabel Rapat Kepala", (9, True, WD_ALIGN_PARAGRAPH.CENTER, 2, 2, 1.0))
    section = document.sections[0]
    word.turn(section, landscape=True)
    section.left_margin = section.right_margin = Mm(_SIDE)
    word.footer(section, "Rencana Aksi {{ kantor }} Tahun {{ tahun }}", _WIDTH)
    surat.letterhead(document, _WIDTH)
    document.add_paragraph("RENCANA AKSI PENCAPAIAN KINERJA", style="Judul Pernyataan")
    document.add_paragraph("{{ kantor|kapital }} TAHUN {{ tahun }}", style="Judul")
    document.add_paragraph(style="Jarak")
    made = word.table(document, _GRID)
    head = word.header_row(made, (*_TITLES, "Target Triwulan", "", "", "", "Penanggung Jawab"), "Tabel Rapat Kepala")
    word.header_row(made, ("", "", "", "", "", "I", "II", "III", "IV", ""), "Tabel Rapat Kepala")
    word.merge(head.cells[5], head.cells[8])
    for column in (0, 1, 2, 3, 4, 9):
        word.merge(made.cell(0, column), made.cell(1, column))
    word.tag_row(made, "{%tr for baris in baris %}")
    texts = (
        "{% vm baris.awal_indikator %}{{ baris.nomor }}",
        "{% vm baris.awal_sasaran %}{{ baris.sasaran }}",
        "{% vm baris.awal_indikator %}{{ baris.indikator }}",
        "{% vm baris.awal_indikator %}{{ baris.target }}",
        "{{ baris.aksi }}",
        *(f"{{{{ baris.target_tw[{n}] }}}}" for n in range(4)),
        "{{ baris.penanggung_jawab }}",
    )
    word.row(made, texts, "Tabel Rapat", align="cllclccccl")
    word.tag_row(made, "{%tr endfor %}")
    surat.bridge(made)
    surat.signature(document, "kepala", "{{ kepala.jabatan|kapital }},", ("{{ tempat_tanggal }}",), _WIDTH)
    word.save(document, out)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
