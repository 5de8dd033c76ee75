"""Anggaran: the budget of each node and what was spent of it."""

from __future__ import annotations

from kinerja_xl.sheets.base import TRIWULAN, Acuan, Daftar, Kelompok, Kolom, Lembar, Tipe, judul_lain

PAGU, REALISASI, RENSTRA = "pagu", "realisasi", "renstra"


def _realisasi(nomor: int) -> Kolom:
    nama = TRIWULAN[nomor - 1]
    return Kolom(
        kunci=f"realisasi_tw{nomor}",
        judul=f"Realisasi {nama}",
        lain=(nama, *judul_lain(nomor)),
        tipe=Tipe.UANG,
        lebar=17,
        minimum=0,
        kelompok=REALISASI,
        bantuan=f"Realisasi anggaran {nama} dalam rupiah, angka saja. Kosong berarti belum diukur; 0 berarti nol.",
    )


ANGGARAN = Lembar(
    kunci="anggaran",
    judul="Anggaran",
    kepala="ANGGARAN DAN REALISASI",
    petunjuk="Satu baris satu simpul dan satu sumber dana. Pagu induk harus sama dengan jumlah pagu anaknya.",
    kunci_baris="kode",
    beku=2,
    unik=("kode", "sumber_dana"),
    kelompok=(Kelompok(PAGU, "PAGU"), Kelompok(REALISASI, "REALISASI"), Kelompok(RENSTRA, "RENSTRA")),
    kolom=(
        Kolom(
            kunci="kode",
            judul="Kode",
            wajib=True,
            tipe=Tipe.KODE,
            acuan=Acuan("kinerja", "kode"),
            lebar=10,
            contoh="9",
            kelompok=PAGU,
            lain=("No", "Nomor", "Kode simpul"),
            bantuan="Kode program, kegiatan, atau sub kegiatan dari lembar Kinerja.",
        ),
        Kolom(
            kunci="nomenklatur",
            judul="Nomenklatur",
            lebar=56,
            rumus="nomenklatur",
            kelompok=PAGU,
            lain=("Program/Kegiatan/Sub Kegiatan",),
            bantuan="Diisi perintah isi: program, kegiatan, atau sub kegiatan di lembar Kinerja yang kodenya sama.",
        ),
        Kolom(
            kunci="sumber_dana",
            judul="Sumber dana",
            wajib=True,
            daftar=Daftar.SUMBER_DANA,
            daftar_tegas=False,
            lebar=13,
            contoh="APBD",
            kelompok=PAGU,
            lain=("Ket", "Sumber"),
            bantuan="Sumber dana, misalnya APBD.",
        ),
        Kolom(
            kunci="pagu",
            judul="Pagu",
            wajib=True,
            tipe=Tipe.UANG,
            lebar=19,
            contoh=10_000_000,
            kelompok=PAGU,
            lain=("Anggaran", "Pagu anggaran", "Jumlah anggaran"),
            bantuan="Anggaran dalam rupiah, angka saja, tanpa Rp dan tanpa titik.",
        ),
        Kolom(
            kunci="pagu_perubahan",
            judul="Pagu perubahan",
            tipe=Tipe.UANG,
            lebar=19,
            kelompok=PAGU,
            bantuan="Anggaran setelah perubahan. Kosong bila tidak berubah.",
        ),
        _realisasi(1),
        _realisasi(2),
        _realisasi(3),
        _realisasi(4),
        Kolom(
            kunci="realisasi",
            judul="Realisasi",
            tipe=Tipe.UANG,
            lebar=19,
            rumus="realisasi_anggaran",
            kelompok=REALISASI,
            bantuan="Diisi perintah isi: jumlah triwulan, atau triwulan terakhir bila cara isinya S.d. triwulan.",
        ),
        Kolom(
            kunci="serapan",
            judul="Serapan (%)",
            tipe=Tipe.PERSEN,
            lebar=12,
            rumus="serapan",
            kelompok=REALISASI,
            lain=("Serapan", "% Serapan"),
            bantuan="Diisi perintah isi: realisasi dibagi pagu (pagu perubahan bila ada).",
        ),
        Kolom(kunci="keterangan", judul="Keterangan", lebar=28, kelompok=REALISASI, bantuan="Catatan bebas."),
        Kolom(
            kunci="pagu_akhir_renstra",
            judul="Pagu akhir Renstra",
            tipe=Tipe.UANG,
            lebar=19,
            minimum=0,
            sampingan=True,
            kelompok=RENSTRA,
            bantuan="Jumlah pagu Renstra sampai tahun terakhir periode dalam rupiah, untuk evaluasi hasil Renja.",
        ),
        Kolom(
            kunci="realisasi_lalu",
            judul="Realisasi s.d. tahun lalu",
            tipe=Tipe.UANG,
            lebar=19,
            minimum=0,
            sampingan=True,
            kelompok=RENSTRA,
            lain=("Realisasi sampai tahun lalu",),
            bantuan="Realisasi anggaran Renstra sampai dengan tahun lalu dalam rupiah, untuk evaluasi hasil Renja.",
        ),
    ),
)
