"""The document as the office means it: frozen dataclasses, every one of which knows its cells (``.at``)."""

from kinerja_xl.model.dokumen import (
    Aksi,
    Anggaran,
    Asal,
    Dokumen,
    Identitas,
    Indikator,
    Pejabat,
    Pengecualian,
    Sasaran,
    Simpul,
    TargetNilai,
)

__all__ = [
    "Aksi",
    "Anggaran",
    "Asal",
    "Dokumen",
    "Identitas",
    "Indikator",
    "Pejabat",
    "Pengecualian",
    "Sasaran",
    "Simpul",
    "TargetNilai",
]
