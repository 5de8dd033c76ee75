"""Induk tidak mempunyai baris pagu, sedangkan anaknya punya.

Bila sebuah kegiatan atau sub kegiatan mempunyai pagu, program atau kegiatan di atasnya juga ditulis pada lembar
Anggaran.

Mengapa: Perjanjian pejabat di atasnya akan kehilangan baris anggaran, dan jumlahnya tidak dapat dibandingkan.

Contoh: Sub kegiatan 1.1.1.1 berpagu, sedangkan kegiatan 1.1.1 tidak ada pada lembar Anggaran.

Jalan keluar: Tambahkan baris anggaran untuk induknya.

Yang tidak terlihat: Sasaran tanpa baris pagu, dan program yang seluruh anaknya juga tidak ditulis pada lembar Anggaran.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each programme or kegiatan without a budget row above children that have one."""
    budgeted = dokumen.anggaran_menurut_kode
    for simpul in dokumen.simpul:
        if simpul.jenjang not in {Jenjang.PROGRAM, Jenjang.KEGIATAN} or simpul.kode in budgeted:
            continue
        children = [a for a in dokumen.anak.get(simpul.kode, ()) if a.kode in budgeted]
        if children:
            yield temuan(
                simpul.at,
                "kode",
                message=f"{simpul.jenjang} {simpul.kode} tidak ada pada lembar Anggaran, sedangkan "
                f"{children[0].jenjang.lower()}nya ada.",
                value=simpul.kode,
                expected="ada pada lembar Anggaran",
                related=tuple(b.at.sel("kode") for a in children for b in budgeted[a.kode]),
                fix=f"Tambahkan baris anggaran untuk {simpul.kode}.",
            )
