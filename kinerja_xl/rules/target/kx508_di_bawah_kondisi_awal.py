"""Target lebih buruk daripada kondisi awal.

Target tahun pertama indikator yang diharapkan naik tidak lebih rendah daripada Kondisi awal, dan sebaliknya untuk
indikator yang makin kecil makin baik. Tahun-tahun berikutnya diperiksa KX506. Target 0 pada tahun pertama yang disusul
target lain berarti tidak direncanakan tahun itu, dan volume pekerjaan (dokumen, orang, unit) boleh berkurang.

Mengapa: Keadaan yang sudah dicapai adalah titik tolak; target di bawahnya dianggap tidak menantang.

Contoh: Kondisi awal 82, Target 2025 berisi 80.

Jalan keluar: Perbaiki targetnya, kondisi awalnya, atau kolom Arah.

Yang tidak terlihat: Kondisi awal yang keliru, dan target yang hanya sedikit lebih baik daripada kondisi awal.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, TargetNilai
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.arah import arah_wajar, deret, nilai_banding, ukuran_mutu, volume_kerja
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose first target is worse than where it starts."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        start = nilai_banding(indikator.kondisi_awal)
        if start is None or not (indikator.arah or ukuran_mutu(indikator)):
            continue
        way, years = arah_wajar(baris), deret(indikator)
        if not years or way is None or volume_kerja(baris):
            continue
        year, first = years[0]
        if first == 0 and any(value for _, value in years[1:]):  # nothing is planned in the first year
            continue
        if (first - start) * way.tanda >= 0:
            continue
        worse = "lebih rendah" if way.tanda > 0 else "lebih tinggi"
        shown, wanted = _shown(indikator.target[year]), _shown(indikator.kondisi_awal)
        yield temuan(
            indikator.at,
            f"target_{year}",
            severity=None if way.pasti else Severity.INFO,
            message=f"Target {year} {shown} {worse} daripada kondisi awal {wanted}.",
            value=shown,
            expected=f"tidak {worse} daripada {wanted}",
            related=(indikator.at.sel("kondisi_awal"),),
            fix="perbaiki targetnya, kondisi awalnya, atau kolom Arah",
        )


def _shown(target: TargetNilai | None) -> str:
    return format_number(target) if isinstance(target, float) else str(target or "")
