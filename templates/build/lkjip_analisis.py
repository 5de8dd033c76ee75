"""An objective in Bab III of the LKjIP's template: its numbers and the seven analyses that evaluators ask for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bab
import word
from lkjip_tabel import merged, paragraphs, table

_CAPAIAN_SASARAN = (
    (9, "NO", "{{ baris.nomor }}", "c"),
    (54, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
    (20, "SATUAN", "{{ baris.satuan }}", "c"),
    (18, "TARGET", "{{ baris.target }}", "c"),
    (22, "REALISASI", "{{ baris.realisasi }}", "c"),
    (20, "CAPAIAN", "{{ baris.capaian }}", "c"),
    (22, "PREDIKAT", "{{ baris.predikat }}", "c"),
)
EFISIENSI = (
    (38, "URAIAN", "{{ baris.nama }}", "l"),
    (27, "PAGU", "{{ baris.pagu }}", "r"),
    (27, "REALISASI", "{{ baris.realisasi }}", "r"),
    (18, "CAPAIAN KINERJA", "{{ baris.capaian }}", "c"),
    (18.5, "SERAPAN", "{{ baris.serapan }}", "c"),
    (15.5, "SELISIH (POIN)", "{{ baris.selisih }}", "c"),
    (21, "TINGKAT EFISIENSI", "{{ baris.tingkat }}", "c"),
)


def objective(document: Any, number: bab.Nomor) -> None:
    """Write an objective with its seven analyses."""
    title = "{{ sasaran.sebutan }}: {{ sasaran.sasaran }}"
    number.objective(document, title)
    paragraphs(document, "sasaran.pengantar")
    total = ("", "Rata-rata capaian", "", "", "", "{{ sasaran.rata_rata }}", "")
    caption = "Capaian {{ sasaran.sebutan }} Tahun {{ tahun }}"
    several = "sasaran.capaian|length > 1"
    table(document, caption, _CAPAIAN_SASARAN, "baris in sasaran.capaian", total=total, total_if=several, whole=True)
    # one bar says no more than the table, except for what the office is there for
    with word.inside(document, f"if {several} or not sasaran.program"):
        chart(document, "sasaran.grafik_capaian", caption)
    _analysis(document, "Target dan Realisasi Tahun {{ tahun }}")
    paragraphs(document, "sasaran.tahun_ini")
    _survey(document)
    _evaluation(document)
    _analysis(document, "Perbandingan dengan Tahun-Tahun Sebelumnya")
    _history(document)
    _analysis(document, "Kemajuan terhadap Target Akhir Periode Renstra")
    _plan(document)
    _analysis(document, "Perbandingan dengan Standar Nasional")
    _standard(document)
    _analysis(document, "Penyebab Keberhasilan atau Kegagalan, Kendala, dan Solusi")
    paragraphs(document, "sasaran.penyebab")
    _analysis(document, "Efisiensi Penggunaan Sumber Daya")
    caption = "Efisiensi {{ sasaran.sebutan }} Tahun {{ tahun }}"
    short_table(document, caption, EFISIENSI, "sasaran.efisiensi", bold="loop.last")
    paragraphs(document, "sasaran.efisiensi_alinea")
    _analysis(document, "Program dan Kegiatan yang Menunjang")
    _support(document)


def _analysis(document: Any, title: str) -> None:
    document.add_paragraph(title, style="Judul Analisis")


def _survey(document: Any) -> None:
    """Add the elements of the satisfaction survey where an indicator is its index."""
    with word.inside(document, "if sasaran.skm"):
        paragraphs(document, "sasaran.skm.alinea")
        columns = (
            (14, "KODE", "{{ baris.kode }}", "c"),
            (69, "UNSUR PELAYANAN", "{{ baris.unsur }}", "l"),
            (32, "NILAI RATA-RATA", "{{ baris.nrr }}", "c"),
            (25, "NILAI KONVERSI", "{{ baris.konversi }}", "c"),
            (25, "MUTU", "{{ baris.mutu }}", "c"),
        )
        total = ("", "Indeks", "{{ sasaran.skm.rata_rata }}", "{{ sasaran.skm.indeks }}", "{{ sasaran.skm.mutu }}")
        caption = "Nilai Survei Kepuasan Masyarakat setiap Unsur Tahun {{ tahun }}"
        table(document, caption, columns, "baris in sasaran.skm.baris", total=total, whole=True)
        chart(document, "sasaran.skm.grafik", caption)


def _evaluation(document: Any) -> None:
    """Add the components of the AKIP evaluation where an indicator is its total."""
    with word.inside(document, "if sasaran.akip"):
        paragraphs(document, "sasaran.akip.alinea")
        columns = (
            (14, "NO", "{{ baris.nomor }}", "c"),
            (76, "KOMPONEN", "{{ baris.komponen }}", "l"),
            (25, "BOBOT", "{{ baris.bobot }}", "c"),
            (25, "NILAI", "{{ baris.nilai }}", "c"),
            (25, "PERSENTASE", "{{ baris.persen }}", "c"),
        )
        akip = "{{{{ sasaran.akip.{} }}}}"
        total = ("", "Nilai akhir: " + akip.format("predikat"), *(akip.format(x) for x in ("bobot", "nilai", "persen")))
        caption = "Nilai Evaluasi AKIP setiap Komponen Tahun {{ tahun }}"
        table(document, caption, columns, "baris in sasaran.akip.baris", total=total, whole=True)
        chart(document, "sasaran.akip.grafik", caption)


def _history(document: Any) -> None:
    columns = (
        (65, "INDIKATOR KINERJA", merged("baris.awal", "{{ baris.indikator }}"), "l"),
        (22, "SATUAN", merged("baris.awal", "{{ baris.satuan }}"), "c"),
        (18, "TAHUN", "{{ baris.tahun }}", "c"),
        (20, "TARGET", "{{ baris.target }}", "c"),
        (20, "REALISASI", "{{ baris.realisasi }}", "c"),
        (20, "CAPAIAN", "{{ baris.capaian }}", "c"),
    )
    caption = "Target, Realisasi, dan Capaian {{ sasaran.sebutan }} Beberapa Tahun Terakhir"
    short_table(document, caption, columns, "sasaran.riwayat")
    paragraphs(document, "sasaran.tren")
    with word.inside(document, "for grafik_tren in sasaran.grafik_tren"):
        bab.chart(document, "grafik_tren.grafik", "{{ grafik_tren.judul }}")


def _plan(document: Any) -> None:
    columns = (
        (60, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (20, "SATUAN", "{{ baris.satuan }}", "c"),
        (21, "REALISASI", "{{ baris.realisasi }}", "c"),
        (22, "TARGET AKHIR PERIODE", "{{ baris.target_akhir }}", "c"),
        (19, "CAPAIAN", "{{ baris.capaian }}", "c"),
        (23, "SISA TARGET", "{{ baris.sisa }}", "c"),
    )
    caption = "Kemajuan {{ sasaran.sebutan }} terhadap Target Akhir Periode"
    short_table(document, caption, columns, "sasaran.akhir")
    paragraphs(document, "sasaran.akhir_alinea")


def _standard(document: Any) -> None:
    columns = (
        (48, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (18, "SATUAN", "{{ baris.satuan }}", "c"),
        (20, "REALISASI", "{{ baris.realisasi }}", "c"),
        (20, "STANDAR NASIONAL", "{{ baris.standar }}", "c"),
        (24, "POSISI", "{{ baris.posisi }}", "c"),
        (35, "SUMBER STANDAR", "{{ baris.sumber }}", "l"),
    )
    caption = "Perbandingan {{ sasaran.sebutan }} dengan Standar Nasional"
    short_table(document, caption, columns, "sasaran.standar")
    paragraphs(document, "sasaran.standar_alinea")
    columns = (
        (38, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (16, "SATUAN", "{{ baris.satuan }}", "c"),
        (19, "REALISASI", "{{ baris.realisasi }}", "c"),
        (32, "PEMBANDING", "{{ baris.pembanding }}", "l"),
        (14, "NILAI", "{{ baris.nilai }}", "c"),
        (20, "POSISI", "{{ baris.posisi }}", "c"),
        (26, "SUMBER", "{{ baris.sumber }}", "l"),
    )
    short_table(document, "Perbandingan {{ sasaran.sebutan }} dengan Pembanding Lain", columns, "sasaran.pembanding")
    paragraphs(document, "sasaran.pembanding_alinea")


def _support(document: Any) -> None:
    """Add the nodes below the objective; what they cost in rupiah stands in III.B."""
    columns = (
        (12, "NO", merged("baris.awal", "{{ baris.nomor }}"), "l"),
        (36, "PROGRAM/KEGIATAN/ SUB KEGIATAN", merged("baris.awal", "{{ baris.nama }}"), "l"),
        (34, "INDIKATOR KINERJA", "{{ baris.indikator }}", "l"),
        (23.5, "TARGET", "{{ baris.target }}", "c"),
        (23.5, "REALISASI", "{{ baris.realisasi }}", "c"),
        (17.5, "CAPAIAN", "{{ baris.capaian }}", "c"),
        (18.5, "SERAPAN", merged("baris.awal", "{{ baris.serapan }}"), "c"),
    )
    caption = "Program dan Kegiatan yang Menunjang {{ sasaran.sebutan }}"
    with word.inside(document, "if sasaran.penunjang"):
        table(document, caption, columns, "baris in sasaran.penunjang", bold="baris.tebal")
    paragraphs(document, "sasaran.penunjang_alinea")


def short_table(
    document: Any, caption: str, columns: Sequence[tuple[float, str, str, str]], rows: str, *, bold: str = ""
) -> None:
    """Add a short table that may be missing; ``bold`` is a condition for bold rows."""
    with word.inside(document, f"if {rows}"):
        table(document, caption, columns, f"baris in {rows}", bold=bold, whole=True)


def chart(document: Any, expression: str, caption: str) -> None:
    """Add a chart that may be missing."""
    with word.inside(document, f"if {expression}"):
        bab.chart(document, expression, caption)
