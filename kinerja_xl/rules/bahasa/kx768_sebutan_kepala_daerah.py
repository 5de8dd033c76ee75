"""Sebutan kepala daerah bukan sebutan daerah ini.

Periksa teks kantor di kabupaten yang menyebut wali kota atau Perwali, dan teks kantor di kota yang menyebut bupati atau
Perbup. Teks yang menyebut keduanya, yang menyebut nama daerah lain, dan judul peraturan yang dikutip tidak diperiksa.

Mengapa: Kabupaten dipimpin bupati dan kota dipimpin wali kota; sebutan yang tertukar menunjukkan uraian tersalin dari
daerah lain.

Contoh: Fungsi Camat di kabupaten 'Tugas lain dari wali kota'.

Jalan keluar: Tulis sebutan kepala daerah sendiri.

Yang tidak terlihat: Sebutan pada kantor yang Kabupaten/Kotanya tidak diawali kata Kabupaten atau Kota.

Dasar: UU 23/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import dikutip, setiap_teks

SEVERITY = Severity.INFO
BETA = True

_MAYOR = regex(r"\b(?:wali\s?kota|perwal(?:i|kot)?)\b", re.IGNORECASE)
_REGENT = regex(r"\b(?:bupati|perbup)\b", re.IGNORECASE)
_NAMED = regex(r"\s+(?!Nomor\b|Tahun\b|Tentang\b|Dan\b|Wakil\b|Atau\b|Melalui\b)[A-Z]")
_OF_OTHERS = regex(
    r"\b(?:gubernur|antar\s?daerah|daerah lain|kerja\s?sama|studi|tetangga|berbatasan|kabupaten/kota)\b", re.I
)
_FIRST = {"kabupaten": ("wali", "walikota", "perwal", "perwali", "perwalkot"), "kota": ("bupati", "perbup")}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with the head of another kind of region."""
    place = " ".join(dokumen.identitas.kabupaten.casefold().split())
    kind = next((k for k in _FIRST if place.startswith(f"{k} ")), "")
    if not kind:
        return
    wrong, right = (_MAYOR, _REGENT) if kind == "kabupaten" else (_REGENT, _MAYOR)
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST[kind]):
        match = wrong.search(teks.isi)
        if match is None or dikutip(teks) or right.search(teks.isi) or _OF_OTHERS.search(teks.isi):
            continue
        if _NAMED.match(teks.isi, match.end()):
            continue  # whose name it bears is KX764's and KX831's
        yield temuan(
            *teks.tempat,
            message=f"Periksa: teks ini menyebut '{match[0]}', sedangkan kantor ini di {dokumen.identitas.kabupaten}.",
            value=match[0],
            expected="bupati" if kind == "kabupaten" else "wali kota",
            related=dokumen.identitas.sel_isian("kabupaten"),
            fix="tulis sebutan kepala daerah sendiri",
        )
