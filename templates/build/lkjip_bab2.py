"""Bab II of the LKjIP's template, and the tables of the agreement, which Lampiran 1 shows again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import nomor
import word
from lkjip_tabel import ISI, KEPALA, merged, paragraphs, sheet, table

_YEARS, _YEAR = 60, 12  # millimetres: all target columns, and one when there are five of them
_RENSTRA = (
    "Sasaran {{ kantor }} beserta indikator dan target kinerjanya dalam Rencana Strategis Tahun "
    "{{ bab2.masa }} adalah sebagai berikut."
)
_PAGU_YEARS, _PAGU_YEAR = 110, 22
_PAGU = "Pagu indikatif yang direncanakan untuk mencapai target tersebut adalah sebagai berikut."
_SELARAS = "Sasaran {{ kantor }} mendukung sasaran daerah dalam RPJMD sebagai berikut."
_MITRA = "Kinerja berikut ikut ditentukan oleh perangkat daerah atau pihak lain (crosscutting)."
_POHON = (
    "Hubungan antara sasaran strategis dan program yang menunjangnya, beserta indikator dan target Tahun {{ tahun }}, "
    "tergambar dalam pohon kinerja berikut. Kegiatan dan sub kegiatan di bawahnya dimuat dalam dokumen cascading."
)
_IKU = (
    "Keberhasilan pencapaian sasaran strategis diukur dengan Indikator Kinerja Utama (IKU). Cara menghitung, sumber "
    "data, dan penanggung jawab setiap indikator ditetapkan sebagai berikut."
)
_TANPA_IKU = (
    "Keberhasilan pencapaian sasaran strategis diukur dengan indikator berikut, dengan cara menghitung, sumber data, "
    "dan penanggung jawab yang telah ditetapkan."
)
_KERJA = (
    "Target jangka menengah dijabarkan ke dalam rencana kerja tahunan. Program dan kegiatan yang direncanakan pada "
    "Tahun {{ tahun }} beserta indikator dan targetnya adalah sebagai berikut."
)
_PK = (
    "Perjanjian Kinerja Tahun {{ tahun }} merupakan kesepakatan antara {{ bab2.pk.pihak_pertama.jabatan }} dan "
    "{{ bab2.pk.pihak_kedua.jabatan }} tentang kinerja yang akan diwujudkan. Naskah lengkapnya dimuat "
    "pada Lampiran\u00a0I."
)
_PERUBAHAN = "Perjanjian Kinerja tersebut diubah pada Tahun {{ tahun }}. Alasan perubahan: {{ bab2.pk.alasan }}"


def build(document: Any) -> None:
    """Write the chapter; it begins and ends upright."""
    document.add_paragraph("\nPERENCANAAN KINERJA", style="Judul Bab")
    bagian = nomor.parts(document, 2)
    _heading(document, bagian, "Ringkasan Rencana Strategis")
    paragraphs(document, "bab2.ringkasan")
    with word.inside(document, "if bab2.tanpa_renstra"):
        document.add_paragraph("{{ bab2.tanpa_renstra }}", style="Isi Bab")
        word.tag(document, "{%p else %}")
        document.add_paragraph(_RENSTRA, style="Isi Bab")
        _plan(document)
    _money(document)
    _together(document)
    sheet(document, landscape=True)
    _tree(document)
    _heading(document, bagian, "Indikator Kinerja Utama")
    _indicators(document)
    sheet(document, landscape=False)
    _heading(document, bagian, "Rencana Kerja Tahunan")
    paragraphs(document, "bab2.rencana")
    _year(document)
    _heading(document, bagian, "Perjanjian Kinerja Tahun {{ tahun }}")
    with word.inside(document, "if bab2.pk.kosong"):
        document.add_paragraph("{{ bab2.pk.kosong }}", style="Isi Bab")
        word.tag(document, "{%p else %}")
        document.add_paragraph(_PK, style="Isi Bab")
        with word.inside(document, "if bab2.pk.alasan"):
            document.add_paragraph(_PERUBAHAN, style="Isi Bab")
        _agreement(document)
    _heading(document, bagian, "Rencana Aksi")
    _actions(document)


def _heading(document: Any, bagian: Callable[..., None], text: str) -> None:
    bagian(document.add_paragraph(text, style="Judul Subbab"))


def _plan(document: Any) -> None:
    """Add the objectives with a column for each year, which is a loop over cells."""
    document.add_paragraph("Sasaran, Indikator, dan Target Jangka Menengah", style="Judul Tabel")
    half = (_YEARS - _YEAR) / 2
    made = word.table(document, (9, 42, 36, 18, half, _YEAR, half))
    years = ("{%tc for tahun_target in bab2.tahun_target %}", "{{ tahun_target }}", "{%tc endfor %}")
    head = word.header_row(made, ("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "", "", ""), KEPALA)
    word.header_row(made, ("", "", "", "", *years), KEPALA)
    span = word.merge(head.cells[4], head.cells[6])
    span.paragraphs[0].add_run("{% colspan bab2.tahun_target|length %}TARGET TAHUN")
    for column in range(4):
        word.merge(made.cell(0, column), made.cell(1, column))
    with word.inside(made, "for baris in bab2.renstra"):
        targets = ("{%tc for target in baris.target %}", "{{ target }}", "{%tc endfor %}")
        texts = (
            merged("baris.awal", "{{ baris.nomor }}"),
            merged("baris.awal", "{{ baris.sasaran }}"),
            "{{ baris.indikator }}",
            "{{ baris.satuan }}",
            *targets,
        )
        word.row(made, texts, ISI, align="cllcccc")


def _money(document: Any) -> None:
    """Add the plan's money by node, with a column for each year."""
    with word.inside(document, "if bab2.pagu_indikatif"):
        document.add_paragraph(_PAGU, style="Isi Bab").paragraph_format.keep_with_next = True
        document.add_paragraph("Pagu Indikatif Rencana Strategis (Rupiah)", style="Judul Tabel")
        half = (_PAGU_YEARS - _PAGU_YEAR) / 2
        made = word.table(document, (9, 165 - 9 - _PAGU_YEARS, half, _PAGU_YEAR, half))
        years = ("{%tc for tahun_pagu in bab2.tahun_pagu %}", "{{ tahun_pagu }}", "{%tc endfor %}")
        word.header_row(made, ("NO", "PROGRAM/KEGIATAN/SUB KEGIATAN", *years), KEPALA)
        with word.inside(made, "for baris in bab2.pagu_indikatif"):
            money = ("{%tc for pagu in baris.pagu %}", "{{ pagu }}", "{%tc endfor %}")
            word.row(made, ("{{ baris.nomor }}", "{{ baris.nama }}", *money), ISI, align="clrrr")


