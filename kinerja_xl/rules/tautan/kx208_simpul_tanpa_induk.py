"""Simpul tidak berinduk.

Kegiatan dan sub kegiatan harus mempunyai induk. Program harus berada di bawah sasaran bila buku kerja memuat sasaran.

Mengapa: Program yang tidak menunjang sasaran mana pun adalah temuan baku evaluator.

Contoh: Kegiatan berkode 5 tanpa titik dan tanpa isi pada kolom Induk.

Jalan keluar: Beri kode yang menunjukkan induknya (misalnya 1.5), atau isi kolom Induk.

Yang tidak terlihat: Program yang berinduk sasaran yang bukan sasarannya.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each root that cannot be one."""
    has_goals = any(s.jenjang.strategis for s in dokumen.simpul)
    for simpul in dokumen.anak.get("", ()):
        orphan = simpul.jenjang.di_atasnya is not None or (simpul.jenjang is Jenjang.PROGRAM and has_goals)
        if orphan:
            yield temuan(
                simpul.at,
                "kode",
                message=f"{simpul.jenjang} {simpul.kode} tidak mempunyai induk.",
                value=simpul.kode,
                expected="berada di bawah sasaran atau induknya",
                fix="Beri kode yang menunjukkan induknya, atau isi kolom Induk.",
            )
