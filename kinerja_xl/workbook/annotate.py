"""An annotated copy of a workbook: notes, colours and ways back on cells, a sheet in front; all else keeps its bytes.

Whatever an earlier annotation left is taken out first, so an annotated copy can be annotated again.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial

from kinerja_xl.findings import CellRef
from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook import comments, note_shapes
from kinerja_xl.workbook.cell_links import CellLink, with_cell_links
from kinerja_xl.workbook.comments import Comments, Run
from kinerja_xl.workbook.fills import Fills
from kinerja_xl.workbook.front_sheet import FrontSheet
from kinerja_xl.workbook.marks import NAMA_PEMERIKSAAN
from kinerja_xl.workbook.note_place import PixelGrid
from kinerja_xl.workbook.package import SheetPart, broken, main_tag, relationships_part
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.printed_sheet import PrintedSheet, worksheet_part
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.repack import repack
from kinerja_xl.workbook.restyle import Place, cells_with_styles, legacy_drawing_id, restyle, with_legacy_drawing
from kinerja_xl.workbook.style_patch import StylePatch, serialised

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said at a cell.

    Attributes:
        at: the cell.
        runs: the text.
        colour: the colour behind it (``FFRRGGBB``).
        listed: the cell of the sheet in front to which a click on it leads back (``D10``), "" for none.
        tip: what the tip of that link says after its first words.
    """

    at: CellRef
    runs: tuple[Run, ...]
    colour: str
    listed: str = ""
    tip: str = ""


def anchor(book: RawBook, at: CellRef) -> CellRef:
    """Return the cell that stands for another one: the first of its merge, where it is in one."""
    for row1, col1, row2, col2 in book.sheet(at.sheet).merged:
        if row1 <= at.row <= row2 and col1 <= at.col <= col2:
            return CellRef(at.sheet, row1, col1)
    return at


def annotate(book: RawBook, notes: Iterable[Note], title: str, front: PrintedSheet, colours: Collection[str]) -> bytes:
    """Return an annotated copy of a workbook.

    Args:
        book: the workbook.
        notes: at most one for each cell and merge; one inside a merge goes to its first cell.
        title: name of the sheet in front.
        front: that sheet.
        colours: every colour that annotations may have, by which an earlier one's are known.

    Raises:
        KinerjaError: the workbook has no cell formats, or rows out of order.
    """
    work = _Work(book, frozenset(colours))
    by_sheet: dict[str, dict[Place, Note]] = defaultdict(dict)
    for note in notes:
        at = anchor(book, note.at)
        by_sheet[at.sheet][at.row, at.col] = note
    workbook = FrontSheet(work.edit, NAMA_PEMERIKSAAN)
    earlier = workbook.earlier()
    if earlier is not None:
        workbook.remove(earlier)
    work.list_name = workbook.free_title(title)
    for sheet in book.package.worksheets:
        if sheet.name != earlier:
            try:
                work.sheet(sheet, by_sheet.get(sheet.name, {}))
            except ValueError as error:
                raise broken(book.path.name, f"baris di lembar {sheet.name} tidak berurutan") from error
    workbook.insert(title, worksheet_part(front, work.styles), front.names)
    if work.styles.grown and work.styles.part is not None:
        work.edit.write(work.styles.part, work.styles.xml())
    return repack(book.package, work.edit.replaced)


