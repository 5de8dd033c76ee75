"""Cara mengutip peraturan tidak seragam.

Periksa dasar hukum yang memakai beberapa cara menulis nomor ('Nomor 64', 'No. 260', 'Nomor: 3'), atau menyebut
peraturan kepala daerah sebagian dengan dan sebagian tanpa nama daerahnya. Satu temuan untuk satu perbedaan.

Mengapa: Kutipan yang tidak seragam menandakan tempelan dari beberapa dokumen.

Contoh: 'Peraturan Bupati Nomor 64 Tahun 2016' dan 'Peraturan Bupati Malang No. 260'.

Jalan keluar: Tulis semuanya dengan cara yang sama: jenis, nama daerah, Nomor, Tahun, tentang.

Yang tidak terlihat: Perbedaan cara mengutip judul, Lembaran Negara, dan tanda baca di luar nomor dan nama daerah.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DasarHukum, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import semua_kutipan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO

_NUMBER = regex(r"\b(nomor|no)\b\s*([.:]?)\s*(?=[\w.]*\d)", re.IGNORECASE)
_REGIONAL = regex(r"(?:peraturan|keputusan)\s+(?:bupati|wali\s?kota|gubernur)\s*(.*)", re.IGNORECASE | re.DOTALL)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the ways of writing numbers, one for the regions' names."""
    basis = [b for b in dokumen.dasar_hukum if b.bagian is Bagian.MENGINGAT]
    written = [(b, f"{m[1].capitalize()}{m[2]}") for b in basis for m in _NUMBER.finditer(b.teks)]
    yield from _minority(written, "penulisan nomor")
    regional = [
        (k.butir, "dengan nama daerah" if m[1].strip() else "tanpa nama daerah")
        for k in semua_kutipan(dokumen)
        if k.butir.bagian is Bagian.MENGINGAT and (m := _REGIONAL.match(k.sebutan))
    ]
    yield from _minority(regional, "peraturan kepala daerah")


def _minority(written: list[tuple[DasarHukum, str]], what: str) -> Iterator[Finding]:
    counted = Counter(form for _, form in written)
    if len(counted) < 2:
        return
    usual = counted.most_common(1)[0][0]
    others = [(butir, form) for butir, form in written if form != usual]
    first, form = others[0]
    forms = ", ".join(f"'{f}'" for f in dict.fromkeys(f for _, f in others))
    yield temuan(
        first.at,
        "teks",
        message=f"Periksa: {what} {forms}, sedangkan umumnya '{usual}'.",
        value=form,
        expected=usual,
        related=tuple(dict.fromkeys(b.at.sel("teks") for b, _ in others[1:] if b is not first)),
        fix="tulis semuanya dengan cara yang sama",
    )