def _together(document: Any) -> None:
    """Add what the office's objectives serve, and who shares in them."""
    with word.inside(document, "if bab2.selaras"):
        document.add_paragraph(_SELARAS, style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (12, "NO", "{{ loop.index }}.", "c"),
            (76, "SASARAN DAERAH (RPJMD)", merged("baris.awal", "{{ baris.daerah }}"), "l"),
            (77, "SASARAN {{ kantor|kapital }}", "{{ baris.sasaran }}", "l"),
        )
        caption = "Keselarasan Sasaran {{ kantor }} dengan Sasaran Daerah"
        table(document, caption, columns, "baris in bab2.selaras", whole=True)
    with word.inside(document, "if bab2.mitra"):
        document.add_paragraph(_MITRA, style="Isi Bab").paragraph_format.keep_with_next = True
        columns = (
            (12, "NO", "{{ loop.index }}.", "c"),
            (34, "JENJANG", "{{ baris.jenjang }}", "l"),
            (64, "SASARAN/PROGRAM/KEGIATAN", "{{ baris.nama }}", "l"),
            (55, "MITRA", "{{ baris.mitra }}", "l"),
        )
        table(document, "Mitra Kerja dalam Pencapaian Kinerja", columns, "baris in bab2.mitra")


def _tree(document: Any) -> None:
    """Add the tree of objectives and programmes."""
    with word.inside(document, "if bab2.pohon"):
        first = document.add_paragraph(_POHON, style="Isi Bab").paragraph_format
        first.keep_with_next, first.space_before = True, word.Pt(0)  # the tree takes what a page has
        word.each(document, "bab2.pohon", "Gambar", "bagan")
        document.add_paragraph("Pohon Kinerja {{ kantor }} Tahun {{ tahun }}", style="Judul Gambar")


