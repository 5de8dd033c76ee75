"""Target bergerak ke arah yang salah.

Target indikator yang diharapkan naik tidak turun dari tahun ke tahun, dan target indikator yang makin kecil makin baik
tidak naik. Arah dibaca dari kolom Arah; bila kosong, dari jenis ukurannya. Volume pekerjaan (jumlah dokumen, pegawai,
unit, panjang jalan tahun itu) mengikuti kebutuhan tahunnya dan tidak dilaporkan; jumlah lain hanya dilaporkan untuk
diperiksa, dan tidak dilaporkan bila Penjelasan target menerangkannya.

Mengapa: Target yang mundur berarti kantor merencanakan kinerja yang lebih buruk.

Contoh: Target Indeks Kepuasan Masyarakat 88 pada 2025 dan 85 pada 2026.

Jalan keluar: Perbaiki targetnya, perbaiki kolom Arah, atau terangkan pada Penjelasan target.

Yang tidak terlihat: Penurunan volume pekerjaan, penurunan yang diterangkan dengan alasan yang lemah, dan arah yang
sama-sama keliru dengan targetnya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.arah import arah_wajar, deret, sebut_deret, volume_kerja
from kinerja_xl.rules.target.deret_rata import keluar_deret
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING

_EXPLAINED = regex(r"\b(turun|menurun|berkurang|naik|meningkat|karena|sehubungan|menyesuaikan)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator, at the first year that goes the wrong way."""
    for baris in semua_baris(dokumen):
        indikator, way = baris.indikator, arah_wajar(baris)
        if way is None or way.tanda == 0:
            continue
        years = deret(indikator)
        wrong = [(one, two) for one, two in pairwise(years) if (two[1] - one[1]) * way.tanda < 0]
        if not wrong or volume_kerja(baris) or _EXPLAINED.search(indikator.penjelasan_target):
            continue
        (before, _), (year, _) = wrong[0]
        moved = "turun" if way.tanda > 0 else "naik"
        yield temuan(
            indikator.at,
            f"target_{year}",
            severity=None if way.pasti else Severity.INFO,
            message=("Target" if way.pasti else "Periksa: target")
            + f" {moved} dari {before} ke {year} ({sebut_deret(indikator)})"
            f"{'' if way.tanda > 0 else ', padahal makin kecil makin baik'}.{_guess(years, year)}",
            value=sebut_deret(indikator),
            expected=f"tidak {moved}",
            related=tuple(indikator.at.sel(f"target_{two[0]}") for _, two in wrong[1:]),
            fix="perbaiki targetnya atau kolom Arah, atau terangkan pada Penjelasan target",
        )


def _guess(years: list[tuple[int, float]], year: int) -> str:
    """Return what a year was meant to say where all others follow one step."""
    found = keluar_deret(years)
    return f" Maksudnya {format_number(found[2])}?" if found and found[0] == year else ""
