"""The declarations: every sheet, column and workbook kind, told once.

A column is added by adding one ``Kolom`` to its sheet's file; a sheet by adding one file and naming it in a kind
(``jenis.py``). Everything else (template, reader, checks, drop-downs, formulas, data dictionary) follows.
"""

from kinerja_xl.sheets.base import Acuan, Daftar, Kelompok, Kolom, KolomTahun, Lembar, Tipe
from kinerja_xl.sheets.jenis import CASCADING, DOKUMEN, IKI, IKU, JENIS, KABUPATEN, LAYOUT, PENGUKURAN, PK
from kinerja_xl.sheets.laporan import LAPORAN, Laporan
from kinerja_xl.sheets.profil import Jenis, Profil

__all__ = [
    "CASCADING",
    "DOKUMEN",
    "IKI",
    "IKU",
    "JENIS",
    "KABUPATEN",
    "LAPORAN",
    "LAYOUT",
    "PENGUKURAN",
    "PK",
    "Acuan",
    "Daftar",
    "Jenis",
    "Kelompok",
    "Kolom",
    "KolomTahun",
    "Laporan",
    "Lembar",
    "Profil",
    "Tipe",
]
