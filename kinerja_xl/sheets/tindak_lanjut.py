"""Tindak Lanjut: what the evaluator recommended, and what became of it."""

from __future__ import annotations

from kinerja_xl.sheets.base import Acuan, Daftar, Kolom, Lembar, Tipe

TINDAK_LANJUT = Lembar(
    kunci="tindak_lanjut",
    judul="Tindak Lanjut",
    kepala="TINDAK LANJUT REKOMENDASI EVALUASI",
    petunjuk="Satu baris satu rekomendasi laporan hasil evaluasi (LHE) atau reviu, dengan yang sudah dilakukan. Yang "
    "belum selesai dibawa ke tahun berikutnya.",
    kunci_baris="rekomendasi",
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="rekomendasi",
            judul="Rekomendasi",
            wajib=True,
            lebar=48,
            baris_baru=True,
            contoh="Menyusun rencana aksi yang terukur",
            lain=("Rekomendasi LHE", "Catatan evaluasi"),
            bantuan="Rekomendasi seperti tertulis pada laporan hasil evaluasi.",
        ),
        Kolom(
            kunci="sumber",
            judul="Sumber",
            lebar=26,
            contoh="LHE Inspektorat",
            bantuan="Siapa yang merekomendasikan, misalnya LHE Inspektorat.",
        ),
        Kolom(
            kunci="tahun",
            judul="Tahun",
            tipe=Tipe.TAHUN,
            minimum=2015,
            maksimum=2045,
            lebar=9,
            contoh=2024,
            bantuan="Tahun yang dievaluasi.",
        ),
        Kolom(
            kunci="aksi",
            judul="Tindak lanjut",
            lebar=48,
            baris_baru=True,
            contoh="Rencana aksi disusun per triwulan",
            lain=("Aksi", "Rencana tindak lanjut"),
            bantuan="Apa yang dilakukan atau akan dilakukan untuk memenuhi rekomendasi itu.",
        ),
        Kolom(
            kunci="penanggung_jawab",
            judul="Penanggung jawab",
            tipe=Tipe.KODE,
            acuan=Acuan("pejabat", "kode"),
            lebar=18,
            contoh="KasiContoh",
            lain=("PJ", "Penanggungjawab", "PIC"),
            bantuan="Kode jabatan dari lembar Pejabat.",
        ),
        Kolom(
            kunci="tenggat",
            judul="Tenggat",
            tipe=Tipe.TANGGAL,
            lebar=14,
            contoh="30 Juni 2025",
            lain=("Batas waktu", "Target waktu"),
            bantuan="Tanggal paling lambat tindak lanjut selesai.",
        ),
        Kolom(
            kunci="status",
            judul="Status",
            daftar=Daftar.STATUS_TINDAK_LANJUT,
            lebar=11,
            contoh="Proses",
            lain=("Status tindak lanjut",),
            bantuan="Belum, Proses, atau Selesai.",
        ),
        Kolom(
            kunci="tanggal",
            judul="Tanggal selesai",
            tipe=Tipe.TANGGAL,
            lebar=14,
            bantuan="Tanggal tindak lanjut selesai.",
        ),
        Kolom(
            kunci="bukti",
            judul="Bukti",
            lebar=36,
            contoh="Dokumen rencana aksi",
            lain=("Bukti dukung",),
            bantuan="Dokumen yang membuktikan tindak lanjutnya.",
        ),
    ),
)
