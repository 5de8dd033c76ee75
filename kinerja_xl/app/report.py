"""report: Word documents from a workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.app.check import examine
from kinerja_xl.app.load import load
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.workbook.output import write_atomically

Render = Callable[[Dokumen, Path, bool], bytes]


def _pk(dokumen: Dokumen, template: Path, draft: bool) -> bytes:
    from kinerja_xl.reports.pk import render_pk

    return render_pk(dokumen, template, draft=draft)


LAPORAN: dict[str, Render] = {"pk": _pk}
"""The reports by the word on the command line; the Word template has the same name."""


@dataclass(frozen=True, slots=True)
class HasilReport:
    """What came of a report: the files written, or the check that stood in the way (no files then)."""

    files: tuple[Path, ...]
    check: FileResult


def report(laporan: str, source: Path, folder: Path, *, template: Path | None, draft: bool) -> HasilReport:
    """Write one report.

    Args:
        laporan: its name, a key of ``LAPORAN``.
        source: the workbook; it is only read.
        folder: where the files go; made when missing.
        template: a restyled Word template, None for the shipped one.
        draft: write it although the check found errors; every page then says DRAF.

    Returns:
        The files written. None are when the check found errors and ``draft`` is False.

    Raises:
        KinerjaError: unreadable workbook or template, folder not writable.
    """
    berkas = load(source)
    result = examine(source, berkas)
    if result.count(Severity.ERROR) and not draft:
        return HasilReport((), result)
    if berkas.tables.jenis is None:
        raise KinerjaError(result.findings[0].message, result.findings[0].fix)
    data = LAPORAN[laporan](berkas.dokumen, template or resource("templates", "docx", f"{laporan}.docx"), draft)
    target = folder / f"{laporan}-{source.stem}.docx"
    write_atomically(target, data)
    return HasilReport((target,), result)
