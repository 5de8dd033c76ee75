"""Build templates/docx/rencana-aksi.docx, the built-in template of the action plan.

python templates/build/rencana_aksi.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import surat
import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

OUT = Path(__file__).parents[1] / "docx" / "rencana-aksi.docx"
_SIDE = 20
_WIDTH = word.PAGE_HEIGHT - 2 * _SIDE
_GRID = (10, 48, 52, 24, 62, 15, 15, 15, 15, 34)  # millimetres
_GRID_REALISASI = (9, 38, 40, 22, 49, *[10] * 8, 28, 24)
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
    word.tag(document, "{%p if dilaporkan %}")
    _table(document, done=True)
    word.tag(document, "{%p else %}")
    _table(document, done=False)
    word.tag(document, "{%p endif %}")
    surat.signature(document, "kepala", "{{ kepala.jabatan|kapital }},", ("{{ tempat_tanggal }}",), _WIDTH)
    word.save(document, out)


def _table(document: Any, *, done: bool) -> None:
    """Add the actions; ``done``: with what became of them."""
    made = word.table(document, _GRID_REALISASI if done else _GRID)
    groups = ("Target Triwulan", *(("Realisasi Triwulan",) if done else ()))
    wide = [cell for title in groups for cell in (title, "", "", "")]
    last = ("Penanggung Jawab", *(("Keterangan",) if done else ()))
    head = word.header_row(made, (*_TITLES, *wide, *last), "Tabel Rapat Kepala")
    quarters = ("I", "II", "III", "IV") * len(groups)
    word.header_row(made, (*[""] * len(_TITLES), *quarters, *[""] * len(last)), "Tabel Rapat Kepala")
    behind = len(_TITLES) + len(wide)
    for first in range(len(_TITLES), behind, 4):
        word.merge(head.cells[first], head.cells[first + 3])
    for column in (*range(len(_TITLES)), *range(behind, behind + len(last))):
        word.merge(made.cell(0, column), made.cell(1, column))
    word.tag_row(made, "{%tr for baris in baris %}")
    texts = (
        "{% vm baris.awal_indikator %}{{ baris.nomor }}",
        "{% vm baris.awal_sasaran %}{{ baris.sasaran }}",
        "{% vm baris.awal_indikator %}{{ baris.indikator }}",
        "{% vm baris.awal_indikator %}{{ baris.target }}",
        "{{ baris.aksi }}",
        *(f"{{{{ baris.{key}[{n}] }}}}" for key in ("target_tw", "realisasi_tw")[: len(groups)] for n in range(4)),
        "{{ baris.penanggung_jawab }}",
        *(("{{ baris.keterangan }}",) if done else ()),
    )
    word.row(made, texts, "Tabel Rapat", align="cllcl" + "c" * len(wide) + "l" * len(last))
    word.tag_row(made, "{%tr endfor %}")
    surat.bridge(made)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
