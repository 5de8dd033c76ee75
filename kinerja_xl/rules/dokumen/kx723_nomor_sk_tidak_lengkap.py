"""Nomor SK belum lengkap.

Nomor SK tidak memuat bagian yang kosong, titik-titik, atau tahun yang belum diisi.

Mengapa: Keputusan tanpa nomor tidak dapat dirujuk oleh perjanjian dan laporan kinerja.

Contoh: Nomor SK berisi '188.4/ /35.07.07/2023' atau '… Tahun 2026'.

Jalan keluar: Isi nomornya dari buku agenda.

Yang tidak terlihat: Nomor yang lengkap bentuknya tetapi tidak menurut tata naskah daerah, atau sudah dipakai keputusan
lain.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.WARNING

_HOLE = regex(
    r"…|\.{2,}|_{2,}|(?:\A|/)\s*(?:/|\Z)|/\s*-\s*/|\btahun\s*(?:20\s*)?\Z|\A\s*tahun\b|\bxx+\b", re.IGNORECASE
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding when the own number has a hole in it."""
    nomor = dokumen.identitas.nomor_sk
    if not nomor or (not _HOLE.search(nomor) and any(char.isdigit() for char in nomor)):
        return
    yield temuan(
        dokumen.identitas,
        "nomor_sk",
        message=f"Nomor SK '{nomor}' belum lengkap.",
        value=nomor,
        expected="nomor lengkap",
        fix="isi nomornya dari buku agenda",
    )
