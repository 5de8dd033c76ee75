"""The Indonesian words of the command line, all of them: scripts are written in the English ones, which never change.

A command or option that is new adds its line here (``tests/test_kata.py``). A word stands for one thing in every
command, and is chosen for what a person would type, not as a dictionary's translation.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Final

import click

PERINTAH: Final = {
    "new": "buat",
    "import": "impor",
    "check": "periksa",
    "fill": "isi",
    "report": "lapor",
    "template": "templat",
    "compare": "banding",
    "diff": "beda",
    "split": "bagi",
    "merge": "gabung",
    "seal": "segel",
    "send": "kirim",
    "collect": "terima",
    "recap": "rekap",
    "reply": "balas",
    "archive": "arsip",
    "explain": "jelaskan",
    "demo": "peragaan",
    "serve": "layar",
}
"""Every command, in the order of the help, and its Indonesian word."""

RINGKASAN: Final = {
    "new": "Membuat buku kerja standar yang siap diisi.",
    "import": "Membuat buku kerja standar dari tabel yang sudah ada.",
    "check": "Menyebut temuan pada buku kerja, sel demi sel.",
    "fill": "Mengisi kolom yang dihitung sebagai rumus hidup.",
    "report": "Membuat dokumen Word atau Excel dari buku kerja.",
    "template": "Memberi templat untuk diubah, lalu memeriksanya.",
    "compare": "Membandingkan IKU, PK, dan pengukuran satu kantor.",
    "diff": "Menyebut apa yang berubah antara dua versi buku kerja.",
    "split": "Membagi buku kerja menurut penanggung jawab.",
    "merge": "Menggabungkan beberapa salinan satu buku kerja.",
    "seal": "Menyegel buku kerja sebelum dikirim.",
    "send": "Mengirim buku kerja yang disegel.",
    "collect": "Mengumpulkan buku kerja kiriman kantor.",
    "recap": "Merekap kiriman semua kantor: status, temuan, capaian.",
    "reply": "Menyiapkan surat balasan untuk setiap kantor.",
    "archive": "Mengarsipkan buku kerja beserta buktinya.",
    "explain": "Menjelaskan kaidah: apa, mengapa, contoh, jalan keluar.",
    "demo": "Menjalankan semuanya pada contoh nyata.",
    "serve": "Membuka halaman kinerja-xl di peramban komputer ini.",
}
"""What each command does, in the help of all: which so loads none of them."""

PILIHAN: Final = {
    "--again": "--lagi",
    "--against": "--terhadap",
    "--annotate": "--catatan",
    "--appendix": "--lampiran",
    "--as": "--sebagai",
    "--attach": "--sertakan",
    "--by": "--menurut",
    "--chat": "--pesan",
    "--check": "--periksa",
    "--choose": "--pilih",
    "--dask": "--lewat-dask",
    "--date": "--tanggal",
    "--draft": "--draf",
    "--dry-run": "--coba",
    "--due": "--batas",
    "--eml": "--berkas-surat",
    "--exclude": "--kecualikan",
    "--fix": "--perbaiki",
    "--for": "--untuk",
    "--format": "--bentuk",
    "--from": "--dari",
    "--help": "--bantuan",
    "--html": "--halaman",
    "--ignore": "--abaikan",
    "--iku": "--hanya-iku",
    "--in-place": "--di-tempat",
    "--into": "--ke",
    "--kind": "--jenis",
    "--letter": "--templat-surat",
    "--logo": "--lambang",
    "--map": "--peta",
    "--map-out": "--peta-baru",
    "--monthly": "--bulanan",
    "--no-open": "--tanpa-buka",
    "--nomenclature": "--nomenklatur",
    "--office": "--kantor",
    "--official": "--pejabat",
    "--output": "--hasil",
    "--pdf": "--dengan-pdf",
    "--period": "--periode",
    "--photos": "--foto",
    "--port": "--porta",
    "--profile": "--profil",
    "--quarter": "--triwulan",
    "--reason": "--alasan",
    "--register": "--daftar",
    "--replace": "--ganti",
    "--report": "--laporan",
    "--select": "--hanya",
    "--shared": "--folder-bersama",
    "--sheet": "--lembar",
    "--show-nip": "--tampilkan-nip",
    "--since": "--sejak",
    "--site": "--situs",
    "--smtp": "--lewat-smtp",
    "--store": "--gudang",
    "--strict": "--ketat",
    "--take": "--ambil",
    "--template": "--templat",
    "--to": "--kepada",
    "--verify": "--uji",
    "--version": "--versi",
    "--year": "--tahun",
    "-j": "--serentak",
    "-o": "--salinan",  # where it has no longer form: check --fix -o
}
"""Every option under its longest English form, and its Indonesian word."""

_ASLI: Final = {kata: asli for asli, kata in PERINTAH.items()}


def perintah_asli(kata: str) -> str | None:
    """Return the English name of a command, called by either of its names; None for any other word."""
    return kata if kata in PERINTAH else _ASLI.get(kata)


def beri_kata(command: click.Command) -> None:
    """Let every option of a command be called by its Indonesian word too, in its help, errors and completion.

    To be called once a command, when it is loaded.
    """
    if command.help:
        command.help = cleandoc(command.help).replace("Contoh: ", "\b\nContoh: ")  # one line, so that it can be copied
    for param in command.params:
        if isinstance(param, click.Option):
            kata = PILIHAN.get(max(param.opts, key=len))
            if kata is not None:
                param.opts.append(kata)


def kedua_nama(perintah: str) -> str:
    """Return a command as lists show it: ``check, periksa``."""
    return f"{perintah}, {PERINTAH[perintah]}"
