"""What the templates of a decree on indicators share: the decree, the annex's heading, the closing signature."""

from __future__ import annotations

from typing import Any

import surat
import word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

_LABEL, _ITEM = 36, 8  # millimetres: "Menimbang :" and the letter or number of an item
_PARTY = "keputusan.penanda_tangan"
_HEAD = "{{ keputusan.pejabat|kapital }},"


def new_document(title: str) -> Any:
    """Return an empty document with the styles of a decree."""
    document = word.new_document(title)
    word.add_style(document, "Isi Keputusan", (11, False, WD_ALIGN_PARAGRAPH.JUSTIFY, 0, 4, 1.15))
    word.add_style(document, "Kepala Lampiran", (10, False, WD_ALIGN_PARAGRAPH.LEFT, 0, 0, 1.0))
    word.add_style(document, "Isi Jabatan", (11, False, WD_ALIGN_PARAGRAPH.JUSTIFY, 0, 3, 1.0))
    surat.hanging(document, "Butir Keputusan", "Isi Keputusan", _ITEM)
    surat.hanging(document, "Butir Diktum", "Isi Keputusan", _ITEM)
    surat.hanging(document, "Butir Keputusan Dalam", "Isi Keputusan", _ITEM, _ITEM)
    surat.hanging(document, "Butir Jabatan", "Isi Jabatan", _ITEM)
    return document


def decree(document: Any) -> None:
    """Write the decree from its letterhead to the signature."""
    surat.letterhead(document)
    surat.title(document, "KEPUTUSAN {{ keputusan.pejabat|kapital }}")
    document.add_paragraph("NOMOR {{ keputusan.nomor }}", style="Judul")
    for text in ("TENTANG", "{{ keputusan.tentang|kapital }}", _HEAD):
        last = document.add_paragraph(text, style="Judul").paragraph_format
        last.space_before = Pt(10)
    last.space_after = Pt(12)
    made = word.table(document, (_LABEL, 5, word.TEXT_WIDTH - _LABEL - 5), borders=False)
    for part in ("menimbang", "mengingat", "memperhatikan"):
        _part(made, part)
    title = document.add_paragraph("MEMUTUSKAN:", style="Subjudul")
    title.paragraph_format.space_before = Pt(10)
    made = word.table(document, (_LABEL, 5, word.TEXT_WIDTH - _LABEL - 5), borders=False)
    decided = "KEPUTUSAN {{ keputusan.pejabat|kapital }} TENTANG {{ keputusan.tentang|kapital }}."
    word.row(made, ("Menetapkan", ":", decided), "Isi Keputusan")
    _decisions(made)
    word.between(document, held=True)
    lines = ("Ditetapkan di {{ keputusan.tempat }}", "pada tanggal {{ keputusan.tanggal }}")
    surat.signature(document, _PARTY, _HEAD, lines)


def _part(made: Any, part: str) -> None:
    """Add the rows of one part, its name beside the first."""
    with word.inside(made, f"for butir in keputusan.{part}"):
        label, colon = (f"{{% if loop.first %}}{text}{{% endif %}}" for text in (part.capitalize(), ":"))
        cell = word.row(made, (label, colon, ""), "Isi Keputusan").cells[2]
        _items(cell, "{{ butir.label }}\t{{ butir.teks }}", "Butir Keputusan", "Butir Keputusan Dalam")


def _decisions(made: Any) -> None:
    with word.inside(made, "for butir in keputusan.diktum"):
        cell = word.row(made, ("{{ butir.label }}", ":", ""), "Isi Keputusan").cells[2]
        _items(cell, "{{ butir.teks }}", "Isi Keputusan", "Butir Diktum")
    surat.bridge(made)


def _items(cell: Any, text: str, style: str, below: str) -> None:
    """Fill a cell with an item and its own items, labels hanging out of the text."""
    cell.paragraphs[0].style = style
    cell.paragraphs[0].add_run(text)
    for line in ("{%p for huruf, teks in butir.anak %}", "{{ huruf }}\t{{ teks }}", "{%p endfor %}"):
        cell.add_paragraph(line, style=below)


