"""Reviu: the quarterly meetings that look at what was reached, and what they decided."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar, Tipe

REVIU = Lembar(
    kunci="reviu",
    judul="Reviu",
    kepala="REVIU CAPAIAN KINERJA TIAP TRIWULAN",
    petunjuk="Satu baris satu rapat reviu capaian kinerja: kapan, notulanya, dan apa yang diputuskan.",
    kunci_baris="triwulan",
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="triwulan",
            judul="Triwulan",
            wajib=True,
            daftar=Daftar.TRIWULAN,
            lebar=10,
            contoh="TW I",
            bantuan="Triwulan yang direviu.",
        ),
        Kolom(
            kunci="tanggal",
            judul="Tanggal",
            wajib=True,
            tipe=Tipe.TANGGAL,
            lebar=14,
            contoh="10 April 2025",
            bantuan="Tanggal rapat reviu.",
        ),
        Kolom(
            kunci="notula",
            judul="Notula",
            lebar=40,
            contoh="Notula rapat contoh",
            lain=("Notulen", "Berita acara"),
            bantuan="Nomor atau nama berkas notula rapat.",
        ),
        Kolom(
            kunci="keputusan",
            judul="Keputusan",
            lebar=60,
            baris_baru=True,
            contoh="Aksi yang tertunda dijadwalkan kembali",
            lain=("Hasil reviu", "Yang diputuskan"),
            bantuan="Apa yang diputuskan, satu butir satu baris (Alt+Enter).",
        ),
    ),
)
