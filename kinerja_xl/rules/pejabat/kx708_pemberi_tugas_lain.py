"""Pemberi tugas lain bukan atasannya.

Tugas 'lain yang diberikan oleh …' menyebut atasan langsung pada kolom Atasan, dengan nama jabatannya, bukan nama
unitnya.

Mengapa: Perbedaan berarti susunan jabatannya, atau uraian tugasnya, tersalin dari jabatan lain.

Contoh: Atasannya Kepala Seksi Keamanan dan Ketertiban, tugasnya diberikan oleh Kasi Ketenteraman dan Ketertiban Umum.

Jalan keluar: Samakan uraian tugasnya dengan kolom Atasan.

Yang tidak terlihat: Pemberi tugas yang disebut umum (pimpinan, atasan), dan atasan yang benar dengan nama lama.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import JenisJabatan, jabatan_baku, jenis_jabatan
from kinerja_xl.text.similar import alike

SEVERITY = Severity.WARNING

_GIVEN = regex(
    r"\b(?:tugas|fungsi)(?: kedinasan)? lain(?:nya)?\b.{0,60}?\b(?:dari|oleh)\s+(?P<siapa>[^,.;()\n]{3,80})",
    re.IGNORECASE,
)
_ANYBODY = regex(r"\b(atasan|pimpinan|bupati|wali ?kota|gubernur|sekretaris daerah|kepala daerah)\b", re.IGNORECASE)
_SAME = 88.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose duties name somebody else."""
    for pejabat in dokumen.pejabat:
        atasan = dokumen.pejabat_menurut_kode.get(pejabat.atasan)
        for kunci, lines in (("tugas", pejabat.tugas), ("fungsi", pejabat.fungsi)):
            given = next((m for m in map(_GIVEN.search, lines) if m), None)
            if given is None or atasan is None or _ANYBODY.search(given["siapa"]):
                continue
            fault = _fault(given["siapa"].strip(), atasan)
            if fault:
                yield temuan(
                    pejabat.at,
                    kunci,
                    message=f"{kunci.capitalize()} lain diberikan oleh '{given['siapa'].strip()}', {fault}.",
                    value=given["siapa"].strip(),
                    expected=atasan.jabatan,
                    related=(pejabat.at.sel("atasan"),),
                    fix=f"tulis {atasan.jabatan}, atau perbaiki kolom Atasan",
                )


def _fault(named: str, atasan: Pejabat) -> str:
    """Return how the named one is not the superior, "" when he is."""
    said, real = jabatan_baku(named), jabatan_baku(atasan.jabatan)
    if jenis_jabatan(named) is JenisJabatan.UNIT and jenis_jabatan(atasan.jabatan) is not JenisJabatan.UNIT:
        return "nama unit, bukan jabatan atasannya"
    if real.startswith(said) or said.startswith(real) or alike(said, real) >= _SAME:
        return ""
    return f"sedangkan atasannya {atasan.jabatan}"
