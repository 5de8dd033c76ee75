"""Whose a document is: told by its letterhead, its titles, and the titles of its officials."""

from __future__ import annotations

import pytest

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.nama_kantor import kantor_tersebut, pilih_kantor

NAMA = """
DINAS PERPUSTAKAAN DAN KEARSIPAN → Dinas Perpustakaan dan Kearsipan
PERJANJIAN KINERJA KEPALA DINAS PEKERJAAN UMUM, PENATAAN RUANG DAN PERUMAHAN TAHUN 2026 → Dinas Pekerjaan Umum, Penataan Ruang dan Perumahan
Badan Pengelolaan Keuangan dan Aset Daerah Kabupaten Contoh → Badan Pengelolaan Keuangan dan Aset Daerah
Kepala Dinas Kesehatan dan Camat Sukamaju → Dinas Kesehatan
Dinas PUPR Kab. Contoh → Dinas PUPR
Dinas Kesehatan, Jalan Poros 17 → Dinas Kesehatan
DISTRIK CONTOH KABUPATEN PEGUNUNGAN → Distrik Contoh
Wali Nagari Koto Contoh → Nagari Koto Contoh
KECAMATAN SUKAMAJU DAN KELURAHAN SUKAMUNDUR → Kecamatan Sukamaju
RENCANA AKSI KELURAHAN CONTOH KECAMATAN SUKAMAJU TAHUN 2026 → Kelurahan Contoh
Camat Sukamaju → Kecamatan Sukamaju
INSPEKTORAT DAERAH KABUPATEN CONTOH → Inspektorat Daerah
SEKRETARIAT DPRD → Sekretariat DPRD
KECAMATAN SUKAMAJU KELURAHAN CONTOH KOTA CONTOH → Kelurahan Contoh
KECAMATAN SUKAMAJU — KELURAHAN CONTOH → Kelurahan Contoh
BAGIAN HUKUM SEKRETARIAT DAERAH KABUPATEN CONTOH → Bagian Hukum
Kepala Bagian Hukum Sekretariat Daerah → Sekretariat Daerah
Bagian Kedua → -
UPTD PUSKESMAS SUKAMAJU DINAS KESEHATAN → UPTD Puskesmas Sukamaju
DINAS KESEHATAN UPTD PUSKESMAS SUKAMAJU → UPTD Puskesmas Sukamaju
IKU LURAH SE-KECAMATAN SUKAMAJU → Kecamatan Sukamaju
KAPANEWON CONTOH → Kapanewon Contoh
PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN → -
Sekretaris Kecamatan → -
Meningkatnya layanan Kecamatan Sukamaju → -
"""


@pytest.mark.parametrize("baris", NAMA.strip().splitlines())
def test_name_of_an_office(baris: str) -> None:
    text, _, name = baris.partition(" → ")
    found = kantor_tersebut(text)
    assert (found.nama if found else "-") == name


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        (["PEMERINTAH KOTA CONTOH", "KECAMATAN SUKAMAJU", "KELURAHAN CONTOH"], "Kelurahan Contoh"),
        (["Lurah Contoh", "Camat Sukamaju", "Unit Kerja : Kelurahan Contoh"], "Kelurahan Contoh"),
        (["POHON KINERJA KELURAHAN CONTOH", "KECAMATAN SUKAMAJU KABUPATEN CONTOH TAHUN 2026"], "Kelurahan Contoh"),
        (["PERJANJIAN KINERJA LURAH CONTOH", "KECAMATAN SUKAMAJU"], "Kelurahan Contoh"),
        (["Lurah Contoh", "KECAMATAN SUKAMAJU"], "Kecamatan Sukamaju"),
        (["DINAS KESEHATAN", "UPTD PUSKESMAS CONTOH"], "UPTD Puskesmas Contoh"),
        (["DINAS KESEHATAN", "", "", "", "", "UPTD PUSKESMAS CONTOH"], "Dinas Kesehatan"),
        (["SEKRETARIAT DAERAH", "BAGIAN HUKUM"], "Bagian Hukum"),
        (["Kepada Camat Sukamundur", "KECAMATAN SUKAMAJU", "Kelurahan Contoh di Kecamatan"], "Kecamatan Sukamaju"),
    ],
)
def test_the_letterhead_counts_first(teks: list[str], nama: str) -> None:
    found = pilih_kantor((TempatSumber(0, 0, n, 0), t) for n, t in enumerate(teks))
    assert found is not None and found[0].nama == nama
