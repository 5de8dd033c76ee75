"""The workbook of a recap, sheet by sheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kinerja_xl.rekap import lembar_rekap as lembar
from kinerja_xl.rekap.buku_excel import BukuExcel
from kinerja_xl.rekap.gambar_kabupaten import GambarKabupaten
from kinerja_xl.rekap.lembar_ringkasan import tulis_data_grafik, tulis_ringkasan
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.text.dates import format_date


def tulis_rekap(
    rekap: RekapKabupaten, gambar: GambarKabupaten, judul_kaidah: Mapping[str, str], untuk: Path, alat: str
) -> bytes:
    """Return the workbook.

    Args:
        rekap: the recap; its findings are read while they are written.
        gambar: its picture.
        judul_kaidah: each rule's title by code.
        untuk: where it will stand, for its links.
        alat: name and version of the program.
    """
    title = f"Rekap kinerja {rekap.kabupaten}".rstrip()
    foot = f"{title}, keadaan {format_date(rekap.hari_ini)} ({alat})"
    buku = BukuExcel(untuk, title, foot)
    tulis_ringkasan(buku, rekap, gambar)
    for satu in (
        lembar.lembar_dokumen(rekap),
        lembar.lembar_kantor(gambar),
        lembar.lembar_terlambat(gambar),
        lembar.lembar_sasaran(rekap, gambar),
        lembar.lembar_indikator(rekap, gambar),
        lembar.lembar_temuan_rekap(rekap),
        lembar.lembar_antardokumen(rekap),
        lembar.lembar_kaidah(gambar, judul_kaidah),
        lembar.lembar_perjalanan(rekap, gambar),
        *([lembar.lembar_menunggu(rekap)] if rekap.menunggu else []),
    ):
        buku.tulis(satu)
    tulis_data_grafik(buku, gambar)
    return buku.selesai()
