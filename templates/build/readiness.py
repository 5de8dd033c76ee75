"""Build templates/docx/readiness.docx, the built-in template of how ready a workbook is for the evaluation.

python templates/build/readiness.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

OUT = Path(__file__).parents[1] / "docx" / "readiness.docx"
_SIDE = 20
_WIDTH = word.PAGE_HEIGHT - 2 * _SIDE
_FACTS = (
    ("Kantor", "{{ kantor }}, {{ kabupaten }}"),
    ("Dokumen", "{{ dokumen }} Tahun {{ tahun }}"),
    ("Berkas", "{{ berkas }}"),
    ("Kriteria", "{{ sumber }} ({{ bukti }})"),
    ("Hasil", "{{ tersentuh }} dari {{ dipetakan }} kriteria yang diperiksa disentuh temuan"),
)
_LINGKUP = (
    "Lembar ini menunjukkan kriteria evaluasi yang disentuh temuan pemeriksaan buku kerja; bukan nilai, dan bukan "
    "pengganti lembar kerja evaluasi. Kriteria tanpa temuan belum tentu terpenuhi. Kriteria yang tidak dapat dilihat "
    "dari buku kerja, atau yang isinya belum dibaca, ditulis tidak dipetakan; yang baru terlihat dari pengukuran "
    "tahunnya ditulis tidak diukur di sini bila buku kerja ini tidak memuatnya."
)
_FIRST = (11, 24, 18, 22, 38, 94, 83)
_FIRST_TITLES = ("NO", "Kriteria", "Kode", "Bobot", "Sel", "Temuan", "Yang perlu dilakukan")
_ALL = (20, 96, 34, 17, 23, 16, 84)
_ALL_TITLES = ("Kriteria", "Isi", "Keadaan", "Galat", "Peringatan", "Info", "Kaidah")


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Kesiapan Evaluasi AKIP {{ berkas }}")
    word.add_style(document, "Tabel Rapat", (9, False, WD_ALIGN_PARAGRAPH.LEFT, 1.5, 1.5, 1.0))
    word.add_style(document, "Tabel Rapat Kepala", (9, True, WD_ALIGN_PARAGRAPH.CENTER, 2, 2, 1.0))
    section = document.sections[0]
    word.turn(section, landscape=True)
    section.left_margin = section.right_margin = Mm(_SIDE)
    word.footer(section, "Kesiapan evaluasi AKIP {{ berkas }}", _WIDTH)
    title = document.add_paragraph("KESIAPAN EVALUASI AKIP", style="Judul Pernyataan")
    title.paragraph_format.space_after = Pt(8)
    facts = word.table(document, (30, _WIDTH - 30), borders=False)
    for label, value in _FACTS:
        word.row(facts, (label, f": {value}"), "Tabel Isi")
    document.add_paragraph(_LINGKUP, style="Isi Uraian")
    word.tag(document, "{%p if rentang %}")
    document.add_paragraph(
        "Rentang nilai dengan bobot {{ rentang.dasar }}: {{ rentang.terendah }} sampai {{ rentang.tertinggi }}. Setiap "
        "kriteria satu sub komponen dihitung sama berat; pada batas bawah hanya kriteria tanpa temuan yang terpenuhi, "
        "pada batas atas semua kriteria yang tidak disentuh temuan.",
        style="Isi Uraian",
    )
    word.tag(document, "{%p endif %}")
    _first(document)
    word.tag(document, "{%p for bagian in bagian %}")
    document.add_paragraph(
        "{{ bagian.kode }}. {{ bagian.nama }}{% if bagian.bobot %} (bobot {{ bagian.bobot }}){% endif %}",
        style="Judul Bagian",
    )
    word.tag(document, "{%p if bagian.kriteria %}")
    made = word.table(document, _ALL)
    word.header_row(made, _ALL_TITLES, "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in bagian.kriteria %}")
    names = ("kode", "isi", "status", "galat", "peringatan", "info", "kaidah")
    word.row(made, [f"{{{{ baris.{name} }}}}" for name in names], "Tabel Rapat", align="cllcccl")
    word.tag_row(made, "{%tr endfor %}")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if bagian.lain %}")
    document.add_paragraph(
        "{% if bagian.kriteria %}{{ bagian.lain }} kriteria lain{% else %}{{ bagian.lain }} kriteria{% endif %}: "
        "tidak dipetakan.",
        style="Isi Uraian",
    )
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p endfor %}")
    word.tag(document, "{%p if bagian and not bagian[-1].lain %}")
    word.between(document)  # a document does not end with a table
    word.tag(document, "{%p endif %}")
    word.save(document, out)


def _first(document: Any) -> None:
    document.add_paragraph("Yang lebih dahulu diperbaiki", style="Judul Bagian")
    word.tag(document, "{%p if not dahulu %}")
    document.add_paragraph("Tidak ada temuan yang menyentuh kriteria yang dipetakan.", style="Isi Uraian")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if dahulu %}")
    made = word.table(document, _FIRST)
    word.header_row(made, _FIRST_TITLES, "Tabel Rapat Kepala")
    word.tag_row(made, "{%tr for baris in dahulu %}")
    names = ("nomor", "kriteria", "kode", "berat", "sel", "temuan", "perbaikan")
    word.row(made, [f"{{{{ baris.{name} }}}}" for name in names], "Tabel Rapat", align="cclllll")
    word.tag_row(made, "{%tr endfor %}")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if lebih or di_luar %}")
    document.add_paragraph(
        "{% if lebih %}{{ lebih }} sebab lain juga menyentuh kriteria. {% endif %}"
        "{% if di_luar %}{{ di_luar }} sebab lain tidak menyentuh kriteria yang dipetakan. {% endif %}"
        "Semuanya: kinerja-xl lapor temuan.",
        style="Isi Uraian",
    )
    word.tag(document, "{%p endif %}")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
