"""Stale inputs: cells of the office whose formula rests on what fill computes, so that their stored value is of before.

Until an office's own formula is calculated anew (``filling.segar``, or a spreadsheet program) its stored value is none:
what is reckoned from it would be wrong without anybody seeing it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from itertools import product
from types import MappingProxyType

from kinerja_xl.filling.plan import Rencana
from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.tables import Tables
from kinerja_xl.workbook.cells import Cell, CellWrite, Kind
from kinerja_xl.workbook.formula_refs import NamedArea, named_areas
from kinerja_xl.workbook.limits import OWN_FORMULAS
from kinerja_xl.workbook.read import RawBook

Place = tuple[str, int, int]
"""Sheet, row, column."""

_KIND: Mapping[type, Kind] = MappingProxyType({float: "n", str: "s", bool: "b"})
_FEW = 16  # areas of so few cells are looked up cell by cell


def input_formulas(tables: Tables) -> dict[Place, CellRef]:
    """Return the cells that the office fills in and that hold a formula with a stored value."""
    found: dict[Place, CellRef] = {}
    for tabel in tables.tabel.values():
        own = {kolom.kunci for kolom in tabel.kolom if not kolom.dihitung}
        for baris in tabel.baris:
            for kunci, cell in baris.sel.items():
                if cell.formula is not None and cell.kind != "" and kunci in own:
                    found[tabel.sheet.name, cell.row, cell.col] = tabel.sheet.ref(cell.row, cell.col)
    return found


def stale_inputs(book: RawBook, tables: Tables, rencana: Rencana) -> frozenset[CellRef]:
    """Return the inputs whose formula looks, directly or through other formulas, at a cell that fill would change.

    Args:
        book: the workbook.
        tables: its tables.
        rencana: what fill would write.
    """
    inputs = input_formulas(tables)
    stale = stale_formulas(book, tables, rencana) if inputs else frozenset()
    return frozenset(inputs[place] for place in stale & inputs.keys())


def stale_formulas(book: RawBook, tables: Tables, rencana: Rencana) -> frozenset[Place]:
    """Return every formula, in the tables and beside them, that looks at a cell that fill would change."""
    changed = {(w.sheet, w.row, w.col) for w in rencana.writes if not _stands(book, w)}
    if not changed:
        return frozenset()
    ours = {(w.sheet, w.row, w.col) for w in rencana.writes}
    dependents = _Dependents()
    # a computed cell is judged by what it will be
    for place, area in _looked_at(book, {tabel.sheet.name for tabel in tables.tabel.values()}, ours):
        dependents.add(place, area)
    return frozenset(dependents.of(changed))


def without_stale(
    book: RawBook, stale: Iterable[CellRef], fresh: Mapping[CellRef, float | str | bool] = MappingProxyType({})
) -> RawBook:
    """Return the workbook with stale cells as they are: formulas that nobody has calculated.

    Args:
        book: the workbook.
        stale: the cells.
        fresh: those of them whose value of today is known, and that value.
    """
    by_sheet: dict[str, list[CellRef]] = defaultdict(list)
    for at in stale:
        by_sheet[at.sheet].append(at)
    sheets = {name: book.sheet(name) for name in book.sheet_names if name in by_sheet}
    for name, places in by_sheet.items():
        rows = {row: dict(cells) for row, cells in sheets[name].rows.items()}
        for at in places:
            value = fresh.get(at)
            kind: Kind = "" if value is None else _KIND[type(value)]
            rows[at.row][at.col] = rows[at.row][at.col]._replace(kind=kind, value=value, raw=None)
        sheets[name] = replace(sheets[name], rows=rows)
    return book.with_sheets(sheets)


def _stands(book: RawBook, write: CellWrite) -> bool:
    """True when a cell already holds the value that fill would write."""
    cell: Cell | None = book.sheet(write.sheet).cell(write.row, write.col)
    if cell is None or cell.kind == "":
        return False
    if isinstance(cell.value, float) and isinstance(write.value, float):
        return abs(cell.value - write.value) <= 1e-9 * max(1.0, abs(cell.value))
    return cell.value == write.value


def _looked_at(book: RawBook, start: Set[str], but: Set[Place]) -> Iterator[tuple[Place, NamedArea]]:
    """Yield each formula's place with each area it names, on the sheets given and those that they look at.

    The places in ``but`` are left out; they look at the sheets given only.

    Raises:
        KinerjaError: the formulas are longer than any office's.
    """
    letters = 0
    names = {name.casefold(): text for name, text in book.names.items()}
    known = {name.casefold(): name for name in book.sheet_names}
    todo, seen = sorted(start), set(start)
    while todo:
        here = todo.pop()
        for cell in book.sheet(here).cells() if book.formulas(here) else ():
            if cell.formula is None or (here, cell.row, cell.col) in but:
                continue
            letters += len(cell.formula)
            if letters > OWN_FORMULAS:
                raise KinerjaError(
                    f"Rumus kantor sendiri pada lembar {here} dan lembar sebelumnya lebih dari {OWN_FORMULAS} huruf.",
                    "Ganti rumus yang panjang dengan nilainya (Paste Special > Values), lalu ulangi.",
                )
            for sheet, area in named_areas(cell.formula, names):
                there = known.get(sheet.casefold()) if sheet else here
                if there is None:
                    continue
                if there not in seen:
                    seen.add(there)
                    todo.append(there)
                yield (here, cell.row, cell.col), NamedArea(there, area)


@dataclass(slots=True)
class _Dependents:
    """Which formulas look at which cells."""

    single: dict[Place, list[Place]] = field(default_factory=lambda: defaultdict(list))
    areas: dict[NamedArea, list[Place]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: Place, named: NamedArea) -> None:
        """Note that the formula in ``place`` looks at an area."""
        row1, col1, row2, col2 = named.area
        if (row2 - row1 + 1) * (col2 - col1 + 1) > _FEW:
            self.areas[named].append(place)
            return
        for row, col in product(range(row1, row2 + 1), range(col1, col2 + 1)):
            self.single[named.sheet, row, col].append(place)

    def of(self, changed: Set[Place]) -> Set[Place]:
        """Return all formulas that look at one of the cells, or at a formula that does."""
        found: set[Place] = set()
        fresh, waiting = set(changed), dict(self.areas)
        while fresh:
            rows = _rows_by_column(fresh)
            hit = [named for named in waiting if _holds_one(named, rows)]
            reached = [place for cell in fresh for place in self.single.get(cell, ())]
            reached += [place for named in hit for place in waiting.pop(named)]
            fresh = set(reached) - found
            found |= fresh
        return found


def _rows_by_column(places: Iterable[Place]) -> dict[str, dict[int, list[int]]]:
    found: dict[str, dict[int, list[int]]] = {}
    for sheet, row, col in sorted(places):
        found.setdefault(sheet, {}).setdefault(col, []).append(row)
    return found


def _holds_one(named: NamedArea, rows: dict[str, dict[int, list[int]]]) -> bool:
    row1, col1, row2, col2 = named.area
    for col, here in rows.get(named.sheet, {}).items():
        if col1 <= col <= col2:
            at = bisect_left(here, row1)
            if at < len(here) and here[at] <= row2:
                return True
    return False
