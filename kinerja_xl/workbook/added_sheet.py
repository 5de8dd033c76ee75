"""A sheet of plain lines put behind all others of a workbook, which keeps every other part of it."""

from __future__ import annotations

from kinerja_xl.workbook.front_sheet import FrontSheet
from kinerja_xl.workbook.marks import NAMA_PEMERIKSAAN
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.printed_sheet import PrintedSheet, worksheet_part
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.repack import repack
from kinerja_xl.workbook.style_patch import StylePatch


def with_sheet_behind(book: RawBook, title: str, sheet: PrintedSheet) -> bytes:
    """Return a workbook with one more sheet.

    Args:
        book: the workbook.
        title: the sheet's name, which none has.
        sheet: what stands on it.

    Raises:
        KinerjaError: no copy of this workbook may be written.
    """
    edit, styles = PackageEdit(book.package), StylePatch(book.package, book.styles)
    FrontSheet(edit, NAMA_PEMERIKSAAN).append(title, worksheet_part(sheet, styles), sheet.names)
    if styles.grown and styles.part is not None:
        edit.write(styles.part, styles.xml())
    return repack(book.package, edit.replaced)
