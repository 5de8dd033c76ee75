"""Realisasi satu tahun menyimpang dari tahun lain.

Periksa persentase, nilai, atau indeks yang pada satu tahun sepuluh kali lebih besar atau lebih kecil daripada nilai
tengah tahun-tahun lainnya. Jumlah (dokumen, orang) tidak diperiksa, karena mengikuti pekerjaan tahun itu.

Mengapa: Perbedaan sepuluh kali lipat hampir selalu berarti koma yang salah tempat atau skala yang berbeda.

Contoh: Realisasi IKM 82,1, 83,4, 8,52, dan 86,0.

Jalan keluar: Perbaiki angkanya menurut laporan kinerja tahun itu.

Yang tidak terlihat: Penyimpangan kurang dari sepuluh kali, dan jumlah yang mengikuti pekerjaan tahunnya.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Riwayat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import tahun
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_FACTOR, _FEWEST = 10, 3
_MOST = 100  # more years than there are: the rows are no history


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each year far out of line."""
    for t in tahun(dokumen).ukur:
        rows = dokumen.riwayat_menurut_kode[t.kode]
        series = [(r, r.realisasi) for r in rows if isinstance(r.realisasi, float) and r.realisasi > 0]
        if kelas_satuan(t.indikator.satuan) not in {Kelas.PERSEN, Kelas.NILAI} or len(series) > _MOST:
            continue
        now = [v for v in (t.hasil.realisasi,) if isinstance(v, float) and v > 0]
        for riwayat, value in series:
            others = [v for r, v in series if r is not riwayat] + now
            if len(others) < _FEWEST - 1:
                continue
            usual = median(others)
            if value * _FACTOR > usual and value < usual * _FACTOR:
                continue
            if max(others) >= min(others) * _FACTOR:  # the others do not agree among themselves
                continue
            yield _finding(riwayat, value, usual, tuple(r.at.sel("realisasi") for r, _ in series))


def _finding(riwayat: Riwayat, value: float, usual: float, cells: tuple[CellRef, ...]) -> Finding:
    at = riwayat.at
    return temuan(
        at,
        "realisasi",
        message=f"Periksa: realisasi {riwayat.kode_indikator} tahun {riwayat.tahun} {format_number(value)}, "
        f"sedangkan tahun lain sekitar {format_number(usual)}.",
        value=format_number(value),
        expected=f"sekitar {format_number(usual)}",
        related=tuple(c for c in cells if c != at.sel("realisasi")),
        fix="perbaiki angkanya menurut laporan kinerja tahun itu",
    )
