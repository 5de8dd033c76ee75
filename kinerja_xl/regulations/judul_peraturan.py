"""Titles of the regulations that every office cites, for telling a wrong number from a wrong title.

Only numbers and titles that are known with certainty, because the gazettes and thousands of decrees print them alike;
what the regulations say is asked of ``SUMBER``. All of a kind that have the same title stand here, older ones too.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_UU = (
    (28, 1999, "Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme"),
    (22, 1999, "Pemerintahan Daerah"),
    (32, 2004, "Pemerintahan Daerah"),
    (23, 2014, "Pemerintahan Daerah"),
    (17, 2003, "Keuangan Negara"),
    (1, 2004, "Perbendaharaan Negara"),
    (15, 2004, "Pemeriksaan Pengelolaan dan Tanggung Jawab Keuangan Negara"),
    (25, 2004, "Sistem Perencanaan Pembangunan Nasional"),
    (14, 2008, "Keterbukaan Informasi Publik"),
    (25, 2009, "Pelayanan Publik"),
    (10, 2004, "Pembentukan Peraturan Perundang-undangan"),
    (12, 2011, "Pembentukan Peraturan Perundang-undangan"),
    (5, 2014, "Aparatur Sipil Negara"),
    (20, 2023, "Aparatur Sipil Negara"),
    (6, 2014, "Desa"),
    (30, 2014, "Administrasi Pemerintahan"),
    (33, 2004, "Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah"),
    (1, 2022, "Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah"),
    (24, 2007, "Penanggulangan Bencana"),
    (43, 2009, "Kearsipan"),
    (20, 2003, "Sistem Pendidikan Nasional"),
    (17, 2023, "Kesehatan"),
    (36, 2009, "Kesehatan"),
)
_PP = (
    (58, 2005, "Pengelolaan Keuangan Daerah"),
    (12, 2019, "Pengelolaan Keuangan Daerah"),
    (73, 2005, "Kelurahan"),
    (8, 2006, "Pelaporan Keuangan dan Kinerja Instansi Pemerintah"),
    (41, 2007, "Organisasi Perangkat Daerah"),
    (19, 2008, "Kecamatan"),
    (17, 2018, "Kecamatan"),
    (60, 2008, "Sistem Pengendalian Intern Pemerintah"),
    (53, 2010, "Disiplin Pegawai Negeri Sipil"),
    (94, 2021, "Disiplin Pegawai Negeri Sipil"),
    (18, 2016, "Perangkat Daerah"),
    (11, 2017, "Manajemen Pegawai Negeri Sipil"),
    (12, 2017, "Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah"),
    (2, 2018, "Standar Pelayanan Minimal"),
    (13, 2019, "Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah"),
    (30, 2019, "Penilaian Kinerja Pegawai Negeri Sipil"),
    (39, 2006, "Tata Cara Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan"),
    (8, 2008, "Tahapan, Tata Cara Penyusunan, Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah"),
    (27, 2014, "Pengelolaan Barang Milik Negara/Daerah"),
    (45, 2017, "Partisipasi Masyarakat dalam Penyelenggaraan Pemerintahan Daerah"),
)
_PERPRES = (
    (81, 2010, "Grand Design Reformasi Birokrasi 2010-2025"),
    (29, 2014, "Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    (95, 2018, "Sistem Pemerintahan Berbasis Elektronik"),
    (16, 2018, "Pengadaan Barang/Jasa Pemerintah"),
    (72, 2021, "Percepatan Penurunan Stunting"),
)
_PERMENDAGRI = (
    (13, 2006, "Pedoman Pengelolaan Keuangan Daerah"),
    (80, 2015, "Pembentukan Produk Hukum Daerah"),
    (70, 2019, "Sistem Informasi Pemerintahan Daerah"),
    (90, 2019, "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah"),
    (77, 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah"),
    (19, 2016, "Pedoman Pengelolaan Barang Milik Daerah"),
    (46, 2016, "Laporan Kepala Desa"),
    (114, 2014, "Pedoman Pembangunan Desa"),
    (113, 2014, "Pengelolaan Keuangan Desa"),
    (20, 2018, "Pengelolaan Keuangan Desa"),
    (18, 2018, "Lembaga Kemasyarakatan Desa dan Lembaga Adat Desa"),
    (
        86,
        2017,
        "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan "
        "Daerah tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, "
        "serta Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah "
        "Daerah, dan Rencana Kerja Pemerintah Daerah",
    ),
)
_PERMENPANRB = (
    (9, 2007, "Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah"),
    (20, 2008, "Petunjuk Penyusunan Indikator Kinerja Utama"),
    (
        53,
        2014,
        "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
        "Pemerintah",
    ),
    (14, 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"),
    (88, 2021, "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah"),
    (89, 2021, "Penjenjangan Kinerja Instansi Pemerintah"),
    (6, 2022, "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara"),
    (12, 2015, "Pedoman Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    (15, 2014, "Pedoman Standar Pelayanan"),
    (16, 2014, "Pedoman Survei Kepuasan Masyarakat terhadap Penyelenggaraan Pelayanan Publik"),
)

JUDUL_PERATURAN: Mapping[tuple[str, int, int], str] = MappingProxyType(
    {
        (jenis, nomor, tahun): judul
        for jenis, rows in (
            ("uu", _UU),
            ("pp", _PP),
            ("perpres", _PERPRES),
            ("permendagri", _PERMENDAGRI),
            ("permenpanrb", _PERMENPANRB),
        )
        for nomor, tahun, judul in rows
    }
)
"""(kind as ``rules/dokumen`` reads it, number, year) -> title."""
