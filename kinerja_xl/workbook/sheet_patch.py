"""Write cells into the bytes of one worksheet part: only the target ``<c>`` elements (and new rows) change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from kinerja_xl.findings import column_letter, parse_range
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cell_xml import cell_markup, same_content
from kinerja_xl.workbook.cells import CellWrite, Sheet
from kinerja_xl.workbook.layout import CellSpan, RowSpan, RowView, SheetLayout, tags
from kinerja_xl.workbook.row_tag import column_width, height, taller, without_spans, wrapped_lines
from kinerja_xl.workbook.style_patch import StylePatch

Splice = tuple[int, int, bytes]
"""From, to, and the bytes that stand there afterwards."""

_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class PatchedSheet:
    """A worksheet part after its writes, and those writes that changed something."""

    xml: bytes
    changed: tuple[CellWrite, ...]


def patch_sheet(
    layout: SheetLayout, sheet: Sheet, writes: Sequence[CellWrite], styles: StylePatch, *, date1904: bool
) -> PatchedSheet:
    """Write cells into a worksheet part.

    Args:
        layout: where things stand in the part.
        sheet: the same sheet, read, at least the rows that are written.
        writes: at most one for each cell.
        styles: gives and collects cell formats.
        date1904: the workbook's calendar.

    Raises:
        KinerjaError: a value that no cell can hold.
    """
    wanted = [write for write in writes if not _is_done(sheet, write, styles, date1904=date1904)]
    if not wanted:
        return PatchedSheet(layout.xml, ())
    work = _Work(layout, sheet, styles, date1904)
    by_row: dict[int, list[CellWrite]] = defaultdict(list)
    for write in sorted(wanted, key=lambda write: (write.row, write.col)):
        by_row[write.row].append(write)
    for number, row_writes in by_row.items():
        row = work.layout.row(number)
        if row is None:
            work.add_row(number, row_writes)
        else:
            work.edit_row(row, row_writes)
    work.free_dependents()
    work.open_empty_data()
    work.widen_dimension()
    return PatchedSheet(spliced(layout.xml, work.splices), tuple(work.changed))


def _is_done(sheet: Sheet, write: CellWrite, styles: StylePatch, *, date1904: bool) -> bool:
    """True when the cell already says what is to be written; empty cells are judged later, with their own format."""
    cell = sheet.cell(write.row, write.col)
    if cell is None or not same_content(cell, write, date1904=date1904):
        return False
    return write.number_format is None or styles.styles.format_code(cell.style) == write.number_format


@dataclass(slots=True)
class _Work:
    """The splices of one sheet while they are collected."""

    layout: SheetLayout
    sheet: Sheet
    styles: StylePatch
    date1904: bool
    splices: list[Splice] = field(default_factory=list)
    changed: list[CellWrite] = field(default_factory=list)
    groups: set[str] = field(default_factory=set)
    models: dict[int, RowView | None] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)

    @property
    def prefix(self) -> str:
        """Namespace prefix of the sheet's elements, with its colon."""
        return self.layout.data.prefix.decode()

    def add_row(self, number: int, writes: Sequence[CellWrite]) -> None:
        """Insert a row that the file does not have yet."""
        cells = b"".join(self._new_cell(write, {}) for write in writes)
        if cells:
            place = self.layout.insertion(number)
            tag = f"{self.prefix}row"
            opening = f'<{tag} r="{number}">'.encode()
            opening = taller(opening, {}, self._height(writes))
            self.splices.append((place, place, opening + cells + f"</{tag}>".encode()))

    def edit_row(self, row: RowSpan, writes: Sequence[CellWrite]) -> None:
        """Replace and insert cells of a row."""
        view = self.layout.view(row)
        inserted: list[Splice] = []
        before = len(self.changed)
        for write in writes:
            cell = view.cell(write.col)
            if cell is not None:
                self._replace(view, cell, write)
                continue
            markup = self._new_cell(write, view.opening.attributes)
            if markup:
                place = view.insertion(write.col)
                inserted.append((place, place, markup))
        self._open_row(view, inserted, (writes[0].col, writes[-1].col), self._height(self.changed[before:]))

    def _replace(self, view: RowView, cell: CellSpan, write: CellWrite) -> None:
        attributes = cell.attributes
        style = int(attributes.get("s") or 0)
        target = self.styles.with_format(style, write.number_format)
        if write.formula or not isinstance(write.value, str):
            target = self.styles.unquoted(target)
        if target == style and same_content(self.sheet.cell(write.row, write.col), write, date1904=self.date1904):
            return
        shared = view.shared(cell)
        if shared is not None and shared.master:
            self.groups.add(shared.group)
        markup = cell_markup(
            write,
            address=write.at.address,
            style=target,
            prefix=self.prefix,
            date1904=self.date1904,
            kept=attributes,
        )
        self.splices.append((cell.start, cell.end, markup))
        self.changed.append(write)

    def _new_cell(self, write: CellWrite, row: Mapping[str, str]) -> bytes:
        """Return a cell that the file does not have yet, nothing when it would be empty and plain."""
        default = default_style(self.layout, write.col, row)
        lent = self._lent_style(write)
        style = self.styles.with_format(default if lent is None else lent, write.number_format)
        if style == default and same_content(None, write, date1904=self.date1904):
            return b""
        self.changed.append(write)
        return cell_markup(write, address=write.at.address, style=style, prefix=self.prefix, date1904=self.date1904)

    def _lent_style(self, write: CellWrite) -> int | None:
        """Return the format of the same column in the row that the cell shall look like."""
        number = write.like_row
        if number is not None and number not in self.models:
            row = self.layout.row(number)
            self.models[number] = None if row is None else self.layout.view(row)
        model = None if number is None else self.models[number]
        cell = None if model is None else model.cell(write.col)
        return None if cell is None else int(cell.attributes.get("s") or 0)

    def _height(self, writes: Sequence[CellWrite]) -> float:
        """Return the height in points that the texts of a row need, 0 where one line is enough."""
        texts = [(write.value, write.col) for write in writes if write.fit and isinstance(write.value, str)]
        most = max((wrapped_lines(text, self._width(col)) for text, col in texts), default=1)
        return height(most) if most > 1 else 0

    def _width(self, col: int) -> float:
        if col not in self.widths:
            self.widths[col] = column_width(self.layout, col)
        return self.widths[col]

    def _open_row(self, view: RowView, inserted: Sequence[Splice], columns: tuple[int, int], needed: float) -> None:
        """Insert cells into a row and let it grow; an empty tag is opened, a ``spans`` hint gone wrong goes."""
        opening = view.opening
        markup = self.layout.xml[opening.start : opening.end]
        opened = taller(markup, opening.attributes, needed)
        if inserted:
            opened = without_spans(opened, opening, columns)
        if inserted and opening.empty:
            opened = opened[: opened.rindex(b"/")].rstrip() + b">" + b"".join(splice[2] for splice in inserted)
            opened += b"</%brow>" % opening.prefix
        else:
            self.splices.extend(inserted)
        if opened != markup:
            self.splices.append((opening.start, opening.end, opened))

    def free_dependents(self) -> None:
        """Give the dependents of overwritten shared formulas their own text; their values stay."""
        targets = {(write.row, write.col) for write in self.changed}
        for group in sorted(self.groups):
            for row in self.layout.rows_sharing(group):
                view = self.layout.view(row)
                for cell in view.cells:
                    shared = view.shared(cell)
                    if shared is None or shared.group != group or (row.number, cell.column) in targets:
                        continue
                    own = self.sheet.cell(row.number, cell.column)
                    if own is not None and own.formula:
                        tag = f"{self.prefix}f".encode()
                        markup = b"<%b>%b</%b>" % (tag, xstring.markup(own.formula), tag)
                        self.splices.append((shared.start, shared.end, markup))

    def open_empty_data(self) -> None:
        """Turn ``<sheetData/>`` into a pair of tags round the new rows."""
        data = self.layout.data
        if data.empty and self.splices:
            name = f"{self.prefix}sheetData".encode()
            rows = b"".join(splice[2] for splice in self.splices)
            self.splices = [(data.start, data.end, b"<%b>%b</%b>" % (name, rows, name))]

    def widen_dimension(self) -> None:
        """Let ``<dimension>`` cover the new cells."""
        tag = next(tags(self.layout.xml, "dimension", 0, self.layout.data.start), None)
        if tag is None or not self.changed:
            return
        try:
            row1, col1, row2, col2 = parse_range(tag.attributes.get("ref", ""))
        except ValueError:
            return
        rows = [write.row for write in self.changed]
        cols = [write.col for write in self.changed]
        first = f"{column_letter(min(col1, *cols))}{min(row1, *rows)}"
        last = f"{column_letter(max(col2, *cols))}{max(row2, *rows)}"
        covered = min(col1, *cols) == col1 and min(row1, *rows) == row1
        if not (covered and max(col2, *cols) == col2 and max(row2, *rows) == row2):
            markup = self.layout.xml[tag.start : tag.end]
            old, new = tag.attributes["ref"].encode(), f"{first}:{last}".encode()
            self.splices.append((tag.start, tag.end, markup.replace(old, new)))


def default_style(layout: SheetLayout, column: int, row: Mapping[str, str]) -> int:
    """Return the format that an empty cell shows: its row's, else its column's.

    Args:
        layout: the sheet.
        column: the cell's column.
        row: what the tag of its row says, empty without a row.
    """
    if row.get("customFormat") in _TRUE and "s" in row:
        return int(row["s"])
    for tag in tags(layout.xml, "col", 0, layout.data.start):
        if int(tag.attributes.get("min", 0)) <= column <= int(tag.attributes.get("max", 0)):
            return int(tag.attributes.get("style") or 0)
    return 0


def spliced(xml: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the bytes with all splices made; those at one place keep their order."""
    pieces, place = [], 0
    for start, end, markup in sorted(splices, key=lambda splice: (splice[0], splice[1])):
        pieces += [xml[place:start], markup]
        place = end
    pieces.append(xml[place:])
    return b"".join(pieces)
