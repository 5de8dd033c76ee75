"""The closed lists behind the drop-downs, in the order the office sees them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.regulations.skala import SKALA_CAPAIAN
from kinerja_xl.sheets.base import Daftar

SAMPAI_DENGAN = "S.d. triwulan"
"""The way of writing quarters where each holds the figure since January."""

ISI: Mapping[Daftar, tuple[str, ...]] = MappingProxyType(
    {
        Daftar.JENIS_KANTOR: ("Kecamatan", "Kelurahan", "Dinas", "Badan", "Sekretariat", "Inspektorat", "UPTD"),
        Daftar.STATUS_DOKUMEN: ("Murni", "Perubahan"),
        Daftar.CARA_ISI: ("Per triwulan", SAMPAI_DENGAN),
        Daftar.RUMUS_NEGATIF: ("A", "B"),
        Daftar.BATAS_CAPAIAN: ("100", "110", "120", "150"),
        Daftar.SKALA: tuple(SKALA_CAPAIAN),
        Daftar.ESELON: ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"),
        Daftar.JENJANG: (
            "Sasaran Daerah",
            "Tujuan",
            "Sasaran Strategis",
            "Program",
            "Kegiatan",
            "Sub Kegiatan",
            "Individu",
        ),
        Daftar.YA_TIDAK: ("Ya", "Tidak"),
        Daftar.ARAH: ("Naik", "Turun", "Tetap"),
        Daftar.TIPE_PERHITUNGAN: ("Kumulatif", "Non Kumulatif", "Rata-rata", "Kumulatif Negatif"),
        Daftar.CARA_HITUNG: (
            "Persentase",
            "Rasio",
            "Jumlah",
            "Rata-rata bawahan",
            "Indeks SKM",
            "Nilai AKIP",
            "Nilai langsung",
            "Rumus khusus",
        ),
        Daftar.SUMBER_DANA: ("APBD", "DAU", "DAK", "Dana Bagi Hasil", "Bantuan Provinsi", "APBN", "Lainnya"),
        Daftar.BAGIAN: ("Menimbang", "Mengingat", "Memperhatikan", "Diktum"),
        Daftar.BAGIAN_NARASI: (
            "Kata pengantar",
            "Gambaran umum",
            "Sumber daya manusia",
            "Sarana dan prasarana",
            "Isu strategis",
            "Ringkasan Renstra",
            "Rencana kerja tahunan",
            "Prestasi dan penghargaan",
            "Simpulan",
            "Langkah perbaikan",
        ),
    }
)
