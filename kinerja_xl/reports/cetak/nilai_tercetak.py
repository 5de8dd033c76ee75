"""How targets and results are printed: the number with its unit."""

from __future__ import annotations

from kinerja_xl.model import Indikator, TargetNilai
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import is_percent

_TANPA_SATUAN = {"", "indeks", "nilai", "skor"}  # the indicator's name says them; "0,9 Angka" has its unit


def teks_target(indikator: Indikator, tahun: int | None) -> str:
    """Return a year's target as printed: ``100%``, ``12 Dokumen``, ``95``, ``BB``; "-" without one."""
    return teks_nilai(None if tahun is None else indikator.target.get(tahun), indikator.satuan)


def teks_target_berlaku(indikator: Indikator, tahun: int | None, *, murni: bool = False) -> str:
    """Return the target of the document's year as printed, what the agreement says before what the plan says.

    Args:
        indikator: the indicator; "Dibatalkan" where nobody is judged by it any more.
        tahun: the document's year.
        murni: as agreed first, before the agreement was changed.
    """
    if indikator.status.batal and not murni:
        return indikator.status.value
    return teks_nilai(indikator.target_berlaku(tahun, murni=murni), indikator.satuan)


def teks_nilai(nilai: TargetNilai | None, satuan: str) -> str:
    """Return a value with its unit as printed; "-" for None."""
    if nilai is None or isinstance(nilai, str):
        return nilai or "-"
    satuan = satuan.strip()
    if is_percent(satuan):
        return f"{format_number(nilai)}%"
    return format_number(nilai) + ("" if satuan.casefold() in _TANPA_SATUAN else f" {satuan}")
