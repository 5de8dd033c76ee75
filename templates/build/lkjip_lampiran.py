"""The annexes of the LKjIP's template: the signed agreement, the quarters, the programmes."""

from __future__ import annotations

from typing import Any

import bab
import pk
import word
from lkjip_tabel import ISI, LANDSCAPE, merged, sheet, table

_ROMAN = ("I", "II", "III", "IV")


def build(document: Any, number: bab.Nomor) -> None:
    """Write the annexes, from upright paper on."""
    with word.inside(document, "if not bab2.pk.kosong"):
        _agreement(document, number)
        word.tag(document, "{%p else %}")
        number.annex(document, "PERJANJIAN KINERJA")
        document.add_paragraph("{{ bab2.pk.kosong }}", style="Isi Bab")
    sheet(document, landscape=True)
    _quarters(document, number)
    _programmes(document, number)
    _definitions(document, number)
    _evidence(document, number)
    _since_the_plan(document, number)
    _photos(document, number)
    word.between(document)  # a document does not end with a table


def _agreement(document: Any, number: bab.Nomor) -> None:
    """Write the agreement in the words and tables of its own template."""
    number.annex(document, "PERJANJIAN KINERJA")
    names = ("bab2.pk.naskah", "bab2.pk.judul", "bab2.pk.tempat_tanggal")
    pk.statement(document, *names, style="Judul")  # its page is headed already
    with word.inside(document, "if lampiran.arsip"):
        document.add_paragraph("Naskah bertanda tangan disimpan pada {{ lampiran.arsip }}.", style="Sumber")
    pk.attachment(document, *names, "bab2.pk.alasan", style="Judul")


