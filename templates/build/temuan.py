"""Build templates/docx/temuan.docx, the built-in template of the findings that go back to an office.

python templates/build/temuan.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path

import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

OUT = Path(__file__).parents[1] / "docx" / "temuan.docx"
_SIDE = 20
_WIDTH = word.PAGE_HEIGHT - 2 * _SIDE
_GRID = (11, 20, 24, 32, 92, 76, 35)  # millimetres
_TITLES = ("NO", "Kode", "Bobot", "Sel", "Temuan", "Yang perlu dilakukan", "Penanggung jawab")
_FACTS = (
    ("Kantor", "{{ kantor }}, {{ kabupaten }}"),
    ("Dokumen", "{{ dokumen }} Tahun {{ tahun }}"),
    ("Berkas", "{{ berkas }}"),
    ("Hasil", "{{ jumlah }}"),
)


_LEFT_OUT = (
    ("Dikecualikan oleh kantor", "dikecualikan"),
    ("Menurut profil daerah", "profil"),
    ("Tidak diperiksa", "tidak_diperiksa"),
)


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Hasil Pemeriksaan {{ berkas }}")
    word.add_style(document, "Tabel Rapat", (9, False, WD_ALIGN_PARAGRAPH.LEFT, 1.5, 1.5, 1.0))
    word.add_style(document, "Tabel Rapat Kepala", (9, True, WD_ALIGN_PARAGRAPH.CENTER, 2, 2, 1.0))
    section = document.sections[0]
    word.turn(section, landscape=True)
    section.left_margin = section.right_margin = Mm(_SIDE)
    word.footer(section, "Hasil pemeriksaan {{ berkas }}", _WIDTH)
    title = document.add_paragraph("HASIL PEMERIKSAAN BUKU KERJA KINERJA", style="Judul Pernyataan")
    title.paragraph_format.space_after = Pt(8)
    facts = word.table(document, (30, _WIDTH - 30), borders=False)
    for label, value in _FACTS:
        word.row(facts, (label, f": {value}"), "Tabel Isi")
    word.tag(document, "{%p if not lembar %}")
    document.add_paragraph(
        "Pemeriksaan tidak menemukan kesalahan. Buku kerja dapat diteruskan ke tahap berikutnya.", style="Isi Uraian"
    )
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p for lembar in lembar %}")
    document.add_paragraph("Lembar {{ lembar.nama }}", style="Judul Bagian")
    made = word.table(document, _GRID)
    word.header_row(made, _TITLES, "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in lembar.baris %}")
    names = ("nomor", "kode", "berat", "sel", "temuan", "perbaikan", "penanggung_jawab")
    word.row(made, [f"{{{{ baris.{name} }}}}" for name in names], "Tabel Rapat", align="cclllll")
    word.tag_row(made, "{%tr endfor %}")
    word.tag(document, "{%p endfor %}")
    for title, what in _LEFT_OUT:
        word.tag(document, f"{{%p if {what} %}}")
        document.add_paragraph(title, style="Judul Bagian")
        word.tag(document, f"{{%p for hal in {what} %}}")
        document.add_paragraph("{{ hal }}", style="Isi Uraian")
        word.tag(document, "{%p endfor %}")
        word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if lembar %}")
    document.add_paragraph(
        "Galat harus diperbaiki sebelum dokumen dicetak; peringatan hampir pasti perlu diperbaiki; hal bertanda info "
        "perlu dilihat kembali oleh penyusun. Penjelasan setiap kode: kinerja-xl jelaskan KODE.",
        style="Isi Uraian",
    )
    word.tag(document, "{%p endif %}")
    word.save(document, out)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
