"""report: documents from a workbook."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kinerja_xl.app.check import examine
from kinerja_xl.app.load import load
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import LAPORAN, Jenis
from kinerja_xl.workbook.keep import refuse_work, save

SEMUA = "semua"
"""The word that stands for every official, a file each."""

_RESERVED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # Windows allows none of these in a file name


@dataclass(frozen=True, slots=True, kw_only=True)
class Permintaan:
    """What is asked of a report.

    Attributes:
        bentuk: the file format, "" for the document's usual one.
        template: a restyled template, None for the shipped one.
        draft: write it although the check found errors; every page then says DRAF.
        official: an official's kode, ``SEMUA`` for a file for each, None for one file with all of them.
        logo: a picture for the letterhead.
        triwulan: the quarter (1 to 4) of a quarterly report, None for the last one that is measured.
        replace: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.
    """

    bentuk: str = ""
    template: Path | None = None
    draft: bool = False
    official: str | None = None
    logo: Path | None = None
    triwulan: int | None = None
    replace: bool = False


Hasil = Iterator[tuple[str, bytes]]
"""The files of a report: what is added to the name ("" for the only one), and the bytes."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """What a report is made of: the office's facts, the check of them, the kind of workbook they come from."""

    dokumen: Dokumen
    check: FileResult
    jenis: Jenis


Pencetak = Callable[[Bahan, Path, Permintaan], Hasil]


def _pk(bahan: Bahan, template: Path, minta: Permintaan) -> Hasil:
    from kinerja_xl.reports.gambar import baca_logo
    from kinerja_xl.reports.pk import render_pk
    from kinerja_xl.reports.pk_pejabat import pilih

    dokumen = bahan.dokumen
    logo = baca_logo(minta.logo) if minta.logo else None
    if minta.official is None:
        yield "", render_pk(dokumen, template, draft=minta.draft, logo=logo)
        return
    for orang in pilih(dokumen, None if minta.official == SEMUA else minta.official):
        yield orang.kode, render_pk(dokumen, template, draft=minta.draft, pejabat=[orang], logo=logo)


def _satu(modul: str, fungsi: str) -> Pencetak:
    """Return the printer of a document that is one Word file; its module is loaded only when it prints."""

    def cetak(bahan: Bahan, template: Path, minta: Permintaan) -> Hasil:
        from importlib import import_module

        from kinerja_xl.reports.gambar import baca_logo

        render = getattr(import_module(f"kinerja_xl.reports.{modul}"), fungsi)
        logo = baca_logo(minta.logo) if minta.logo else None
        yield "", render(bahan.dokumen, template, draft=minta.draft, logo=logo)

    return cetak


def _temuan(modul: str) -> Pencetak:
    """Return the printer of the findings; it needs the check besides the facts."""

    def cetak(bahan: Bahan, template: Path, minta: Permintaan) -> Hasil:
        from importlib import import_module

        from kinerja_xl.reports.gambar import baca_logo

        render = import_module(f"kinerja_xl.reports.{modul}").render_temuan
        logo = baca_logo(minta.logo) if minta.logo else None
        yield "", render(bahan.dokumen, bahan.check, bahan.jenis.judul, template, draft=minta.draft, logo=logo)

    return cetak


def _triwulan(modul: str) -> Pencetak:
    """Return the printer of the quarterly report."""

    def cetak(bahan: Bahan, template: Path, minta: Permintaan) -> Hasil:
        from importlib import import_module

        from kinerja_xl.reports.gambar import baca_logo
        from kinerja_xl.reports.triwulan.laporan import pilih_triwulan

        render = import_module(f"kinerja_xl.reports.{modul}").render_triwulan
        logo = baca_logo(minta.logo) if minta.logo else None
        nomor = pilih_triwulan(bahan.dokumen, minta.triwulan)
        yield f"TW{nomor}", render(bahan.dokumen, template, triwulan=nomor, draft=minta.draft, logo=logo)

    return cetak


