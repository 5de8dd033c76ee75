"""Sarana: what the office has to work with."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar, Tipe

SARANA = Lembar(
    kunci="sarana",
    judul="Sarana",
    kepala="SARANA DAN PRASARANA",
    petunjuk="Satu baris satu jenis barang atau bangunan, dengan banyaknya dan keadaannya.",
    kunci_baris="nama",
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="nama",
            judul="Nama barang",
            wajib=True,
            lebar=40,
            contoh="Komputer meja",
            lain=("Jenis sarana", "Sarana", "Nama sarana"),
            bantuan="Jenis barang, kendaraan, atau bangunan.",
        ),
        Kolom(
            kunci="jumlah",
            judul="Jumlah",
            tipe=Tipe.ANGKA,
            minimum=0,
            lebar=10,
            contoh=4,
            bantuan="Banyaknya, angka saja.",
        ),
        Kolom(kunci="satuan", judul="Satuan", lebar=12, contoh="Unit", bantuan="Satuan, misalnya Unit atau Buah."),
        Kolom(
            kunci="kondisi",
            judul="Kondisi",
            daftar=Daftar.KONDISI,
            lebar=14,
            contoh="Baik",
            bantuan="Baik, Rusak ringan, atau Rusak berat. Barang yang keadaannya berbeda ditulis pada baris sendiri.",
        ),
        Kolom(kunci="keterangan", judul="Keterangan", lebar=36, bantuan="Catatan, misalnya tahun perolehan."),
    ),
)
