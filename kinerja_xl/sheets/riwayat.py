"""Riwayat: targets and results of earlier years, one row an indicator and year."""

from __future__ import annotations

from kinerja_xl.sheets.base import Kolom, Lembar, Tipe
from kinerja_xl.sheets.indikator import KOLOM_INDIKATOR

RIWAYAT = Lembar(
    kunci="riwayat",
    judul="Riwayat",
    kepala="TARGET DAN REALISASI TAHUN-TAHUN SEBELUMNYA",
    petunjuk="Satu baris satu indikator dan satu tahun. Laporan kinerja membandingkan tahun ini dengan paling sedikit "
    "tiga tahun terakhir.",
    kunci_baris="kode_indikator",
    unik=("kode_indikator", "tahun"),
    beku=2,
    boleh_kosong=True,
    kolom=(
        *KOLOM_INDIKATOR,
        Kolom(
            kunci="tahun",
            judul="Tahun",
            wajib=True,
            tipe=Tipe.TAHUN,
            minimum=2000,
            maksimum=2100,
            lebar=9,
            contoh=2001,  # no office's real row
            bantuan="Tahun angka ini.",
        ),
        Kolom(
            kunci="target",
            judul="Target",
            tipe=Tipe.TARGET,
            lebar=11,
            contoh=86,
            bantuan="Target tahun itu, angka saja; huruf hanya untuk satuan Predikat.",
        ),
        Kolom(
            kunci="realisasi",
            judul="Realisasi",
            tipe=Tipe.TARGET,
            lebar=11,
            contoh=85.5,
            bantuan="Realisasi tahun itu seperti tercetak pada laporan kinerjanya.",
        ),
        Kolom(
            kunci="kunci",
            judul="Kunci",
            lebar=20,
            rumus="kunci_riwayat",
            sampingan=True,
            bantuan="Diisi perintah isi: kode indikator dan tahun, dipakai lembar Capaian untuk menemukan baris ini.",
        ),
    ),
)
