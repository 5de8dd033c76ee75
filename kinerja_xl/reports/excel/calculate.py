"""The values of a finished report's formulas, so that previews and other programs see numbers without recalculating.

IronCalc computes them; only its values are used. What it cannot compute is left for Excel.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

Calculated = dict[tuple[str, int, int], float | str | bool]
"""(sheet, row, column) -> value; an error is its text, ``#DIV/0!``."""


def calculate(data: bytes, sheets: list[str], formulas: Iterable[tuple[str, int, int]]) -> Calculated:
    """Return the values of formulas.

    Args:
        data: the workbook.
        sheets: the names of its worksheets in order.
        formulas: the cells to compute.

    Returns:
        The values of those that could be computed.
    """
    wanted = list(formulas)
    if not wanted:
        return {}
    import ironcalc

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "laporan.xlsx"
        path.write_bytes(data)
        model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
    model.evaluate()
    index = {name: number for number, name in enumerate(sheets)}
    found: Calculated = {}
    for sheet, row, column in wanted:
        value = model.get_cell_value(index[sheet], row, column)
        if value is not None and not (isinstance(value, str) and value in _UNKNOWN):
            found[sheet, row, column] = value
    return found


_UNKNOWN = frozenset({"#NAME?", "#N/IMPL!", "#ERROR!", "#CIRC!"})
"""What IronCalc says where it does not know a function; Excel may."""
