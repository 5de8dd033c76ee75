"""Dispensasi: for whom a day was moved, and why."""

from __future__ import annotations

from kinerja_xl.sheets.base import Acuan, Kolom, Lembar, Tipe
from kinerja_xl.sheets.jatuh_tempo import DOKUMEN_DITUNGGU, TAHUN_DOKUMEN

DISPENSASI = Lembar(
    kunci="dispensasi",
    judul="Dispensasi",
    kepala="DISPENSASI TENGGAT",
    petunjuk="Satu baris satu kantor dan satu dokumen yang boleh dikirim lebih lambat, dengan alasannya.",
    kunci_baris="kode_kantor",
    unik=("kode_kantor", "dokumen", "tahun"),
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="kode_kantor",
            judul="Kode kantor",
            tipe=Tipe.KODE,
            wajib=True,
            acuan=Acuan("kantor", "kode"),
            lebar=16,
            contoh="Sukamaju",
            bantuan="Kode kantor pada lembar Kantor.",
        ),
        DOKUMEN_DITUNGGU,
        TAHUN_DOKUMEN,
        Kolom(
            kunci="tenggat_baru",
            judul="Tenggat baru",
            tipe=Tipe.TANGGAL,
            wajib=True,
            lebar=18,
            contoh="24 April 2026",
            bantuan="Hari terakhir yang baru.",
        ),
        Kolom(
            kunci="alasan",
            judul="Alasan",
            wajib=True,
            lebar=60,
            contoh="Jaringan terputus karena banjir",
            bantuan="Mengapa tenggatnya diubah.",
        ),
        Kolom(kunci="keterangan", judul="Keterangan", lebar=36, bantuan="Catatan, misalnya nomor surat."),
    ),
)
