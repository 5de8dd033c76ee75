"""What a check says: findings, their place in a workbook, and the errors that stop the work."""

from kinerja_xl.findings.address import CellRef, column_letter, column_number, parse_address, parse_range
from kinerja_xl.findings.cuplikan import Cuplikan, Sel
from kinerja_xl.findings.errors import KinerjaError, kata_sistem
from kinerja_xl.findings.finding import Finding, SelPembanding, Severity, Skipped
from kinerja_xl.findings.result import FileResult, KeadaanSegel, exit_status

__all__ = [
    "CellRef",
    "Cuplikan",
    "FileResult",
    "Finding",
    "KeadaanSegel",
    "KinerjaError",
    "Sel",
    "SelPembanding",
    "Severity",
    "Skipped",
    "column_letter",
    "column_number",
    "exit_status",
    "kata_sistem",
    "parse_address",
    "parse_range",
]
