"""new: a standard workbook for an office."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace as with_fields
from pathlib import Path

from kinerja_xl.app.carry import Bawaan, carry
from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import PENGUKURAN, PK, Jenis
from kinerja_xl.sheets.pilihan import CaraIsi, StatusDokumen
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.template import Isi, write_template

_FIRST_PERIOD, _YEARS = 2025, 5  # regional plans run together since the 2024 elections: 2025-2029, 2030-2034, …
_EARLIEST, _LATEST = 2015, 2045
_LONGEST = 10  # years; a plan runs for five, one that bridges to the next a little longer
_PERIODE = regex(r"\s*(\d{4})\s*[-‐-―−/]\s*(\d{4})\s*")  # every dash there is


def period_of(year: int) -> tuple[int, ...]:
    """Return the years of the five-year plan that a year belongs to: 2026 -> 2025 … 2029."""
    first = year - (year - _FIRST_PERIOD) % _YEARS
    return tuple(range(first, first + _YEARS))


def read_period(text: str) -> tuple[int, ...]:
    """Return the years of a period as it is written: "2025-2029" -> 2025 … 2029, with any dash.

    Raises:
        KinerjaError: it is no period, runs backwards, or is longer than any plan.
    """
    found = _PERIODE.fullmatch(text)
    way_out = "Tulis tahun awal dan akhir Renstra, misalnya --period 2025-2029."
    if found is None:
        raise KinerjaError(f"Periode '{text}' tidak terbaca.", way_out)
    first, last = int(found[1]), int(found[2])
    if not _EARLIEST <= first <= last <= _LATEST:
        raise KinerjaError(
            f"Periode {first}-{last} terbalik."
            if first > last
            else f"Periode {first}-{last} di luar {_EARLIEST} sampai {_LATEST}.",
            way_out,
        )
    if last - first >= _LONGEST:
        raise KinerjaError(f"Periode {first}-{last} lebih dari {_LONGEST} tahun.", way_out)
    return tuple(range(first, last + 1))


def new_workbook(jenis: Jenis, year: int | None, office: str | None, years: tuple[int, ...] | None = None) -> bytes:
    """Return a blank standard workbook.

    Args:
        jenis: its kind.
        year: the document's year; this year by default.
        office: the office's name to fill in, None to leave it empty.
        years: the years of its period, None for the five-year plan that the year belongs to.
    """
    year = year or dt.date.today().year
    years = years or period_of(year)
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
        tahun: why the document has the year it has, in Indonesian; "" without an old workbook.
        cadangan: where the file that stood there is kept, None when there was none.
        lanjut: how the rest of the old workbook goes on, in Indonesian; "" where nothing of it has to.
    """

    bawaan: Bawaan | None
    tahun: str
    cadangan: Path | None
    lanjut: str = ""


def new(
    jenis: Jenis,
    target: Path,
    year: int | None,
    office: str | None,
    old: Path | None = None,
    *,
    period: str | None = None,
    replace: bool = False,
    own: bool = False,
) -> HasilNew:
    """Write a standard workbook, blank or with what stays of an old one.

    Args:
        jenis: its kind.
        target: the file to write.
        year: the document's year; by default this year, or what the old workbook's year asks for: the next one after
            a workbook of the same kind or one that measured, its own where one document of a year leads to another
            (the decree to the agreement, the agreement to its measurement).
        office: the office's name to fill in.
        old: an earlier workbook to take over from; it is only read.
        period: the plan's years as written ("2025-2029"); by default the old workbook's where it covers the year, else
            the five-year plan that the year belongs to.
        replace: an existing file may be replaced; it is kept in ``cadangan``.
        own: a workbook that nobody has filled in yet may be replaced without being asked.

    Returns:
        What was taken over, of which year it is and why, and where a replaced file is kept.

    Raises:
        KinerjaError: the year is out of range or not in the period, the period is none, the old workbook cannot be
            read or is none of ours, a file stands there already, or it cannot be written.
    """
    years = None if period is None else read_period(period)
    if year is not None and not _EARLIEST <= year <= _LATEST:
        raise KinerjaError(
            f"Tahun {year} di luar {_EARLIEST} sampai {_LATEST}.", "Tulis tahun dokumen, misalnya --year 2026."
        )
    if target.suffix.lower() != ".xlsx":
        raise KinerjaError(
            f"Nama berkas {target.name} tidak berakhiran .xlsx.", f"Tulis misalnya -o {target.stem or 'pk'}.xlsx."
        )
    if old is not None:
        refuse_same_file(old, target)
    refuse_work([target], replace=replace, own=own)
    if old is None:
        year = _inside(year or dt.date.today().year, years)
        return HasilNew(None, "", save(target, new_workbook(jenis, year, office, years), replace=replace, own=own))
    before = load(old)
    if before.tables.jenis is None:
        raise KinerjaError(before.tables.findings[0].message, before.tables.findings[0].fix)
    year, why = _tahun(before.tables.jenis, before.dokumen.identitas.tahun, jenis, year)
    bawaan = carry(before, jenis, _inside(year, years), years, period_of(year))
    if office is not None:
        form = {**bawaan.isi.formulir["identitas"], "nama_kantor": office}
        bawaan = with_fields(bawaan, isi=with_fields(bawaan.isi, formulir={"identitas": form}))
    data = write_template(jenis, bawaan.tahun, bawaan.isi)
    kept = save(target, data, replace=replace, own=own)
    return HasilNew(bawaan, why, kept, _lanjut(before.tables.jenis, jenis, old, target))


def _lanjut(lama: Jenis, baru: Jenis, old: Path, target: Path) -> str:
    """Return how the history that an agreement has no place for comes into the measurement of its year."""
    way = "kinerja-xl new pengukuran --from {} --into {} -o UKUR-BARU.xlsx"
    if (lama.kunci, baru.kunci) == (PENGUKURAN.kunci, PK.kunci):
        again = way.format(target.name, old.name)
        return f"Riwayat, tindak lanjut, dan narasi diteruskan ke pengukuran tahun ini setelah PK selesai: {again}"
    if (lama.kunci, baru.kunci) == (PK.kunci, PENGUKURAN.kunci):
        again = way.format(old.name, "UKUR-LAMA.xlsx")
        return f"Bila ada pengukuran tahun lalu, riwayat dan tindak lanjutnya ikut dengan: {again}"
    return ""


def _inside(year: int, years: tuple[int, ...] | None) -> int:
    """Return the year where it lies in the period that was asked for.

    Raises:
        KinerjaError: it does not.
    """
    if years is not None and year not in years:
        raise KinerjaError(
            f"Tahun {year} berada di luar periode {years[0]}-{years[-1]}.",
            "Tulis --year dalam periode itu, atau perbaiki --period.",
        )
    return year


def _tahun(lama: Jenis, before: int | None, baru: Jenis, year: int | None) -> tuple[int, str]:
    """Return the new document's year and why it is that one."""
    if year is not None:
        return year, f"Tahun dokumen {year}, seperti diminta dengan --year."
    if before is None:
        this = dt.date.today().year
        return this, f"Tahun dokumen {this}, karena tahun buku kerja lama tidak terbaca; ubah dengan --year."
    if lama.kunci in (baru.kunci, PENGUKURAN.kunci):
        return before + 1, f"Tahun dokumen {before + 1}, tahun setelah buku kerja lama; ubah dengan --year."
    return before, f"Tahun dokumen {before}, sama dengan buku kerja lama; ubah dengan --year."
