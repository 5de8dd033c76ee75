"""check --fix: the certain corrections into a copy of the workbook, and what a check says of that copy."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import Berkas, load, reread
from kinerja_xl.filling.compare import compare
from kinerja_xl.filling.fix_plan import Perubahan, plan_fixes
from kinerja_xl.filling.plan import plan
from kinerja_xl.findings import CellRef, FileResult, Finding, KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import LAPORAN
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.locked_areas import refuse_locked
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.ownership import marked
from kinerja_xl.workbook.package import Package
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.rich import rich_cells


@dataclass(frozen=True, slots=True)
class HasilFix:
    """What was corrected.

    Attributes:
        perubahan: the cells that changed, in the order of the workbook.
        dilewati: cells left alone although their correction is certain -> why (Indonesian).
        sisa: the check of the copy.
        terlihat: findings of the copy that the mistakes had hidden.
        rumus_lain: number of formulas that are not fill's; their values may be out of date now.
        warnings: what to know of the workbook.
        cadangan: where the file that stood there is kept, None when none was replaced.
    """

    perubahan: tuple[Perubahan, ...]
    dilewati: Mapping[CellRef, str]
    sisa: FileResult
    terlihat: tuple[Finding, ...]
    rumus_lain: int
    warnings: tuple[str, ...]
    cadangan: Path | None = None


def fix(source: Path, target: Path, pilihan: PilihanPeriksa, *, overwrite: bool = False) -> HasilFix:
    """Correct what is certain.

    Args:
        source: the office's workbook; it is only read.
        target: the copy to write.
        pilihan: which rules count, for the corrections too.
        overwrite: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.

    Returns:
        What changed and what is left.

    Raises:
        KinerjaError: unreadable file, unknown kind, target = source, target not writable or somebody's work.
    """
    from kinerja_xl.rules import all_rules

    refuse_same_file(source, target)
    refuse_work([target], replace=overwrite)
    berkas = load(source, LAPORAN.get(pilihan.untuk), pilihan.profil)
    if berkas.tables.jenis is None:
        finding = berkas.tables.findings[0]
        raise KinerjaError(finding.message, finding.fix)
    before = examine(source, berkas, replace(pilihan, select=(), ignore=()))
    planned = plan_fixes(
        berkas.tables,
        berkas.book.styles,
        before.findings,
        {rule.code: rule.pembetulan for rule in all_rules().values() if rule.pembetulan is not None},
        pilihan.wants,
    )
    changes, skipped = _writable(berkas.book, planned.perubahan)
    data = patch(berkas.book, [change.write for change in changes]).data
    fixed = reread(berkas, data, LAPORAN.get(pilihan.untuk))
    refreshed = patch(fixed.book, _refreshed(berkas, fixed))
    if refreshed.changed:
        fixed = reread(berkas, refreshed.data, LAPORAN.get(pilihan.untuk))
    written = Package(target, marked(refreshed.data))
    left = replace(examine(target, fixed, pilihan), sidik=written.fingerprint)
    known = {(f.code, f.at) for f in before.findings}
    kept = save(target, written.data, replace=overwrite)
    order = {name: n for n, name in enumerate(berkas.book.sheet_names)}
    return HasilFix(
        tuple(sorted(changes, key=lambda c: (order[c.at.sheet], c.at.row, c.at.col))),
        {**planned.dilewati, **skipped},
        left,
        tuple(f for f in left.findings if (f.code, f.at) not in known),
        _other_formulas(fixed, {c.at for c in changes}) if changes else 0,
        berkas.book.warnings,
        kept,
    )


def _writable(book: RawBook, changes: Sequence[Perubahan]) -> tuple[list[Perubahan], dict[CellRef, str]]:
    """Part the changes from those whose cell must be left alone: text with formats inside, parts of an array."""
    kept: list[Perubahan] = []
    skipped: dict[CellRef, str] = {}
    for name in dict.fromkeys(change.at.sheet for change in changes):
        here = [change for change in changes if change.at.sheet == name]
        rich = rich_cells(book, name, {(c.at.row, c.at.col) for c in here})
        part, sheet = book.sheet_part(name).part, book.sheet(name)
        xml = book.package.read(part)
        for change in here:
            if (change.at.row, change.at.col) in rich:
                skipped[change.at] = "teksnya berformat campuran (misalnya sebagian tebal), yang akan hilang"
                continue
            try:
                refuse_locked(book.package, part, xml, sheet, [change.write])
            except KinerjaError as error:
                skipped[change.at] = error.message
            else:
                kept.append(change)
    return kept, skipped


def _refreshed(before: Berkas, after: Berkas) -> list[CellWrite]:
    """Return today's value for each of fill's formulas that the corrections have put out of date."""
    was_stale = {f.at for f in compare(before.tables, plan(before.tables, before.dokumen, before.book.styles))}
    planned = plan(after.tables, after.dokumen, after.book.styles)
    stale = {f.at for f in compare(after.tables, planned)} - was_stale
    found = []
    for write in planned.writes:
        cell = after.book.sheet(write.sheet).cell(write.row, write.col)
        if write.at in stale and cell is not None and cell.formula == write.formula:
            found.append(replace(write, number_format=None))
    return found


def _other_formulas(berkas: Berkas, fixed: Collection[CellRef]) -> int:
    ours = {w.at for w in plan(berkas.tables, berkas.dokumen, berkas.book.styles).writes} | set(fixed)
    ours_on = {at.sheet for at in ours}
    return sum(berkas.book.formulas(name) for name in berkas.book.sheet_names if name not in ours_on) + sum(
        cell.formula is not None and CellRef(name, cell.row, cell.col) not in ours
        for name in ours_on
        for cell in berkas.book.sheet(name).cells()
    )
