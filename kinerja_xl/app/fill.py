"""fill: the computed columns into a copy of the workbook; nothing else in it changes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kinerja_xl.app.load import Berkas, load, segarkan
from kinerja_xl.app.profil import ProfilTerpilih
from kinerja_xl.filling.plan import Rencana, plan
from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.locked_areas import refuse_locked
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook


@dataclass(frozen=True, slots=True)
class HasilFill:
    """What fill did (or would do).

    Attributes:
        rencana: the plan.
        changed: the writes that changed a cell.
        warnings: what to know of the workbook before it is changed.
        rumus_lain: number of formulas that are not fill's. Their cached values may rest on cells that changed now,
            and only a spreadsheet program can bring them up to date.
        cadangan: where the file that stood there is kept, None when none was replaced.
        profil: the district's profile whose values stand in the formulas.
        basi: the office's own formulas that rest on what fill computes: until a spreadsheet program has calculated
            them, nothing is reckoned from them.
        segar: those of them that got their value of today.
    """

    rencana: Rencana
    changed: tuple[CellWrite, ...]
    warnings: tuple[str, ...]
    rumus_lain: int
    cadangan: Path | None = None
    profil: ProfilTerpilih | None = None
    basi: tuple[CellRef, ...] = ()
    segar: tuple[CellRef, ...] = ()


def fill(
    source: Path, target: Path | None, *, replace: bool = False, in_place: bool = False, profil: Path | None = None
) -> HasilFill:
    """Fill a workbook.

    Args:
        source: the office's workbook; it is only read.
        target: the copy to write, None for a dry run.
        replace: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.
        in_place: the target is the source; as it was, it is kept in ``cadangan``.
        profil: the district's profile that was asked for.

    Returns:
        The plan carried out.

    Raises:
        KinerjaError: unreadable file, unknown kind, target = source, target not writable or somebody's work, a cell
            that cannot be written (inside an array formula).
    """
    if target is not None and not in_place:
        refuse_same_file(source, target)
        refuse_work([target], replace=replace)
    berkas = load(source, profil=profil)
    if berkas.tables.jenis is None:
        finding = berkas.tables.findings[0]
        raise KinerjaError(finding.message, finding.fix)
    berkas, fresh = segarkan(berkas, {w.at for w in _stale_writes(berkas, {})})
    rencana = plan(berkas.tables, berkas.dokumen, berkas.book.styles)
    stale = list(_stale_writes(berkas, fresh))
    result = patch(berkas.book, [*rencana.writes, *stale])
    kept = None
    if target is not None and (result.changed or not in_place):
        kept = save(target, result.data, replace=replace or in_place, keep_own=in_place)
    touched = set(result.changed)
    return HasilFill(
        rencana,
        tuple(w for w in rencana.writes if w.at in touched),
        berkas.book.warnings,
        _other_formulas(berkas.book, [*rencana.writes, *(w for w in stale if w.value is not None)]) if touched else 0,
        kept,
        berkas.profil,
        _in_order(berkas.basi - fresh.keys()),
        _in_order(fresh),
    )


def _in_order(places: Iterable[CellRef]) -> tuple[CellRef, ...]:
    return tuple(sorted(places, key=lambda at: (at.sheet, at.row, at.col)))


def _stale_writes(berkas: Berkas, fresh: Mapping[CellRef, float | str | bool]) -> Iterator[CellWrite]:
    """Yield the stale inputs with today's value, or without any, so that nobody takes the stored one for today's."""
    for at in berkas.basi:
        sheet, part = berkas.book.sheet(at.sheet), berkas.book.sheet_part(at.sheet).part
        cell = sheet.cell(at.row, at.col)
        assert cell is not None, "a stale input is a cell that was read"
        write = CellWrite(sheet=at.sheet, row=at.row, col=at.col, formula=cell.formula, value=fresh.get(at))
        with contextlib.suppress(KinerjaError):  # a part of an array formula stays as it is
            refuse_locked(berkas.book.package, part, berkas.book.package.read(part), sheet, [write])
            yield write


def _other_formulas(book: RawBook, writes: Iterable[CellWrite]) -> int:
    ours = {(w.sheet, w.row, w.col) for w in writes}
    ours_on = {sheet for sheet, _, _ in ours}
    return sum(book.formulas(name) for name in book.sheet_names if name not in ours_on) + sum(
        cell.formula is not None and (name, cell.row, cell.col) not in ours
        for name in ours_on
        for cell in book.sheet(name).cells()
    )
