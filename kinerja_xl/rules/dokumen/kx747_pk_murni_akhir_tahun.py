"""Perjanjian kinerja murni bertanggal akhir tahunnya.

Perjanjian kinerja yang statusnya Murni ditandatangani pada awal tahun, setelah dokumen anggarannya disahkan. Dilaporkan
tanggal pada triwulan IV tahun itu; triwulan III hanya diperiksa. Perjanjian karena pejabat berganti tidak dilaporkan.

Mengapa: Janji yang dibuat ketika tahunnya hampir habis bukan lagi perencanaan, dan evaluator menolaknya.

Contoh: Perjanjian Kinerja tahun 2025, status Murni, tanggal 22 Desember 2025.

Jalan keluar: Perbaiki tanggalnya, atau pilih Status dokumen Perubahan.

Yang tidak terlihat: Perjanjian yang terlambat beberapa bulan, dan tanggal sebelum tahunnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.dates import format_date

SEVERITY = Severity.WARNING
JENIS = ("pk",)
BETA = True

_LATE, _VERY_LATE = 7, 10  # months


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield the finding about the agreement's date, if it is that late."""
    identitas = dokumen.identitas
    day, year = identitas.tanggal_sk, identitas.tahun
    if day is None or year is None or day.year != year or day.month < _LATE:
        return
    if identitas.perubahan or "perubahan" in identitas.tentang.casefold():
        return
    if identitas.alasan_perubahan or any(p.mulai is not None and p.mulai.year == year for p in dokumen.pejabat):
        return
    unsure = day.month < _VERY_LATE
    yield temuan(
        identitas,
        "tanggal_sk",
        severity=Severity.INFO if unsure else None,
        message=f"{'Periksa: perjanjian' if unsure else 'Perjanjian'} kinerja murni tahun {year} bertanggal "
        f"{format_date(day)}.",
        value=format_date(day),
        expected=f"awal tahun {year}",
        related=identitas.sel_isian("tahun", "status_dokumen"),
        fix="perbaiki tanggalnya, atau pilih Status dokumen Perubahan",
    )
