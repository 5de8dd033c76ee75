"""Target jumlah yang besar hanya dijelaskan 'sesuai Renstra'.

Periksa target jumlah sepuluh atau lebih yang Penjelasan targetnya hanya merujuk Renstra, tanpa rincian. Target 12
(sekali sebulan) dan indikator yang menghitung orang tidak dilaporkan. Satu temuan untuk semuanya.

Mengapa: Tanpa rincian tidak dapat diperiksa apa saja yang dihitung pada akhir tahun.

Contoh: Target 48 Dokumen dengan penjelasan 'Target sesuai Renstra.'

Jalan keluar: Tulis rinciannya, misalnya 12 surat kabar dikali 4 triwulan.

Yang tidak terlihat: Target di bawah sepuluh, jumlah orang, dan penjelasan lain yang juga tidak merinci.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.penjelasan import hanya_renstra
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO

_LARGE, _MONTHLY = 10.0, 12.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first such target."""
    tahun = dokumen.identitas.tahun
    if tahun is None:
        return
    found = [b for b in semua_baris(dokumen) if _unexplained(b.indikator, tahun)]
    if not found:
        return
    first = found[0]
    shown = ", ".join(_shown(b.indikator, tahun) for b in found)
    yield temuan(
        first.indikator.at,
        "penjelasan_target",
        message=f"Periksa: target {shown} hanya dijelaskan sesuai Renstra, tanpa rincian.",
        value=shown,
        expected="rincian yang dapat dihitung",
        related=tuple(b.indikator.at.sel("penjelasan_target") for b in found[1:]),
        fix="tulis apa saja yang dihitung dan berapa jumlahnya",
    )


def _unexplained(indikator: Indikator, tahun: int) -> bool:
    target = indikator.target.get(tahun)
    return (
        isinstance(target, float)
        and target >= _LARGE
        and target != _MONTHLY
        and kelas_satuan(indikator.satuan) is Kelas.JUMLAH
        and "orang" not in normalise(indikator.satuan).split()
        and bool(indikator.penjelasan_target)
        and hanya_renstra(indikator.penjelasan_target)
    )


def _shown(indikator: Indikator, tahun: int) -> str:
    target = indikator.target[tahun]
    return f"{format_number(target) if isinstance(target, float) else target} {indikator.satuan}"
