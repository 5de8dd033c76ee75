"""Jatuh Tempo: which document is due when."""

from __future__ import annotations

from kinerja_xl.sheets.base import Daftar, Kolom, Lembar, Tipe

DOKUMEN_DITUNGGU = Kolom(
    kunci="dokumen",
    judul="Dokumen",
    wajib=True,
    daftar=Daftar.DOKUMEN_KIRIMAN,
    lebar=18,
    contoh="TW I",
    bantuan="Dokumen yang dikirim: pilih dari daftar. TW I sampai TW IV berarti pengukuran triwulan itu.",
)
TAHUN_DOKUMEN = Kolom(
    kunci="tahun",
    judul="Tahun",
    tipe=Tipe.TAHUN,
    wajib=True,
    minimum=2015,
    maksimum=2045,
    lebar=9,
    contoh=2026,
    bantuan="Tahun dokumen, empat angka.",
)

JATUH_TEMPO = Lembar(
    kunci="jatuh_tempo",
    judul="Jatuh Tempo",
    kepala="DOKUMEN YANG DITUNGGU",
    petunjuk="Satu baris satu dokumen dan tenggatnya. Yang tidak disebut di sini tidak ditagih.",
    kunci_baris="dokumen",
    unik=("dokumen", "tahun"),
    pembeda=("jenis_kantor",),
    boleh_kosong=True,
    kolom=(
        DOKUMEN_DITUNGGU,
        TAHUN_DOKUMEN,
        Kolom(
            kunci="tenggat",
            judul="Tenggat",
            tipe=Tipe.TANGGAL,
            wajib=True,
            lebar=18,
            contoh="10 April 2026",
            lain=("Batas waktu", "Batas kirim"),
            bantuan="Hari terakhir dokumen itu diterima.",
        ),
        Kolom(
            kunci="jenis_kantor",
            judul="Jenis kantor",
            daftar=Daftar.JENIS_KANTOR,
            lebar=16,
            bantuan="Hanya kantor jenis ini. Kosong berarti semua kantor.",
        ),
        Kolom(kunci="keterangan", judul="Keterangan", lebar=36, bantuan="Catatan."),
    ),
)
