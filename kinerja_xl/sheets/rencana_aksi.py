"""Rencana Aksi: what is done for each indicator, quarter by quarter."""

from __future__ import annotations

from kinerja_xl.sheets.base import TRIWULAN, Acuan, Kolom, Lembar, Tipe, judul_lain
from kinerja_xl.sheets.indikator import KOLOM_INDIKATOR


def _aksi(nomor: int) -> Kolom:
    nama = TRIWULAN[nomor - 1]
    return Kolom(
        kunci=f"aksi_tw{nomor}",
        judul=nama,
        lain=judul_lain(nomor),
        tipe=Tipe.TARGET,
        lebar=10,
        bantuan=f"Target aksi {nama}, angka saja.",
    )


def _realisasi(nomor: int) -> Kolom:
    nama = TRIWULAN[nomor - 1]
    return Kolom(
        kunci=f"realisasi_tw{nomor}",
        judul=f"Realisasi {nama}",
        tipe=Tipe.TARGET,
        lebar=10,
        sampingan=True,
        bantuan=f"Yang terlaksana dari aksi ini pada {nama}, angka saja. Kosong berarti belum dilaporkan.",
    )


RENCANA_AKSI = Lembar(
    kunci="rencana_aksi",
    judul="Rencana Aksi",
    kepala="RENCANA AKSI",
    petunjuk="Satu baris satu aksi untuk satu indikator. Lembar ini boleh dikosongkan bila rencana aksi belum disusun.",
    kunci_baris="kode_indikator",
    boleh_kosong=True,
    kolom=(
        *KOLOM_INDIKATOR,
        Kolom(
            kunci="aksi",
            judul="Aksi",
            wajib=True,
            lebar=48,
            contoh="Menyelenggarakan survei kepuasan",
            lain=("Rencana aksi", "Uraian aksi"),
            bantuan="Kegiatan nyata yang dilakukan agar target indikator tercapai.",
        ),
        _aksi(1),
        _aksi(2),
        _aksi(3),
        _aksi(4),
        Kolom(
            kunci="penanggung_jawab",
            judul="Penanggung jawab",
            tipe=Tipe.KODE,
            acuan=Acuan("pejabat", "kode"),
            lebar=18,
            contoh="KasiContoh",
            lain=("PJ", "Penanggungjawab"),
            bantuan="Kode jabatan dari lembar Pejabat.",
        ),
        _realisasi(1),
        _realisasi(2),
        _realisasi(3),
        _realisasi(4),
        Kolom(
            kunci="keterangan",
            judul="Keterangan",
            lebar=36,
            sampingan=True,
            baris_baru=True,
            bantuan="Catatan pelaksanaan aksi, misalnya mengapa belum terlaksana.",
        ),
    ),
)
