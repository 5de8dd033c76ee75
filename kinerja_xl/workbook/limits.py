"""How large a workbook may be before it is refused: far above any office's, far below what stops a computer."""

from __future__ import annotations

from dataclasses import dataclass

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""The corner of Excel's grid."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits; sizes in bytes.

    Attributes:
        file: the file itself.
        part, total: one part, and all parts together, unpacked.
        ratio: unpacked to packed, for parts above ``ratio_from``.
        parts: members of the zip.
        cells: cells of one sheet, those with only a format included.
        row, column: the farthest filled cell.
        merged: cells of one merged area; a few whole rows (16,384 each) are an ordinary accident.
    """

    file: int = 50 << 20
    part: int = 150 << 20
    total: int = 400 << 20
    ratio: int = 200
    ratio_from: int = 8 << 20
    parts: int = 5_000
    cells: int = 3_000_000
    row: int = 200_000
    column: int = 2_054
    merged: int = 400_000
