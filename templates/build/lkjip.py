"""Build templates/docx/lkjip.docx, the built-in template of the year-end report.

python templates/build/lkjip.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import bab
import lkjip_bab1
import lkjip_bab2
import lkjip_bab3
import lkjip_depan
import lkjip_lampiran
import lkjip_tabel
import word
from docx.oxml.ns import qn

OUT = Path(__file__).parents[1] / "docx" / "lkjip.docx"


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("Laporan Kinerja Instansi Pemerintah {{ kantor }} Tahun {{ tahun }}")
    bab.styles(document)
    lkjip_tabel.styles(document)
    nomor = bab.Nomor(document, "Judul Analisis")
    lkjip_depan.build(document)
    bab.section(document, lkjip_tabel.FOOTER, first=1)
    lkjip_bab1.build(document)
    lkjip_bab2.build(document)
    lkjip_bab3.build(document, nomor)
    lkjip_bab3.closing(document)
    lkjip_lampiran.build(document, nomor)
    _share_footers(document)
    word.save(document, out)


def _share_footers(document: Any) -> None:
    """Let sections with the same footer use one part: an office that restyles it changes it once."""
    kept: dict[bytes, str] = {}
    for reference in document.element.body.iter(qn("w:footerReference")):
        key = reference.get(qn("r:id"))
        shared = kept.setdefault(document.part.related_parts[key].blob, key)
        if shared != key:
            reference.set(qn("r:id"), shared)
            document.part.rels.pop(key)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
