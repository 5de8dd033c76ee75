"""check --annotate: a copy of each checked workbook with the findings in it."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.findings import CellRef, FileResult, KinerjaError
from kinerja_xl.model.pemilik import pemilik_baris
from kinerja_xl.patterns import regex
from kinerja_xl.reports.periksa import catatan
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.annotate import anchor, annotate
from kinerja_xl.workbook.keep import save
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.read import RawBook, read_workbook

AKHIRAN = "-diperiksa"
"""What a copy's name ends with."""

_SALINAN = regex(rf"{AKHIRAN}(-\d+)?\Z")


def without_copies(files: Sequence[Path], named: Collection[Path], folder: Path) -> tuple[Path, ...]:
    """Return the files without earlier copies in the folder for copies, unless they were named one by one.

    Copies often lie in the very folder that is searched, and would then be checked beside their originals.
    """
    return tuple(
        file
        for file in files
        if file in named or os.path.realpath(file.parent) != os.path.realpath(folder) or not _SALINAN.search(file.stem)
    )


def targets(files: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """Return the copy's path for each file: ``<stem>-diperiksa.xlsx``; files of one name are numbered.

    A copy that is checked again keeps its name, so copies of copies do not pile up.

    Raises:
        KinerjaError: the folder is a file, or a copy would take the place of one of the files.
    """
    if folder.exists() and not folder.is_dir():
        raise KinerjaError(f"{folder} adalah berkas, bukan folder.", "Sebutkan folder untuk --annotate.")
    taken: set[str] = set()
    found = []
    for file in files:
        stem = file.stem.removesuffix(AKHIRAN) + AKHIRAN
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        found.append(folder / f"{name}.xlsx")
    for target in found:
        for file in files:
            try:
                refuse_same_file(file, target)
            except KinerjaError as error:
                raise KinerjaError(
                    f"Salinan bercatatan {target} akan menimpa berkas yang diperiksa.",
                    "Pilih folder lain untuk --annotate.",
                ) from error
    return tuple(found)


def write_annotated(result: FileResult, target: Path, *, replace: bool = False) -> Path | None:
    """Write the annotated copy of a checked workbook.

    Args:
        result: its findings; the workbook is read again.
        target: the copy.
        replace: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.

    Returns:
        Where the file that stood there is kept, None when none was replaced.

    Raises:
        KinerjaError: the workbook has changed since, or cannot be annotated (rows out of order), or the copy not
            written or somebody's work.
    """
    refuse_same_file(result.path, target)
    book = read_workbook(result.path)
    if book.package.fingerprint != result.sidik:  # somebody saved it meanwhile: the notes would stand at other cells
        raise KinerjaError(f"Berkas {result.path} berubah sejak diperiksa.", "Jalankan lagi check dengan --annotate.")
    return save(target, beranotasi(book, result), replace=replace)


def beranotasi(book: RawBook, result: FileResult) -> bytes:
    """Return the annotated copy of a workbook.

    Args:
        book: the workbook.
        result: its findings.

    Raises:
        KinerjaError: it cannot be annotated (rows out of order).
    """
    return annotate(
        book,
        catatan.notes(result, partial(anchor, book)),
        catatan.JUDUL,
        catatan.front(result, f"kinerja-xl {__version__}", partial(_penanggung_jawab, _pemilik(book))),
        frozenset(catatan.WARNA.values()),
    )


def _pemilik(book: RawBook) -> Mapping[tuple[str, int], str]:
    """Return who answers for a row: (sheet, row) -> office."""
    tabel = read_tables(book).tabel
    owners, _ = pemilik_baris(tabel)
    return {
        (tabel[key].sheet.name, row.row): owner.jabatan or owner.kode
        for owner in owners
        for key, rows in owner.baris.items()
        for row in rows
    }


def _penanggung_jawab(pemilik: Mapping[tuple[str, int], str], at: CellRef) -> str:
    return pemilik.get((at.sheet, at.row), "")
