"""The regulations we rest on, by their short number; a rule's ``Dasar`` and every dated value name one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from kinerja_xl.frozen import dataclass

Bukti = Literal["teks", "kedua", "ingatan"]
"""How a fact was verified: read in the regulation, taken from a source that cites it, or still to be verified."""

ARTI_BUKTI: Mapping[Bukti, str] = MappingProxyType(
    {
        "teks": "dibaca dari teks peraturannya",
        "kedua": "menurut sumber yang mengutipnya; teks peraturannya belum dibaca",
        "ingatan": "belum diverifikasi",
    }
)
"""What a grade means, as rule pages print it."""


@dataclass(frozen=True, slots=True)
class Sumber:
    """One citation.

    Attributes:
        nomor: the regulation's kind, number and year, as cited; its key in ``SUMBER``.
        tentang: what it is about.
        berlaku: the date it was issued; the first of January where only its year is known.
        bukti: how what we take from it was verified.
        bukti_tanggal: how the date was verified; a date from memory never decides more than its year does.
        catatan: what to know when printing it.
    """

    nomor: str
    tentang: str
    berlaku: dt.date
    bukti: Bukti
    bukti_tanggal: Bukti = "ingatan"
    catatan: str = ""


_KLASIFIKASI = "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah"
_PEMUTAKHIRAN = "Pemutakhiran nomenklatur"

_DAFTAR = (
    # performance: agreements, reports, evaluation
    Sumber(
        "PermenPANRB 53/2014",
        "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja "
        "Instansi Pemerintah",
        dt.date(2014, 11, 20),
        "kedua",
        catatan="Bentuk pernyataan dan lampiran diambil dari dokumen yang mengikutinya. Meminta analisis efisiensi "
        "tanpa menetapkan rumus; ambang selisih berasal dari praktik.",
    ),
    Sumber("Perpres 29/2014", "Sistem Akuntabilitas Kinerja Instansi Pemerintah", dt.date(2014, 4, 21), "kedua"),
    Sumber(
        "PermenPANRB 88/2021",
        "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
        dt.date(2021, 12, 31),
        "kedua",
        catatan="Batas bawah predikat tidak termasuk: tepat 90,00 berpredikat A.",
    ),
    Sumber("PermenPANRB 89/2021", "Penjenjangan Kinerja Instansi Pemerintah", dt.date(2021, 12, 31), "kedua"),
    Sumber(
        "PER/09/M.PAN/5/2007",
        "Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah",
        dt.date(2007, 5, 31),
        "ingatan",
        catatan="Judulnya dikutip banyak dokumen; isinya belum dibaca.",
    ),
    Sumber(
        "PER/20/M.PAN/11/2008",
        "Petunjuk Penyusunan Indikator Kinerja Utama",
        dt.date(2008, 1, 1),
        "ingatan",
        catatan="Judulnya dikutip banyak dokumen; isinya belum dibaca.",
    ),
    Sumber(
        "Keputusan Kepala LAN 239/IX/6/8/2003",
        "Pedoman Penyusunan Pelaporan Akuntabilitas Kinerja Instansi Pemerintah",
        dt.date(2003, 1, 1),
        "kedua",
        catatan="Rumus indikator yang makin kecil makin baik: (2 x target - realisasi) / target.",
    ),
    Sumber(
        "PermenPANRB 14/2017",
        "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
        dt.date(2017, 5, 9),
        "kedua",
        catatan="Sembilan unsur berbobot sama; bobot tercetak 0,11 adalah pembulatan dari 1/9.",
    ),
    Sumber(
        "Permendagri 86/2017",
        "Skala nilai peringkat kinerja",
        dt.date(2017, 9, 7),
        "kedua",
        catatan="Interval tercetak berlubang (90-91, 75-76, …).",
    ),
    Sumber(
        "PMK 62/2023",
        "Nilai Kinerja Anggaran, pasal 249",
        dt.date(2023, 1, 1),
        "kedua",
        catatan="Berlaku bagi kementerian/lembaga.",
    ),
    # nomenclature and codes
    Sumber("Kepmendagri 900.1-861/2026", _KLASIFIKASI, dt.date(2026, 5, 7), "kedua", "kedua"),
    Sumber("Kepmendagri 900.1-2850/2025", _PEMUTAKHIRAN, dt.date(2025, 7, 31), "kedua", "kedua"),
    Sumber("Kepmendagri 900.1.15.5-3406/2024", _PEMUTAKHIRAN, dt.date(2024, 8, 27), "kedua", "kedua"),
    Sumber("Kepmendagri 900.1.15.5-1317/2023", _PEMUTAKHIRAN, dt.date(2023, 6, 23), "kedua", "kedua"),
    Sumber("Kepmendagri 050-5889/2021", _PEMUTAKHIRAN, dt.date(2021, 12, 27), "kedua", "kedua"),
    Sumber("Kepmendagri 050-3708/2020", _PEMUTAKHIRAN, dt.date(2020, 10, 5), "kedua", "kedua"),
    Sumber("Permendagri 90/2019", "Klasifikasi dan kodefikasi", dt.date(2019, 10, 18), "kedua", "kedua"),
    Sumber(
        "Kepmendagri 300.2.2-2430/2025",
        "Kode dan data wilayah administrasi pemerintahan",
        dt.date(2025, 1, 1),
        "kedua",
        catatan="PP.KK.CC.DDDD; tidak sama dengan kode BPS.",
    ),
    # officials and offices
    Sumber("Perka BKN 22/2007", "Nomor Identitas Pegawai Negeri Sipil, 18 angka", dt.date(2007, 1, 1), "kedua"),
    Sumber("PP 99/2000", "Kenaikan Pangkat Pegawai Negeri Sipil", dt.date(2000, 11, 10), "ingatan"),
    Sumber("UU 23/2014", "Pemerintahan Daerah", dt.date(2014, 10, 2), "ingatan"),
    Sumber("PP 18/2016", "Perangkat Daerah", dt.date(2016, 6, 19), "ingatan"),
    Sumber("PP 17/2018", "Kecamatan", dt.date(2018, 5, 7), "ingatan"),
    # how documents are written
    Sumber("UU 12/2011", "Pembentukan Peraturan Perundang-undangan", dt.date(2011, 8, 12), "ingatan"),
    Sumber(
        "Perpres 63/2019",
        "Penggunaan Bahasa Indonesia",
        dt.date(2019, 9, 30),
        "kedua",
        "kedua",
        "Pasal 2 dan 4 menurut berita dan ringkasan yang mengutipnya.",
    ),
    Sumber(
        "PP 16/2021",
        "Peraturan Pelaksanaan Undang-Undang Nomor 28 Tahun 2002 tentang Bangunan Gedung",
        dt.date(2021, 2, 2),
        "ingatan",
    ),
)

SUMBER: Mapping[str, Sumber] = MappingProxyType({sumber.nomor: sumber for sumber in _DAFTAR})
"""Citations by short number."""
