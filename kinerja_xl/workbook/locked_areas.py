"""Cells that must not be written one by one: inside merges, array formulas, data tables, and table headers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.findings import KinerjaError, column_letter, parse_range
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.cells import Area, CellWrite, Sheet
from kinerja_xl.workbook.layout import tags
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW
from kinerja_xl.workbook.package import Package


@dataclass(frozen=True, slots=True)
class LockedArea:
    """An area, why its cells are locked, and the way out (both Indonesian); its first cell may be free."""

    area: Area
    because: str
    fix: str
    first_is_free: bool = False


def refuse_locked(package: Package, part: str, xml: bytes, sheet: Sheet, writes: Iterable[CellWrite]) -> None:
    """Raise KinerjaError for the first write that would break what its cell belongs to."""
    locked = [*_merges(sheet), *_arrays(xml), *_table_headers(package, part)]
    for write in writes:
        if not (1 <= write.row <= LAST_ROW and 1 <= write.col <= LAST_COLUMN):
            raise ValueError(f"outside the grid: {write.at}")
        for area in locked:
            if _holds(area, write):
                raise KinerjaError(f"Sel {write.at} tidak dapat diisi: {area.because}.", area.fix)


def _holds(locked: LockedArea, write: CellWrite) -> bool:
    row1, col1, row2, col2 = locked.area
    if not (row1 <= write.row <= row2 and col1 <= write.col <= col2):
        return False
    return not (locked.first_is_free and (write.row, write.col) == (row1, col1))


def _merges(sheet: Sheet) -> Iterator[LockedArea]:
    for area in sheet.merged:
        yield LockedArea(
            area,
            f"sel itu tertutup sel gabungan {_address(area)}",
            f"Lepas gabungan {_address(area)} di Excel (Merge & Center), lalu ulangi.",
            first_is_free=True,
        )


def _arrays(xml: bytes) -> Iterator[LockedArea]:
    """Yield the areas whose one formula fills several cells; Excel lets nobody change a part of them."""
    if b"array" not in xml and b"dataTable" not in xml:
        return  # looking at every formula of a large sheet is dear, and hardly any sheet has these
    for tag in tags(xml, "f"):
        kind, reference = tag.attributes.get("t"), tag.attributes.get("ref")
        if kind not in ("array", "dataTable") or reference is None:
            continue
        try:
            area = parse_range(reference)
        except ValueError:
            continue
        if kind == "array" and area[:2] == area[2:]:
            continue
        what = "rumus array" if kind == "array" else "tabel data (What-If Analysis)"
        yield LockedArea(
            area,
            f"sel itu bagian dari {what} {_address(area)}, yang hanya dapat diubah seluruhnya",
            f"Pindahkan atau hapus {what} {_address(area)} di Excel, lalu ulangi.",
        )


def _table_headers(package: Package, part: str) -> Iterator[LockedArea]:
    """Yield the header rows of Excel tables: their texts must equal the column names kept in the table's part."""
    for relationship in package.relationships(part):
        if relationship.kind != "table" or relationship.external or relationship.target not in package:
            continue
        table = package.xml(relationship.target)
        if table.get("headerRowCount") == "0":
            continue
        try:
            row, col1, _, col2 = parse_range(table.get("ref", ""))
        except ValueError:
            continue
        name = table.get("displayName") or table.get("name") or ""
        yield LockedArea(
            (row, col1, row, col2),
            f"sel itu judul kolom tabel Excel {name}",
            "Ubah judul kolomnya langsung di Excel.",
        )


def _address(area: Area) -> str:
    row1, col1, row2, col2 = area
    return f"{column_letter(col1)}{row1}:{column_letter(col2)}{row2}"
