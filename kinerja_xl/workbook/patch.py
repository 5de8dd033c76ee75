"""Write cells into a workbook and leave every other byte of it as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.cell_xml import formula_of
from kinerja_xl.workbook.cells import CellWrite, Sheet
from kinerja_xl.workbook.layout import sheet_layout
from kinerja_xl.workbook.locked_areas import refuse_locked
from kinerja_xl.workbook.package import broken
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.repack import refuse_unwritable, repack, without_calc_chain
from kinerja_xl.workbook.sheet_patch import patch_sheet
from kinerja_xl.workbook.style_patch import StylePatch


@dataclass(frozen=True, slots=True)
class PatchResult:
    """The new workbook.

    Attributes:
        data: its bytes; the very bytes of the input when no write changed anything.
        changed: the cells that are different now, by sheet, row and column.
    """

    data: bytes
    changed: tuple[CellRef, ...]


def patch(book: RawBook, writes: Iterable[CellWrite]) -> PatchResult:
    """Return a workbook with cells written into it.

    Only the cells themselves change, besides what must follow them: the sheet's extent, cell formats appended for new
    number formats, shared formulas whose first cell is overwritten, and the calculation chain, which is dropped when
    a formula comes or goes. A cell that already has the formula, value and format is left alone.

    Args:
        book: the workbook, read.
        writes: the cells; of two for the same cell the later one counts.

    Raises:
        KinerjaError: no such sheet; a cell inside a merge, an array formula or a table's header; a value that no
            cell can hold.
        ValueError: a place outside the grid, or an unknown error value.
    """
    refuse_unwritable(book.package)
    by_sheet: dict[str, dict[tuple[int, int], CellWrite]] = {}
    for write in writes:
        by_sheet.setdefault(write.sheet, {})[write.row, write.col] = write
    styles = StylePatch(book.package, book.styles)
    replaced: dict[str, bytes | None] = {}
    changed: list[CellWrite] = []
    chained = False
    parts = {name: book.sheet_part(name).part for name in by_sheet}
    # In the order of the tabs, so that the order of the writes never shows in the result.
    for name in [name for name in book.sheet_names if name in by_sheet]:
        part, cells = parts[name], by_sheet[name]
        with _in_order(book, name):
            layout = sheet_layout(book.package.read(part))
        sheet = book.rows(name, layout, {row for row, _ in cells})
        refuse_locked(book.package, part, layout.xml, sheet, cells.values())
        with _in_order(book, name):
            patched = patch_sheet(layout, sheet, list(cells.values()), styles, date1904=book.date1904)
        if patched.changed:
            replaced[part] = patched.xml
            changed.extend(patched.changed)
            chained = chained or any(formula_of(write) or _had_formula(sheet, write) for write in patched.changed)
    if not changed:
        return PatchResult(book.package.data, ())
    if styles.grown and styles.part is not None:
        replaced[styles.part] = styles.xml()
    if chained:
        replaced |= without_calc_chain(book.package)
    return PatchResult(repack(book.package, replaced), tuple(write.at for write in changed))


@contextmanager
def _in_order(book: RawBook, name: str) -> Iterator[None]:
    """Raise KinerjaError where the places of a sheet's cells make no sense; what is worse with it is said first."""
    try:
        yield
    except ValueError as error:
        book.sheet(name)
        raise broken(book.path.name, f"baris di lembar {name} tidak berurutan") from error


def _had_formula(sheet: Sheet, write: CellWrite) -> bool:
    cell = sheet.cell(write.row, write.col)
    return cell is not None and cell.formula is not None
