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
_RECEIVED = (11, 49, 28, 40, _WIDTH - 128)
_WRONG = (11, 30, 66, _WIDTH - 107)
_AWAITED = (11, 56, 40, _WIDTH - 107)


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


def _head(document: Any) -> None:
    day = document.add_paragraph("{{ tempat_tanggal }}", style=word.aligned(document, "Kepala Surat", "r"))
    day.paragraph_format.space_before, day.paragraph_format.space_after = Pt(8), Pt(6)
    made = word.table(document, (_LABEL, _WIDTH - _LABEL), borders=False)
    for label, name in _HEAD:
        word.row(made, (label, f": {{{{ {name} }}}}"), "Kepala Surat")
    first = document.add_paragraph("Yth. {{ kepada }}", style="Kepala Surat")
    first.paragraph_format.space_before = Pt(14)
    word.tag(document, "{%p if up %}")
    document.add_paragraph("u.p. {{ up }}", style="Kepala Surat")
    word.tag(document, "{%p endif %}")
    document.add_paragraph("di Tempat", style="Kepala Surat").paragraph_format.space_after = Pt(14)


def _opening(document: Any) -> None:
    document.add_paragraph(
        "Sehubungan dengan penyampaian dokumen kinerja {{ kantor }}{% if diterima or diperbaiki %} dan hasil "
        "pemeriksaannya{% endif %}, dengan ini disampaikan hal-hal sebagai berikut.",
        style="Isi Surat",
    )


def _received(document: Any) -> None:
    word.tag(document, "{%p if diterima %}")
    document.add_paragraph("Dokumen yang telah diterima dan lengkap", style="Judul Bagian")
    made = word.table(document, _RECEIVED)
    word.header_row(made, ("NO", "Dokumen", "Diterima", "Keadaan", "Kode"), "Tabel Kepala")
    word.tag_row(made, "{%tr for baris in diterima %}")
    names = ("nomor", "dokumen", "diterima", "keadaan", "kode")
    word.row(made, [f"{{{{ baris.{name} }}}}" for name in names], "Tabel Isi", align="cllll")
    word.tag_row(made, "{%tr endfor %}")
    after = document.add_paragraph(
        "Surat ini berlaku sebagai tanda terima. Kode di atas hanya cocok dengan isi yang kami terima; isi yang diubah "
        "sesudahnya memiliki kode lain.",
        style="Isi Surat",
    )
    after.paragraph_format.space_before = Pt(4)
    word.tag(document, "{%p endif %}")


def _wrong(document: Any) -> None:
    word.tag(document, "{%p for dokumen in diperbaiki %}")
    document.add_paragraph("Dokumen yang perlu diperbaiki: {{ dokumen.dokumen }}", style="Judul Bagian")
    document.add_paragraph("Diterima {{ dokumen.diterima }}. {{ dokumen.keadaan }}", style="Isi Surat")
    word.tag(document, "{%p if dokumen.hal %}")
    made = word.table(document, _WRONG)
    word.header_row(made, ("NO", "Sel", "Yang perlu diperbaiki", "Cara memperbaiki"), "Tabel Kepala")
    word.tag_row(made, "{%tr for baris in dokumen.hal %}")
    names = ("nomor", "sel", "temuan", "perbaikan")
    word.row(made, [f"{{{{ baris.{name} }}}}" for name in names], "Tabel Isi", align="clll")
    word.tag_row(made, "{%tr endfor %}")
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p if dokumen.salinan %}")
    copy = document.add_paragraph(
        "{% if dokumen.lainnya %}Masih ada {{ dokumen.lainnya }} hal lain. {% endif %}Setiap sel yang dimaksud diberi "
        "warna dan catatan pada salinan terlampir, {{ dokumen.salinan }}.",
        style="Isi Surat",
    )
    copy.paragraph_format.space_before = Pt(4)
    word.tag(document, "{%p endif %}")
    word.tag(document, "{%p endfor %}")


def _awaited(document: Any) -> None:
    word.tag(document, "{%p if ditunggu %}")
    document.add_paragraph("Dokumen yang belum kami terima", style="Judul Bagian")
    made = word.table(document, _AWAITED)
    word.header_row(made, ("NO", "Dokumen", "Tenggat", "Keterangan"), "Tabel Kepala")
    word.tag_row(made, "{%tr for baris in ditunggu %}")
    names = ("nomor", "dokumen", "tenggat", "keterangan")
    word.row(made, [f"{{{{ baris.{name} }}}}" for name in names], "Tabel Isi", align="clll")
    word.tag_row(made, "{%tr endfor %}")
    after = document.add_paragraph(
        "Bila pada masa itu memang tidak ada yang dilaporkan, tuliskan alasannya pada baris Nihil di lembar Identitas "
        "lalu kirimkan buku kerjanya; yang tidak mengirim tetap tercatat belum mengirim.",
        style="Isi Surat",
    )
    after.paragraph_format.space_before = Pt(4)
    word.tag(document, "{%p endif %}")


def _closing(document: Any) -> None:
    word.tag(document, "{%p if diperbaiki %}")
    first = document.add_paragraph(
        "Perbaikan dilakukan pada buku kerja Saudara sendiri, bukan pada salinan terlampir. Hasil perbaikan"
        "{% if ditunggu %} dan dokumen yang belum kami terima{% endif %} mohon disampaikan paling lambat tanggal "
        "{{ batas }}.",
        style="Isi Surat",
    )
    first.paragraph_format.space_before = Pt(10)
    word.tag(document, "{%p elif lewat %}")
    second = document.add_paragraph(
        "Dokumen yang belum kami terima mohon disampaikan paling lambat tanggal {{ batas }}.", style="Isi Surat"
    )
    second.paragraph_format.space_before = Pt(10)
    word.tag(document, "{%p elif ditunggu %}")
    third = document.add_paragraph("Dokumen tersebut mohon disampaikan sebelum tenggatnya berakhir.", style="Isi Surat")
    third.paragraph_format.space_before = Pt(10)
    word.tag(document, "{%p endif %}")
    document.add_paragraph(
        "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.", style="Isi Surat"
    ).paragraph_format.space_after = Pt(14)
    surat.signature(document, "penandatangan", "{{ penandatangan.jabatan }},", ())


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
