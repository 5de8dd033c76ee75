"""Realisasi satu tahun menyimpang dari tahun lain.

Periksa persentase, nilai, atau indeks yang pada satu tahun sepuluh kali lebih besar atau lebih kecil daripada nilai
tengah tahun-tahun lainnya, atau jauh dari tahun sebelum dan sesudahnya yang hampir sama, sedangkan satu angka yang
hilang, berlebih, atau tertukar menjelaskannya. Jumlah (dokumen, orang) tidak diperiksa, karena mengikuti pekerjaan
tahun itu.

Mengapa: Perbedaan sepuluh kali lipat hampir selalu berarti koma yang salah tempat atau skala yang berbeda.

Contoh: Realisasi IKM 82,1, 83,4, 8,52, dan 86,0.

Jalan keluar: Perbaiki angkanya menurut laporan kinerja tahun itu.

Yang tidak terlihat: Penyimpangan kurang dari sepuluh kali yang tidak terjelaskan oleh satu angka, dan jumlah yang
mengikuti pekerjaan tahunnya.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Riwayat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import tahun
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_FACTOR, _FEWEST = 10, 3
_AGREE, _AWAY, _NEAR = 0.2, 0.4, 0.03  # parts of a number: neighbours that agree, a value that is out, one that fits
_MOST = 100  # more years than there are: the rows are no history


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each year far out of line."""
    for t in tahun(dokumen).ukur:
        rows = dokumen.riwayat_menurut_kode[t.kode]
        series = [(r, r.realisasi) for r in rows if isinstance(r.realisasi, float) and r.realisasi > 0]
        if kelas_satuan(t.indikator.satuan) not in {Kelas.PERSEN, Kelas.NILAI} or len(series) > _MOST:
            continue
        by_year = {r.tahun: v for r, v in series}
        if isinstance(t.hasil.realisasi, float) and dokumen.identitas.tahun is not None:
            by_year.setdefault(dokumen.identitas.tahun, t.hasil.realisasi)
        now = [v for v in (t.hasil.realisasi,) if isinstance(v, float) and v > 0]
        for riwayat, value in series:
            others = [v for r, v in series if r is not riwayat] + now
            if len(others) < _FEWEST - 1:
                continue
            from statistics import median

            usual = median(others)
            if value * _FACTOR > usual and value < usual * _FACTOR:
                if meant := _digit(riwayat, value, by_year):
                    yield _finding(riwayat, value, meant, tuple(r.at.sel("realisasi") for r, _ in series))
                continue
            if max(others) >= min(others) * _FACTOR:  # the others do not agree among themselves
                continue
            yield _finding(riwayat, value, usual, tuple(r.at.sel("realisasi") for r, _ in series))


def _digit(riwayat: Riwayat, value: float, by_year: Mapping[int | None, float]) -> float | None:
    """Return the number near its neighbours that is one slip of the key away, None where there is none."""
    year = riwayat.tahun
    one, two = (by_year.get(year - 1), by_year.get(year + 1)) if year is not None else (None, None)
    if one is None or two is None:
        return None
    low, high = min(one, two), max(one, two)
    if low <= 0 or high > low * (1 + _AGREE) or low * (1 - _AWAY) <= value <= high * (1 + _AWAY):
        return None
    near = [v for v in _slips(f"{value:.10g}") if low * (1 - _NEAR) <= v <= high * (1 + _NEAR)]
    return min(near, key=lambda v: abs(v - (low + high) / 2)) if near else None


def _slips(text: str) -> Iterator[float]:
    """Yield the numbers that one key more, one less, or two swapped make of a number."""
    for n in range(len(text) + 1):
        yield from (float(f"{text[:n]}{digit}{text[n:]}") for digit in "0123456789")
        if n < len(text) and text[n] != "." and len(text) > 1 and text[:n] + text[n + 1 :] not in {"", "."}:
            yield float(text[:n] + text[n + 1 :])
        if n + 1 < len(text):
            yield float(text[:n] + text[n + 1] + text[n] + text[n + 2 :])


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
