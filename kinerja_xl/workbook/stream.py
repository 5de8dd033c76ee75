"""Read the rows of a large foreign sheet, one after the other: an export of an application, not a table of an office.

    book = read_workbook(path)
    for number, cells in sheet_rows(book, "RKA"):
        price = cells.get(7)  # a Cell: value, kind, formula; its format is book.styles.format_code(price.style)

Nothing of a row is kept when the next one is asked for, so memory does not grow with the sheet.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import overload

from kinerja_xl.findings import KinerjaError, parse_range
from kinerja_xl.patterns import regex
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.cells import Area, Cell
from kinerja_xl.workbook.limits import STREAMED, STREAMED_STRINGS, STREAMED_TEXT
from kinerja_xl.workbook.package import broken
from kinerja_xl.workbook.pieces import Block, chunks, item_blocks
from kinerja_xl.workbook.plain_xml import plain_row, plain_strings
from kinerja_xl.workbook.read import RawBook
from kinerja_xl.workbook.row_reader import ROW, RowReader, SheetTooLargeError, SheetXmlError, rich_text
from kinerja_xl.workbook.sheet_xml import ITEM

_MERGE = regex(rb"""<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Za-z0-9:$]+)["']""")
_LONGEST_SIGN = 200


def sheet_rows(
    book: RawBook, name: str, columns: frozenset[int] = frozenset()
) -> Iterator[tuple[int, dict[int, Cell]]]:
    """Yield the rows of a worksheet as they follow each other in the file, those with nothing in them left out.

    Args:
        book: the opened workbook.
        name: the sheet's name.
        columns: the only columns whose content is wanted; all by default.

    Yields:
        A row's number, and its cells that hold something: column number from 1 → cell. A cell that shares the formula
        of a cell in a later row has "" for a formula. What no one wants to read is ``row_reader.UNREAD``, or read.

    Raises:
        KinerjaError: there is no such sheet, it is damaged, or holds more than ``limits.STREAMED``.
    """
    part = book.sheet_part(name).part
    try:
        strings = _shared_strings(book)
        reader = RowReader(name, strings, STREAMED, date1904=book.date1904)
        wanted = frozenset() if strings.kosong else columns  # a cell of an empty text is none
        for block in item_blocks(book.package, part, b"sheetData", b"row"):
            for number, cells in _rows(block, reader, wanted):
                if cells:
                    yield number, cells
    except SheetTooLargeError as error:
        raise KinerjaError(
            f"Lembar {name} di berkas {book.path.name} terlalu besar: {error}.",
            "Pecah ekspornya, misalnya per perangkat daerah, lalu coba lagi.",
        ) from error
    except SheetXmlError as error:
        raise broken(book.path.name, f"lembar {name}: {error}") from error
    except ValueError as error:
        raise broken(book.path.name, f"lembar {name}: ada nomor atau alamat yang tidak sah") from error


def merged_areas(book: RawBook, name: str) -> tuple[Area, ...]:
    """Return the merged areas of a worksheet, which stand behind its rows in the file; no row is read for that.

    Raises:
        KinerjaError: there is no such sheet, it is damaged, or it has more merged areas than an office's sheets.
    """
    found: list[Area] = []
    tail, behind = b"", False
    for data in chunks(book.package, book.sheet_part(name).part):
        text = tail + data
        behind = behind or b"mergeCells" in text
        end = 0
        for match in _MERGE.finditer(text) if behind else ():
            try:
                found.append(parse_range(match[1].decode().replace("$", "")))
            except ValueError as error:
                raise broken(book.path.name, f"lembar {name}: alamat sel gabungan tidak sah") from error
            end = match.end()
        if len(found) > STREAMED.merges:
            raise broken(book.path.name, f"lembar {name} memuat terlalu banyak sel gabungan")
        tail = text[max(end, len(text) - _LONGEST_SIGN) :]
    return tuple(found)


def _rows(block: Block, reader: RowReader, wanted: frozenset[int]) -> Iterator[tuple[int, dict[int, Cell]]]:
    end = b"</%brow>" % block.prefix
    *rows, rest = block.xml.split(end)
    for xml in [*rows, rest] if rest.strip() else rows:
        plain = plain_row(xml) if block.plain and xml is not rest else None
        if plain is not None:
            yield plain[0], reader.sparse(*plain, wanted) if wanted else reader.plain(*plain)
            continue
        for element in block.elements(xml if xml is rest else xml + end, ROW):
            number, cells = reader.row(element)
            for row, column, formula in reader.late():
                if row == number:
                    cells[column] = cells[column]._replace(formula=formula)
            yield number, cells


class _Strings(Sequence[str]):
    """Many strings in one block of bytes: a third of what as many objects take."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("L", [0])
        self.kosong = False
        self._at = lru_cache(maxsize=4096)(self._decoded)

    def append(self, text: str) -> None:
        """Add one string at the end."""
        self._bytes += text.encode()
        self._ends.append(len(self._bytes))
        self.kosong = self.kosong or not text
        if len(self._ends) > STREAMED_STRINGS or len(self._bytes) > STREAMED_TEXT:
            raise SheetTooLargeError("buku kerjanya memuat terlalu banyak teks")

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        return self._at(index)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def _decoded(self, index: int) -> str:
        return self._bytes[self._ends[index] : self._ends[index + 1]].decode()


def _shared_strings(book: RawBook) -> _Strings:
    strings = _Strings()
    part = book.package.related("sharedStrings")
    for block in item_blocks(book.package, part, b"sst", b"si") if part is not None else ():
        plain = plain_strings(block.xml) if block.plain else None
        if plain is None:
            plain = [rich_text(item) for item in block.elements(block.xml, ITEM)]
        else:
            plain = [xstring.decode(text) for text in plain]
        for text in plain:
            strings.append(text)
    return strings
