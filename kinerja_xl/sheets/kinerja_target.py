"""The columns of Kinerja that say how an indicator is measured and what is promised: formula, targets, Renstra."""

from __future__ import annotations

from kinerja_xl.sheets.base import TRIWULAN, Daftar, Kolom, KolomTahun, Tipe, judul_lain

FORMULASI, TARGET, BULANAN, RENSTRA = "formulasi", "target", "bulanan", "renstra"


def _target_triwulan(nomor: int, sampai: str) -> Kolom:
    return Kolom(
        kunci=f"target_tw{nomor}",
        judul=TRIWULAN[nomor - 1],
        lain=(*judul_lain(nomor), f"Target {TRIWULAN[nomor - 1]}"),
        tipe=Tipe.TARGET,
        lebar=7,
        kelompok=TARGET,
        bantuan=f"Kumulatif: bagian {TRIWULAN[nomor - 1]} saja, keempatnya berjumlah target tahun. Selain itu: keadaan "
        f"{sampai}. Kosong berarti tidak ada target pada triwulan itu; 0 berarti targetnya nol.",
    )


_BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def _target_bulan(nomor: int, nama: str) -> Kolom:
    return Kolom(
        kunci=f"target_bulan{nomor}",
        judul=nama[:3],
        lain=(nama,) if nama != nama[:3] else (),
        tipe=Tipe.TARGET,
        lebar=7,
        sampingan=True,
        kelompok=BULANAN,
        bantuan=f"Target {nama} untuk rencana aksi bulanan: keadaan pada akhir bulan itu. Kosong berarti tidak ada.",
    )


KOLOM_TARGET = (
    Kolom(
        kunci="cara_hitung",
        judul="Cara hitung",
        daftar=Daftar.CARA_HITUNG,
        lebar=12,
        kelompok=FORMULASI,
        contoh="Indeks SKM",
        bantuan="Pilih cara indikator dihitung.",
    ),
    Kolom(
        kunci="pembilang",
        judul="Pembilang",
        lebar=30,
        sampingan=True,
        kelompok=FORMULASI,
        bantuan="Yang dihitung di atas garis pecahan, dengan kata-kata.",
    ),
    Kolom(
        kunci="penyebut",
        judul="Penyebut",
        lebar=30,
        sampingan=True,
        kelompok=FORMULASI,
        bantuan="Yang dihitung di bawah garis pecahan, dengan kata-kata.",
    ),
    Kolom(
        kunci="rumus_khusus",
        judul="Rumus khusus",
        lebar=26,
        sampingan=True,
        kelompok=FORMULASI,
        bantuan="Rumus dengan nama variabel, misalnya (A + B) / C * 100. Hanya bila Cara hitung = Rumus khusus.",
    ),
    Kolom(
        kunci="penjelasan_rumus",
        judul="Penjelasan rumus",
        lebar=34,
        sampingan=True,
        baris_baru=True,
        kelompok=FORMULASI,
        lain=("Formulasi", "Penjelasan/Formulasi penghitungan"),
        bantuan="Rumus seperti yang tercetak pada dokumen, sebagai teks.",
    ),
    Kolom(
        kunci="definisi_operasional",
        judul="Definisi operasional",
        lebar=28,
        sampingan=True,
        baris_baru=True,
        kelompok=FORMULASI,
        contoh="Ukuran mutu layanan menurut masyarakat",
        contoh_khas=True,
        lain=("Definisi", "Definisi/Penjelasan"),
        bantuan="Apa yang diukur indikator ini, dengan kalimat.",
    ),
    Kolom(
        kunci="alasan",
        judul="Alasan/relevansi",
        lebar=36,
        sampingan=True,
        baris_baru=True,
        kelompok=FORMULASI,
        lain=("Relevansi", "Alasan"),
        bantuan="Mengapa indikator ini menggambarkan sasarannya.",
    ),
    Kolom(
        kunci="sumber_data",
        judul="Sumber data",
        lebar=18,
        sampingan=True,
        kelompok=FORMULASI,
        contoh="Laporan SKM",
        bantuan="Dokumen atau unit asal data realisasi.",
    ),
    Kolom(
        kunci="kondisi_awal",
        judul="Kondisi awal",
        tipe=Tipe.TARGET,
        lebar=10,
        sampingan=True,
        kelompok=TARGET,
        bantuan="Realisasi tahun sebelum periode dimulai.",
    ),
    KolomTahun(
        kunci="target",
        judul="Target",
        tipe=Tipe.TARGET,
        lebar=8,
        kelompok=TARGET,
        contoh=88,
        pokok=True,
        lain=("Target kinerja",),
        bantuan="Target tahun itu: angka saja, tanpa satuan. Untuk satuan Predikat: hurufnya (A, BB, WTP).",
    ),
    Kolom(
        kunci="target_tahun_ini",
        judul="Target tahun ini",
        tipe=Tipe.TARGET,
        lebar=8,
        rumus="target_tahun_ini",
        kelompok=TARGET,
        bantuan="Diisi perintah isi: target perubahan bila ada, lalu target PK, lalu target Renstra pada tahun "
        "yang tertulis di lembar Identitas.",
    ),
    _target_triwulan(1, "akhir Maret"),
    _target_triwulan(2, "akhir Juni"),
    _target_triwulan(3, "akhir September"),
    _target_triwulan(4, "akhir Desember"),
    Kolom(
        kunci="penjelasan_target",
        judul="Penjelasan target",
        lebar=34,
        sampingan=True,
        baris_baru=True,
        kelompok=TARGET,
        bantuan="Dasar penetapan target dan rinciannya.",
    ),
    Kolom(
        kunci="target_pk",
        judul="Target PK tahun ini",
        tipe=Tipe.TARGET,
        lebar=9,
        sampingan=True,
        kelompok=TARGET,
        lain=("Target PK", "Target perjanjian kinerja"),
        bantuan="Target pada perjanjian kinerja, bila berbeda dari target Renstra tahun itu. Kosong berarti sama.",
    ),
    Kolom(
        kunci="target_perubahan",
        judul="Target perubahan",
        tipe=Tipe.TARGET,
        lebar=10,
        sampingan=True,
        kelompok=TARGET,
        lain=("Target PK perubahan",),
        bantuan="Target setelah perjanjian kinerja diubah. Kosong bila tidak berubah; target semula jangan ditimpa.",
    ),
    *(_target_bulan(nomor, nama) for nomor, nama in enumerate(_BULAN, start=1)),
    KolomTahun(
        kunci="pagu_indikatif",
        judul="Pagu indikatif",
        tipe=Tipe.UANG,
        lebar=16,
        minimum=0,
        sampingan=True,
        kelompok=RENSTRA,
        lain=("Pagu Renstra",),
        bantuan="Pagu indikatif Renstra tahun itu dalam rupiah, angka saja.",
    ),
    Kolom(
        kunci="realisasi_lalu",
        judul="Realisasi s.d. tahun lalu",
        tipe=Tipe.TARGET,
        lebar=11,
        sampingan=True,
        kelompok=RENSTRA,
        lain=("Realisasi sampai tahun lalu",),
        bantuan="Realisasi kinerja Renstra sampai dengan tahun lalu, untuk evaluasi hasil Renja.",
    ),
)
"""In the order of the sheet, behind those of ``kinerja_simpul``."""
