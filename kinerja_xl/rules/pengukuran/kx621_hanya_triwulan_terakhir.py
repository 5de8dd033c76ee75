"""Realisasi persentase hanya memakai triwulan terakhir.

Periksa persentase Non Kumulatif yang Penyebutnya naik turun dari triwulan ke triwulan (paling sedikit satu setengah
kali lipat), misalnya banyaknya pengaduan yang masuk pada triwulan itu.

Mengapa: Non Kumulatif memakai triwulan terakhir saja, sehingga kejadian pada triwulan lain tidak ikut dihitung.

Contoh: Pengaduan masuk 12, 5, 9, dan 2; yang selesai 6, 5, 9, dan 2. Realisasinya terbaca 100%, padahal 22 dari 28.

Jalan keluar: Isi Pembilang dan Penyebut sejak Januari pada setiap triwulan, atau pilih tipe Rata-rata.

Yang tidak terlihat: Penyebut yang berubah kurang dari satu setengah kali lipat, dan persentase yang diisi lewat Nilai
langsung.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import angka_tw, persen, sebut_nilai, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran, TipePerhitungan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_FEWEST, _FACTOR, _CHANGES = 3, 1.5, 2


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each percentage of other events every quarter of which only the last ones count."""
    if dokumen.identitas.sampai_dengan:
        return
    for t in tahun(dokumen).ukur:
        part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
        if t.cara is not CaraHitung.PERSENTASE or t.tipe is not TipePerhitungan.NON_KUMULATIF:
            continue
        if part is None or whole is None:
            continue
        of = dict(angka_tw(whole))
        quarters = [(n, v) for n, v in angka_tw(part) if n in of]
        wholes = [of[n] for n, _ in quarters]
        if len(quarters) < _FEWEST or not all(v > 0 for v in wholes) or not _up_and_down(wholes):
            continue
        done, total = sum(v for _, v in quarters), sum(wholes)
        last, value = quarters[-1]
        if abs(done / total - value / of[last]) < 1e-9:
            continue
        yield temuan(
            whole.at,
            f"tw{last}",
            message=f"Periksa: realisasi {t.kode} {sebut_nilai(t.hasil.realisasi)} hanya dari {TRIWULAN[last - 1]}; "
            f"semua triwulan bersama {format_number(done)} dari {format_number(total)} ({persen(done / total)}).",
            value=sebut_nilai(t.hasil.realisasi),
            expected=format_number(done / total * 100, 2),
            related=(t.indikator.at.sel("tipe_perhitungan"), *(whole.at.sel(f"tw{n}") for n, _ in quarters[:-1])),
            fix="isi Pembilang dan Penyebut sejak Januari pada setiap triwulan, atau pilih tipe Rata-rata",
        )


def _up_and_down(wholes: list[float]) -> bool:
    """True when the whole is another number of things every quarter: neither a fixed one nor a running total."""
    falls = any(after < before for before, after in pairwise(wholes))
    return falls and len(set(wholes)) > _CHANGES and max(wholes) >= min(wholes) * _FACTOR
