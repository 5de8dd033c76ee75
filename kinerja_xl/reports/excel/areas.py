"""Areas of a sheet with rules of their own (formats, drop-downs, links): repeated and grown with their rows."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kinerja_xl.findings import column_letter, parse_range
from kinerja_xl.reports.excel.axis import Stretch
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.formula import plain_formula
from kinerja_xl.reports.excel.grid import Grid, Grids
from kinerja_xl.reports.excel.references import Spot, reference
from kinerja_xl.workbook.formula import translate
from kinerja_xl.workbook.package import main_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""

XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
_MOST = 5_000


def area_text(rows: Stretch, columns: Stretch) -> str:
    """Return ``B5:C9``, or ``B5`` for one cell."""
    first, last = f"{column_letter(columns[0])}{rows[0]}", f"{column_letter(columns[1])}{rows[1]}"
    return first if first == last else f"{first}:{last}"


def pieces(grid: Grid, area: Area) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the unbroken areas of all that came of an area."""
    for rows in grid.rows.runs(area[0], area[2]):
        for columns in grid.columns.runs(area[1], area[3]):
            yield rows, columns


def moved_areas(grid: Grid, sqref: str) -> str:
    """Return the areas of a rule in the report, "" when nothing came of them."""
    return " ".join(area_text(*piece) for text in sqref.split() for piece in pieces(grid, parse_range(text)))


def grown_area(grid: Grid, ref: str) -> str:
    """Return one area from the first to the last that came of it, "" for nothing."""
    top, left, bottom, right = parse_range(ref)
    rows, columns = grid.rows.span(top, bottom), grid.columns.span(left, right)
    return area_text(rows, columns) if rows and columns else ""


def follow_rule(element: _Element, grid: Grid, grids: Grids) -> None:
    """Let a conditional format or a drop-down follow its cells, with its formulas.

    Where a formula looks at other rows of a loop, every round gets a rule of its own.
    """
    sqref = element.get("sqref", "")
    formulas = [f for tag in ("formula", "formula1", "formula2") for f in element.iter(main_tag(tag)) if f.text]
    parent = element.getparent()
    assert parent is not None
    first = [parse_range(text) for text in sqref.split()]
    if not first:
        return
    top, left = min(area[0] for area in first), min(area[1] for area in first)
    for value in element.iter(main_tag("cfvo")):
        if reference((value.get("val") or "").lstrip("=")):
            value.set("val", plain_formula((value.get("val") or "").lstrip("=")).at(grids, Spot(grid)))
    texts = [f.text or "" for f in formulas]
    if not any(_looks_around(text, grid, first, top) for text in texts):
        spot = _spot(grid, top, left)
        _set(element, moved_areas(grid, sqref), [plain_formula(text).at(grids, spot) for text in texts])
        return
    found: dict[tuple[str, ...], list[str]] = {}
    for area in first:
        for row in range(area[0], area[2] + 1):
            shifted = [translate(text, row - top, area[1] - left) for text in texts]
            for produced in grid.rows.all(row):
                columns = grid.columns.runs(area[1], area[3])
                if not columns:
                    continue
                spot = Spot(grid, (row, area[1]), grid.rows.path(produced), grid.columns.path(columns[0][0]))
                said = tuple(plain_formula(text).at(grids, spot) for text in shifted)
                found.setdefault(said, []).extend(area_text((produced, produced), across) for across in columns)
    if len(found) > _MOST:
        raise TemplateFault(
            f"format bersyarat atau daftar pilihan di {sqref} merujuk baris lain, sehingga terpecah menjadi lebih dari "
            f"{_MOST} bagian",
            cell_name(top, left),
        )
    for said, areas_ in found.items():
        clone = copy.deepcopy(element)
        clone.tail = None
        element.addprevious(clone)
        _set(clone, " ".join(areas_), said)
    parent.remove(element)


def _set(element: _Element, sqref: str, texts: Sequence[str]) -> None:
    if not sqref:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
        return
    element.set("sqref", sqref)
    formulas = [f for tag in ("formula", "formula1", "formula2") for f in element.iter(main_tag(tag)) if f.text]
    for formula, text in zip(formulas, texts, strict=True):
        formula.text = text


def _spot(grid: Grid, row: int, column: int) -> Spot:
    rows, columns = grid.rows.all(row), grid.columns.all(column)
    return Spot(
        grid,
        (row, column),
        grid.rows.path(rows[0]) if rows else (),
        grid.columns.path(columns[0]) if columns else (),
    )


def _looks_around(text: str, grid: Grid, areas: Sequence[Area], top: int) -> bool:
    """True when a rule's formula means different rows in different rounds, which one formula cannot say."""
    if grid.rows.still:
        return False
    numbers = {row for area in areas for row in range(area[0], min(area[2], grid.rows.last) + 1)}
    looped = any(grid.rows.loops.of(row) for row in numbers)
    if not looped:
        return False
    gaps = any(n not in numbers for n in range(min(numbers), max(numbers) + 1))
    for ref in plain_formula(text).references:
        here = not ref.sheet or ref.sheet.casefold() == grid.name.casefold()
        for end in ref.rows or ():
            if end.fixed:
                if here and grid.rows.loops.of(end.number):
                    return True
            elif not here or end.number != top or gaps:
                return True
    return False


def follow_extensions(root: _Element, grid: Grid, grids: Grids) -> None:
    """Let newer Excel's formats and drop-downs follow their cells; they stand in extensions of their own."""
    for sqref in list(root.iter(f"{XM}sqref")):
        rule = sqref.getparent()
        text = sqref.text or ""
        if rule is None or not text.strip():
            continue
        areas = [parse_range(part) for part in text.split()]
        top, left = min(area[0] for area in areas), min(area[1] for area in areas)
        formulas = list(rule.iter(f"{XM}f"))
        if any(_looks_around(formula.text or "", grid, areas, top) for formula in formulas):
            raise TemplateFault(
                "format bersyarat atau daftar pilihan di sel ini merujuk baris lain dari perulangan, yang belum dapat "
                "diikuti; rujuk baris yang sama saja",
                cell_name(top, left),
            )
        for formula in formulas:
            formula.text = plain_formula(formula.text or "").at(grids, _spot(grid, top, left))
        after = moved_areas(grid, text)
        holder = rule.getparent()
        if after:
            sqref.text = after
        elif holder is not None:
            holder.remove(rule)
            if holder.get("count"):
                holder.set("count", str(len(holder)))
