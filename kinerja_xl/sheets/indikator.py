"""The two columns by which a sheet speaks of an indicator: its code, and its name that fill brings."""

from __future__ import annotations

from kinerja_xl.sheets.base import Acuan, Kolom, Tipe

KOLOM_INDIKATOR = (
    Kolom(
        kunci="kode_indikator",
        judul="Kode indikator",
        wajib=True,
        tipe=Tipe.KODE,
        acuan=Acuan("kinerja", "kode_indikator"),
        lebar=14,
        contoh="IK-001",
        bantuan="Kode indikator dari lembar Kinerja. Jalankan kinerja-xl isi lebih dahulu bila kodenya belum ada.",
    ),
    Kolom(
        kunci="indikator",
        judul="Indikator",
        lebar=44,
        rumus="nama_indikator",
        bantuan="Diisi perintah isi: nama indikator di lembar Kinerja yang Kode indikatornya sama.",
    ),
)
