"""Data Ukur berisi angka negatif.

Banyaknya sesuatu tidak negatif: Pembilang, Penyebut, dan data indikator yang Cara hitungnya Jumlah.

Mengapa: Angka negatif mengurangi realisasi tanpa terlihat pada jumlahnya.

Contoh: Jumlah dokumen TW II -12.

Jalan keluar: Perbaiki angkanya; pengurangan yang memang ada ditulis pada data tersendiri.

Yang tidak terlihat: Nilai langsung, yang dapat negatif (pertumbuhan, selisih).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import angka_tw, sel_kode, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_PARTS = frozenset(str(p).casefold() for p in (Peran.PEMBILANG, Peran.PENYEBUT))


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each counted number below zero."""
    for t in tahun(dokumen).ukur:
        for data in t.data:
            counted = t.cara is CaraHitung.JUMLAH or data.peran.casefold() in _PARTS
            for n, value in angka_tw(data) if counted else ():
                if value >= 0:
                    continue
                yield temuan(
                    data.at,
                    f"tw{n}",
                    message=f"{t.kode} {TRIWULAN[n - 1]} berisi {format_number(value)}; banyaknya sesuatu tidak "
                    "negatif.",
                    value=format_number(value),
                    expected="0 atau lebih",
                    related=(sel_kode(t),),
                    fix="perbaiki angkanya",
                )
