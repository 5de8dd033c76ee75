"""Diktum mengulang kata Menetapkan, atau judul mengulang dirinya dalam kurung.

Periksa diktum yang hanya berisi kata 'Menetapkan' dan judulnya, padahal kata itu sudah tercetak di depannya, dan
judul yang mengulang kata yang sama di dalam kurung, misalnya 'Eselon IV (Eselon IV)'.

Mengapa: Pengulangan menandakan teks yang tersalin tanpa dibaca ulang.

Contoh: 'Menetapkan: KESATU: Menetapkan Perubahan atas Indikator Kinerja Utama'.

Jalan keluar: Hapus kata yang berulang.

Yang tidak terlihat: Pengulangan dengan kata lain, dan diktum yang mengulang isi diktum sebelumnya.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen, Identitas
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO

_VERB = regex(r"\s*(menetapkan|memutuskan)\b", re.IGNORECASE)
# a dictum of its own ("KESATU: Menetapkan … sebagaimana tercantum dalam Lampiran") may begin with the verb
_WHOLE = regex(r"\b(sebagaimana|sebagai|dengan ketentuan)\b", re.IGNORECASE)
_TWICE = regex(r"\b(\w[\w ]{2,60}?)\s*\(\s*\1\s*\)", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that says a thing twice."""
    tentang = dokumen.identitas.tentang
    twice = _TWICE.search(tentang)
    if twice and "tentang" in dokumen.identitas.sel:
        yield _finding(dokumen.identitas, "tentang", twice[0], f"mengulang '{twice[1]}' dalam kurung")
    for butir in dokumen.dasar_hukum:
        verb = _VERB.match(butir.teks) if butir.bagian is Bagian.DIKTUM else None
        twice = _TWICE.search(butir.teks)
        if verb and not _WHOLE.search(butir.teks):
            yield _finding(butir.at, "teks", verb[1], "mengulang kata Menetapkan yang sudah tercetak di depan diktum")
        elif twice:
            yield _finding(butir.at, "teks", twice[0], f"mengulang '{twice[1]}' dalam kurung")


def _finding(at: Asal | Identitas, kunci: str, value: str, what: str) -> Finding:
    return temuan(
        at,
        kunci,
        message=f"Periksa: teks ini {what}.",
        value=value,
        expected="tanpa pengulangan",
        fix="hapus kata yang berulang",
    )
