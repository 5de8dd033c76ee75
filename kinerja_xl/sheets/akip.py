"""AKIP: the grades of the internal evaluation, one row a sub component.

No column has an example: a new workbook holds the twelve real rows, and an example would be one of them.
"""

from __future__ import annotations

from kinerja_xl.regulations.akip import baris_evaluasi, nilai_huruf
from kinerja_xl.sheets.base import Kolom, Lembar, Tipe

_HURUF = nilai_huruf()

AKIP = Lembar(
    kunci="akip",
    judul="AKIP",
    kepala="EVALUASI AKUNTABILITAS KINERJA INTERNAL",
    petunjuk="Dua belas baris, satu untuk tiap sub komponen. Nilai huruf diambil dari laporan hasil evaluasi.",
    kunci_baris="sub_komponen",
    unik=("komponen", "sub_komponen"),
    beku=2,
    boleh_kosong=True,
    baris_awal=baris_evaluasi,
    kolom=(
        Kolom(
            kunci="komponen",
            judul="Komponen",
            wajib=True,
            lebar=38,
            dasar="akip",
            bantuan="Perencanaan Kinerja, Pengukuran Kinerja, Pelaporan Kinerja, atau Evaluasi Akuntabilitas Kinerja "
            "Internal.",
        ),
        Kolom(
            kunci="sub_komponen",
            judul="Sub komponen",
            wajib=True,
            lebar=18,
            dasar="akip",
            bantuan="Keberadaan, Kualitas, atau Pemanfaatan.",
        ),
        Kolom(
            kunci="bobot",
            judul="Bobot",
            wajib=True,
            tipe=Tipe.ANGKA,
            minimum=0,
            maksimum=100,
            lebar=9,
            dasar="akip",
            bantuan="Bobot sub komponen; kedua belas bobot berjumlah 100.",
        ),
        Kolom(
            kunci="nilai_huruf",
            judul="Nilai huruf",
            lebar=11,
            pola="|".join(sorted(_HURUF, key=len, reverse=True)),
            pola_arti=f"salah satu dari {', '.join(_HURUF)}",
            dasar="akip",
            lain=("Predikat", "Huruf"),
            bantuan=f"Salah satu dari {', '.join(_HURUF)}. Kosong berarti belum dievaluasi.",
        ),
        Kolom(
            kunci="nilai",
            judul="Nilai",
            tipe=Tipe.ANGKA,
            lebar=9,
            rumus="nilai_sub_komponen",
            dasar="akip",
            bantuan="Diisi perintah isi: bobot dikali nilai huruf (AA 100, A 90, BB 80, B 70, CC 60, C 50, D 30, E 0) "
            "per seratus.",
        ),
    ),
)
