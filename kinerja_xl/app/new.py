"""new: a standard workbook for an office."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from dataclasses import replace as with_fields
from pathlib import Path

from kinerja_xl.app.carry import Bawaan, carry
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.sheets import PENGUKURAN, PK, Jenis
from kinerja_xl.sheets.pilihan import CaraIsi, StatusDokumen
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.template import Isi, write_template

_FIRST_PERIOD, _YEARS = 2025, 5  # regional plans run together since the 2024 elections: 2025-2029, 2030-2034, …


def period_of(year: int) -> tuple[int, ...]:
    """Return the years of the five-year plan that a year belongs to: 2026 -> 2025 … 2029."""
    first = year - (year - _FIRST_PERIOD) % _YEARS
    return tuple(range(first, first + _YEARS))


def new_workbook(jenis: Jenis, year: int | None, office: str | None) -> bytes:
    """Return a blank standard workbook.

    Args:
        jenis: its kind.
        year: the document's year; this year by default.
        office: the office's name to fill in, None to leave it empty.
    """
    year = year or dt.date.today().year
    years = period_of(year)
    values: dict[str, str | float | int | dt.date | None] = {
        "nama_kantor": office,
        "tahun": year,
        "periode_awal": years[0],
        "periode_akhir": years[-1],
        "status_dokumen": StatusDokumen.MURNI.value,
        "cara_isi_realisasi": CaraIsi.PER_TRIWULAN.value,
    }
    return write_template(jenis, years, Isi(formulir={"identitas": values}))


@dataclass(frozen=True, slots=True)
class HasilNew:
    """What came of it.

    Attributes:
        bawaan: what was taken over and what was left, None without an old workbook.
        cadangan: where the file that stood there is kept, None when there was none.
    """

    bawaan: Bawaan | None
    cadangan: Path | None


def new(
    jenis: Jenis,
    target: Path,
    year: int | None,
    office: str | None,
    old: Path | None = None,
    *,
    replace: bool = False,
    own: bool = False,
) -> HasilNew:
    """Write a standard workbook, blank or with what stays of an old one.

    Args:
        jenis: its kind.
        target: the file to write.
        year: the document's year; this year by default, or the one after the old workbook's. A workbook that measures
            an agreement belongs to the agreement's own year.
        office: the office's name to fill in.
        old: an earlier workbook to take over from; it is only read.
        replace: an existing file may be replaced; it is kept in ``cadangan``.
        own: a workbook that nobody has filled in yet may be replaced without being asked.

    Returns:
        What was taken over, and where a replaced file is kept.

    Raises:
        KinerjaError: the year is out of range, the old workbook cannot be read or is none of ours, a file stands
            there already, or it cannot be written.
    """
    if year is not None and not 2015 <= year <= 2045:
        raise KinerjaError(f"Tahun {year} di luar 2015 sampai 2045.", "Tulis tahun dokumen, misalnya --year 2026.")
    if target.suffix.lower() != ".xlsx":
        raise KinerjaError(
            f"Nama berkas {target.name} tidak berakhiran .xlsx.", f"Tulis misalnya -o {target.stem or 'pk'}.xlsx."
        )
    if old is not None:
        refuse_same_file(old, target)
    refuse_work([target], replace=replace, own=own)
    bawaan = None if old is None else _from(load(old), jenis, year, office)
    data = new_workbook(jenis, year, office) if bawaan is None else write_template(jenis, bawaan.tahun, bawaan.isi)
    return HasilNew(bawaan, save(target, data, replace=replace, own=own))


def _measures(old: Jenis, jenis: Jenis) -> bool:
    """True when the new workbook measures what the old one agreed on, in the same year."""
    return old.kunci == PK.kunci and jenis.kunci == PENGUKURAN.kunci


def _from(old: Berkas, jenis: Jenis, year: int | None, office: str | None) -> Bawaan:
    if old.tables.jenis is None:
        raise KinerjaError(old.tables.findings[0].message, old.tables.findings[0].fix)
    before = old.dokumen.identitas.tahun
    if year is None and before is not None:
        year = before if _measures(old.tables.jenis, jenis) else before + 1
    year = year or dt.date.today().year
    bawaan = carry(old, jenis, year, period_of(year))
    if office is None:
        return bawaan
    form = {**bawaan.isi.formulir["identitas"], "nama_kantor": office}
    return with_fields(bawaan, isi=with_fields(bawaan.isi, formulir={"identitas": form}))