def annex_heading(document: Any, width: float) -> None:
    """Write the heading of the annex in the right part of the page, once."""
    made = word.table(document, (width - 95, 22, 4, 69), borders=False)
    word.row(made, ("", "LAMPIRAN", ":", "KEPUTUSAN {{ keputusan.pejabat|kapital }}"), "Kepala Lampiran")
    word.row(made, ("", "NOMOR", ":", "{{ keputusan.nomor }}"), "Kepala Lampiran")
    word.row(made, ("", "TANGGAL", ":", "{{ keputusan.tanggal }}"), "Kepala Lampiran")
    word.row(made, ("", "TENTANG", ":", "{{ keputusan.tentang|kapital }}"), "Kepala Lampiran")


def start_sheet(document: Any, width: float, *, new_page: bool = False) -> None:
    """Begin a page; ``new_page`` also for the first sheet, which then does not follow a section break."""
    word.tag(document, "{%p set terakhir = loop.last %}")
    page = document.add_paragraph(style="Jarak").paragraph_format if new_page else None
    if page is None:
        with word.inside(document, "if not loop.first"):
            page = document.add_paragraph(style="Jarak").paragraph_format
    page.page_break_before, page.line_spacing = True, Pt(1)
    with word.inside(document, "if loop.first"):
        annex_heading(document, width)


def sheet_title(document: Any, *lines: str) -> None:
    """Write the title of a sheet, with room above and below it."""
    made = [document.add_paragraph(line, style="Judul").paragraph_format for line in lines]
    made[0].space_before, made[-1].space_after = Pt(14), Pt(12)


def position(document: Any, label: str, left: float, width: float) -> None:
    """Write the label and the position it names."""
    made = word.table(document, (left, 5, width - left - 5), borders=False)
    word.row(made, (label, ":", "{{ jabatan.jabatan }}"), "Isi Jabatan", align="lll", bold=True)


def listed(document: Any, label: str, items: str, left: float, width: float) -> None:
    """Write a label and a list beside it: one text alone, several numbered, nothing without any."""
    with word.inside(document, f"if {items}"):
        made = word.table(document, (left, 5, width - left - 5), borders=False)
        cell = word.row(made, (label, ":", ""), "Isi Jabatan").cells[2]
        for line in (f"{{%p if {items}|length == 1 %}}", f"{{{{ {items}|first }}}}"):
            cell.add_paragraph(line, style="Isi Jabatan")
        cell.add_paragraph("{%p else %}", style="Isi Jabatan")
        for line in (f"{{%p for isi in {items} %}}", "{{ loop.index }}.\t{{ isi }}", "{%p endfor %}"):
            cell.add_paragraph(line, style="Butir Jabatan")
        cell.add_paragraph("{%p endif %}", style="Isi Jabatan")
        cell._tc.remove(cell.paragraphs[0]._p)


def closing(document: Any, width: float) -> None:
    """Write place, date and signature below the annex."""
    word.between(document, held=True)
    surat.signature(document, _PARTY, _HEAD, ("{{ keputusan.tempat }}, {{ keputusan.tanggal }}",), width)


def objectives(document: Any, titles: tuple[str, ...], widths: tuple[float, ...], fields: tuple[str, ...]) -> None:
    """Add the table of a sheet: the objective merged over its indicators, then ``fields`` of each indicator.

    A field that no indicator of the decree fills has no column.
    """
    flags = [f"kolom.{field.partition('|')[0]}" for field in fields]
    made = word.table(
        document, (*widths[:2], *(w for width in widths[2:] for w in (word.TAG_WIDTH, width, word.TAG_WIDTH)))
    )
    shown = [cell for flag, title in zip(flags, titles[2:], strict=True) for cell in word.where(flag, title)]
    word.header_rows(made, (*titles[:2], *shown), numbered=False)
    with word.inside(made, "for sasaran in jabatan.sasaran", "for indikator in sasaran.indikator"):
        empty = [cell for flag in flags for cell in word.where(flag, "")]
        cells = word.row(made, ["{% vm %}{{ sasaran.teks }}", "{{ indikator.nama }}", *empty], "Tabel Uraian").cells
        for cell, field in zip(cells[3::3], fields, strict=True):
            word.paragraphs(cell, f"indikator.{field}", "Tabel Uraian")
    with word.inside(made, "if terakhir"):
        surat.bridge(made)
