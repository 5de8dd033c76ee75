"""Every sheet of a report on its way: its template, and where rows and columns went."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.axis import Axis
from kinerja_xl.reports.excel.template import TemplateCell, TemplateRow

Place = tuple[int, int]
"""Row and column of the template."""


@dataclass(frozen=True)
class Grid:
    """One sheet."""

    name: str
    template: Mapping[int, TemplateRow]
    rows: Axis
    columns: Axis

    def cell(self, row: int, column: int) -> TemplateCell | None:
        """Return a cell of the template."""
        found = self.template.get(row)
        return found.cells.get(column) if found is not None else None


@dataclass(frozen=True)
class Grids:
    """All worksheets, by their names without regard to case."""

    by_name: Mapping[str, Grid]

    @classmethod
    def of(cls, *grids: Grid) -> Grids:
        """Return the grids of a workbook."""
        return cls({grid.name.casefold(): grid for grid in grids})

    def get(self, name: str) -> Grid | None:
        """Return a sheet's grid, None for a sheet that is not there."""
        return self.by_name.get(name.casefold())
