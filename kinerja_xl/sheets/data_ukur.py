"""Data Ukur: the measured numbers behind each indicator, quarter by quarter."""

from __future__ import annotations

from kinerja_xl.sheets.base import TRIWULAN, Kolom, Lembar, Tipe, judul_lain
from kinerja_xl.sheets.indikator import KOLOM_INDIKATOR


def _terukur(nomor: int) -> Kolom:
    nama = TRIWULAN[nomor - 1]
    return Kolom(
        kunci=f"tw{nomor}",
        judul=nama,
        lain=(*judul_lain(nomor), f"Realisasi {nama}"),
        tipe=Tipe.TARGET,
        lebar=11,
        contoh=83.6 if nomor == 1 else None,
        bantuan=f"Data {nama}, angka saja; huruf hanya untuk satuan Predikat. Kosong berarti belum diukur; 0 berarti "
        "nol.",
    )


DATA_UKUR = Lembar(
    kunci="data_ukur",
    judul="Data Ukur",
    kepala="DATA PENGUKURAN KINERJA",
    petunjuk="Satu baris satu data: indikator persentase memerlukan baris Pembilang dan baris Penyebut, indikator yang "
    "nilainya langsung diketahui cukup satu baris Nilai.",
    kunci_baris="kode_indikator",
    unik=("kode_indikator", "peran"),
    beku=2,
    boleh_kosong=True,
    kolom=(
        *KOLOM_INDIKATOR,
        Kolom(
            kunci="peran",
            judul="Peran",
            wajib=True,
            lebar=14,
            contoh="Nilai",
            bantuan="Pembilang atau Penyebut untuk persentase dan rasio, Nilai untuk angka yang sudah diketahui, atau "
            "nama variabel pada Rumus khusus.",
        ),
        Kolom(
            kunci="uraian",
            judul="Uraian data",
            wajib=True,
            lebar=44,
            contoh="Indeks hasil survei",
            lain=("Uraian", "Data"),
            bantuan="Apa yang dihitung, misalnya Jumlah desa yang dibina.",
        ),
        Kolom(
            kunci="satuan",
            judul="Satuan",
            lebar=12,
            contoh="Indeks",
            bantuan="Satuan data ini: Desa, Orang, Dokumen. Tulis Predikat bila isinya huruf.",
        ),
        _terukur(1),
        _terukur(2),
        _terukur(3),
        _terukur(4),
        Kolom(
            kunci="bukti",
            judul="Bukti dukung",
            lebar=36,
            contoh="Laporan SKM semester I",
            lain=("Bukti", "Sumber data"),
            bantuan="Dokumen yang membuktikan angkanya.",
        ),
        Kolom(
            kunci="kunci",
            judul="Kunci",
            lebar=20,
            rumus="kunci_ukur",
            sampingan=True,
            bantuan="Diisi perintah isi: kode indikator dan peran, dipakai lembar Capaian untuk menemukan baris ini.",
        ),
        Kolom(
            kunci="tanggal_bukti",
            judul="Tanggal bukti",
            tipe=Tipe.TANGGAL,
            lebar=14,
            sampingan=True,
            bantuan="Tanggal dokumen bukti; seharusnya di dalam tahun pengukuran atau sesudahnya sebelum laporan.",
        ),
        Kolom(
            kunci="tautan_bukti",
            judul="Tautan bukti",
            lebar=36,
            sampingan=True,
            lain=("Link bukti dukung", "Link bukti"),
            bantuan="Alamat atau nama berkas bukti, misalnya https://… atau bukti/skm-2025.pdf.",
        ),
    ),
)
