"""Build templates/docx/surat-balasan.docx, the built-in template of the letter with which a district answers an office.

python templates/build/surat_balasan.py [OUT.docx]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import surat
import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

OUT = Path(__file__).parents[1] / "docx" / "surat-balasan.docx"
_LABEL = 22  # millimetres
_HEAD = (("Nomor", "nomor"), ("Sifat", "sifat"), ("Lampiran", "lampiran"), ("Hal", "hal"))
_WIDTH = word.TEXT_WIDTH
_RECEIVED = (
    (11, "NO", "{{ baris.nomor }}", "c"),
    (49, "Dokumen", "{{ baris.dokumen }}", "l"),
    (28, "Diterima", "{{ baris.diterima }}", "l"),
    (40, "Keadaan", "{{ baris.keadaan }}", "l"),
    (_WIDTH - 128, "Kode", "{{ baris.kode }}", "l"),
)
_WRONG = (
    (11, "NO", "{{ baris.nomor }}", "c"),
    (30, "Sel", "{{ baris.sel }}", "l"),
    (66, "Yang perlu diperbaiki", "{{ baris.temuan }}", "l"),
    (_WIDTH - 107, "Cara memperbaiki", "{{ baris.perbaikan }}", "l"),
)
_AWAITED = (
    (11, "NO", "{{ baris.nomor }}", "c"),
    (56, "Dokumen", "{{ baris.dokumen }}", "l"),
    (40, "Tenggat", "{{ baris.tenggat }}", "l"),
    (_WIDTH - 107, "Keterangan", "{{ baris.keterangan }}", "l"),
)

_TERIMA = (
    "Surat ini berlaku sebagai tanda terima. Kode di atas hanya cocok dengan isi yang kami terima; isi yang diubah "
    "sesudahnya memiliki kode lain."
)
_SALINAN = (
    "{% if dokumen.lainnya %}Masih ada {{ dokumen.lainnya }} hal lain. {% endif %}Setiap sel yang dimaksud diberi "
    "warna dan catatan pada salinan terlampir, {{ dokumen.salinan }}."
)
_NIHIL = (
    "Bila pada masa itu memang tidak ada yang dilaporkan, tuliskan alasannya pada baris Nihil di lembar Identitas "
    "lalu kirimkan buku kerjanya; yang tidak mengirim tetap tercatat belum mengirim."
)


def build(out: Path) -> None:
    """Write the template."""
    document = word.new_document("{{ hal }} {{ kantor }}")
    word.add_style(document, "Isi Surat", (11, False, WD_ALIGN_PARAGRAPH.JUSTIFY, 6, 0, 1.15))
    word.add_style(document, "Kepala Surat", (11, False, WD_ALIGN_PARAGRAPH.LEFT, 0, 1, 1.0))
    word.footer(document.sections[0], "{{ hal }} – {{ kantor }}")
    surat.letterhead(document)
    _head(document)
    _opening(document)
    _received(document)
    _wrong(document)
    _awaited(document)
    _closing(document)
    word.save(document, out)


def _text(document: Any, text: str, before: float) -> None:
    document.add_paragraph(text, style="Isi Surat").paragraph_format.space_before = Pt(before)


def _head(document: Any) -> None:
    day = document.add_paragraph("{{ tempat_tanggal }}", style=word.aligned(document, "Kepala Surat", "r"))
    day.paragraph_format.space_before, day.paragraph_format.space_after = Pt(8), Pt(6)
    made = word.table(document, (_LABEL, _WIDTH - _LABEL), borders=False)
    for label, name in _HEAD:
        word.row(made, (label, f": {{{{ {name} }}}}"), "Kepala Surat")
    first = document.add_paragraph("Yth. {{ kepada }}", style="Kepala Surat")
    first.paragraph_format.space_before = Pt(14)
    with word.inside(document, "if up"):
        document.add_paragraph("u.p. {{ up }}", style="Kepala Surat")
    document.add_paragraph("di Tempat", style="Kepala Surat").paragraph_format.space_after = Pt(14)


def _opening(document: Any) -> None:
    document.add_paragraph(
        "Sehubungan dengan penyampaian dokumen kinerja {{ kantor }}{% if diterima or diperbaiki %} dan hasil "
        "pemeriksaannya{% endif %}, dengan ini disampaikan hal-hal sebagai berikut.",
        style="Isi Surat",
    )


def _received(document: Any) -> None:
    with word.inside(document, "if diterima"):
        document.add_paragraph("Dokumen yang telah diterima dan lengkap", style="Judul Bagian")
        word.listing(document, _RECEIVED, "baris in diterima")
        _text(document, _TERIMA, before=4)


def _wrong(document: Any) -> None:
    with word.inside(document, "for dokumen in diperbaiki"):
        document.add_paragraph("Dokumen yang perlu diperbaiki: {{ dokumen.dokumen }}", style="Judul Bagian")
        document.add_paragraph("Diterima {{ dokumen.diterima }}. {{ dokumen.keadaan }}", style="Isi Surat")
        with word.inside(document, "if dokumen.hal"):
            word.listing(document, _WRONG, "baris in dokumen.hal")
        with word.inside(document, "if dokumen.salinan"):
            _text(document, _SALINAN, before=4)


def _awaited(document: Any) -> None:
    with word.inside(document, "if ditunggu"):
        document.add_paragraph("Dokumen yang belum kami terima", style="Judul Bagian")
        word.listing(document, _AWAITED, "baris in ditunggu")
        _text(document, _NIHIL, before=4)


def _closing(document: Any) -> None:
    with word.inside(document, "if diperbaiki"):
        _text(
            document,
            "Perbaikan dilakukan pada buku kerja Saudara sendiri, bukan pada salinan terlampir. Hasil perbaikan"
            "{% if ditunggu %} dan dokumen yang belum kami terima{% endif %} mohon disampaikan paling lambat tanggal "
            "{{ batas }}.",
            before=10,
        )
        word.tag(document, "{%p elif lewat %}")
        _text(
            document, "Dokumen yang belum kami terima mohon disampaikan paling lambat tanggal {{ batas }}.", before=10
        )
        word.tag(document, "{%p elif ditunggu %}")
        _text(document, "Dokumen tersebut mohon disampaikan sebelum tenggatnya berakhir.", before=10)
    document.add_paragraph(
        "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.", style="Isi Surat"
    ).paragraph_format.space_after = Pt(14)
    surat.signature(document, "penandatangan", "{{ penandatangan.jabatan }},", ())


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
