"""Bagian melebihi keseluruhannya.

Periksa persentase bagian dari keseluruhan yang Pembilangnya lebih besar daripada Penyebutnya, atau yang realisasinya
lebih dari 100. Persentase pertumbuhan, capaian, dan pemenuhan boleh melebihi 100.

Mengapa: Bagian tidak dapat lebih besar daripada keseluruhan; biasanya keduanya tertukar atau satu angkanya salah.

Contoh: 18 dari 12 desa dibina.

Jalan keluar: Perbaiki angkanya, atau hitung keduanya dalam waktu dan satuan yang sama.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.bagian_keseluruhan import melebihi
from kinerja_xl.rules.pengukuran.tahun import tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each share beyond its whole, at its first such quarter."""
    for t in tahun(dokumen).ukur:
        found = melebihi(t)
        if not found:
            continue
        n, part, whole = found[0]
        fraction = t.cara is CaraHitung.PERSENTASE
        data = t.baris(Peran.PEMBILANG if fraction else Peran.NILAI)
        other = t.baris(Peran.PENYEBUT) if fraction else None
        if data is None:
            continue
        name = Peran.PEMBILANG.value if fraction else "realisasi persentase"
        of = f"Penyebut {format_number(whole)}" if fraction else "100"
        yield temuan(
            data.at,
            f"tw{n}",
            message=f"Periksa: {t.kode} {TRIWULAN[n - 1]} {name} {format_number(part)} melebihi {of}.",
            value=format_number(part),
            expected=f"paling banyak {format_number(whole)}",
            difference=format_number(part - whole),
            related=(
                *(() if other is None else (other.at.sel(f"tw{n}"),)),
                *(data.at.sel(f"tw{m}") for m, _, _ in found[1:]),
            ),
            fix="perbaiki angkanya, atau hitung keduanya dalam waktu dan satuan yang sama",
        )
