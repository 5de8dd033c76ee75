"""SDM: how many people work in the office, counted in several ways."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar, Tipe


def _banyak(kunci: str, judul: str, bantuan: str, contoh: int) -> Kolom:
    return Kolom(kunci=kunci, judul=judul, tipe=Tipe.ANGKA, minimum=0, lebar=11, contoh=contoh, bantuan=bantuan)


SDM = Lembar(
    kunci="sdm",
    judul="SDM",
    kepala="SUMBER DAYA MANUSIA",
    petunjuk="Satu baris satu golongan, pendidikan, jenis kelamin, status kepegawaian, atau jabatan, dengan banyaknya "
    "pegawai. Nama pegawai tidak ditulis di sini.",
    kunci_baris="uraian",
    unik=("kelompok", "uraian"),
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="kelompok",
            judul="Kelompok",
            wajib=True,
            daftar=Daftar.KELOMPOK_SDM,
            lebar=20,
            contoh="Golongan",
            bantuan="Cara pegawai dikelompokkan: golongan, pendidikan, jenis kelamin, status kepegawaian, atau "
            "jabatan.",
        ),
        Kolom(
            kunci="uraian",
            judul="Uraian",
            wajib=True,
            lebar=32,
            contoh="III/d",
            bantuan="Misalnya III/d, Sarjana (S1), Perempuan, PPPK, atau Kepala Seksi.",
        ),
        _banyak("laki_laki", "Laki-laki", "Banyaknya pegawai laki-laki; kosong bila tidak dirinci.", 2),
        _banyak("perempuan", "Perempuan", "Banyaknya pegawai perempuan; kosong bila tidak dirinci.", 3),
        _banyak("jumlah", "Jumlah", "Banyaknya pegawai seluruhnya pada baris ini.", 5),
        Kolom(kunci="keterangan", judul="Keterangan", lebar=36, bantuan="Catatan, misalnya keadaan per tanggal."),
    ),
)
