"""Dasar Hukum: what a decree rests on and what it decides, one item a row."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar, Tipe

DASAR_HUKUM = Lembar(
    kunci="dasar_hukum",
    judul="Dasar Hukum",
    kepala="DASAR HUKUM DAN DIKTUM KEPUTUSAN",
    petunjuk="Satu baris satu butir, menurut urutan tercetak: Menimbang, Mengingat, dan Diktum. Kosongkan lembar ini "
    "bila dokumennya bukan keputusan.",
    kunci_baris="teks",
    unik=("bagian", "urutan"),
    beku=2,
    boleh_kosong=True,
    kolom=(
        Kolom(
            kunci="bagian",
            judul="Bagian",
            wajib=True,
            daftar=Daftar.BAGIAN,
            lebar=18,
            contoh="Menimbang",
            bantuan="Bagian keputusan tempat butir ini tercetak.",
        ),
        Kolom(
            kunci="urutan",
            judul="Urutan",
            wajib=True,
            tipe=Tipe.ANGKA,
            minimum=1,
            lebar=9,
            contoh=1,
            bantuan="Nomor urut butir dalam bagiannya: 1, 2, 3.",
        ),
        Kolom(
            kunci="teks",
            judul="Teks",
            wajib=True,
            lebar=110,
            baris_baru=True,
            contoh="bahwa contoh ini diganti dengan pertimbangan kantor Anda;",
            bantuan="Isi butir tanpa huruf atau nomornya. Butir anak ditulis pada baris baru (Alt+Enter).",
        ),
    ),
)
