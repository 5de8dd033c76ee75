"""Pagu indikatif satu tahun jauh di luar tahun lainnya.

Periksa Pagu indikatif yang pada satu tahun lima kali lebih besar, atau lima kali lebih kecil, daripada semua tahun
lainnya, sedangkan tahun-tahun lainnya tidak jauh berbeda.

Mengapa: Satu angka nol yang berlebih atau hilang mengubah jumlah Renstra, dan terbaca baru pada waktu penganggaran.

Contoh: Pagu indikatif 18,75 miliar, 19,31 miliar, 198,9 miliar, 20,49 miliar.

Jalan keluar: Cocokkan dengan Renstra; biarkan bila memang ada pekerjaan besar pada tahun itu.

Yang tidak terlihat: Selisih yang lebih kecil, dan pagu yang tahunnya kurang dari tiga.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True

_FEWEST, _ALIKE, _TIMES = 3, 2.0, 5.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node of which one year's budget is another order of magnitude."""
    for simpul in dokumen.simpul:
        years = sorted((year, pagu) for year, pagu in simpul.pagu_indikatif.items() if pagu > 0)
        for n, (year, pagu) in enumerate(years if len(years) >= _FEWEST else ()):
            others = [p for m, (_, p) in enumerate(years) if m != n]
            low, high = min(others), max(others)
            if high > _ALIKE * low or low / _TIMES < pagu < high * _TIMES:
                continue
            yield temuan(
                simpul.at,
                f"pagu_indikatif_{year}",
                message=f"Periksa: Pagu indikatif {simpul.kode} tahun {year} {format_number(pagu)}, sedangkan tahun "
                f"lainnya {format_number(low)} sampai {format_number(high)}.",
                value=format_number(pagu),
                expected=f"{format_number(low)} sampai {format_number(high)}",
                fix="cocokkan dengan Renstra",
            )
            break
