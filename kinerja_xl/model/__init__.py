"""The document as the office means it: frozen dataclasses, every one of which knows its cells (``.at``)."""

from kinerja_xl.model.dokumen import (
    Aksi,
    Analisis,
    Anggaran,
    DasarHukum,
    DataUkur,
    Dokumen,
    Identitas,
    Indikator,
    JawabanSkm,
    Narasi,
    Pejabat,
    Pengecualian,
    Riwayat,
    Sasaran,
    Simpul,
    SubKomponenAkip,
)
from kinerja_xl.model.indeks import MenurutKode, sekali
from kinerja_xl.model.rekaman import Asal, Nilai, Rekaman, TargetNilai

__all__ = [
    "Aksi",
    "Analisis",
    "Anggaran",
    "Asal",
    "DasarHukum",
    "DataUkur",
    "Dokumen",
    "Identitas",
    "Indikator",
    "JawabanSkm",
    "MenurutKode",
    "Narasi",
    "Nilai",
    "Pejabat",
    "Pengecualian",
    "Rekaman",
    "Riwayat",
    "Sasaran",
    "Simpul",
    "SubKomponenAkip",
    "TargetNilai",
    "sekali",
]
