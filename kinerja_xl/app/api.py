"""What ``import kinerja_xl`` offers to programs: the commands as functions, and the facts behind them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import HasilFill
from kinerja_xl.app.fill import fill as fill_file
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.new import period_of
from kinerja_xl.app.report import HasilReport, Permintaan
from kinerja_xl.app.report import report as write_report
from kinerja_xl.findings import FileResult, KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import JENIS, LAPORAN

if TYPE_CHECKING:
    import pandera.polars as pa
    import polars as pl

File = str | PathLike[str]


@dataclass(frozen=True)
class Workbook:
    """A workbook as read; nothing in it was checked yet.

    Attributes:
        path: the file.
        kind: its kind, a key of ``schema``: iku, iki, pk, cascading, pengukuran.
        berkas: the workbook at every stage, for those who need more than what follows.
    """

    path: Path
    kind: str
    berkas: Berkas

    @property
    def dokumen(self) -> Dokumen:
        """The document as the office means it; every record knows its cells (``.at``)."""
        return self.berkas.dokumen

    @cached_property
    def frames(self) -> Mapping[str, pl.DataFrame]:
        """The tables by the key of their sheet, one row a record, one column a column found, computed ones too.

        Numbers are floats, dates are dates, everything else is text, also a target ("12", "A"). An empty cell and one
        that could not be read are null; ``check`` tells them apart.
        """
        from kinerja_xl.tables.frame import frame

        return {kunci: frame(tabel, tabel.kolom) for kunci, tabel in self.berkas.tables.tabel.items()}

    @cached_property
    def schemas(self) -> Mapping[str, pa.DataFrameSchema]:
        """The schemas of exactly those columns, by the key of the sheet."""
        from kinerja_xl.tables.schema import schema as of_sheet

        return {kunci: of_sheet(tabel.lembar, tabel.kolom) for kunci, tabel in self.berkas.tables.tabel.items()}


def read(path: File) -> Workbook:
    """Read a workbook.

    Raises:
        KinerjaError: the file cannot be read at all, or is no workbook of ours; ``.fix`` says what to do.
    """
    berkas = load(Path(path))
    if berkas.tables.jenis is None:
        finding = berkas.tables.findings[0]
        raise KinerjaError(finding.message, finding.fix)
    return Workbook(Path(path), berkas.tables.jenis.kunci, berkas)


def check(
    path: File,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    for_report: str = "",
    today: dt.date | None = None,
) -> FileResult:
    """Check a workbook.

    Args:
        path: the file; one that cannot be read is a result too (KX001).
        select: only these rules, codes or their beginnings ("KX4"); all when empty.
        ignore: never these.
        for_report: the document whose required columns count, a name of ``report``; "" for the one its kind is for.
        today: the day by which exceptions are judged.

    Returns:
        The findings, each at its cell, and what could not be checked.
    """
    if for_report:
        _known(for_report, LAPORAN, "Laporan")
    return check_file(Path(path), PilihanPeriksa(tuple(select), tuple(ignore), for_report, hari_ini=today))


def fill(path: File, out: File | None, *, replace: bool = False) -> HasilFill:
    """Write the computed columns into a copy of a workbook, as live formulas with their values.

    Args:
        path: the workbook; it is only read.
        out: the copy to write, None to learn only what would be written.
        replace: a copy that somebody has worked on may be replaced; it is kept beside it.

    Returns:
        The cells written and those that changed.

    Raises:
        KinerjaError: unreadable file, unknown kind, ``out`` is the workbook itself, cannot be written or is
            somebody's work.
    """
    return fill_file(Path(path), None if out is None else Path(out), replace=replace)


def report(
    name: str,
    path: File,
    folder: File,
    *,
    format: str = "",
    template: File | None = None,
    draft: bool = False,
    official: str | None = None,
    logo: File | None = None,
    quarter: int | None = None,
    date: dt.date | None = None,
    replace: bool = False,
) -> HasilReport:
    """Write a document.

    Args:
        name: its word on the command line, ``pk`` or ``triwulan`` (``kinerja-xl report --help`` tells all).
        path: the workbook; it is only read.
        folder: where the files go; made when missing.
        format: "docx" or "xlsx", "" for the document's usual one.
        template: a restyled template.
        draft: write it although there are errors; every page then says so.
        official: an official's kode, or "semua" for a file for each.
        logo: a picture for the letterhead.
        quarter: the quarter of a quarterly report, None for the last one that is measured.
        date: the day an agreement is signed, None for the date in the workbook.
        replace: files that somebody has worked on may be replaced; they are kept beside them.

    Returns:
        The files written, none where errors stand in the way, and the check.

    Raises:
        KinerjaError: as the command of the same name.
    """
    _known(name, LAPORAN, "Laporan")
    wanted = Permintaan(
        bentuk=format,
        template=None if template is None else Path(template),
        draft=draft,
        official=official,
        logo=None if logo is None else Path(logo),
        triwulan=quarter,
        tanggal=date,
        replace=replace,
    )
    return write_report(name, Path(path), Path(folder), wanted)


def schema(kind: str, years: Sequence[int] | None = None) -> Mapping[str, pa.DataFrameSchema]:
    """Return the pandera schemas of a kind of workbook.

    Args:
        kind: iku, iki, pk, cascading or pengukuran.
        years: the years of columns that repeat for each; the current five-year plan's by default.

    Returns:
        By the key of each sheet the schema of its input columns. They are yours to change. A failure case's check is
        the code of the rule, "not_nullable" where a required cell is empty (KX101).

    Raises:
        KinerjaError: no such kind.
    """
    from kinerja_xl.tables.schema import schema as of_sheet

    _known(kind, JENIS, "Jenis buku kerja")
    span = tuple(sorted(years)) if years is not None else period_of(dt.date.today().year)
    return {lembar.kunci: of_sheet(lembar, lembar.kolom_pada(span)) for lembar in JENIS[kind].lembar_berprofil()}


def _known(name: str, known: Mapping[str, object], what: str) -> None:
    if name not in known:
        raise KinerjaError(f"{what} '{name}' tidak dikenal.", f"Pilih salah satu: {', '.join(known)}.")
