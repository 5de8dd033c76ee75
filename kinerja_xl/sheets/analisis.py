"""Analisis: why each indicator went as it did, what the report has to say beside the numbers."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar, Tipe
from kinerja_xl.sheets.indikator import KOLOM_INDIKATOR


def _uraian(kunci: str, judul: str, bantuan: str, *lain: str, contoh: str | None = None) -> Kolom:
    return Kolom(kunci=kunci, judul=judul, bantuan=bantuan, lain=lain, contoh=contoh, lebar=48, baris_baru=True)


ANALISIS = Lembar(
    kunci="analisis",
    judul="Analisis",
    kepala="ANALISIS CAPAIAN KINERJA",
    petunjuk="Satu baris satu indikator, untuk setahun atau untuk satu triwulan. Analisis tahunan dicetak pada Bab III "
    "laporan kinerja, analisis triwulan pada laporan triwulannya.",
    kunci_baris="kode_indikator",
    unik=("kode_indikator",),
    pembeda=("triwulan",),
    beku=2,
    boleh_kosong=True,
    kolom=(
        *KOLOM_INDIKATOR,
        _uraian(
            "penyebab",
            "Penyebab keberhasilan/kegagalan",
            "Mengapa target tercapai atau tidak tercapai, dan mengapa naik atau turun dari tahun lalu.",
            "Penyebab",
            contoh="Waktu layanan lebih singkat sejak loket ditambah",
        ),
        _uraian("kendala", "Kendala", "Hambatan selama tahun berjalan.", "Hambatan"),
        _uraian("solusi", "Solusi", "Apa yang sudah dan akan dilakukan untuk mengatasinya.", "Upaya", "Tindak lanjut"),
        _uraian(
            "program_penunjang",
            "Program penunjang",
            "Program dan kegiatan yang menunjang keberhasilan atau menyebabkan kegagalan.",
            "Program/kegiatan penunjang",
        ),
        Kolom(
            kunci="standar_nasional",
            judul="Standar nasional",
            tipe=Tipe.TARGET,
            lebar=12,
            lain=("Standar/capaian nasional",),
            bantuan="Angka pembanding tingkat nasional atau provinsi, bila ada; angka saja.",
        ),
        Kolom(
            kunci="sumber_standar",
            judul="Sumber standar",
            lebar=36,
            bantuan="Dokumen asal angka pembanding. Bila pembandingnya tidak ada, tulis: tidak ada standar nasional.",
        ),
        _uraian(
            "rencana_perbaikan",
            "Rencana perbaikan tahun depan",
            "Apa yang akan dilakukan tahun depan agar capaian membaik atau bertahan.",
            "Rencana perbaikan",
        ),
        Kolom(
            kunci="pembanding",
            judul="Pembanding",
            lebar=30,
            lain=("Benchmark", "Pembanding lain"),
            bantuan="Kantor atau wilayah pembanding, misalnya rata-rata kecamatan se-kabupaten.",
        ),
        Kolom(
            kunci="nilai_pembanding",
            judul="Nilai pembanding",
            tipe=Tipe.TARGET,
            lebar=12,
            bantuan="Realisasi pembanding untuk indikator yang sama; angka saja.",
        ),
        Kolom(
            kunci="sumber_pembanding",
            judul="Sumber pembanding",
            lebar=36,
            bantuan="Dokumen asal nilai pembanding.",
        ),
        Kolom(
            kunci="triwulan",
            judul="Triwulan",
            daftar=Daftar.TRIWULAN,
            lebar=10,
            bantuan="Kosong: analisis setahun, untuk laporan kinerja akhir tahun. Pilih TW I sampai TW IV untuk "
            "analisis triwulan itu.",
        ),
    ),
)
