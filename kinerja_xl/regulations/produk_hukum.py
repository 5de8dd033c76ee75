"""What a legal basis must look like: which kind of regulation a subject takes, what was replaced, ministries' names.

Everything here is general knowledge of the field still to be verified in the texts (``bukti="ingatan"`` in the sense of
``Sumber``), unless ``pasti`` says that the regulation itself names what it replaces.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class PeraturanPengganti:
    """A regulation that was replaced: its kind (as ``rules/dokumen`` reads it), number and year, and what came when.

    ``pasti`` is False where the old one was emptied without being revoked by name.
    """

    jenis: str
    nomor: int
    tahun: int
    oleh: str
    sejak: dt.date
    pasti: bool = True


DIGANTI: tuple[PeraturanPengganti, ...] = (
    PeraturanPengganti(
        "uu", 5, 2014, "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara", dt.date(2023, 10, 31)
    ),
    PeraturanPengganti(
        "uu", 32, 2004, "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", dt.date(2014, 10, 2)
    ),
    PeraturanPengganti("uu", 10, 2004, "Undang-Undang Nomor 12 Tahun 2011", dt.date(2011, 8, 12)),
    PeraturanPengganti("uu", 33, 2004, "Undang-Undang Nomor 1 Tahun 2022", dt.date(2022, 1, 5)),
    PeraturanPengganti(
        "pp", 41, 2007, "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah", dt.date(2016, 6, 19)
    ),
    PeraturanPengganti(
        "pp", 19, 2008, "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan", dt.date(2018, 5, 7)
    ),
    PeraturanPengganti(
        "pp", 73, 2005, "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan", dt.date(2018, 5, 7)
    ),
    PeraturanPengganti(
        "pp",
        53,
        2010,
        "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil",
        dt.date(2021, 8, 31),
    ),
    PeraturanPengganti("pp", 58, 2005, "Peraturan Pemerintah Nomor 12 Tahun 2019", dt.date(2019, 3, 12)),
    PeraturanPengganti("pp", 46, 2011, "Peraturan Pemerintah Nomor 30 Tahun 2019", dt.date(2019, 4, 26)),
    PeraturanPengganti(
        "pp", 38, 2007, "pembagian urusan dalam Undang-Undang Nomor 23 Tahun 2014", dt.date(2014, 10, 2), pasti=False
    ),
    PeraturanPengganti("permenpanrb", 29, 2010, "Peraturan Menteri PANRB Nomor 53 Tahun 2014", dt.date(2014, 11, 20)),
    PeraturanPengganti("permenpanrb", 16, 2014, "Peraturan Menteri PANRB Nomor 14 Tahun 2017", dt.date(2017, 5, 9)),
    PeraturanPengganti("permenpanrb", 12, 2015, "Peraturan Menteri PANRB Nomor 88 Tahun 2021", dt.date(2021, 12, 31)),
    PeraturanPengganti("permenpanrb", 8, 2021, "Peraturan Menteri PANRB Nomor 6 Tahun 2022", dt.date(2022, 3, 11)),
    PeraturanPengganti(
        "permendagri", 54, 2010, "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017", dt.date(2017, 9, 7)
    ),
    PeraturanPengganti(
        "permendagri", 13, 2006, "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020", dt.date(2020, 12, 30)
    ),
)
"""Replaced regulations that kecamatan still cite, by kind."""


@dataclass(frozen=True, slots=True)
class PeraturanDiubah:
    """A regulation that was amended: its kind, number and year, and its amendments (number, year, since), oldest first.

    An amendment is of the same kind as what it amends.
    """

    jenis: str
    nomor: int
    tahun: int
    oleh: tuple[tuple[int, int, dt.date], ...]


DIUBAH: tuple[PeraturanDiubah, ...] = (
    PeraturanDiubah(
        "uu",
        23,
        2014,
        (
            (9, 2015, dt.date(2015, 3, 18)),
            (11, 2020, dt.date(2020, 11, 2)),
            (1, 2022, dt.date(2022, 1, 5)),
            (6, 2023, dt.date(2023, 3, 31)),
        ),
    ),
    PeraturanDiubah("uu", 12, 2011, ((15, 2019, dt.date(2019, 10, 4)), (13, 2022, dt.date(2022, 6, 16)))),
    PeraturanDiubah("uu", 6, 2014, ((3, 2024, dt.date(2024, 4, 25)),)),
    PeraturanDiubah("pp", 43, 2014, ((47, 2015, dt.date(2015, 6, 30)), (11, 2019, dt.date(2019, 2, 26)))),
    PeraturanDiubah("pp", 18, 2016, ((72, 2019, dt.date(2019, 10, 15)),)),
)
"""Amended regulations that kecamatan cite with their last amendment."""


DIUNDANGKAN: Mapping[tuple[str, int, int], dt.date] = MappingProxyType(
    {
        ("uu", 20, 2023): dt.date(2023, 10, 31),
        ("pp", 17, 2018): dt.date(2018, 5, 7),
        ("pp", 94, 2021): dt.date(2021, 8, 31),
        ("permenpanrb", 88, 2021): dt.date(2021, 12, 31),
        **{(p.jenis, number, year): day for p in DIUBAH for number, year, day in p.oleh},
    }
)
"""(kind, number, year) -> the day before which nobody could cite it."""


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A subject of regional law and the kind of product it takes: ``perda`` or ``perkada``."""

    pokok: str
    """Regular expression on the normalised title (what follows ``tentang``)."""
    jenis: str
    dasar: str
    pasti: bool = True


BENTUK: tuple[Bentuk, ...] = (
    Bentuk(r"^rencana pembangunan jangka (menengah|panjang) daerah\b", "perda", "UU 23/2014"),
    Bentuk(r"^anggaran pendapatan dan belanja daerah\b", "perda", "UU 23/2014"),
    Bentuk(r"^pembentukan dan susunan perangkat daerah\b", "perda", "PP 18/2016"),
    Bentuk(r"^rencana kerja pemerintah daerah\b", "perkada", "UU 23/2014"),
    Bentuk(r"^penjabaran\b.*\banggaran pendapatan dan belanja daerah\b", "perkada", "PP 12/2019"),
    Bentuk(r"^kedudukan\b.*\bsusunan\b.*\btata kerja\b", "perkada", "PP 18/2016", pasti=False),
)
"""Only subjects whose kind the law prescribes."""

BATAS_LAPORAN_TRIWULAN = 1
"""The quarter of the following year in which reports on a year are handed in: within three months (Perpres 29/2014)."""

KEMENPANRB: tuple[tuple[int, int, str], ...] = (
    (1998, 2009, "Menteri Negara Pendayagunaan Aparatur Negara"),
    (2009, 2012, "Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
    (2011, 9999, "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
)
"""(first year, last year, name of the ministry); the years of a change allow both names."""
