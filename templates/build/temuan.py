"""Build templates/docx/temuan.docx, the built-in template of the findings that go back to an office.

python templates/build/temuan.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path

import rapat
import word

OUT = Path(__file__).parents[1] / "docx" / "temuan.docx"
_TABLE = (
    (11, "NO", "{{ baris.nomor }}", "c"),
    (20, "Kode", "{{ baris.kode }}", "c"),
    (24, "Bobot", "{{ baris.berat }}", "l"),
    (32, "Sel", "{{ baris.sel }}", "l"),
    (92, "Temuan", "{{ baris.temuan }}", "l"),
    (76, "Yang perlu dilakukan", "{{ baris.perbaikan }}", "l"),
    (35, "Penanggung jawab", "{{ baris.penanggung_jawab }}", "l"),
)
_FACTS = (
    ("Kantor", "{{ kantor }}, {{ kabupaten }}"),
    ("Dokumen", "{{ dokumen }} Tahun {{ tahun }}"),
    ("Berkas", "{{ berkas }}"),
    ("Hasil", "{{ jumlah }}"),
)
_BOBOT = (
    "Galat harus diperbaiki sebelum dokumen dicetak; peringatan hampir pasti perlu diperbaiki; hal bertanda info "
    "perlu dilihat kembali oleh penyusun. Penjelasan setiap kode: kinerja-xl jelaskan KODE."
)
_LEFT_OUT = (
    ("Dikecualikan oleh kantor", "dikecualikan"),
    ("Menurut profil daerah", "profil"),
    ("Tidak diperiksa", "tidak_diperiksa"),
)


def build(out: Path) -> None:
    """Write the template."""
    document = rapat.new_document("Hasil Pemeriksaan {{ berkas }}", "Hasil pemeriksaan {{ berkas }}")
    rapat.subject(document, "HASIL PEMERIKSAAN BUKU KERJA KINERJA", _FACTS)
    with word.inside(document, "if not lembar"):
        document.add_paragraph(
            "Pemeriksaan tidak menemukan kesalahan. Buku kerja dapat diteruskan ke tahap berikutnya.",
            style="Isi Uraian",
        )
    with word.inside(document, "for lembar in lembar"):
        document.add_paragraph("Lembar {{ lembar.nama }}", style="Judul Bagian")
        rapat.listing(document, _TABLE, "baris in lembar.baris")
    for title, what in _LEFT_OUT:
        with word.inside(document, f"if {what}"):
            document.add_paragraph(title, style="Judul Bagian")
            word.each(document, what, "Isi Uraian", "hal")
    with word.inside(document, "if lembar"):
        document.add_paragraph(_BOBOT, style="Isi Uraian")
    word.save(document, out)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
