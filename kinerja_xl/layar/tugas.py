"""The tasks of the page: each one use case of ``app``, from paths to paths, run in a process of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.frozen import dataclass

if TYPE_CHECKING:
    from kinerja_xl.app.report import Permintaan
    from kinerja_xl.impor.kepala.pratinjau import Pratinjau
    from kinerja_xl.model import Dokumen

P = ParamSpec("P")

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
TABLES = frozenset({".xlsx", ".docx", ".csv", ".ods", ".xls", ".doc", ".odt"})
"""What ``import`` reads, some of it through LibreOffice."""


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
        pejabat: the officials, each with kode and how the page calls them.
        pratinjau: what an import would make of it, None for a workbook of ours.
    """

    kata: tuple[str, ...] = ()
    berkas: tuple[Path, ...] = ()
    galat: str = ""
    jalan: str = ""
    jenis: str = ""
    judul: str = ""
    jumlah: tuple[int, int, int] | None = None
    halaman: str = ""
    pejabat: tuple[tuple[str, str], ...] = ()
    pratinjau: Pratinjau | None = None


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
    """Check a workbook and make the page of its findings; of another table say what an import would make of it."""
    from kinerja_xl.app.bentuk import susun
    from kinerja_xl.app.check import PilihanPeriksa, check_file
    from kinerja_xl.app.load import load

    if path.suffix.lower() not in WORKBOOKS:
        return lihat_tabel(path)
    result = check_file(path, PilihanPeriksa(cuplikan=True))
    if not result.readable:
        finding = result.findings[0]
        return HasilTugas(galat=finding.message, jalan=finding.fix)
    if result.kind is None:
        return lihat_tabel(path)
    dokumen = load(path).dokumen
    return HasilTugas(
        jenis=result.kind,
        judul=_judul(dokumen, result.kind),
        jumlah=_jumlah(result),
        halaman=susun((result,), "html"),
        pejabat=tuple((p.kode, f"{p.kode} {p.jabatan}") for p in dokumen.pejabat_menurut_kode.values() if p.kode),
    )


@_said
def lihat_tabel(path: Path, jenis: str = "", tahun: str = "", kantor: str = "", peta: Path | None = None) -> HasilTugas:
    """Say what an import would make of a table."""
    from kinerja_xl.app.impor_pratinjau import pratinjau_impor

    seen = pratinjau_impor(
        path, jenis=jenis or None, year=int(tahun) if tahun else None, office=kantor or None, peta=peta
    )
    return HasilTugas(pratinjau=seen)


@_said
def beri_catatan(path: Path, folder: Path) -> HasilTugas:
    """Write the copy with the findings as notes in its cells."""
    from kinerja_xl.app.annotate import targets, write_annotated
    from kinerja_xl.app.check import PilihanPeriksa, check_file

    (target,) = targets([path], folder)
    write_annotated(check_file(path, PilihanPeriksa()), target)
    return HasilTugas(("Buka di Excel: lembar Hasil Pemeriksaan paling depan menuntun ke sel yang salah.",), (target,))


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
def cetak_dokumen(path: Path, folder: Path, isian: Mapping[str, str], logo: Path | None = None) -> HasilTugas:
    """Make a document.

    Args:
        path: the workbook.
        folder: where the document goes.
        isian: its form, as ``isian_cetak`` declares it.
        logo: a picture for its letterhead.
    """
    from kinerja_xl.app.pdf import add_pdfs
    from kinerja_xl.app.report import report

    done = report(isian["laporan"], path, folder, _permintaan(isian, logo))
    if not done.files:
        return HasilTugas(
            galat=f"Masih ada {done.check.count(Severity.ERROR)} galat, jadi dokumennya belum dibuat.",
            jalan="Perbaiki galatnya, atau buat lagi dengan pilihan 'sebagai draf'.",
        )
    if not isian.get("pdf"):
        return HasilTugas(done.catatan, done.files)
    made = add_pdfs(done.files)
    fault = () if made.fault is None else (f"{made.fault.message} {made.fault.fix}",)
    return HasilTugas((*done.catatan, *fault), made.files)


def _permintaan(isian: Mapping[str, str], logo: Path | None) -> Permintaan:
    """Return what a form asks for; only what the document's format owns."""
    from kinerja_xl.app.report import Permintaan
    from kinerja_xl.reports.daftar_pencetak import cari_pencetak
    from kinerja_xl.sheets.pilihan import LampiranPk
    from kinerja_xl.text.dates import read_date

    printer = cari_pencetak(isian["laporan"], isian.get("bentuk", ""), frozenset())
    own = {nama: isian.get(nama, "") if f"--{nama}" in printer.opsi else "" for nama in ("official", "quarter", "date")}
    own |= {nama: isian.get(nama, "") if f"--{nama}" in printer.opsi else "" for nama in ("appendix", "iku", "monthly")}
    day = read_date(own["date"]) if own["date"] else None
    if own["date"] and day is None:
        raise KinerjaError(f"'{own['date']}' bukan tanggal.", "Pilih tanggalnya di kalender, atau kosongkan.")
    return Permintaan(
        bentuk=printer.bentuk,
        draft=bool(isian.get("draf")),
        official=own["official"] or None,
        logo=logo if "--logo" in printer.opsi else None,
        triwulan=int(own["quarter"]) if own["quarter"] else None,
        tanggal=day,
        lampiran={"1": LampiranPk.SATU, "2": LampiranPk.DUA}.get(own["appendix"]),
        iku=bool(own["iku"]),
        bulanan=bool(own["monthly"]),
    )


@_said
def jadikan_buku(path: Path, folder: Path, jenis: str, tahun: str, kantor: str, peta: Path | None = None) -> HasilTugas:
    """Make a standard workbook of a table that the office has."""
    from kinerja_xl.app.impor import baris_laporan_impor, impor

    target = folder / f"{path.stem}-standar.xlsx"
    year = int(tahun) if tahun else None
    done = impor([path], target, jenis=jenis or None, year=year, office=kantor or None, peta=peta)
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


def _judul(dokumen: Dokumen, jenis: str) -> str:
    """Return what document a workbook is, as its Identitas says it."""
    from kinerja_xl.sheets import JENIS

    identitas = dokumen.identitas
    year = identitas.tahun or identitas.periode_awal
    parts = (JENIS[jenis].judul, str(year or ""))
    return ", ".join(part for part in (" ".join(filter(None, parts)), identitas.nama_kantor) if part)


def _jumlah(result: FileResult) -> tuple[int, int, int]:
    return result.count(Severity.ERROR), result.count(Severity.WARNING), result.count(Severity.INFO)
