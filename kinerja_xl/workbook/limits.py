"""How large a workbook may be before it is refused: far above any office's, far below what stops a computer."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""The corner of Excel's grid."""

LONGEST_TEXT, LONGEST_FORMULA = 32_767, 8_192
"""Characters that Excel keeps in one cell, and in one formula."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a file; sizes in bytes.

    Attributes:
        file: the file itself.
        part, total: one part, and all parts together, unpacked.
        ratio: unpacked to packed, for parts above ``ratio_from``.
        parts: members of the zip.
        cells: cells of all sheets, those with only a format included. An export of a whole district has over two
            million; it is read row by row (``workbook.stream``).
        row: the last row that a report may come to.
    """

    file: int = 50 << 20
    part: int = 150 << 20
    total: int = 300 << 20
    ratio: int = 200
    ratio_from: int = 8 << 20
    parts: int = 5_000
    cells: int = 3_000_000
    row: int = 200_000


ELEMENTS = 600_000
"""Elements of one part that is read as a whole; a workbook of ours has some ten thousand."""

RELATIONSHIPS = 20_000
"""Relationships of one part."""

TABLE_ROWS = 25_000
"""Rows of one table that hold something; a year of a large office has some hundred, of many offices some thousand."""

IDLE_ROWS = 1_000
"""Of these, rows that say nothing: without what every row of their table must have first of all (its code), or equal to
a row before. No table of an office has hundreds of them, and each costs as much as a row that means something."""

SHEETS = 1_000
"""Worksheets of one workbook; a few hundred, one a village, is the most that was seen."""


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """The limits of a sheet that is kept in memory cell by cell, as the tables of an office are.

    Attributes:
        elements: elements of its XML without empty rows and cells that only carry a format.
        rows: rows that hold something.
        cells: cells that hold something.
        texts: characters of all its texts.
        formulas: characters of all its formulas; a row of the sheet Capaian has some two thousand, and reading them
            costs no more than a text of that length.
        shared: characters of the formulas that its cells share, written out for each of them.
        merges, merged: merged areas (conditional formats, too), and the cells they cover; a few whole rows (16,384
            each) are an ordinary accident.
    """

    elements: int = ELEMENTS
    rows: int = 80_000
    cells: int = 150_000
    texts: int = 4_000_000
    formulas: int = 20_000_000
    shared: int = 10_000_000
    merges: int = 50_000
    merged: int = 400_000


OWN_FORMULAS = 2_000_000
"""Characters of all formulas that an office wrote itself, in the tables and on the sheets they look at: each reference
is followed (``filling.basi``). Our own are not: what they rest on is known."""

STREAMED = SheetLimits(cells=3_000_000, texts=400_000_000, formulas=400_000_000, shared=100_000_000)
"""The limits of a sheet that is read row by row, such as the export of an application; nothing of it is kept."""

STREAMED_STRINGS, STREAMED_TEXT = 3_000_000, 100_000_000
"""How many shared strings such a sheet's workbook may have, and the bytes of all of them."""

BETWEEN_ENDS, LONGEST_ITEM = 250_000, 16 << 20
"""Signs of elements, and bytes, of a row of such a sheet; a row of 16,384 cells has some hundred thousand signs."""