def _quarters(document: Any, number: bab.Nomor) -> None:
    number.annex(document, "PENGUKURAN KINERJA SETIAP TRIWULAN")
    columns = (
        (9, "NO", "{{ baris.nomor }}", "c"),
        (38, "SASARAN", merged("baris.awal", "{{ baris.sasaran }}"), "l"),
        (38, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (25, "SATUAN", "{{ baris.satuan }}", "c"),
        (16, "TARGET TAHUN", "{{ baris.target }}", "c"),
        *((12, f"T {r}", f"{{{{ baris.target_tw[{n}] }}}}", "c") for n, r in enumerate(_ROMAN)),
        *((12, f"R {r}", f"{{{{ baris.realisasi_tw[{n}] }}}}", "c") for n, r in enumerate(_ROMAN)),
        (21, "REALISASI TAHUN", "{{ baris.realisasi }}", "c"),
        (18, "CAPAIAN", "{{ baris.capaian }}", "c"),
        (19, "PREDIKAT", "{{ baris.predikat }}", "c"),
    )
    document.add_paragraph("T = target triwulan; R = realisasi triwulan; I sampai IV = triwulan.", style="Sumber")
    word.each(document, "lampiran.nihil", "Sumber")
    table(document, "", columns, "baris in lampiran.triwulan")


def _programmes(document: Any, number: bab.Nomor) -> None:
    number.annex(document, "CAPAIAN PROGRAM, KEGIATAN, DAN SUB KEGIATAN")
    columns = (
        (29, "KODE", merged("baris.awal", "{{ baris.kode }}"), "l"),
        (46, "PROGRAM/KEGIATAN/ SUB KEGIATAN", merged("baris.awal", "{{ baris.nama }}"), "l"),
        (42, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (24, "TARGET", "{{ baris.target }}", "c"),
        (24, "REALISASI", "{{ baris.realisasi }}", "c"),
        (18, "CAPAIAN", "{{ baris.capaian }}", "c"),
        (26, "PAGU", merged("baris.awal", "{{ baris.pagu }}"), "r"),
        (26, "REALISASI ANGGARAN", merged("baris.awal", "{{ baris.belanja }}"), "r"),
        (18, "SERAPAN", merged("baris.awal", "{{ baris.serapan }}"), "c"),
        (27, "PENANGGUNG JAWAB", merged("baris.awal", "{{ baris.penanggung_jawab }}"), "l"),
    )
    table(document, "", columns, "baris in lampiran.pelaksanaan", bold="baris.program")


def _definitions(document: Any, number: bab.Nomor) -> None:
    with word.inside(document, "if lampiran.definisi"):
        number.annex(document, "DEFINISI OPERASIONAL DAN FORMULASI INDIKATOR PROGRAM")
        columns = (
            (10, "NO", "{{ baris.nomor }}", "c"),
            (44, "PROGRAM", merged("baris.awal", "{{ baris.nama }}"), "l"),
            (46, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
            (58, "DEFINISI OPERASIONAL", "{{ baris.definisi }}", "l"),
            (62, "FORMULASI", "", "l"),
            (32, "SUMBER DATA", "{{ baris.sumber }}", "l"),
            (28, "PENANGGUNG JAWAB", "{{ baris.penanggung_jawab }}", "l"),
        )
        made = table(document, "", columns, "baris in lampiran.definisi")
        word.paragraphs(made.rows[3].cells[4], "baris.rumus", ISI)


def _evidence(document: Any, number: bab.Nomor) -> None:
    with word.inside(document, "if lampiran.bukti"):
        number.annex(document, "DAFTAR BUKTI DUKUNG PENGUKURAN KINERJA")
        columns = (
            (10, "NO", merged("baris.awal", "{{ baris.nomor }}"), "c"),
            (66, "INDIKATOR KINERJA", merged("baris.awal", "{{ baris.indikator }}"), "l"),
            (66, "DATA", "{{ baris.uraian }}", "l"),
            (58, "BUKTI DUKUNG", "{{ baris.bukti }}", "l"),
            (30, "TANGGAL", "{{ baris.tanggal }}", "c"),
            (50, "TEMPAT BUKTI", "{{ baris.tautan }}", "l"),
        )
        table(document, "", columns, "baris in lampiran.bukti")


def _since_the_plan(document: Any, number: bab.Nomor) -> None:
    with word.inside(document, "if lampiran.renstra"):
        number.annex(document, "REALISASI TERHADAP RENCANA STRATEGIS")
        columns = (
            (56, "SASARAN/PROGRAM/KEGIATAN/ SUB KEGIATAN", merged("baris.awal", "{{ baris.nama }}"), "l"),
            (58, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
            (26, "TARGET AKHIR RENSTRA", "{{ baris.target_akhir }}", "c"),
            (28, "REALISASI S.D. TAHUN LALU", "{{ baris.lalu }}", "c"),
            (26, "REALISASI TAHUN {{ tahun }}", "{{ baris.kini }}", "c"),
            (29, "PAGU AKHIR RENSTRA", merged("baris.awal", "{{ baris.pagu_akhir }}"), "r"),
            (29, "BELANJA S.D. TAHUN LALU", merged("baris.awal", "{{ baris.belanja_lalu }}"), "r"),
            (28, "BELANJA TAHUN {{ tahun }}", merged("baris.awal", "{{ baris.belanja }}"), "r"),
        )
        table(document, "", columns, "baris in lampiran.renstra")


def _photos(document: Any, number: bab.Nomor) -> None:
    """Add the photos, three side by side, each over its caption; a row never breaks."""
    with word.inside(document, "if lampiran.foto"):
        number.annex(document, "FOTO KEGIATAN")
        made = word.table(document, (LANDSCAPE / 3,) * 3, borders=False)
        with word.inside(made, "for baris in lampiran.foto"):
            loop = ("{%tc for foto in baris.foto %}", "", "{%tc endfor %}")
            cell = word.row(made, loop, "Gambar").cells[1]
            cell.paragraphs[0].add_run("{{ foto.gambar }}")
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            cell.add_paragraph("{{ foto.judul }}", style="Keterangan Foto")
