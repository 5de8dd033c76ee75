"""Dokumen tahun yang belum waktunya.

Periksa laporan (LKjIP, LKPJ, LPPD) dan dokumen perubahan (Renja Perubahan, DPA Perubahan) dari tahun sesudah tahun
dokumen ini, dan perjanjian kinerja, rencana kerja, atau anggaran dari tahun yang lebih jauh daripada tahun berikutnya.

Mengapa: Laporan disusun sesudah tahunnya berakhir, dan perubahan di dalam tahunnya; tahun yang belum tiba tidak dapat
menjadi keluaran atau dasar target dokumen ini.

Contoh: 'LKjIP Tahun 2026 sebanyak 1 laporan' dalam Perjanjian Kinerja tahun 2025; 'Renja Perubahan Tahun 2026' pada
tahun 2025.

Jalan keluar: Perbaiki tahunnya.

Yang tidak terlihat: Laporan dan dokumen lain, dan tahun yang keliru tetapi mungkin.

Dasar: Perpres 29/2014, Permendagri 86/2017
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.nama_dokumen import POLA_LKJIP
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, semua_teks, setiap_teks
from kinerja_xl.rules.baris import word_set

SEVERITY = Severity.INFO
BETA = True

_YEAR = r"\s(?:tahun\s+(?:anggaran\s+)?)?(?P<tahun>20\d{2})(?!\d|\s?(?:[-–—/]|s\.?/?d\b|sampai))"
_BETWEEN = r"(?:\s(?!tahun\b|dan\b|atau\b)[^\W\d_]+){0,3}?"
_REPORT = regex(rf"\b(?:{POLA_LKJIP}|lkpj|lppd|laporan\s+kinerja){_BETWEEN}{_YEAR}", re.IGNORECASE)
_PLAN = r"(?:perjanjian\s+kinerja|renja|rencana\s+kerja|rka|dpa|dppa|rkpd|apbd|rencana\s+aksi)"
_CHANGED = regex(rf"\b(?:perubahan\s+{_PLAN}|{_PLAN}(?:[\s-]+skpd)?\s+perubahan){_BETWEEN}{_YEAR}", re.IGNORECASE)
_FAR = regex(rf"\b{_PLAN}{_BETWEEN}{_YEAR}", re.IGNORECASE)
_FIRST = word_set("lkjip lkip lakip lkpj lppd laporan perubahan perjanjian renja rencana rka dpa dppa rkpd apbd")
"""One of these words is in whatever the patterns match."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with a document whose year has not come."""
    _, last = dokumen.rentang
    if last is None:
        return
    # behind those of semua_teks stand the texts of the year's report, which look ahead
    plans = {id(teks) for teks in semua_teks(dokumen)}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST):
        if "20" in teks.isi and not dikutip(teks) and (match := _early(teks.isi, last, plan=id(teks) in plans)):
            yield _finding(teks, match, last)


def _early(isi: str, last: int, *, plan: bool) -> re.Match[str] | None:
    patterns = ((_REPORT, last), (_CHANGED, last), (_FAR, last + 1)) if plan else ((_FAR, last + 1),)
    return next((m for pattern, most in patterns for m in pattern.finditer(isi) if int(m["tahun"]) > most), None)


def _finding(teks: TeksKantor, match: re.Match[str], last: int) -> Finding:
    said = " ".join(match[0].split())
    return temuan(
        *teks.tempat,
        message=f"Periksa: '{said}' belum waktunya dalam dokumen tahun {last}.",
        value=said,
        expected=f"paling akhir tahun {last}",
        fix="perbaiki tahunnya",
    )
