"""Catatan pada kolom yang salah.

Catatan tentang perhitungan ditulis pada Definisi operasional atau Keterangan, tidak pada Sumber data, Pembilang, atau
Penyebut.

Mengapa: Kolom itu dicetak apa adanya; catatan di dalamnya terbaca sebagai nama sumber atau bagian rumus.

Contoh: Sumber data berisi 'Sub Bagian Umum Catatan: hari kerja dalam 1 tahun 295 hari'.

Jalan keluar: Pindahkan catatannya ke Definisi operasional.

Yang tidak terlihat: Catatan yang ditulis tanpa kata Catatan, Keterangan, NB, atau tanda bintang.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.INFO

_NOTE = regex(r"(?:\b(?:catatan|keterangan|ket)\s*:|\bnb\s*[:.]|(?<!\w)\*\)).*", re.IGNORECASE | re.DOTALL)
_COLUMNS = ("sumber_data", "pembilang", "penyebut")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each note in a column that has another purpose."""
    for baris in semua_baris(dokumen):
        for key in _COLUMNS:
            text = getattr(baris.indikator, key)
            match = _NOTE.search(text) if ":" in text or "*)" in text or "nb" in kecil(text) else None
            if match is None:
                continue
            yield temuan(
                baris.indikator.at,
                key,
                message=f"{baris.indikator.at.judul(key)} memuat catatan {kutip(match[0])}.",
                value=" ".join(text.split()),
                expected=" ".join(text[: match.start()].split()),
                fix="pindahkan catatannya ke Definisi operasional",
            )
