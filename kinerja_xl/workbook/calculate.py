"""The values of formulas that no program has calculated: of reports that we made, and of workbooks that others wrote.

IronCalc computes them; only its values are used. What it cannot compute is left for Excel.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from kinerja_xl.workbook.cells import ExcelError

Calculated = dict[tuple[str, int, int], float | str | bool]
"""(sheet, row, column) -> value; an error is an ``ExcelError``."""

_UNKNOWN = frozenset({"#NAME?", "#N/IMPL!", "#ERROR!", "#CIRC!", "#VALUE!"})
"""What IronCalc says where it does not know a function, or a way of using it; Excel may."""


def calculate(data: bytes, formulas: Iterable[tuple[str, int, int]]) -> Calculated:
    """Return the values of formulas; those that could not be computed are left out.

    Args:
        data: the workbook.
        formulas: the cells to compute: sheet, row, column.
    """
    import ironcalc

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "laporan.xlsx"
        path.write_bytes(data)
        try:
            model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
            model.evaluate()
        except ironcalc.WorkbookError:
            return {}
        except BaseException as error:  # a panic of the engine is no Exception
            if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
                raise
            return {}
    index = {sheet["name"]: number for number, sheet in enumerate(model.get_worksheets_properties())}
    found: Calculated = {}
    for sheet, row, column in formulas:
        value = model.get_cell_value(index[sheet], row, column)
        if model.get_cell_type(index[sheet], row, column) is ironcalc.CellType.ErrorValue:
            if value not in _UNKNOWN:
                found[sheet, row, column] = ExcelError(value)
        elif value is not None:
            found[sheet, row, column] = value
    return found
