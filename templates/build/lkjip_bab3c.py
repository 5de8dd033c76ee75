"""What stands behind III.B in the LKjIP's template: actions carried out, reviews, follow-up, prizes."""

from __future__ import annotations

from typing import Any

import bab
import word
from lkjip_tabel import ISI, merged, paragraphs, table

_KUARTAL = ("I", "II", "III", "IV")


def build(document: Any, number: bab.Nomor) -> None:
    """Write the parts that the office has; their headings go on with the letters of the chapter."""
    _actions(document, number)
    _reviews(document, number)
    _follow_up(document, number)
    _prizes(document, number)


def _begin(document: Any, number: bab.Nomor, part: str, title: str) -> None:
    word.tag(document, f"{{%p if bab3.lanjutan.huruf.{part} %}}")
    number.part(document, title)


def _end(document: Any) -> None:
    word.tag(document, "{%p endif %}")


def _actions(document: Any, number: bab.Nomor) -> None:
    """Add the actions, for each quarter the target (T) beside what was done (R)."""
    _begin(document, number, "aksi", "Realisasi Rencana Aksi")
    paragraphs(document, "bab3.lanjutan.aksi_alinea")
    columns = (
        (9, "NO", merged("baris.awal", "{{ baris.nomor }}"), "c"),
        (38, "INDIKATOR KINERJA", merged("baris.awal", "{{ baris.indikator }}"), "l"),
        (46, "RENCANA AKSI", "{{ baris.aksi }}", "l"),
        *(
            (9, f"{name} TW {quarter}", f"{{{{ baris.{key}[{n}] }}}}", "c")
            for n, quarter in enumerate(_KUARTAL)
            for name, key in (("T", "target"), ("R", "realisasi"))
        ),
    )
    caption = "Target (T) dan Realisasi (R) Rencana Aksi Tahun {{ tahun }}"
    made = table(document, caption, columns, "baris in bab3.lanjutan.aksi")
    note = made.rows[3].cells[2].paragraphs[0]
    note.add_run("{% if baris.keterangan %} (").italic = True
    note.add_run("{{ baris.keterangan }}").italic = True
    note.add_run("){% endif %}").italic = True
    _end(document)


def _reviews(document: Any, number: bab.Nomor) -> None:
    _begin(document, number, "reviu", "Reviu Capaian Kinerja")
    paragraphs(document, "bab3.lanjutan.reviu_alinea")
    columns = (
        (20, "TRIWULAN", "{{ baris.triwulan }}", "c"),
        (28, "TANGGAL", "{{ baris.tanggal }}", "c"),
        (42, "NOTULA", "{{ baris.notula }}", "l"),
        (75, "KEPUTUSAN", "", "l"),
    )
    caption = "Reviu Capaian Kinerja Tahun {{ tahun }}"
    made = table(document, caption, columns, "baris in bab3.lanjutan.reviu")
    word.paragraphs(made.rows[3].cells[3], "baris.keputusan", ISI)
    _end(document)


def _follow_up(document: Any, number: bab.Nomor) -> None:
    _begin(document, number, "tindak_lanjut", "Tindak Lanjut Rekomendasi Hasil Evaluasi")
    paragraphs(document, "bab3.lanjutan.tindak_lanjut_alinea")
    columns = (
        (9, "NO", "{{ loop.index }}.", "c"),
        (36, "REKOMENDASI", "{{ baris.rekomendasi }}", "l"),
        (34, "TINDAK LANJUT", "{{ baris.aksi }}", "l"),
        (27, "PENANGGUNG JAWAB", "{{ baris.penanggung_jawab }}", "l"),
        (18, "TENGGAT", "{{ baris.tenggat }}", "c"),
        (18, "STATUS", "{{ baris.status }}", "c"),
        (23, "BUKTI", "{{ baris.bukti }}", "l"),
    )
    caption = "Tindak Lanjut Rekomendasi Hasil Evaluasi"
    made = table(document, caption, columns, "baris in bab3.lanjutan.tindak_lanjut")
    source = made.rows[3].cells[1].paragraphs[0]
    source.add_run("{% if baris.sumber %} ({{ baris.sumber }}){% endif %}").italic = True
    _end(document)


def _prizes(document: Any, number: bab.Nomor) -> None:
    _begin(document, number, "prestasi", "Prestasi dan Penghargaan")
    paragraphs(document, "bab3.lanjutan.prestasi")
    with word.inside(document, "if bab3.lanjutan.penghargaan"):
        columns = (
            (12, "NO", "{{ loop.index }}.", "c"),
            (64, "PENGHARGAAN", "{{ baris.nama }}", "l"),
            (37, "PEMBERI", "{{ baris.pemberi }}", "l"),
            (24, "TINGKAT", "{{ baris.tingkat }}", "c"),
            (28, "TANGGAL", "{{ baris.tanggal }}", "c"),
        )
        made = table(document, "Penghargaan Tahun {{ tahun }}", columns, "baris in bab3.lanjutan.penghargaan")
        note = made.rows[3].cells[1].paragraphs[0]
        note.add_run("{% if baris.keterangan %} ({{ baris.keterangan }}){% endif %}").italic = True
    _end(document)
