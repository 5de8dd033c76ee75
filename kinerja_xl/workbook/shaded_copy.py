"""A copy of a workbook with a sheet in front and some cells shaded; all else keeps its bytes.

What an earlier copy of the kind left (its sheet in front, its shade) is taken out first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from kinerja_xl.workbook.fills import Fills
from kinerja_xl.workbook.front_sheet import FrontSheet
from kinerja_xl.workbook.package import broken, main_tag
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.printed_sheet import PrintedSheet, worksheet_part
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.repack import refuse_unwritable, repack
from kinerja_xl.workbook.restyle import Place, cells_with_styles, restyle
from kinerja_xl.workbook.style_patch import StylePatch


def shaded_copy(
    book: RawBook, title: str, front: PrintedSheet, mark: str, shaded: Mapping[str, Collection[Place]], colour: str
) -> bytes:
    """Return the copy.

    Args:
        book: the workbook.
        title: name of the sheet in front.
        front: that sheet.
        mark: the defined name by which it is known again.
        shaded: sheet -> places (row and column from 1).
        colour: the shade (``FFRRGGBB``); a cell of exactly this colour is taken for one of ours.

    Raises:
        KinerjaError: the workbook has no cell formats, rows out of order, or may not be written again.
    """
    refuse_unwritable(book.package)
    edit, styles = PackageEdit(book.package), StylePatch(book.package, book.styles)
    version = book.package.workbook.find(main_tag("fileVersion"))
    fills = Fills(styles, frozenset({colour}), remembered=version is None or version.get("appName") != "Calc")
    earlier = fills.coloured()
    workbook = FrontSheet(edit, mark)
    stale = workbook.earlier()
    if stale is not None:
        workbook.remove(stale)

    made: dict[int, int] = {}

    def shade(style: int) -> int:
        if style not in made:
            made[style] = fills.with_colour(fills.without_colour(style), colour)
        return made[style]

    for sheet in book.package.worksheets:
        if sheet.name == stale:
            continue
        xml = edit.read(sheet.part)
        try:
            changes: dict[Place, Callable[[int], int]] = dict.fromkeys(
                cells_with_styles(xml, earlier), fills.without_colour
            )
            changes |= dict.fromkeys(shaded.get(sheet.name, ()), shade)
            if changes:
                edit.write(sheet.part, restyle(xml, changes))
        except ValueError as error:
            raise broken(book.path.name, f"baris di lembar {sheet.name} tidak berurutan") from error
    workbook.insert(title, worksheet_part(front, styles), front.names)
    if styles.grown and styles.part is not None:
        edit.write(styles.part, styles.xml())
    return repack(book.package, edit.replaced)
