"""Penghargaan: prizes and recognitions of the year."""

from __future__ import annotations

from kinerja_xl.sheets.base import Kolom, Lembar, Tipe

PENGHARGAAN = Lembar(
    kunci="penghargaan",
    judul="Penghargaan",
    kepala="PRESTASI DAN PENGHARGAAN",
    petunjuk="Satu baris satu penghargaan yang diterima kantor pada tahun ini.",
    kunci_baris="nama",
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="nama",
            judul="Penghargaan",
            wajib=True,
            lebar=48,
            contoh="Juara contoh lomba kecamatan",
            lain=("Nama penghargaan", "Prestasi"),
            bantuan="Nama penghargaan dan peringkatnya.",
        ),
        Kolom(
            kunci="pemberi",
            judul="Pemberi",
            lebar=36,
            contoh="Bupati Contoh",
            bantuan="Siapa yang memberikan.",
        ),
        Kolom(
            kunci="tingkat",
            judul="Tingkat",
            lebar=18,
            contoh="Kabupaten",
            bantuan="Kabupaten, Provinsi, atau Nasional.",
        ),
        Kolom(
            kunci="tanggal",
            judul="Tanggal",
            tipe=Tipe.TANGGAL,
            lebar=14,
            contoh="17 Agustus 2025",
            bantuan="Tanggal penghargaan diterima.",
        ),
        Kolom(kunci="keterangan", judul="Keterangan", lebar=36, bantuan="Catatan, misalnya nomor piagam."),
    ),
)
