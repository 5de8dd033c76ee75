"""Penjelasan target menyebut angka atau satuan lain.

Bila Penjelasan target menulis 'Target 4 Paket', angka dan satuannya harus sama dengan kolom target dan kolom Satuan.
Demikian pula '10 laporan setahun' dalam satuan indikatornya, sebagai peringatan. Tahun di belakang kata target
(target 2024, target PK 2025) bukan angkanya, dan angka yang disebut untuk tahun lain atau untuk triwulan tidak
dibandingkan.

Mengapa: Dokumen mencetak keduanya; dua angka untuk satu janji membuat perjanjiannya tidak dapat diukur.

Contoh: Target 2025 berisi 3, sedangkan Penjelasan target berbunyi 'Target 4 Orang sesuai Renstra.'

Jalan keluar: Tentukan target yang benar, lalu samakan kolom target, Satuan, dan penjelasannya.

Yang tidak terlihat: Penjelasan yang menyebut angka tanpa satuan di tengah kalimat, angka yang ditulis dengan huruf,
angka yang mirip tahun (2000 orang), dan target tahun lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.janji import janji, janji_setahun
from kinerja_xl.text.numbers import format_number, read_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent, singkatan_satuan

SEVERITY = Severity.ERROR

_PERCENT = regex(r"(?<![\d.,])(?P<angka>\d[\d.,]*+)\s?(?:%|persen\b)", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation that promises something else."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        if not indikator.penjelasan_target or not indikator.target:
            continue
        tahun = dokumen.identitas.tahun
        plain = janji(indikator.penjelasan_target, baris.tabel, tahun, indikator.satuan)
        said = plain or janji_setahun(indikator.penjelasan_target, indikator.satuan)
        if said is None:
            continue
        numbers = _promised(indikator, said.tahun)
        wrong_number = bool(numbers) and said.angka not in numbers
        wrong_unit = bool(said.satuan and indikator.satuan) and not _same_unit(said.satuan, indikator.satuan)
        if not wrong_number and not wrong_unit:
            continue
        if is_percent(indikator.satuan) and not is_percent(said.satuan) and _told_as_well(indikator, numbers):
            continue  # "target 9 rancangan (75%)": the number is what stands behind
        # "Target 9 kelompok" may tell what stands behind 90 %
        behind = is_percent(indikator.satuan) and bool(said.satuan) and not is_percent(said.satuan)
        year = tahun if tahun is not None and tahun in indikator.target else min(indikator.target)
        target = indikator.target[year]
        shown = format_number(target) if isinstance(target, float) else target
        told = f"{format_number(said.angka)} {said.satuan}".rstrip()
        yield temuan(
            indikator.at,
            "penjelasan_target",
            severity=Severity.INFO if behind else None if plain else Severity.WARNING,
            message=f"{'Periksa: penjelasan' if behind else 'Penjelasan'} menyebut target {told}, sedangkan kolom "
            f"target berisi {shown} {indikator.satuan}".rstrip()
            + ".",
            value=told,
            expected=f"{shown} {indikator.satuan}".rstrip(),
            related=(indikator.at.sel(f"target_{year}" if wrong_number else "satuan"),),
            fix="tentukan target yang benar, lalu samakan kolom target, Satuan, dan penjelasannya",
        )


def _told_as_well(indikator: Indikator, numbers: list[float]) -> bool:
    """True where the explanation writes the percentage itself too, with its sign."""
    return any(read_number(m["angka"]).value in numbers for m in _PERCENT.finditer(indikator.penjelasan_target))


def _promised(indikator: Indikator, tahun: int | None) -> list[float]:
    """Return the numbers that may be meant: those of the year that is named, else of every year."""
    years = indikator.target.values() if tahun is None else (indikator.target.get(tahun),)
    return [t for t in (*years, indikator.target_pk, indikator.target_perubahan) if isinstance(t, float)]


def _same_unit(said: str, unit: str) -> bool:
    if is_percent(said) or is_percent(unit):
        return is_percent(said) and is_percent(unit)
    word = said.casefold()
    return any(word == own or singkatan_satuan(own, word) for own in normalise(unit).split())
