"""The tasks of the page: each one use case of ``app``, from paths to paths, run in a process of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import ParamSpec

from kinerja_xl.findings import FileResult, KinerjaError, Severity

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class HasilTugas:
    """What came of a task.

    Attributes:
        kata: what to say of it, a line each.
        berkas: the files it made.
        galat, jalan: why it could not be done, and the way out; "" where it could.
        jenis: the workbook's kind, "" where it is none of ours.
        judul: what document it is ("Perjanjian Kinerja 2025, Kecamatan Kalaena").
        jumlah: findings by weight: errors, warnings, what to look at; None where nothing was checked.
        halaman: the page of findings, "" without one.
    """

    kata: tuple[str, ...] = ()
    berkas: tuple[Path, ...] = ()
    galat: str = ""
    jalan: str = ""
    jenis: str = ""
    judul: str = ""
    jumlah: tuple[int, int, int] | None = None
    halaman: str = ""


def _said(tugas: Callable[P, HasilTugas]) -> Callable[P, HasilTugas]:
    """Let a task return its refusal instead of raising it."""

    @wraps(tugas)
    def run(*args: P.args, **kwargs: P.kwargs) -> HasilTugas:
        try:
            return tugas(*args, **kwargs)
        except KinerjaError as error:
            return HasilTugas(galat=error.message, jalan=error.fix)
        except OSError as error:
            return HasilTugas(galat=f"Sistem menolak membaca atau menulis: {error.strerror or error}.")

    return run


@_said
def periksa_berkas(path: Path) -> HasilTugas:
    """Check a workbook and make the page of its findings."""
    from kinerja_xl.app.bentuk import susun
    from kinerja_xl.app.check import PilihanPeriksa, check_file

    result = check_file(path, PilihanPeriksa(cuplikan=True))
    if not result.readable:
        finding = result.findings[0]
        return HasilTugas(galat=finding.message, jalan=finding.fix)
    if result.kind is None:
        return HasilTugas(kata=(result.findings[0].message,))
    return HasilTugas(
        jenis=result.kind,
        judul=_judul(path, result),
        jumlah=_jumlah(result),
        halaman=susun((result,), "html"),
    )


@_said
def beri_catatan(path: Path, folder: Path) -> HasilTugas:
    """Write the copy with the findings as notes in its cells."""
    from kinerja_xl.app.annotate import targets, write_annotated
    from kinerja_xl.app.check import PilihanPeriksa, check_file

    (target,) = targets([path], folder)
    write_annotated(check_file(path, PilihanPeriksa()), target)
    return HasilTugas(("Salinan bercatatan: buka di Excel, catatan menunjuk selnya.",), (target,))


@_said
def perbaiki_pasti(path: Path, folder: Path) -> HasilTugas:
    """Write the copy in which what is certain is corrected."""
    from kinerja_xl.app.check import PilihanPeriksa
    from kinerja_xl.app.fix import fix

    target = folder / f"{path.stem}-perbaikan.xlsx"
    done = fix(path, target, PilihanPeriksa())
    said = f"{len(done.perubahan)} sel diperbaiki; {len(done.sisa.findings)} temuan tersisa."
    return HasilTugas((said, *map(str, done.perubahan[:20])), (target,))


@_said
def isi_hitungan(path: Path, folder: Path) -> HasilTugas:
    """Write the copy whose computed columns are filled."""
    from kinerja_xl.app.fill import fill

    target = folder / f"{path.stem}-terisi.xlsx"
    done = fill(path, target)
    return HasilTugas((f"{len(done.changed)} sel hitungan diisi sebagai rumus hidup.", *done.warnings), (target,))


@_said
def cetak_dokumen(path: Path, folder: Path, laporan: str, draf: bool) -> HasilTugas:
    """Make a document."""
    from kinerja_xl.app.report import Permintaan, report

    done = report(laporan, path, folder, Permintaan(draft=draf))
    if not done.files:
        return HasilTugas(
            galat=f"Masih ada {done.check.count(Severity.ERROR)} galat, jadi dokumennya belum dibuat.",
            jalan="Perbaiki galatnya, atau centang 'sebagai draf'.",
        )
    return HasilTugas(done.catatan, done.files)


@_said
def jadikan_buku(path: Path, folder: Path, jenis: str, tahun: str, kantor: str) -> HasilTugas:
    """Make a standard workbook of a table that the office has."""
    from kinerja_xl.app.impor import baris_laporan_impor, impor

    target = folder / f"{path.stem}-standar.xlsx"
    done = impor([path], target, jenis=jenis or None, year=int(tahun) if tahun else None, office=kantor or None)
    said = f"Menjadi buku kerja {done.rakitan.jenis.judul}."
    return HasilTugas((said, *(f"{line}." for line in baris_laporan_impor(done))), (target,))


@_said
def buat_baru(folder: Path, jenis: str, tahun: str, kantor: str) -> HasilTugas:
    """Make a blank standard workbook."""
    from kinerja_xl.app.new import new
    from kinerja_xl.sheets import JENIS

    year = int(tahun) if tahun else dt.date.today().year
    target = folder / f"{jenis}-{year}.xlsx"
    new(JENIS[jenis], target, year, kantor or None)
    return HasilTugas((f"Buku kerja {JENIS[jenis].judul} {year} siap diisi.",), (target,))


def _judul(path: Path, result: FileResult) -> str:
    """Return what document a workbook is, as its Identitas says it."""
    from kinerja_xl.app.load import load
    from kinerja_xl.sheets import JENIS

    identitas = load(path).dokumen.identitas
    year = identitas.tahun or identitas.periode_awal
    parts = (JENIS[result.kind].judul if result.kind else "", str(year or ""))
    return ", ".join(part for part in (" ".join(filter(None, parts)), identitas.nama_kantor) if part)


def _jumlah(result: FileResult) -> tuple[int, int, int]:
    return result.count(Severity.ERROR), result.count(Severity.WARNING), result.count(Severity.INFO)
