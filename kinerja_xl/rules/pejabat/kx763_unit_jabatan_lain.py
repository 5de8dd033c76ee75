"""Unit kerja milik jabatan lain.

Kepala seksi, kepala sub bagian, dan kepala bidang yang Unit kerjanya seksi, sub bagian, atau bidang yang dipimpin
pejabat lain.

Mengapa: Unit kerja dicetak pada keputusan dan perjanjian; unit orang lain menandakan baris yang tersalin.

Contoh: Kepala Seksi Pelayanan Umum dengan Unit kerja Seksi Pemerintahan Umum.

Jalan keluar: Tulis unit yang dipimpinnya.

Yang tidak terlihat: Unit lain yang tidak dipimpin seorang pun pada lembar Pejabat, dan pelaksana.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import jabatan_baku

SEVERITY = Severity.WARNING
BETA = True

_HEAD = regex(r"(?:plt |plh |pj )?kepala (?P<unit>(?:seksi|sub bagian|bidang) .*)")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each head whose unit is led by another one."""
    heads: dict[str, Pejabat] = {}
    led = [(p, match["unit"]) for p in dokumen.pejabat if (match := _HEAD.match(jabatan_baku(p.jabatan)))]
    for pejabat, unit in led:
        heads.setdefault(unit, pejabat)
    for pejabat, own in led:
        unit = jabatan_baku(pejabat.unit_kerja)
        other = heads.get(unit)
        if other is None or other is pejabat or own.startswith(unit) or unit.startswith(own):
            continue
        yield temuan(
            pejabat.at,
            "unit_kerja",
            message=f"Unit kerja {pejabat.jabatan} ditulis {pejabat.unit_kerja}, yang dipimpin {other.jabatan}.",
            value=pejabat.unit_kerja,
            expected=f"unit yang dipimpin {pejabat.jabatan}",
            related=(other.at.sel("jabatan"),),
            fix="tulis unit yang dipimpinnya",
        )
