"""The .xlsx itself: guard, read in one pass, patch without loss, write safely.

Import the work from its module (``workbook.read``, ``workbook.patch`` …): they load lxml, this package does not.
"""

from kinerja_xl.workbook.cells import Area, Cell, CellWrite, ExcelError, Kind, Sheet, Styles, Value

__all__ = ["Area", "Cell", "CellWrite", "ExcelError", "Kind", "Sheet", "Styles", "Value"]
