"""Perjanjian perubahan tidak dapat dibandingkan dengan yang semula.

Dokumen Perubahan menyebut alasannya, dan sedikitnya satu target, pagu, atau status indikatornya berubah, kecuali bila
yang berganti pejabatnya. Target perubahan yang terisi berbeda dari target semula.

Mengapa: Perjanjian perubahan mencetak nilai semula dan yang diubah berdampingan beserta alasannya; tanpa nilai semula
tidak ada yang dapat dibandingkan.

Contoh: Status dokumen Perubahan, sedangkan target yang baru ditulis menimpa target semula.

Jalan keluar: Kembalikan target semula dan tulis yang baru pada Target perubahan, kosongkan yang sama, atau lengkapi
Alasan perubahan.

Yang tidak terlihat: Target semula yang ditimpa bila target lain berubah.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO
JENIS = ("pk", "pengukuran")
BETA = True

_HOLDER = regex(r"\b(?:pejabat|jabatan|pergantian|penggantian|mutasi|pelantikan|pensiun)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for each target that is no change, and one for what a changed agreement lacks as a whole."""
    identitas = dokumen.identitas
    semua = [i for s in dokumen.simpul for i in s.indikator]
    if not identitas.perubahan or not semua or "target_perubahan" not in semua[0].at.columns:
        return  # an older layout has no place for what was agreed first
    changed = [i for i in semua if i.target_perubahan is not None]
    for i in changed:
        if i.target_perubahan == i.target_berlaku(identitas.tahun, murni=True):
            yield temuan(
                i.at,
                "target_perubahan",
                message="Periksa: Target perubahan sama dengan target semula.",
                expected="target setelah perubahan, atau kosong",
                fix="tulis target setelah perubahan, atau kosongkan selnya",
            )
    funds = any(b.pagu_perubahan is not None for b in dokumen.anggaran)
    if _HOLDER.search(identitas.alasan_perubahan):
        return  # another holder signs the same targets
    if not (changed or funds or any(i.status.batal for i in semua)):
        yield temuan(
            identitas,
            "status_dokumen",
            message="Periksa: Status dokumen Perubahan, tetapi tidak ada target, pagu, atau status yang berubah.",
            fix="tulis yang berubah pada Target perubahan, Pagu perubahan, atau Status; nilai semula tidak ditimpa",
        )
    elif not identitas.alasan_perubahan:
        yield temuan(
            identitas,
            "alasan_perubahan",
            message="Periksa: Alasan perubahan belum diisi.",
            expected="terisi",
            fix="tulis mengapa perjanjian kinerja diubah",
        )