def _indicators(document: Any) -> None:
    with word.inside(document, "if bab2.tanpa_iku"):
        document.add_paragraph("{{ bab2.tanpa_iku }}", style="Isi Bab")
        document.add_paragraph(_TANPA_IKU, style="Isi Bab")
        word.tag(document, "{%p else %}")
        document.add_paragraph(_IKU, style="Isi Bab")
    with word.inside(document, "if bab2.iku"):
        columns = (
            (10, "NO", "{{ baris.nomor }}", "c"),
            (45, "SASARAN", merged("baris.awal", "{{ baris.sasaran }}"), "l"),
            (42, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
            (55, "DEFINISI OPERASIONAL", "{{ baris.definisi }}", "l"),
            (68, "FORMULASI", "", "l"),
            (32, "SUMBER DATA", "{{ baris.sumber }}", "l"),
            (28, "PENANGGUNG JAWAB", "{{ baris.penanggung_jawab }}", "l"),
        )
        caption = "Indikator Kinerja {% if bab2.tanpa_iku %}Sasaran{% else %}Utama{% endif %} {{ kantor }}"
        made = table(document, caption, columns, "baris in bab2.iku")
        word.paragraphs(made.rows[3].cells[4], "baris.rumus", ISI)


def _year(document: Any) -> None:
    document.add_paragraph(_KERJA, style="Isi Bab")
    columns = (
        (24, "KODE", merged("baris.awal", "{{ baris.kode }}"), "l"),
        (45, "PROGRAM/KEGIATAN", merged("baris.awal", "{{ baris.nama }}"), "l"),
        (36, "SASARAN", merged("baris.awal_sasaran", "{{ baris.sasaran }}"), "l"),
        (38, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (22, "TARGET", "{{ baris.target }}", "c"),
    )
    caption = "Rencana Kerja Tahunan {{ kantor }} Tahun {{ tahun }}"
    table(document, caption, columns, "baris in bab2.kerja", bold="baris.program")


def _agreement(document: Any) -> None:
    """Add the tables of the agreement: objectives with targets, then the budget."""
    with word.inside(document, "for tabel in bab2.pk.kinerja"):
        columns = (
            (14, "NO", merged("baris.awal", "{{ baris.nomor }}"), "c"),
            (61, "{{ tabel.judul|kapital }}", merged("baris.awal", "{{ baris.sasaran }}"), "l"),
            (60, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
            (30, "TARGET", "{{ baris.target }}", "c"),
        )
        caption = "{{ tabel.judul }}, Indikator, dan Target Perjanjian Kinerja Tahun {{ tahun }}"
        table(document, caption, columns, "baris in tabel.baris")
    with word.inside(document, "if bab2.pk.pagu"):
        columns = (
            (14, "NO", merged("baris.awal", "{{ baris.nomor }}"), "c"),
            (81, "{{ bab2.pk.judul_pagu|kapital }}", merged("baris.awal", "{{ baris.nama }}"), "l"),
            (40, "ANGGARAN", "{{ baris.pagu }}", "r"),
            (30, "SUMBER DANA", "{{ baris.sumber }}", "c"),
        )
        caption = "{{ bab2.pk.judul_pagu }} dan Anggaran Perjanjian Kinerja Tahun {{ tahun }}"
        total = ("", "JUMLAH", "{{ bab2.pk.total }}", "")
        table(document, caption, columns, "baris in bab2.pk.pagu", total=total)


def _actions(document: Any) -> None:
    with word.inside(document, "if bab2.tanpa_aksi"):
        document.add_paragraph("{{ bab2.tanpa_aksi }}", style="Isi Bab")
        word.tag(document, "{%p else %}")
        document.add_paragraph("{{ bab2.pengantar_aksi }}", style="Isi Bab")
        columns = (
            (9, "NO", merged("baris.awal", "{{ baris.nomor }}"), "c"),
            (35, "INDIKATOR KINERJA", merged("baris.awal", "{{ baris.indikator }}"), "l"),
            (18, "TARGET", merged("baris.awal", "{{ baris.target }}"), "c"),
            (42, "RENCANA AKSI", "{{ baris.aksi }}", "l"),
            *(
                (9, f"TW {roman}", f"{{{{ baris.target_tw[{n}] }}}}", "c")
                for n, roman in enumerate(("I", "II", "III", "IV"))
            ),
            (25, "PENANGGUNG JAWAB", "{{ baris.penanggung_jawab }}", "l"),
        )
        table(document, "Rencana Aksi {{ kantor }} Tahun {{ tahun }}", columns, "baris in bab2.aksi")