class _Work:
    """The package, its formats and the numbers of its shapes while sheets are annotated."""

    def __init__(self, book: RawBook, colours: frozenset[str]) -> None:
        self.book = book
        self.edit = PackageEdit(book.package)
        self.styles = StylePatch(book.package, book.styles)
        version = book.package.workbook.find(main_tag("fileVersion"))
        libreoffice = version is not None and version.get("appName") == "Calc"
        self.fills = Fills(self.styles, colours, remembered=not libreoffice)
        self.earlier = self.fills.coloured()
        vml = [name for name in book.package.names if name.lower().endswith(".vml")]
        self.list_name = ""
        self.next_block = 1 + max((n for name in vml for n in note_shapes.blocks(book.package.read(name))), default=0)

    def sheet(self, sheet: SheetPart, notes: Mapping[Place, Note]) -> None:
        """Take the earlier annotation off a sheet and put the new one on."""
        xml = self.edit.read(sheet.part)
        changes: dict[Place, Callable[[int], int]] = dict.fromkeys(
            cells_with_styles(xml, self.earlier), self.fills.without_colour
        )
        changes |= {place: partial(self._recolour, note.colour) for place, note in notes.items()}
        if changes:
            xml = restyle(xml, changes)
        runs = {place: note.runs for place, note in notes.items()}
        link = self._comments(sheet.part, xml, runs)
        if link is not None:
            xml = with_legacy_drawing(xml, link)
        self.edit.write(sheet.part, with_cell_links(xml, self._links(sheet.name, notes)))

    def _links(self, sheet: str, notes: Mapping[Place, Note]) -> Mapping[Place, CellLink]:
        """Return the ways back; LibreOffice would make one line of a text with several that has a link."""
        read = self.book.sheet(sheet)
        return {
            place: CellLink(f"{quoted(self.list_name)}!{note.listed}", note.tip)
            for place, note in notes.items()
            if note.listed and not ((cell := read.cell(*place)) and "\n" in str(cell.value))
        }

    def _recolour(self, colour: str, style: int) -> int:
        return self.fills.with_colour(self.fills.without_colour(style), colour)

    def _comments(self, sheet: str, xml: bytes, notes: Mapping[Place, Sequence[Run]]) -> str | None:
        """Change a sheet's notes; return the id of a new VML drawing that the sheet must point to, if one was made."""
        part = self._related(sheet, "comments")
        if part is None and not notes:
            return None
        root = self.book.package.xml(part) if part is not None else comments.empty_part()
        before = serialised(root)
        held = Comments(root)
        gone = held.remove_ours()
        fresh = held.add(notes)
        if not notes and not gone and part is not None and serialised(root) == before:
            return None
        if part is None:
            part = self.edit.free_name(self._folder(), "comments", "xml")
            self.edit.declare(part, _COMMENTS_TYPE)
            self.edit.link(sheet, "comments", part)
        self.edit.write(part, serialised(root))
        return self._boxes(sheet, xml, gone, {place: notes[place] for place in fresh})

    def _boxes(
        self, sheet: str, xml: bytes, gone: Collection[Place], fresh: Mapping[Place, Sequence[Run]]
    ) -> str | None:
        drawing = self._legacy_drawing(sheet, xml)
        vml = b"" if drawing is None else note_shapes.without_boxes(self.edit.read(drawing), gone)
        grid = PixelGrid(xml)
        boxes = [grid.box(place, comments.note_lines(runs)) for place, runs in sorted(fresh.items())]
        if drawing is not None:
            self.edit.write(drawing, note_shapes.with_boxes(vml, boxes) if boxes else vml)
            return None
        if not boxes:
            return None
        empty = note_shapes.new_drawing(self.next_block, len(boxes))
        self.next_block = note_shapes.blocks(empty)[-1] + 1
        drawing = self.edit.free_name(posixpath.join(self._folder(), "drawings"), "vmlDrawing", "vml")
        self.edit.declare_ending("vml", note_shapes.CONTENT_TYPE)
        self.edit.write(drawing, note_shapes.with_boxes(empty, boxes))
        return self.edit.link(sheet, "vmlDrawing", drawing)

    def _related(self, sheet: str, kind: str) -> str | None:
        for link in self.book.package.relationships(sheet):
            if link.kind == kind and not link.external and self.edit.has(link.target):
                return link.target
        return None

    def _legacy_drawing(self, sheet: str, xml: bytes) -> str | None:
        """Return the drawing that ``<legacyDrawing>`` points to; that of header pictures is another one."""
        identifier = legacy_drawing_id(xml)
        for link in self.book.package.relationships(sheet) if relationships_part(sheet) in self.book.package else ():
            if link.id == identifier and not link.external and self.edit.has(link.target):
                return link.target
        return None

    def _folder(self) -> str:
        return posixpath.dirname(self.book.package.workbook_part)
