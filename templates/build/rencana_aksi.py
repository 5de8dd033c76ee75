"""Build templates/docx/rencana-aksi.docx, the built-in template of the action plan.

python templates/build/rencana_aksi.py [OUT.docx]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import rapat
import surat
import word
from docx.shared import Pt

OUT = Path(__file__).parents[1] / "docx" / "rencana-aksi.docx"
_TRIWULAN, _BULAN = (64, 16), (120, 10)  # millimetres: all columns of targets, and one of them
_GRID_REALISASI = (9, 38, 40, 22, 49, *[10] * 8, 28, 24)
_TITLES = ("NO", "Sasaran", "Indikator", "Target", "Rencana Aksi")


def build(out: Path) -> None:
    """Write the template."""
    title = "Rencana Aksi {{ kantor }} Tahun {{ tahun }}"
    document = rapat.new_document(title, title)
    surat.letterhead(document, rapat.WIDTH)
    surat.title(document, "RENCANA AKSI PENCAPAIAN KINERJA")
    title = document.add_paragraph("{{ kantor|kapital }} TAHUN {{ tahun }}", style="Judul")
    title.paragraph_format.space_after = Pt(10)
    with word.inside(document, "if dilaporkan"):
        _reported(document)
        for case, title, targets, times, widths in (
            ("elif bulanan and beraksi", "Target Bulan", "bulan", _BULAN, (8, 35, 38, 20, 43, 26)),
            ("elif bulanan", "Target Bulan", "bulan", _BULAN, (8, 56, 58, 20, 28)),
            ("elif beraksi", "Target Triwulan", "tw", _TRIWULAN, (9, 45, 49, 22, 63, 38)),
            ("else", "Target Triwulan", "tw", _TRIWULAN, (9, 72, 77, 24, 44)),
        ):
            word.tag(document, f"{{%p {case} %}}")
            _plan(document, title, targets, times, widths)
    word.each(document, "keterangan", rapat.ISI)
    surat.signature(document, "kepala", "{{ kepala.jabatan|kapital }},", ("{{ tempat_tanggal }}",), rapat.WIDTH)
    word.save(document, out)


def _plan(document: Any, title: str, targets: str, times: tuple[float, float], widths: Sequence[float]) -> None:
    """Add what is planned, its columns of targets in a loop.

    Args:
        document: the document.
        title: above the targets.
        targets: their field, ``bulan`` or ``tw``.
        times: how wide all of them are, and one.
        widths: the other columns; those before the last one are the actions' where there are five of them.
    """
    *first, last = widths
    actions = len(first) == len(_TITLES)
    every, one = times
    made = word.table(document, (*first, (every - one) / 2, one, (every - one) / 2, last))
    titles, at = _TITLES[: len(first)], len(first)
    head = word.header_row(made, (*titles, "", "", "", "Penanggung Jawab"), rapat.KEPALA)
    quarters = ("{%tc for judul in waktu %}", "{{ judul }}", "{%tc endfor %}")
    word.header_row(made, (*[""] * at, *quarters, ""), rapat.KEPALA)
    span = word.merge(head.cells[at], head.cells[at + 2])
    span.paragraphs[0].add_run(f"{{% colspan waktu|length %}}{title}")
    for column in (*range(at), at + 3):
        word.merge(made.cell(0, column), made.cell(1, column))
    with word.inside(made, "for baris in baris"):
        merged = "{% vm baris.awal_bulan %}" if targets == "bulan" else ""
        texts = (
            *_first(),
            *(("{{ baris.aksi }}",) if actions else ()),
            *(f"{{%tc for target in baris.target_{targets} %}}", f"{merged}{{{{ target }}}}", "{%tc endfor %}"),
            "{{ baris.penanggung_jawab }}",
        )
        word.row(made, texts, rapat.ISI, align=f"cllc{'l' if actions else ''}cccl")
    surat.bridge(made)


def _first() -> tuple[str, ...]:
    return (
        "{% vm baris.awal_indikator %}{{ baris.nomor }}",
        "{% vm baris.awal_sasaran %}{{ baris.sasaran }}",
        "{% vm baris.awal_indikator %}{{ baris.indikator }}",
        "{% vm baris.awal_indikator %}{{ baris.target }}",
    )


def _reported(document: Any) -> None:
    """Add the actions with what became of them, quarter by quarter."""
    made = word.table(document, _GRID_REALISASI)
    wide = [cell for title in ("Target Triwulan", "Realisasi Triwulan") for cell in (title, "", "", "")]
    last = ("Penanggung Jawab", "Keterangan")
    head = word.header_row(made, (*_TITLES, *wide, *last), rapat.KEPALA)
    quarters = ("I", "II", "III", "IV") * 2
    word.header_row(made, (*[""] * len(_TITLES), *quarters, *[""] * len(last)), rapat.KEPALA)
    behind = len(_TITLES) + len(wide)
    for first in range(len(_TITLES), behind, 4):
        word.merge(head.cells[first], head.cells[first + 3])
    for column in (*range(len(_TITLES)), *range(behind, behind + len(last))):
        word.merge(made.cell(0, column), made.cell(1, column))
    with word.inside(made, "for baris in baris"):
        texts = (
            *_first(),
            "{{ baris.aksi }}",
            *(f"{{{{ baris.{key}[{n}] }}}}" for key in ("target_tw", "realisasi_tw") for n in range(4)),
            "{{ baris.penanggung_jawab }}",
            "{{ baris.keterangan }}",
        )
        word.row(made, texts, rapat.ISI, align="cllcl" + "c" * len(wide) + "l" * len(last))
    surat.bridge(made)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
