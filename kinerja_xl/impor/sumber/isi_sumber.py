"""What a source is made of: cells and paragraphs, each with a place of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from kinerja_xl.findings import KinerjaError, column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.cells import Area
from kinerja_xl.workbook.limits import LONGEST_TEXT


class TempatSumber(NamedTuple):
    """A place in a source: which file and part of it (numbers in the order of reading), row and column.

    A paragraph has its number as row and 0 as column.
    """

    berkas: int
    bagian: int
    row: int
    col: int


def refuse_long(where: str, row: int, col: int, text: str) -> None:
    """Raise KinerjaError for a text that Excel would not keep whole in one cell."""
    if len(text) > LONGEST_TEXT:
        raise KinerjaError(
            f"{where}, baris {row} kolom {col}: isinya {len(text)} huruf; satu sel Excel paling banyak {LONGEST_TEXT}.",
            "Persingkat isi itu di berkas asalnya, atau pindahkan ke luar tabel, lalu impor lagi.",
        )


class SelSumber(NamedTuple):
    """One cell that holds something.

    Attributes:
        row, col: its place in its table, from 1; of a merged area the first.
        teks: the content as it is shown.
        nilai: the value behind it: a number, a date, a truth value, or the text itself.
        persen: the number is shown as per cent.
        rumus: the formula without ``=``, None for a constant.
        lekuk: how far the text is indented.
        tebal: printed bold.
        terhitung: the formula had no value; this one was computed on reading.
    """

    row: int
    col: int
    teks: str
    nilai: float | str | bool | dt.date | None
    persen: bool = False
    rumus: str | None = None
    lekuk: int = 0
    tebal: bool = False
    terhitung: bool = False


def is_terisi(sel: SelSumber) -> bool:
    """True for a cell that says something; a dash says that there is nothing.

    Args:
        sel: the cell.
    """
    return bool(sel.teks.strip("-–—. "))


@dataclass(frozen=True)
class TabelSumber:
    """One sheet, or one table of a document.

    Attributes:
        berkas, bagian: its numbers, see ``TempatSumber``.
        nama: the sheet's name, ``Tabel 3``.
        lembar: it is a sheet, whose cells have addresses.
        sel: the cells that hold something.
        gabung: the merged areas.
        terkait: text of the paragraphs that stand right above it.
        tersembunyi: the sheet is hidden.
        kolom_sembunyi: its columns that are hidden.
    """

    berkas: int
    bagian: int
    nama: str
    lembar: bool
    sel: Mapping[tuple[int, int], SelSumber]
    gabung: tuple[Area, ...] = ()
    terkait: tuple[str, ...] = ()
    tersembunyi: bool = False
    kolom_sembunyi: frozenset[int] = frozenset()

    @cached_property
    def _jangkar(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        return {
            (row, col): (area[0], area[1])
            for area in self.gabung
            for row in range(area[0], area[2] + 1)
            for col in range(area[1], area[3] + 1)
        }

    @cached_property
    def _luas(self) -> Mapping[tuple[int, int], Area]:
        return {(area[0], area[1]): area for area in self.gabung}

    @cached_property
    def baris(self) -> Mapping[int, tuple[SelSumber, ...]]:
        """Row number -> its cells from left to right; a merged area stands in its first row only."""
        found: dict[int, list[SelSumber]] = {}
        for cell in self.sel.values():
            found.setdefault(cell.row, []).append(cell)
        return {row: tuple(sorted(cells, key=lambda c: c.col)) for row, cells in sorted(found.items())}

    @cached_property
    def kolom_terakhir(self) -> int:
        """The last column that holds something."""
        return max((*(area[3] for area in self.gabung), *(col for _, col in self.sel)), default=0)

    def jangkar(self, row: int, col: int) -> tuple[int, int]:
        """Return the place that holds what is shown there: the first cell of a merged area, else the place itself."""
        return self._jangkar.get((row, col), (row, col))

    def isi(self, row: int, col: int) -> SelSumber | None:
        """Return the cell that is shown at a place, None for an empty one."""
        return self.sel.get(self.jangkar(row, col))

    def luas(self, cell: SelSumber) -> Area:
        """Return the area that a cell covers."""
        return self._luas.get((cell.row, cell.col), (cell.row, cell.col, cell.row, cell.col))

    def tempat(self, cell: SelSumber) -> TempatSumber:
        """Return a cell's place."""
        return TempatSumber(self.berkas, self.bagian, cell.row, cell.col)


class AlineaSumber(NamedTuple):
    """One paragraph outside of every table that holds something."""

    berkas: int
    bagian: int
    nomor: int
    teks: str

    @property
    def tempat(self) -> TempatSumber:
        """Its place."""
        return TempatSumber(self.berkas, self.bagian, self.nomor, 0)


class GugusSel(NamedTuple):
    """Many cells of a large file that are told as one.

    Attributes:
        rentang: where they stand, ``W2:W15, W90``.
        teks: what they say together.
        jumlah: how many of them hold something.
    """

    rentang: str
    teks: str
    jumlah: int


GUGUS = -1
"""The column of a place that stands for a group of cells; its row is the number of the group."""


@dataclass(frozen=True)
class BerkasSumber:
    """One file, read.

    Attributes:
        nomor: its number among the files of an import.
        nama: its name.
        blok: its tables and paragraphs in the order of the document.
        bagian: the names of its parts (sheets, tables, the text between them), by their number.
        catatan: what was met on reading that the office should know.
        gugus: the groups of cells of a file that is too large to be told cell by cell.
    """

    nomor: int
    nama: str
    blok: tuple[TabelSumber | AlineaSumber, ...]
    bagian: tuple[str, ...]
    catatan: tuple[str, ...] = ()
    gugus: tuple[GugusSel, ...] = ()

    @property
    def tabel(self) -> tuple[TabelSumber, ...]:
        """Its tables."""
        return tuple(b for b in self.blok if isinstance(b, TabelSumber))

    @property
    def alinea(self) -> tuple[AlineaSumber, ...]:
        """Its paragraphs."""
        return tuple(b for b in self.blok if isinstance(b, AlineaSumber))

    def banyak(self, tempat: TempatSumber) -> int:
        """Return how many cells a place stands for."""
        return self.gugus[tempat.row].jumlah if tempat.col == GUGUS else 1

    def isi_bertempat(self) -> Iterator[tuple[TempatSumber, str]]:
        """Yield every place that holds something, with what is shown there."""
        for n, group in enumerate(self.gugus):
            yield TempatSumber(self.nomor, 0, n, GUGUS), group.teks
        for blok in self.blok:
            if isinstance(blok, AlineaSumber):
                yield blok.tempat, blok.teks
            else:
                for cell in blok.sel.values():
                    yield blok.tempat(cell), cell.teks


def alamat(berkas: BerkasSumber, tempat: TempatSumber) -> str:
    """Return how a place inside its part is called: ``C5`` on a sheet, ``baris 2 kolom 3``, ``alinea 12``."""
    if tempat.col == GUGUS:
        return berkas.gugus[tempat.row].rentang
    if tempat.col == 0:
        return f"alinea {tempat.row}"
    sheet = any(t.bagian == tempat.bagian and t.lembar for t in berkas.tabel)
    return f"{column_letter(tempat.col)}{tempat.row}" if sheet else f"baris {tempat.row} kolom {tempat.col}"
