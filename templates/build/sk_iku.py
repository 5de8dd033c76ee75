"""Build templates/docx/sk-iku.docx, the built-in template of the decree on the IKU.

python templates/build/sk_iku.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import keputusan
import surat
import word

OUT = Path(__file__).parents[1] / "docx" / "sk-iku.docx"
_COLUMNS = (46, 46, 54, 70, 32, 32)
_TITLES = ("KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "DEFINISI OPERASIONAL", "FORMULASI PERHITUNGAN")
_FIELDS = ("definisi|alinea", "rumus", "penanggung_jawab|alinea", "sumber|alinea")


def build(out: Path) -> None:
    """Write the template."""
    document = keputusan.new_document("Keputusan tentang Indikator Kinerja Utama {{ kantor }} {{ masa }}")
    footer = "Indikator Kinerja Utama {{ kantor }} Tahun {{ masa }}"
    portrait = word.end_section(document, surat.cover(document, "INDIKATOR KINERJA UTAMA", "{{ masa }}"))
    word.footer(portrait, footer)
    keputusan.decree(document)
    landscape = word.end_section(document, landscape=True)
    word.footer(landscape, footer, word.TEXT_WIDTH_LANDSCAPE)
    with word.inside(document, "for jabatan in lampiran"):
        _sheet(document)
    keputusan.closing(document, word.TEXT_WIDTH_LANDSCAPE)
    word.save(document, out)


def _sheet(document: Any) -> None:
    keputusan.start_sheet(document, word.TEXT_WIDTH_LANDSCAPE)
    title = "INDIKATOR KINERJA UTAMA{% if jabatan.eselon %} ESELON {{ jabatan.eselon }}{% endif %}"
    keputusan.sheet_title(document, title, "{{ kantor|kapital }}", "TAHUN {{ masa }}")
    label = "Jabatan{% if jabatan.eselon %} (Eselon {{ jabatan.eselon }}){% endif %}"
    keputusan.position(document, label, 46, word.TEXT_WIDTH_LANDSCAPE)
    keputusan.listed(document, "TUGAS", "jabatan.tugas", 46, word.TEXT_WIDTH_LANDSCAPE)
    keputusan.listed(document, "FUNGSI", "jabatan.fungsi", 46, word.TEXT_WIDTH_LANDSCAPE)
    word.between(document)
    keputusan.objectives(document, (*_TITLES, "PENANGGUNG JAWAB", "SUMBER DATA"), _COLUMNS, _FIELDS)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
