"""report: Word documents from a workbook."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.app.check import examine
from kinerja_xl.app.load import load
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.workbook.output import write_atomically

SEMUA = "semua"
"""The word that stands for every official, a file each."""

_RESERVED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # Windows allows none of these in a file name


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What is asked of a report.

    Attributes:
        template: the Word template.
        draft: mark every page.
        official: an official's kode, ``SEMUA``, or None for the book of the whole office.
        logo: a picture for the letterhead.
    """

    template: Path
    draft: bool
    official: str | None
    logo: Path | None


Hasil = Iterator[tuple[str, bytes]]
"""The files of a report: what is added to the name ("" for the only one), and the bytes."""


def _pk(dokumen: Dokumen, minta: Permintaan) -> Hasil:
    from kinerja_xl.reports.gambar import baca_logo
    from kinerja_xl.reports.pk import render_pk
    from kinerja_xl.reports.pk_pejabat import pilih

    logo = baca_logo(minta.logo) if minta.logo else None
    if minta.official is None:
        yield "", render_pk(dokumen, minta.template, draft=minta.draft, logo=logo)
        return
    for orang in pilih(dokumen, None if minta.official == SEMUA else minta.official):
        yield orang.kode, render_pk(dokumen, minta.template, draft=minta.draft, pejabat=[orang], logo=logo)


LAPORAN: dict[str, Callable[[Dokumen, Permintaan], Hasil]] = {"pk": _pk}
"""The reports by the word on the command line; the Word template has the same name."""


KHUSUS: dict[str, tuple[str, ...]] = {"pk": ("pk",)}
"""The kinds of workbook each report can be made from."""


@dataclass(frozen=True, slots=True)
class HasilReport:
    """What came of a report: the files written, or the check that stood in the way (no files then)."""

    files: tuple[Path, ...]
    check: FileResult


def report(
    laporan: str,
    source: Path,
    folder: Path,
    *,
    template: Path | None,
    draft: bool,
    official: str | None = None,
    logo: Path | None = None,
) -> HasilReport:
    """Write one report.

    Args:
        laporan: its name, a key of ``LAPORAN``.
        source: the workbook; it is only read.
        folder: where the files go; made when missing.
        template: a restyled Word template, None for the shipped one.
        draft: write it although the check found errors; every page then says DRAF.
        official: the kode of one official, ``SEMUA`` for a file for each, None for one file with all of them.
        logo: a picture for the letterhead.

    Returns:
        The files written. None are when the check found errors and ``draft`` is False.

    Raises:
        KinerjaError: unreadable workbook, template or logo, no such official, folder not writable.
    """
    berkas = load(source)
    jenis = berkas.tables.jenis
    if jenis is None:
        raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    if jenis.kunci not in KHUSUS[laporan]:
        raise KinerjaError(
            f"Laporan {laporan} dibuat dari buku kerja jenis {', '.join(KHUSUS[laporan])}, sedangkan {source.name} "
            f"berjenis {jenis.kunci} ({jenis.judul}).",
            f"Buat buku kerjanya: kinerja-xl new {KHUSUS[laporan][0]} -o BERKAS.xlsx.",
        )
    result = examine(source, berkas)
    if result.count(Severity.ERROR) and not draft:
        return HasilReport((), result)
    minta = Permintaan(template or resource("templates", "docx", f"{laporan}.docx"), draft, official, logo)
    made = list(LAPORAN[laporan](berkas.dokumen, minta))  # all of them, before the first is written
    names = file_names(f"{laporan}-{source.stem}", (added for added, _ in made))
    files = tuple(folder / f"{name}.docx" for name in names)
    for path, (_, data) in zip(files, made, strict=True):
        write_atomically(path, data)
    return HasilReport(files, result)


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
