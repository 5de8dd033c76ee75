"""Definisi meminta terlalu sedikit responden.

Periksa definisi, penjelasan rumus, atau sumber data indeks kepuasan yang menyebut kurang dari 30 responden, pengguna,
atau pemohon.

Mengapa: Indeks dari sedikit responden berubah banyak oleh satu jawaban; tabel Krejcie dan Morgan meminta 28 responden
untuk 30 penerima layanan.

Contoh: 'Hasil survei kepada sedikitnya 10 pengguna'.

Jalan keluar: Tulis banyaknya responden menurut jumlah penerima layanan.

Yang tidak terlihat: Responden yang cukup banyak tetapi tidak mewakili, dan banyaknya yang tidak disebut.

Dasar: PermenPANRB 14/2017. Peraturan itu meminta jumlah sampel yang mewakili; tabelnya menurut ingatan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, word_set
from kinerja_xl.text.jumlah_disebut import jumlah_disebut
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.INFO
BETA = True

_SURVEY = regex(r"\b(?:indeks kepuasan|ikm|skm|survei kepuasan|nilai survei)\b", re.IGNORECASE)
_ANY = ("kepuasan", "ikm", "skm", "survei")
_PEOPLE = word_set("responden pengguna pengunjung pemohon pelanggan")
_OF_EACH = regex(r"\b(?:setiap|tiap|per|masing|hari|minggu|pekan|bulan|triwulan|unit|loket|layanan ini)\b", re.I)
_COLUMNS = ("definisi_operasional", "penjelasan_rumus", "sumber_data", "penjelasan_target")
_FEWEST = 30


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each index of satisfaction that asks so few people."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if not any(word in kecil(indikator.nama) for word in _ANY) or not _SURVEY.search(indikator.nama):
            continue
        for kunci in _COLUMNS:
            teks: str = getattr(indikator, kunci)
            few = next((n for n in jumlah_disebut(teks) if n.hal in _PEOPLE and 1 < n.nilai < _FEWEST), None)
            if few is None or _OF_EACH.search(teks):
                continue
            yield temuan(
                indikator.at,
                kunci,
                message=f"Periksa: {format_number(few.nilai)} {few.hal} terlalu sedikit untuk sebuah indeks.",
                value=f"{format_number(few.nilai)} {few.hal}",
                expected=f"sedikitnya {_FEWEST}",
                fix="tulis banyaknya responden menurut jumlah penerima layanan",
            )
