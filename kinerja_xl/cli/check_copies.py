"""What ``check`` writes besides its report: annotated copies (--annotate) and a corrected one (--fix)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_xl.cli.console import note, note_kept
from kinerja_xl.findings import FileResult, KinerjaError

if TYPE_CHECKING:
    from kinerja_xl.app.check import PilihanPeriksa


def refuse_conflicts(paths: Sequence[Path], annotate: Path | None, fix: bool, target: Path | None) -> None:
    """Raise a usage error for options that do not go together."""
    if target is not None and not fix:
        raise click.UsageError("-o OUT hanya untuk --fix. Untuk menyimpan laporan pemeriksaan, pakai --output BERKAS.")
    if not fix:
        return
    if target is None:
        raise click.UsageError("Sebutkan berkas hasil perbaikan dengan -o OUT.")
    if annotate is not None:
        raise click.UsageError(
            "--fix dan --annotate tidak dapat dipakai sekaligus. Perbaiki dahulu, lalu periksa hasilnya dengan "
            "--annotate."
        )
    if len(paths) != 1 or paths[0].is_dir():
        raise click.UsageError("--fix memperbaiki satu berkas; sebutkan satu berkas .xlsx.")


def plan_copies(
    files: tuple[Path, ...], paths: Sequence[Path], folder: Path | None
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the files to check, earlier copies found beside them left out, and the place of each one's copy."""
    if folder is None:
        return files, ()
    from kinerja_xl.app.annotate import targets, without_copies

    sources = without_copies(files, paths, folder)
    if not sources:
        raise KinerjaError(
            f"Di folder {folder} hanya ada salinan bercatatan (…-diperiksa.xlsx).",
            "Sebutkan berkas asalnya, atau pilih folder lain untuk --annotate.",
        )
    return sources, targets(sources, folder)


def run_fix(
    path: Path, target: Path, pilihan: PilihanPeriksa, say: Callable[[str], None], *, replace: bool
) -> tuple[FileResult, ...]:
    """Write the corrected copy, tell what changed, and return the check of the copy.

    Args:
        path: the workbook.
        target: the copy.
        pilihan: which rules count.
        say: where the changes go, a line each.
        replace: a file that somebody has worked on may be replaced; it is kept.
    """
    from kinerja_xl.app.fix import fix

    done = fix(path, target, pilihan, overwrite=replace)
    note_kept(done.cadangan)
    for warning in done.warnings:
        note(f"Perhatian: {warning}")
    for change in done.perubahan:
        say(str(change))
    if done.perubahan:
        say("")
    for at, why in done.dilewati.items():
        note(f"Dilewati: {at} {why}." if not why.startswith("Sel ") else f"Dilewati: {why}")
    note(f"{len(done.perubahan)} sel diperbaiki; hasilnya {target}. Temuan yang dilaporkan ialah yang tersisa di sana.")
    if done.terlihat:
        codes = ", ".join(dict.fromkeys(f.code for f in done.terlihat))
        note(f"Perhatian: {len(done.terlihat)} temuan baru terlihat setelah perbaikan ({codes}).")
    if done.rumus_lain:
        note(
            f"Perhatian: buku kerja ini juga memuat {done.rumus_lain} rumus buatan kantor. Bila memakai sel yang "
            "diperbaiki, nilainya baru diperbarui setelah dihitung ulang di Excel (Ctrl+Alt+F9)."
        )
    return (done.sisa,)


def write_copies(results: Iterable[FileResult], copies: Sequence[Path], *, replace: bool) -> bool:
    """Write the annotated copies; return False when one could not be written (the others still are)."""
    from kinerja_xl.app.annotate import write_annotated

    all_written = True
    for result, copy in zip(results, copies, strict=True):
        if not result.readable:
            note(f"{result.path} tidak dapat dibaca, jadi tidak ada salinan bercatatannya.")
            continue
        try:
            note_kept(write_annotated(result, copy, replace=replace))
        except KinerjaError as error:
            all_written = False
            note(f"Galat: {error.message}" + (f"\nJalan keluar: {error.fix}" if error.fix else ""))
        else:
            note(f"Salinan bercatatan: {copy}")
    return all_written
