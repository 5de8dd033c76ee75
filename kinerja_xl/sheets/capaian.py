"""Capaian: target, result and achievement of every indicator. All of it is computed."""

from __future__ import annotations

from kinerja_xl.sheets.base import TRIWULAN, Acuan, Kelompok, Kolom, Lembar, Tipe, judul_lain

INDIKATOR, TAHUN_INI, PEMBANDING, BERJALAN = "indikator", "tahun_ini", "pembanding", "berjalan"


def _realisasi(nomor: int) -> Kolom:
    nama = TRIWULAN[nomor - 1]
    return Kolom(
        kunci=f"realisasi_tw{nomor}",
        judul=f"Realisasi {nama}",
        lain=(nama, *judul_lain(nomor)),
        tipe=Tipe.TARGET,
        lebar=11,
        rumus=f"realisasi_tw{nomor}",
        kelompok=TAHUN_INI,
        bantuan="Diisi perintah isi dari lembar Data Ukur, menurut Cara hitung. Persentase: pembilang / penyebut "
        "× 100. Rasio: pembilang / penyebut. Jumlah: semuanya dijumlahkan. Nilai langsung: seperti tertulis. "
        f"Kosong berarti {nama} belum diukur.",
    )


CAPAIAN = Lembar(
    kunci="capaian",
    judul="Capaian",
    kepala="CAPAIAN KINERJA",
    petunjuk="Seluruh lembar ini diisi perintah isi. Ubah angkanya pada lembar Kinerja, Data Ukur, SKM, AKIP, dan "
    "Riwayat.",
    kunci_baris="kode_indikator",
    unik=("kode_indikator",),
    beku=2,
    boleh_kosong=True,
    kelompok=(
        Kelompok(INDIKATOR, "INDIKATOR"),
        Kelompok(TAHUN_INI, "TAHUN INI"),
        Kelompok(PEMBANDING, "PEMBANDING"),
        Kelompok(BERJALAN, "S.D. TRIWULAN TERAKHIR"),
    ),
    kolom=(
        Kolom(
            kunci="kode_indikator",
            judul="Kode indikator",
            tipe=Tipe.KODE,
            acuan=Acuan("kinerja", "kode_indikator"),
            lebar=14,
            kelompok=INDIKATOR,
            bantuan="Diisi perintah isi: satu baris untuk tiap indikator lembar Kinerja.",
        ),
        Kolom(
            kunci="indikator",
            judul="Indikator",
            lebar=44,
            rumus="nama_indikator",
            kelompok=INDIKATOR,
            bantuan="Diisi perintah isi: nama indikator di lembar Kinerja yang Kode indikatornya sama.",
        ),
        Kolom(
            kunci="satuan",
            judul="Satuan",
            lebar=11,
            rumus="satuan_indikator",
            kelompok=INDIKATOR,
            bantuan="Diisi perintah isi: satuan indikator di lembar Kinerja yang Kode indikatornya sama.",
        ),
        Kolom(
            kunci="target",
            judul="Target",
            tipe=Tipe.TARGET,
            lebar=11,
            rumus="target_capaian",
            kelompok=TAHUN_INI,
            lain=("Target tahun ini",),
            bantuan="Diisi perintah isi: target tahun ini dari lembar Kinerja.",
        ),
        _realisasi(1),
        _realisasi(2),
        _realisasi(3),
        _realisasi(4),
        Kolom(
            kunci="realisasi",
            judul="Realisasi tahun",
            tipe=Tipe.TARGET,
            lebar=11,
            rumus="realisasi_tahun",
            kelompok=TAHUN_INI,
            lain=("Realisasi", "Realisasi tahun ini"),
            bantuan="Diisi perintah isi menurut Tipe perhitungan: jumlah triwulan, triwulan terakhir, atau rata-rata. "
            "Indeks SKM, nilai AKIP, dan rata-rata bawahan dihitung dari lembarnya.",
        ),
        Kolom(
            kunci="capaian",
            judul="Capaian (%)",
            tipe=Tipe.PERSEN,
            lebar=12,
            rumus="capaian",
            kelompok=TAHUN_INI,
            dasar="capaian",
            lain=("Capaian", "% Capaian"),
            bantuan="Diisi perintah isi menurut Arah. Naik: realisasi / target. Turun: lihat Rumus capaian negatif di "
            "Identitas. Kosong bila target nol.",
        ),
        Kolom(
            kunci="capaian_dibatasi",
            judul="Capaian dibatasi (%)",
            tipe=Tipe.PERSEN,
            lebar=12,
            rumus="capaian_dibatasi",
            kelompok=TAHUN_INI,
            bantuan="Diisi perintah isi: capaian antara 0 dan Batas capaian pada Identitas; dipakai untuk rata-rata.",
        ),
        Kolom(
            kunci="predikat",
            judul="Predikat",
            lebar=16,
            rumus="predikat_capaian",
            kelompok=TAHUN_INI,
            dasar="skala_capaian",
            lain=("Kriteria", "Kategori"),
            bantuan="Diisi perintah isi menurut Skala predikat pada Identitas: sebutan Capaian bila TW IV sudah "
            "diukur, sebelumnya sebutan Capaian s.d. triwulan. Kosong bila target triwulan tidak ada.",
        ),
        Kolom(
            kunci="realisasi_lalu",
            judul="Realisasi tahun lalu",
            tipe=Tipe.TARGET,
            lebar=11,
            rumus="realisasi_lalu",
            kelompok=PEMBANDING,
            bantuan="Diisi perintah isi: realisasi tahun sebelumnya di lembar Riwayat untuk Kode indikator ini.",
        ),
        Kolom(
            kunci="perubahan",
            judul="Perubahan",
            tipe=Tipe.ANGKA,
            lebar=11,
            rumus="perubahan",
            kelompok=PEMBANDING,
            bantuan="Diisi perintah isi: realisasi tahun ini dikurangi realisasi tahun lalu.",
        ),
        Kolom(
            kunci="target_akhir",
            judul="Target akhir periode",
            tipe=Tipe.TARGET,
            lebar=11,
            rumus="target_akhir",
            kelompok=PEMBANDING,
            bantuan="Diisi perintah isi: target pada Periode akhir, dari lembar Kinerja.",
        ),
        Kolom(
            kunci="capaian_akhir",
            judul="Capaian thd akhir periode (%)",
            tipe=Tipe.PERSEN,
            lebar=13,
            rumus="capaian_akhir",
            kelompok=PEMBANDING,
            bantuan="Diisi perintah isi: realisasi tahun ini terhadap target akhir periode, menurut Arah.",
        ),
        Kolom(
            kunci="target_sd",
            judul="Target s.d. triwulan",
            tipe=Tipe.TARGET,
            lebar=11,
            rumus="target_sd",
            susulan=True,
            kelompok=BERJALAN,
            bantuan="Diisi perintah isi: target TW I sampai triwulan terakhir yang diukur, digabung menurut Tipe "
            "perhitungan.",
        ),
        Kolom(
            kunci="capaian_sd",
            judul="Capaian s.d. triwulan (%)",
            tipe=Tipe.PERSEN,
            lebar=13,
            rumus="capaian_sd",
            susulan=True,
            kelompok=BERJALAN,
            bantuan="Diisi perintah isi: realisasi terhadap Target s.d. triwulan, menurut Arah. Menentukan Predikat "
            "selama TW IV belum diukur.",
        ),
    ),
)
