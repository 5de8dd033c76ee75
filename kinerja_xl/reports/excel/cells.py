"""The rows and cells of a produced sheet as XML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from kinerja_xl.findings import column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.axis import Path
from kinerja_xl.reports.excel.faults import cell_name
from kinerja_xl.reports.excel.formula import Formula, compiled, written
from kinerja_xl.reports.excel.grid import Grid, Grids
from kinerja_xl.reports.excel.heights import Heights
from kinerja_xl.reports.excel.recorder import Row
from kinerja_xl.reports.excel.references import Spot
from kinerja_xl.reports.excel.template import TemplateCell, TemplateRow, escaped
from kinerja_xl.reports.excel.values import Writer, digits
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.calculate import Calculated
from kinerja_xl.workbook.cells import ExcelError

Joined = tuple[int, int, int, int]
"""Cells merged by tags: first row, first column, last row, last column, all produced."""


@dataclass
class Written:
    """The cells of one sheet; ``xml`` needs the values of the formulas.

    Attributes:
        formulas: (row, column) of each formula -> the place of its piece, its cell's and its own tag, its text as XML
            writes it.
    """

    pieces: list[str] = field(default_factory=list)
    formulas: dict[tuple[int, int], tuple[int, str, str, str]] = field(default_factory=dict)

    def xml(self, name: str, values: Calculated | None) -> bytes:
        """Return the content of sheetData; without values every formula has the value 0."""
        for (row, column), (index, start, tag, text) in self.formulas.items():
            value = 0.0 if values is None else values.get((name, row, column))
            kind, shown = ("", "") if value is None else _cached(value)
            result = "" if value is None else f"<v>{shown}</v>"
            self.pieces[index] = f"{start}{kind}>{tag}{text}</f>{result}</c>"
        return "".join(self.pieces).encode()


@dataclass(frozen=True, slots=True)
class _Slot:
    """One cell of a template's row in one produced column."""

    column: int
    letters: str
    template: int
    path: Path
    cell: TemplateCell
    formula: Formula | None
    name: str


def write(grid: Grid, grids: Grids, made: list[Row], joined: list[Joined], writer: Writer, heights: Heights) -> Written:
    """Write the cells of one sheet.

    Args:
        grid: the sheet; grids: all of them.
        made: its produced rows.
        joined: cells merged by tags.
        writer: what writes values.
        heights: what the heights of rows are guessed from.

    Raises:
        TemplateFault: a formula that cannot follow its rows, a value that no cell holds.
    """
    done = Written()
    slots: dict[int, list[_Slot]] = {}
    guessed = heights.of_rows(made, joined)
    for number, row in enumerate(made, 1):
        pattern = grid.template.get(row.template)
        if pattern is None:
            continue
        if row.template not in slots:
            slots[row.template] = _slots(pattern, row.template, grid, grids)
        done.pieces.append(f'<row r="{number}"{_attributes(pattern, guessed.get(number))}>')
        for slot in slots[row.template]:
            done.pieces.append(_cell(done, slot, number, row, grid, grids, writer))
        done.pieces.append("</row>")
    return done


def _slots(pattern: TemplateRow, number: int, grid: Grid, grids: Grids) -> list[_Slot]:
    formulas = {
        column: compiled(cell.formula, grids, grid, (number, column))
        for column, cell in pattern.cells.items()
        if cell.formula is not None
    }
    return [
        _Slot(
            produced,
            column_letter(produced),
            column,
            path,
            pattern.cells[column],
            formulas.get(column),
            cell_name(number, column),
        )
        for produced, (column, path) in enumerate(grid.columns.made, 1)
        if column in pattern.cells
    ]


def _attributes(pattern: TemplateRow, guess: tuple[float, bool] | None) -> str:
    attributes: Mapping[str, Any] = pattern.attributes
    if pattern.height:
        attributes = {**attributes, "ht": pattern.height, "customHeight": "1"}
    elif guess is not None:
        attributes = {**attributes, "ht": f"{guess[0]:g}"} | ({"customHeight": "1"} if guess[1] else {})
    return "".join(f' {key}="{value}"' for key, value in attributes.items())


def _cell(done: Written, slot: _Slot, number: int, row: Row, grid: Grid, grids: Grids, writer: Writer) -> str:
    cell = slot.cell
    style, content = cell.style, cell.content
    if slot.formula is not None:
        spot = Spot(grid, (row.template, slot.template), row.path, slot.path)
        start = f'<c r="{slot.letters}{number}"' + (f' s="{style}"' if style else "")
        text = written(slot.formula, grids, spot)
        if cell.cm:
            start += f' cm="{cell.cm}"'
        ref = cell.array if ":" in cell.array else f"{slot.letters}{number}"
        tag = f'<f t="array" ref="{ref}">' if cell.array else "<f>"
        done.formulas[number, slot.column] = (len(done.pieces), start, tag, escaped(text))
        return ""
    if slot.column in row.values:
        style, content = writer.content(row.values[slot.column], style, slot.name)
    elif slot.column in row.above or slot.column in row.left:
        content = "/>"
    return f'<c r="{slot.letters}{number}"' + (f' s="{style}"' if style else "") + content


def _cached(value: float | str | bool) -> tuple[str, str]:
    """Return a formula's value as the file keeps it: the attribute of its type, and the text."""
    if isinstance(value, bool):
        return ' t="b"', str(int(value))
    if isinstance(value, str):
        return (' t="e"' if isinstance(value, ExcelError) else ' t="str"'), xstring.element_text(value)
    return "", digits(value)


def joined_cells(made: list[Row]) -> list[Joined]:
    """Return the cells that ``{% vm %}`` and ``{% hm %}`` merge."""
    found: list[Joined] = []
    last_row: dict[int, int] = {}  # column -> the place in ``found`` of the merge that reaches the row above
    for number, row in enumerate(made, 1):
        for column in sorted(row.left):
            before = found[-1] if found else None
            if before is not None and before[0] == number == before[2] and before[3] == column - 1:
                found[-1] = (number, before[1], number, column)
            else:
                found.append((number, column - 1, number, column))
        here: dict[int, int] = {}
        for column in sorted(row.above):
            if column in last_row:
                index = last_row[column]
                found[index] = (found[index][0], column, number, column)
            else:
                index = len(found)
                found.append((number - 1, column, number, column))
            here[column] = index
        last_row = here
    return found
