"""Sasaran strategis tanpa program.

Bila sebagian sasaran strategis mempunyai program, semuanya harus mempunyai program. Siapa penanggung jawab programnya
tidak menjadi soal: perjanjian pimpinan kantor memuat anggaran semua program.

Mengapa: Sasaran tanpa program tidak jelas dicapai dengan apa.

Contoh: Sasaran Akuntabilitas Kinerja tanpa program, sedangkan sasaran Pelayanan Publik mempunyai dua program.

Jalan keluar: Tambahkan programnya, atau sebut sasaran itu pada kolom Induk program yang melayaninya.

Yang tidak terlihat: Program yang berinduk sasaran tetapi tidak menunjangnya, dan pohon tanpa satu program pun.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each strategic objective without a programme, where others have one."""
    goals = [s for s in dokumen.simpul if s.jenjang is Jenjang.SASARAN_STRATEGIS]
    below = {s.kode: {a.jenjang for a in dokumen.anak.get(s.kode, ())} for s in goals}
    if not any(Jenjang.PROGRAM in levels for levels in below.values()):
        return
    for goal in goals:
        if below[goal.kode].isdisjoint({Jenjang.PROGRAM, Jenjang.SASARAN_STRATEGIS}):
            yield temuan(
                goal.at,
                "sasaran",
                message=f"Sasaran strategis {goal.kode} tidak mempunyai program.",
                value=goal.kode,
                expected="sedikitnya satu program",
                fix="tambahkan programnya, atau sebut sasaran ini pada kolom Induk program yang melayaninya",
            )
