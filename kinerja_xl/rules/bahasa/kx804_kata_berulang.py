"""Kata tertulis dua kali.

Periksa kata yang sama tertulis dua kali berturut-turut, terpisah atau menyambung. Kata ulang yang lazim (rata rata,
masing masing) dilaporkan KX805.

Mengapa: Kata berganda adalah sisa penyuntingan dan mengacaukan pencarian.

Contoh: JumlahJumlah dokumen; Bahan Bahan Bacaan.

Jalan keluar: Hapus satu, atau beri tanda hubung bila memang kata ulang.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.daftar_kata import KATA_ULANG
from kinerja_xl.rules.bahasa.teks import semua_teks

SEVERITY = Severity.INFO

_APART = re.compile(r"(?<![\w-])([^\W\d_]{2,}) +\1(?![\w-])", re.IGNORECASE)
_JOINED = re.compile(r"\b([^\W\d_]{5,40})\1\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell with a doubled word."""
    for teks in semua_teks(dokumen):
        if teks.resmi:
            continue
        match = next((m for m in _APART.finditer(teks.isi) if m[1].casefold() not in KATA_ULANG), None)
        match = match or _JOINED.search(teks.isi)
        if match is None:
            continue
        yield temuan(
            *teks.tempat,
            message=f"Periksa: kata '{match[1]}' tertulis dua kali.",
            value=match[0],
            expected=match[1],
            fix="hapus satu, atau beri tanda hubung bila memang kata ulang",
        )
