"""By which position an office is addressed and signs: the head of a Kecamatan is its Camat."""

from __future__ import annotations

from typing import Final

_PIMPINAN: Final = (
    ("sekretariat daerah", "Sekretaris Daerah"),
    ("sekretariat dprd", "Sekretaris DPRD"),
    ("sekretariat dewan", "Sekretaris Dewan"),
    ("kantor kecamatan", "Camat"),
    ("kantor camat", "Camat"),
    ("kecamatan", "Camat"),
    ("kelurahan", "Lurah"),
    ("inspektorat daerah", "Inspektur Daerah"),
    ("inspektorat", "Inspektur"),
    ("rumah sakit", "Direktur Rumah Sakit"),
    ("rsud", "Direktur RSUD"),
)
_BERKEPALA: Final = (
    "dinas",
    "badan",
    "bagian",
    "biro",
    "satuan polisi",
    "kantor",
    "puskesmas",
    "pusat",
    "unit",
    "uptd",
)


def pimpinan_kantor(kantor: str) -> str:
    """Return the position of whoever heads an office: ``Camat Sukamaju``, ``Kepala Dinas Kesehatan``; "" if unknown."""
    name = " ".join(kantor.split())
    plain = name.casefold()
    for word, position in _PIMPINAN:
        if plain == word or plain.startswith(f"{word} "):
            return f"{position}{name[len(word) :]}"
    return f"Kepala {name}" if plain.startswith(_BERKEPALA) else ""
