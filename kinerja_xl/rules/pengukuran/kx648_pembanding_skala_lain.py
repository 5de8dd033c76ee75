"""Standar atau pembanding berskala lain.

Standar nasional atau Nilai pembanding sebuah persentase atau indeks yang ditulis sebagai pecahan (0,85), sedangkan
targetnya puluhan.

Mengapa: Perbandingan dicetak dalam satu tabel; angka berskala lain membuat kantor tampak melampauinya seratus kali.

Contoh: Target 88, Standar nasional 0,85.

Jalan keluar: Tulis dalam skala targetnya (85).

Yang tidak terlihat: Pembanding berskala lain yang bukan pecahan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import sel_kode, tahun
from kinerja_xl.rules.target.arah import ukuran_mutu
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_TENS = 20.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each fraction beside a target of tens."""
    for t in tahun(dokumen).ukur:
        target = t.hasil.target
        if t.analisis is None or not isinstance(target, float) or target < _TENS or not ukuran_mutu(t.indikator):
            continue
        for kunci in ("standar_nasional", "nilai_pembanding"):
            value = getattr(t.analisis, kunci)
            if not isinstance(value, float) or not 0 < value <= 1:
                continue
            yield temuan(
                t.analisis.at,
                kunci,
                message=f"{t.analisis.at.judul(kunci)} {format_number(value)}, sedangkan target {t.kode} "
                f"{format_number(target)}: skalanya berbeda.",
                value=format_number(value),
                expected=format_number(value * 100),
                related=(sel_kode(t),),
                fix=f"tulis dalam skala targetnya ({format_number(value * 100)})",
            )
