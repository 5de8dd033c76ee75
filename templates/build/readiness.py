"""Build templates/docx/readiness.docx, the built-in template of how ready a workbook is for the evaluation.

python templates/build/readiness.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import rapat
import word

OUT = Path(__file__).parents[1] / "docx" / "readiness.docx"
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
_RENTANG = (
    "Rentang nilai dengan bobot {{ rentang.dasar }}: {{ rentang.terendah }} sampai {{ rentang.tertinggi }}. Setiap "
    "kriteria satu sub komponen dihitung sama berat; pada batas bawah hanya kriteria tanpa temuan yang terpenuhi, "
    "pada batas atas semua kriteria yang tidak disentuh temuan."
)
_LAIN = (
    "{% if bagian.kriteria %}{{ bagian.lain }} kriteria lain{% else %}{{ bagian.lain }} kriteria{% endif %}: "
    "tidak dipetakan."
)
_FIRST = (
    (11, "NO", "{{ baris.nomor }}", "c"),
    (24, "Kriteria", "{{ baris.kriteria }}", "c"),
    (18, "Kode", "{{ baris.kode }}", "l"),
    (22, "Bobot", "{{ baris.berat }}", "l"),
    (38, "Sel", "{{ baris.sel }}", "l"),
    (94, "Temuan", "{{ baris.temuan }}", "l"),
    (83, "Yang perlu dilakukan", "{{ baris.perbaikan }}", "l"),
)
_ALL = (
    (20, "Kriteria", "{{ baris.kode }}", "c"),
    (96, "Isi", "{{ baris.isi }}", "l"),
    (34, "Keadaan", "{{ baris.status }}", "l"),
    (17, "Galat", "{{ baris.galat }}", "c"),
    (23, "Peringatan", "{{ baris.peringatan }}", "c"),
    (16, "Info", "{{ baris.info }}", "c"),
    (84, "Kaidah", "{{ baris.kaidah }}", "l"),
)


def build(out: Path) -> None:
    """Write the template."""
    document = rapat.new_document("Kesiapan Evaluasi AKIP {{ berkas }}", "Kesiapan evaluasi AKIP {{ berkas }}")
    rapat.subject(document, "KESIAPAN EVALUASI AKIP", _FACTS)
    document.add_paragraph(_LINGKUP, style="Isi Uraian")
    with word.inside(document, "if rentang"):
        document.add_paragraph(_RENTANG, style="Isi Uraian")
    _first(document)
    with word.inside(document, "for bagian in bagian"):
        document.add_paragraph(
            "{{ bagian.kode }}. {{ bagian.nama }}{% if bagian.bobot %} (bobot {{ bagian.bobot }}){% endif %}",
            style="Judul Bagian",
        )
        with word.inside(document, "if bagian.kriteria"):
            rapat.listing(document, _ALL, "baris in bagian.kriteria")
        with word.inside(document, "if bagian.lain"):
            document.add_paragraph(_LAIN, style="Isi Uraian")
    with word.inside(document, "if bagian and not bagian[-1].lain"):
        word.between(document)  # a document does not end with a table
    word.save(document, out)


def _first(document: Any) -> None:
    document.add_paragraph("Yang lebih dahulu diperbaiki", style="Judul Bagian")
    with word.inside(document, "if not dahulu"):
        document.add_paragraph("Tidak ada temuan yang menyentuh kriteria yang dipetakan.", style="Isi Uraian")
    with word.inside(document, "if dahulu"):
        rapat.listing(document, _FIRST, "baris in dahulu")
    with word.inside(document, "if lebih or di_luar"):
        document.add_paragraph(
            "{% if lebih %}{{ lebih }} sebab lain juga menyentuh kriteria. {% endif %}"
            "{% if di_luar %}{{ di_luar }} sebab lain tidak menyentuh kriteria yang dipetakan. {% endif %}"
            "Semuanya: kinerja-xl lapor temuan.",
            style="Isi Uraian",
        )


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