PENCETAK: Mapping[tuple[str, str], Pencetak] = MappingProxyType(
    {
        ("pk", "docx"): _pk,
        ("sk-iku", "docx"): _satu("iku", "render_sk_iku"),
        ("tabel-iku", "docx"): _satu("iku", "render_tabel_iku"),
        ("sk-iki", "docx"): _satu("iki", "render_sk_iki"),
        ("cascading", "docx"): _satu("cascading", "render_cascading"),
        ("rencana-aksi", "docx"): _satu("rencana_aksi", "render_rencana_aksi"),
        ("triwulan", "docx"): _triwulan("triwulan.laporan"),
        ("triwulan", "xlsx"): _triwulan("excel.laporan"),
        ("lkjip", "docx"): _satu("lkjip.laporan", "render_lkjip"),
        ("temuan", "docx"): _temuan("temuan"),
        ("temuan", "xlsx"): _temuan("excel.laporan"),
        ("tabel-iku", "xlsx"): _satu("excel.laporan", "render_tabel_iku"),
        ("cascading", "xlsx"): _satu("excel.laporan", "render_cascading"),
        ("rencana-aksi", "xlsx"): _satu("excel.laporan", "render_rencana_aksi"),
    }
)
"""The function that prints each document in each of its formats."""


@dataclass(frozen=True, slots=True)
class HasilReport:
    """What came of a report: the files written, or the whole check that stood in the way (no files then).

    ``cadangan`` says where replaced files are kept.
    """

    files: tuple[Path, ...]
    check: FileResult
    cadangan: tuple[Path, ...] = ()


def report(laporan: str, source: Path, folder: Path, minta: Permintaan) -> HasilReport:
    """Write one report.

    Args:
        laporan: its name, a key of ``LAPORAN``.
        source: the workbook; it is only read.
        folder: where the files go; made when missing.
        minta: what is asked of it.

    Returns:
        The files written. None are when the check found errors and no draft was asked for.

    Raises:
        KinerjaError: unreadable workbook, template or logo, a format the document has not, an option that is not
            this document's, no such official, folder not writable.
    """
    dokumen_ = LAPORAN[laporan]
    bentuk = minta.bentuk or dokumen_.bentuk[0]
    if bentuk not in dokumen_.bentuk:
        raise KinerjaError(
            f"Laporan {laporan} tidak tersedia dalam bentuk {bentuk}.", f"Pakai --format {dokumen_.bentuk[0]}."
        )
    if minta.official is not None and laporan != "pk":
        raise KinerjaError(f"--official tidak berlaku untuk laporan {laporan}.", "Pakai tanpa --official.")
    if minta.triwulan is not None and laporan != "triwulan":
        raise KinerjaError(f"--quarter tidak berlaku untuk laporan {laporan}.", "Pakai tanpa --quarter.")
    berkas = load(source, dokumen_)
    jenis = berkas.tables.jenis
    if jenis is None:
        raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    if jenis.kunci not in dokumen_.jenis:
        raise KinerjaError(
            f"Laporan {laporan} dibuat dari buku kerja jenis {' atau '.join(dokumen_.jenis)}, sedangkan {source.name} "
            f"berjenis {jenis.kunci} ({jenis.judul}).",
            f"Buat buku kerjanya: kinerja-xl new {dokumen_.jenis[0]} -o BERKAS.xlsx.",
        )
    result = examine(source, berkas, galat_saja=not dokumen_.berisi_galat)
    if result.count(Severity.ERROR) and not (minta.draft or dokumen_.berisi_galat):
        return HasilReport((), examine(source, berkas))  # whoever has to repair it wants to see everything
    template = minta.template or shipped_template(laporan, bentuk)
    # all of them, before the first is written
    made = list(PENCETAK[laporan, bentuk](Bahan(berkas.dokumen, result, jenis), template, minta))
    names = file_names(f"{laporan}-{source.stem}", (added for added, _ in made))
    files = tuple(folder / f"{name}.{bentuk}" for name in names)
    refuse_work(files, replace=minta.replace)
    kept = [save(path, data, replace=minta.replace) for path, (_, data) in zip(files, made, strict=True)]
    return HasilReport(files, result, tuple(place for place in kept if place is not None))


def shipped_template(laporan: str, bentuk: str) -> Path:
    """Return the template that comes with the tool: ``templates/docx/pk.docx``, ``templates/xlsx/laporan-….xlsx``."""
    return resource("templates", bentuk, f"{'laporan-' if bentuk == 'xlsx' else ''}{laporan}.{bentuk}")


def file_names(stem: str, added: Iterable[str]) -> list[str]:
    """Return ``stem-added`` for each, fit for every file system and each another even where letter case is ignored."""
    names: list[str] = []
    taken: set[str] = set()
    for text in added:
        name = f"{stem}-{safe}" if (safe := _RESERVED.sub("_", text).strip(" .")) else stem
        number, unique = 1, name
        while unique.casefold() in taken:
            number += 1
            unique = f"{name}-{number}"
        taken.add(unique.casefold())
        names.append(unique)
    return names
