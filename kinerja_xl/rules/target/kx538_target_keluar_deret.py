"""Satu target keluar dari deretnya.

Periksa target satu tahun yang angkanya tertukar (103 di antara 120 dan 140, seharusnya 130), bila tahun-tahun lainnya
naik atau turun dengan langkah yang sama atau tetap, dan target satu tahun yang jatuh di luar tahun sebelum dan
sesudahnya, sedangkan semua tahun lain berlangkah sama. Target yang diterangkan pada Penjelasan target tidak dilaporkan;
'sesuai Renstra' saja bukan penjelasan.

Mengapa: Angka yang tertukar lolos dari mata pengetiknya, tetapi menjadi target yang ditagih.

Contoh: Target 100, 110, 120, 103, 140.

Jalan keluar: Perbaiki targetnya, atau terangkan pada Penjelasan target.

Yang tidak terlihat: Deret yang langkahnya tidak sama, dan dokumen yang targetnya kurang dari empat tahun.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import deret, sebut_deret
from kinerja_xl.rules.target.deret_rata import keluar_deret
from kinerja_xl.rules.target.penjelasan import hanya_renstra
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each series that one year alone leaves."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if indikator.status.batal or any(isinstance(t, str) for t in indikator.target.values()):
            continue
        found = keluar_deret(deret(indikator))
        if found is None or (indikator.penjelasan_target and not hanya_renstra(indikator.penjelasan_target)):
            continue
        year, value, meant = found
        yield temuan(
            indikator.at,
            f"target_{year}",
            message=f"Periksa: target {year} {format_number(value)} keluar dari deretnya ({sebut_deret(indikator)}). "
            f"Maksudnya {format_number(meant)}?",
            value=format_number(value),
            expected=format_number(meant),
            related=tuple(indikator.at.sel(f"target_{other}") for other in sorted(indikator.target) if other != year),
            fix="perbaiki targetnya, atau terangkan pada Penjelasan target",
        )
