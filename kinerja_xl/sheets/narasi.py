"""Narasi: the paragraphs of the year-end report that no number can tell."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar

NARASI = Lembar(
    kunci="narasi",
    judul="Narasi",
    kepala="NARASI LAPORAN KINERJA",
    petunjuk="Uraian yang hanya diketahui kantor. Satu baris satu paragraf; paragraf dicetak menurut urutannya pada "
    "bagian yang dipilih.",
    kunci_baris="bagian",
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="bagian",
            judul="Bagian",
            wajib=True,
            daftar=Daftar.BAGIAN_NARASI,
            lebar=30,
            contoh="Gambaran umum",
            bantuan="Bagian laporan kinerja tempat paragraf ini dicetak.",
        ),
        Kolom(
            kunci="teks",
            judul="Teks",
            wajib=True,
            lebar=100,
            baris_baru=True,
            contoh="Tulis paragrafnya di sini",
            contoh_khas=True,
            bantuan="Satu paragraf. Butir ditulis pada baris baru di dalam sel yang sama (Alt+Enter).",
        ),
        Kolom(
            kunci="keterangan",
            judul="Keterangan",
            lebar=40,
            bantuan="Catatan bebas, misalnya sumber paragrafnya; tidak dicetak.",
        ),
    ),
)
