"""Nilai pada Data Ukur berbeda dari lembar AKIP.

Nilai atau predikat AKIP yang ditulis pada Data Ukur sama dengan yang dihitung dari lembar AKIP. Ingat bahwa batas bawah
predikat tidak termasuk: tepat 80,00 berpredikat BB, 80,01 berpredikat A.

Mengapa: Laporan memakai nilai dari lembar AKIP; dua nilai yang berbeda menimbulkan pertanyaan.

Contoh: Data Ukur 72,50, sedangkan lembar AKIP berjumlah 71,60.

Jalan keluar: Samakan keduanya dengan laporan hasil evaluasi.

Yang tidak terlihat: Lembar AKIP dan Data Ukur yang sama-sama keliru, dan indikator AKIP dengan Cara hitung lain.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.akip import predikat_akip
from kinerja_xl.compute.hasil import nilai_akip_dokumen
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, TargetNilai
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import sama_tercetak, sebut_nilai, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.numbers import half_up

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each typed value that is not that of the sheet AKIP."""
    total = nilai_akip_dokumen(dokumen)
    if total is None:
        return
    letter, shown = predikat_akip(total, dokumen.ketentuan.akip), float(half_up(total, 2))
    for t in tahun(dokumen).ukur:
        data = t.baris(Peran.NILAI)
        filled = [(n, v) for n, v in enumerate(data.tw, start=1) if v is not None] if data is not None else []
        if data is None or t.cara is not CaraHitung.NILAI_AKIP or not filled:
            continue
        n, value = filled[-1]
        if _same(value, total, letter):
            continue
        wanted = sebut_nilai(shown) if isinstance(value, float) else f"{letter} ({sebut_nilai(shown)})"
        apart = f" (selisih {sebut_nilai(abs(float(half_up(value - total, 2))))})" if isinstance(value, float) else ""
        yield temuan(
            data.at,
            f"tw{n}",
            message=f"{t.kode} {TRIWULAN[n - 1]} {sebut_nilai(value)} ≠ {wanted} menurut lembar AKIP{apart}.",
            value=sebut_nilai(value),
            expected=wanted,
            related=tuple(s.at.sel("nilai_huruf") for s in dokumen.akip),
            fix="samakan keduanya dengan laporan hasil evaluasi",
        )


def _same(value: TargetNilai, total: float, letter: str) -> bool:
    if isinstance(value, float):
        return sama_tercetak(value, total)
    return value.strip().casefold() == letter.casefold()
