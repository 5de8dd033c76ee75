"""The values of a finished report's formulas, so that previews and other programs see numbers without recalculating.

IronCalc computes them; only its values are used. What it cannot compute is left for Excel.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from kinerja_xl.workbook.cells import ExcelError

Calculated = dict[tuple[str, int, int], float | str | bool]
"""(sheet, row, column) -> value; an error is an ``ExcelError``."""

_UNKNOWN = frozenset({"#NAME?", "#N/IMPL!", "#ERROR!", "#CIRC!", "#VALUE!"})
"""What IronCalc says where it does not know a function, or a way of using it; Excel may."""


def calculate(data: bytes, sheets: Sequence[str], formulas: Iterable[tuple[str, int, int]]) -> Calculated:
    """Return the values of formulas; those that could not be computed are left out.

    Args:
        data: the workbook.
        sheets: the names of its worksheets in order.
        formulas: the cells to compute: sheet, row, column.
    """
    import ironcalc

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "laporan.xlsx"
        path.write_bytes(data)
        try:
            model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
        except ironcalc.WorkbookError:
            return {}
    model.evaluate()
    index = {name: number for number, name in enumerate(sheets)}
    found: Calculated = {}
    for sheet, row, column in formulas:
        value = model.get_cell_value(index[sheet], row, column)
        if model.get_cell_type(index[sheet], row, column) is ironcalc.CellType.ErrorValue:
            if value not in _UNKNOWN:
                found[sheet, row, column] = ExcelError(value)
        elif value is not None:
            found[sheet, row, column] = value
    return found
