"""Penjelasan menyatakan target menyimpang dari Renstra.

Periksa target yang penjelasannya menyatakan tidak sesuai dengan Renstra, RPJMD, atau dokumen perencanaan lain.

Mengapa: Target tahunan adalah bagian dari target jangka menengah; penyimpangannya harus disepakati dan didokumenkan.

Contoh: 'Target tidak sesuai dengan target Renstra karena komposisi ASN berubah.'

Jalan keluar: Perbarui Renstra, atau siapkan dasar penyimpangannya untuk evaluator.

Yang tidak terlihat: Target yang menyimpang dari Renstra tetapi penjelasannya tidak mengatakannya; isi Renstra tidak
dibaca.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris

SEVERITY = Severity.INFO

_DEVIATES = regex(
    r"\b(tidak sesuai|belum sesuai|tidak sama|berbeda|menyimpang|tidak mengacu)\b[^.]{0,60}?"
    r"\b(renstra|rencana strategis|rpjmd|renja|rkpd)\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation that says so."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        said = _DEVIATES.search(indikator.penjelasan_target) if indikator.penjelasan_target else None
        if said:
            yield temuan(
                indikator.at,
                "penjelasan_target",
                message=f"Periksa: penjelasan menyatakan target '{' '.join(said[0].split())}'.",
                value=" ".join(said[0].split()),
                expected="sesuai dengan Renstra",
                fix="perbarui Renstra, atau siapkan dasar penyimpangannya",
            )
