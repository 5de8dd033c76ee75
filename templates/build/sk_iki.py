"""Build templates/docx/sk-iki.docx, the built-in template of the decree on the individual indicators.

python templates/build/sk_iki.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import keputusan
import word

OUT = Path(__file__).parents[1] / "docx" / "sk-iki.docx"
_COLUMNS = (33, 35, 69, 28)
_TITLES = ("SASARAN/ KINERJA UTAMA", "INDIKATOR KINERJA INDIVIDU", "PENJELASAN/FORMULASI PENGHITUNGAN", "SUMBER DATA")


def build(out: Path) -> None:
    """Write the template."""
    document = keputusan.new_document("Keputusan tentang Indikator Kinerja Individu {{ kantor }} {{ masa }}")
    word.footer(document.sections[0], "Indikator Kinerja Individu {{ kantor }}")
    keputusan.decree(document)
    with word.inside(document, "for jabatan in lampiran"):
        _sheet(document)
    keputusan.closing(document, word.TEXT_WIDTH)
    word.save(document, out)


def _sheet(document: Any) -> None:
    keputusan.start_sheet(document, word.TEXT_WIDTH, new_page=True)
    keputusan.sheet_title(document, "INDIKATOR KINERJA INDIVIDU")
    keputusan.position(document, "1. Jabatan", 28, word.TEXT_WIDTH)
    keputusan.listed(document, "2. Tugas", "jabatan.tugas", 28, word.TEXT_WIDTH)
    keputusan.listed(
        document, "{% if jabatan.tugas %}3{% else %}2{% endif %}. Fungsi", "jabatan.fungsi", 28, word.TEXT_WIDTH
    )
    word.between(document)
    keputusan.objectives(document, _TITLES, _COLUMNS, ("rumus", "sumber|alinea"))


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
