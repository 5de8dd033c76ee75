"""Pengecualian: findings that the office knows and stands by, with the reason and until when."""

from __future__ import annotations

from kinerja_xl.sheets.base import Kolom, Lembar, Tipe

PENGECUALIAN = Lembar(
    kunci="pengecualian",
    judul="Pengecualian",
    kepala="PENGECUALIAN PEMERIKSAAN",
    petunjuk="Satu baris satu temuan yang memang benar demikian. Temuannya tidak lagi dilaporkan; pengecualian yang "
    "tidak terpakai atau lewat waktu diberitahukan.",
    kunci_baris="kode_kaidah",
    unik=("kode_kaidah", "kunci_baris"),
    boleh_kosong=True,
    pilihan=True,
    kolom=(
        Kolom(
            kunci="kode_kaidah",
            judul="Kode kaidah",
            wajib=True,
            lebar=14,
            contoh="KX505",
            pola=r"KX[1-9][0-9]{2}|(?:[A-JL-Z][A-Z]|K[A-WYZ])[A-Z]{0,2}[0-9]{3}",  # ours, or a district's
            pola_arti="kode kaidah, misalnya KX505 (KX001 sampai KX099 tidak dapat dikecualikan)",
            bantuan="Kode temuan yang dikecualikan, seperti tertulis pada hasil pemeriksaan.",
        ),
        Kolom(
            kunci="kunci_baris",
            judul="Kunci baris",
            tipe=Tipe.KODE,
            lebar=18,
            contoh="IK-001",
            bantuan="Kode indikator, Kode, atau Kode jabatan pada baris temuan. Kosong berarti semua baris.",
        ),
        Kolom(
            kunci="alasan",
            judul="Alasan",
            wajib=True,
            lebar=70,
            contoh="Target turun karena kewenangan beralih ke kabupaten",
            bantuan="Mengapa isiannya benar demikian; dibaca oleh evaluator.",
        ),
        Kolom(
            kunci="sampai",
            judul="Berlaku sampai",
            tipe=Tipe.TANGGAL,
            lebar=18,
            contoh="31 Desember 2026",
            bantuan="Tanggal terakhir pengecualian berlaku. Kosong berarti seterusnya.",
        ),
    ),
)
