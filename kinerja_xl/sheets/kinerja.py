"""Kinerja: the performance tree from top to bottom, one row an indicator. The heart of every workbook."""

from __future__ import annotations

from kinerja_xl.sheets.base import Kelompok, Lembar
from kinerja_xl.sheets.kinerja_simpul import INDIKATOR, KAITAN, KOLOM_KAITAN, KOLOM_SIMPUL, SIMPUL
from kinerja_xl.sheets.kinerja_target import BULANAN, FORMULASI, KOLOM_TARGET, RENSTRA, TARGET

KINERJA = Lembar(
    kunci="kinerja",
    judul="Kinerja",
    kepala="POHON KINERJA, INDIKATOR, DAN TARGET",
    petunjuk="Satu baris satu indikator, dari sasaran sampai sub kegiatan. Simpul dengan beberapa indikator ditulis "
    "pada beberapa baris dengan Kode yang sama. Klik tanda + di atas kolom untuk membuka kolom tambahan.",
    kunci_baris="kode",
    beku=2,
    kelompok=(
        Kelompok(SIMPUL, "SIMPUL POHON KINERJA"),
        Kelompok(INDIKATOR, "INDIKATOR"),
        Kelompok(FORMULASI, "FORMULASI"),
        Kelompok(TARGET, "TARGET"),
        Kelompok(BULANAN, "TARGET BULANAN"),
        Kelompok(RENSTRA, "RENSTRA"),
        Kelompok(KAITAN, "KAITAN DAN STATUS"),
    ),
    kolom=(*KOLOM_SIMPUL, *KOLOM_TARGET, *KOLOM_KAITAN),
)
