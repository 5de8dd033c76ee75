"""Pejabat: the officials, who answers to whom, and what each is charged with."""

from __future__ import annotations

from kinerja_xl.sheets.base import Acuan, Daftar, Kolom, Lembar, Tipe

PEJABAT = Lembar(
    kunci="pejabat",
    judul="Pejabat",
    kepala="PEJABAT DAN ATASANNYA",
    petunjuk="Satu baris satu jabatan, termasuk kepala daerah sebagai atasan pimpinan kantor.",
    kunci_baris="kode",
    unik=("kode",),
    pembeda=("mulai",),
    beku=2,
    kolom=(
        Kolom(
            kunci="kode",
            judul="Kode jabatan",
            wajib=True,
            tipe=Tipe.KODE,
            lebar=15,
            contoh="KasiContoh",
            bantuan="Singkatan yang Anda pilih sendiri, misalnya Camat atau Sekcam. Dipakai pada kolom Atasan dan "
            "Penanggung jawab.",
        ),
        Kolom(
            kunci="jabatan",
            judul="Jabatan",
            wajib=True,
            lebar=38,
            contoh="Kepala Seksi Contoh",
            bantuan="Nama jabatan lengkap seperti pada keputusan pengangkatan.",
        ),
        Kolom(
            kunci="eselon",
            judul="Eselon",
            daftar=Daftar.ESELON,
            lebar=9,
            contoh="IV.a",
            bantuan="Eselon jabatan struktural; kosongkan untuk kepala daerah dan pelaksana.",
        ),
        Kolom(
            kunci="atasan",
            judul="Atasan",
            tipe=Tipe.KODE,
            acuan=Acuan("pejabat", "kode"),
            lebar=14,
            lain=("Kode atasan", "Atasan langsung"),
            bantuan="Kode jabatan atasan langsung, yaitu Pihak Kedua dalam perjanjian kinerja. Kosong hanya untuk "
            "pejabat teratas.",
        ),
        Kolom(kunci="nama", judul="Nama", lebar=30, contoh="Nama Pejabat", bantuan="Nama lengkap dengan gelar."),
        Kolom(
            kunci="nip",
            judul="NIP",
            tipe=Tipe.NIP,
            lebar=24,
            contoh="19800101 200501 1 001",
            lain=("NIP/NI PPPK",),
            dasar="nip",
            bantuan="18 angka, ditulis sebagai teks. Sel berformat angka akan dibulatkan Excel.",
        ),
        Kolom(
            kunci="pangkat",
            judul="Pangkat/Golongan",
            lebar=24,
            contoh="Penata Tingkat I, III/d",
            bantuan="Pangkat dan golongan ruang, misalnya Penata Tingkat I, III/d.",
        ),
        Kolom(
            kunci="status",
            judul="Status jabatan",
            daftar=Daftar.STATUS_PEJABAT,
            lebar=13,
            sampingan=True,
            lain=("Status pejabat",),
            bantuan="Kosong berarti Definitif. Plt., Plh., atau Pj. dicetak di depan nama jabatan.",
        ),
        Kolom(
            kunci="mulai",
            judul="Mulai",
            tipe=Tipe.TANGGAL,
            lebar=13,
            sampingan=True,
            lain=("Mulai menjabat", "TMT"),
            bantuan="Tanggal mulai menjabat. Bila pejabat berganti, pejabat baru ditulis pada baris sendiri dengan "
            "Kode jabatan yang sama.",
        ),
        Kolom(
            kunci="sampai",
            judul="Sampai",
            tipe=Tipe.TANGGAL,
            lebar=13,
            sampingan=True,
            lain=("Sampai tanggal", "Berakhir"),
            bantuan="Tanggal terakhir menjabat; kosong bila masih menjabat.",
        ),
        Kolom(
            kunci="sebutan_pk",
            judul="Sebutan pada PK",
            lebar=24,
            sampingan=True,
            bantuan="Sebutan jenjang jabatan pada judul perjanjian, misalnya PEJABAT PENGAWAS; kosong bila tidak "
            "dicetak.",
        ),
        Kolom(kunci="unit_kerja", judul="Unit kerja", lebar=28, contoh="Seksi Contoh", bantuan="Unit kerja jabatan."),
        Kolom(
            kunci="tugas",
            judul="Tugas",
            lebar=40,
            sampingan=True,
            baris_baru=True,
            contoh="Melaksanakan urusan contoh.",
            bantuan="Tugas jabatan, satu butir satu baris (Alt+Enter).",
        ),
        Kolom(
            kunci="fungsi",
            judul="Fungsi",
            lebar=40,
            sampingan=True,
            baris_baru=True,
            contoh="Penyusunan rencana contoh.",
            bantuan="Fungsi jabatan, satu butir satu baris (Alt+Enter).",
        ),
    ),
)
