"""Asal Impor: from which cell of which file each imported value came. Written by the import only."""

from __future__ import annotations

from kinerja_xl.sheets.base import Kolom, Lembar

ASAL_IMPOR = Lembar(
    kunci="asal_impor",
    judul="Asal Impor",
    kepala="ASAL ISIAN YANG DIIMPOR",
    petunjuk="Ditulis oleh perintah import, tidak perlu diisi. Setiap sel sumber disebut: dipakai di mana, atau "
    "mengapa tidak dipakai. Lembar ini tidak diperiksa dan boleh dihapus.",
    kunci_baris="sasaran",
    boleh_kosong=True,
    pilihan=True,
    impor=True,
    kolom=(
        Kolom(kunci="sasaran", judul="Sel tujuan", lebar=24, bantuan="Sel atau rentang pada buku kerja ini."),
        Kolom(kunci="berkas", judul="Berkas sumber", lebar=34, bantuan="Nama berkas yang diimpor."),
        Kolom(kunci="bagian", judul="Lembar atau tabel", lebar=26, bantuan="Lembar, tabel, atau paragraf pada sumber."),
        Kolom(kunci="sel", judul="Sel sumber", lebar=18, bantuan="Sel atau rentang pada sumber."),
        Kolom(kunci="tulisan", judul="Tulisan sumber", lebar=48, bantuan="Isi sumber seperti terbaca."),
        Kolom(kunci="arti", judul="Dibaca sebagai", lebar=36, bantuan="Bagaimana isinya dipahami."),
        Kolom(kunci="alasan", judul="Tidak dipakai karena", lebar=48, bantuan="Alasan bila isi sumber tidak dipakai."),
        Kolom(kunci="perlu_dilihat", judul="Perlu dilihat", lebar=48, bantuan="Yang meragukan pada pembacaannya."),
    ),
)
