"""Pembilang dan penyebut terbalik.

Penyebut yang hanya mengulang pembilang dengan tambahan syarat adalah bagian dari pembilang, jadi hasilnya tidak
mungkin di bawah 100%.

Mengapa: Persentase mengukur bagian dari keseluruhan; pecahan yang terbalik membuat hasil buruk tampak baik.

Contoh: Jumlah desa / jumlah desa yang mandiri x 100%.

Jalan keluar: Tukar pembilang dan penyebutnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import RumusTertulis, berumus, indikator_persen, tanpa_tempat
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.ERROR

_WHOLE = re.compile(r"\b(?:jumlah|seluruh|semua|total|keseluruhan|banyaknya|yang|ada)\b|[Σ∑]")
_MEANS_ALL = re.compile(
    r"\b(?:seluruh|semua|total|keseluruhan|(?:di)?rencana\w*|(?:di)?target\w*|seharusnya|wajib|masuk|terdaftar|diterima|diajukan|dilaporkan|tercatat|dilayani)\b"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each percentage whose denominator is a part of its numerator."""
    for baris, rumus in berumus(dokumen):
        percent = (
            indikator_persen(baris.indikator) or baris.indikator.cara_hitung is CaraHitung.PERSENTASE or rumus.faktor
        )
        if not percent or not terbalik(rumus):
            continue
        key = "penyebut" if baris.indikator.penyebut else rumus.kunci
        yield temuan(
            baris.indikator.at,
            key,
            message=f"Pecahan terbalik: {kutip(rumus.penyebut)} adalah bagian dari {kutip(rumus.pembilang)}, "
            "jadi hasilnya selalu 100% atau lebih.",
            value=f"{rumus.pembilang} / {rumus.penyebut}",
            expected=f"{rumus.penyebut} / {rumus.pembilang}",
            related=(baris.indikator.at.sel("indikator"),),
            fix="tukar pembilang dan penyebutnya",
        )


def terbalik(rumus: RumusTertulis) -> bool:
    """True when the denominator is the numerator with a condition added."""
    above, below = tanpa_tempat(rumus.pembilang), tanpa_tempat(rumus.penyebut)
    if not above or not below or _MEANS_ALL.search(below):
        return False
    whole, part = _noun(above), _noun(below)
    condition = part.removeprefix(whole).strip()
    return bool(whole) and part.startswith(f"{whole} ") and bool(condition) and "yang" in below.split()


def _noun(teks: str) -> str:
    return " ".join(_WHOLE.sub(" ", teks).split())
