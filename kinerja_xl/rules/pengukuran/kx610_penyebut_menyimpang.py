"""Penyebut satu triwulan menyimpang.

Periksa penyebut yang sama pada semua triwulan kecuali satu, dan pada triwulan itu setengahnya atau kurang, atau dua
kalinya atau lebih.

Mengapa: Jumlah desa atau pegawai jarang berubah sebanyak itu dalam satu triwulan; biasanya satu angka salah ketik.

Contoh: Penyebut 99, 99, 9, dan 99.

Jalan keluar: Perbaiki angkanya; biarkan bila keseluruhannya memang berubah.

Yang tidak terlihat: Penyebut yang berubah pada dua triwulan atau lebih, dan Penyebut kecil (di bawah sepuluh).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import angka_tw, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_FEWEST, _SMALL, _FACTOR = 3, 10, 2


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each denominator with one quarter far from all the others."""
    for t in tahun(dokumen).ukur:
        whole = t.baris(Peran.PENYEBUT)
        if not t.cara.pecahan or whole is None:
            continue
        numbers = angka_tw(whole)
        usual, often = Counter(v for _, v in numbers).most_common(1)[0] if numbers else (0.0, 0)
        odd = [(n, v) for n, v in numbers if v != usual]
        if often < _FEWEST or len(odd) != 1 or usual < _SMALL:
            continue
        n, value = odd[0]
        if value == 0 or usual / _FACTOR < value < usual * _FACTOR:
            continue
        yield temuan(
            whole.at,
            f"tw{n}",
            message=f"Periksa: {t.kode} Penyebut {TRIWULAN[n - 1]} {format_number(value)}, sedangkan triwulan lain "
            f"{format_number(usual)}.",
            value=format_number(value),
            expected=format_number(usual),
            difference=format_number(value - usual),
            related=tuple(whole.at.sel(f"tw{m}") for m, _ in numbers if m != n),
            fix="perbaiki angkanya; biarkan bila keseluruhannya memang berubah",
        )
