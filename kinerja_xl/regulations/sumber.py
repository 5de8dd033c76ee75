"""The regulations we rest on, each dated; the newest version of a subject stands first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True, slots=True)
class Sumber:
    """One citation.

    Attributes:
        nomor: the regulation's kind, number and year, as cited.
        tentang: what it is about.
        berlaku: date it was issued, None where only the year is known for sure.
        bukti: how the fact was verified (see the package's docstring).
        catatan: what to know when printing it.
    """

    nomor: str
    tentang: str
    berlaku: dt.date | None
    bukti: Literal["teks", "kedua", "ingatan"]
    catatan: str = ""


SUMBER: Mapping[str, tuple[Sumber, ...]] = MappingProxyType(
    {
        "perjanjian_kinerja": (
            Sumber(
                "PermenPANRB 53/2014",
                "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja "
                "Instansi Pemerintah",
                None,
                "kedua",
                "Bentuk pernyataan dan lampiran diambil dari dokumen yang mengikutinya.",
            ),
            Sumber("Perpres 29/2014", "Sistem Akuntabilitas Kinerja Instansi Pemerintah", None, "kedua"),
        ),
        "nomenklatur": (
            Sumber(
                "Kepmendagri 900.1-861/2026",
                "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
                dt.date(2026, 5, 7),
                "kedua",
            ),
            Sumber("Kepmendagri 900.1-2850/2025", "Pemutakhiran nomenklatur", dt.date(2025, 7, 31), "kedua"),
            Sumber("Kepmendagri 900.1.15.5-3406/2024", "Pemutakhiran nomenklatur", dt.date(2024, 8, 27), "kedua"),
            Sumber("Kepmendagri 900.1.15.5-1317/2023", "Pemutakhiran nomenklatur", dt.date(2023, 6, 23), "kedua"),
            Sumber("Kepmendagri 050-5889/2021", "Pemutakhiran nomenklatur", dt.date(2021, 12, 27), "kedua"),
            Sumber("Kepmendagri 050-3708/2020", "Pemutakhiran nomenklatur", dt.date(2020, 10, 5), "kedua"),
            Sumber("Permendagri 90/2019", "Klasifikasi dan kodefikasi", dt.date(2019, 10, 18), "kedua"),
        ),
        "kode_wilayah": (
            Sumber(
                "Kepmendagri 300.2.2-2430/2025",
                "Kode dan data wilayah administrasi pemerintahan",
                None,
                "kedua",
                "PP.KK.CC.DDDD; tidak sama dengan kode BPS.",
            ),
        ),
        "skala_capaian": (
            Sumber(
                "Permendagri 86/2017",
                "Skala nilai peringkat kinerja",
                None,
                "kedua",
                "Interval tercetak berlubang (90-91, 75-76, …).",
            ),
        ),
        "capaian": (
            Sumber(
                "Keputusan Kepala LAN 239/IX/6/8/2003",
                "Pedoman Penyusunan Pelaporan Akuntabilitas Kinerja Instansi Pemerintah",
                None,
                "kedua",
                "Rumus indikator yang makin kecil makin baik: (2 x target - realisasi) / target.",
            ),
        ),
        "skm": (
            Sumber(
                "PermenPANRB 14/2017",
                "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
                None,
                "kedua",
                "Sembilan unsur berbobot sama; bobot tercetak 0,11 adalah pembulatan dari 1/9.",
            ),
        ),
        "akip": (
            Sumber(
                "PermenPANRB 88/2021",
                "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
                None,
                "kedua",
                "Batas bawah predikat tidak termasuk: tepat 90,00 berpredikat A.",
            ),
        ),
        "efisiensi": (
            Sumber(
                "PermenPANRB 53/2014",
                "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja "
                "Instansi Pemerintah",
                None,
                "kedua",
                "Meminta analisis efisiensi tanpa menetapkan rumus; ambang selisih berasal dari praktik.",
            ),
        ),
        "nip": (Sumber("Perka BKN 22/2007", "Nomor Identitas Pegawai Negeri Sipil, 18 angka", None, "kedua"),),
    }
)
"""Citations by subject, newest first."""
