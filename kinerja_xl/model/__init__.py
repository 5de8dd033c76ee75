"""The document as the office means it: frozen dataclasses, every one of which knows its cells (``.at``)."""

from kinerja_xl.model.dokumen import Dokumen
from kinerja_xl.model.indeks import MenurutKode
from kinerja_xl.model.rekaman import Asal, Rekaman, TargetNilai
from kinerja_xl.model.rekaman_kantor import Identitas, Pejabat
from kinerja_xl.model.rekaman_kinerja import Indikator, Sasaran, Simpul
from kinerja_xl.model.rekaman_tahun import (
    Aksi,
    Analisis,
    Anggaran,
    BarangSarana,
    DasarHukum,
    DataUkur,
    JawabanSkm,
    Narasi,
    Pegawai,
    Pengecualian,
    Penghargaan,
    RapatReviu,
    Riwayat,
    SubKomponenAkip,
    TindakLanjut,
)
from kinerja_xl.model.sekali import sekali

__all__ = [
    "Aksi",
    "Analisis",
    "Anggaran",
    "Asal",
    "BarangSarana",
    "DasarHukum",
    "DataUkur",
    "Dokumen",
    "Identitas",
    "Indikator",
    "JawabanSkm",
    "MenurutKode",
    "Narasi",
    "Pegawai",
    "Pejabat",
    "Pengecualian",
    "Penghargaan",
    "RapatReviu",
    "Rekaman",
    "Riwayat",
    "Sasaran",
    "Simpul",
    "SubKomponenAkip",
    "TargetNilai",
    "TindakLanjut",
    "sekali",
]
