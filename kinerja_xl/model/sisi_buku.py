"""A workbook as one of several versions: every sheet as rows that can be recognised, the office's own cells included.

A declared table gives its records with their columns, and the office's own columns under ``+`` and their heading. What
stands on its sheet outside of these (notes, totals, rows above the header) and whole sheets of the office's own have
no keys: their rows are recognised by content alone (``lepas``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from functools import cached_property

from kinerja_xl.findings import CellRef, column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.identitas import BarisBanding, baris_banding, nilai_baku
from kinerja_xl.sheets import Kolom, Lembar
from kinerja_xl.tables import Tables
from kinerja_xl.tables.cellvalue import Konteks, read_cell
from kinerja_xl.tables.tabel import Tabel
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.cells import Cell, Sheet
from kinerja_xl.workbook.marks import LEMBAR_ACUAN, NAMA_BAGIAN, NAMA_PEMERIKSAAN
from kinerja_xl.workbook.read import RawBook

SENDIRI = "+"
"""Begins the key of a column that is the office's own."""

LEPAS = "#"
"""Ends the key of what stands beside the records of a sheet."""

_PETUNJUK = "Petunjuk"
_NAMES = ("aksi", "indikator", "nomenklatur", "sasaran", "jabatan", "uraian", "nama", "teks", "rekomendasi")
_BEBAS = Kolom(kunci="", judul="", bantuan="")


@dataclass(frozen=True, slots=True)
class BarisSisi:
    """One row of a version.

    Attributes:
        row: its row on the sheet; 0 for a form.
        banding: the row as it is compared.
        sel: column key -> the cell that holds its value; also what nobody has calculated.
        nilai: column key -> the typed value.
        nama: what people call the row, "" where only its place tells.
    """

    row: int
    banding: BarisBanding
    sel: Mapping[str, Cell]
    nilai: Mapping[str, object]
    nama: str = ""


@dataclass(frozen=True)
class SisiLembar:
    """One sheet of a version, or what stands beside its records.

    Attributes:
        kunci: what it is in every version: the declaration's key, or the normalised name of the office's own sheet.
        sheet: the worksheet.
        baris: its rows.
        judul: column key -> title.
        posisi: column key -> column number (for a form: -> row number).
        tabel: the table as read, None where rows have no keys.
    """

    kunci: str
    sheet: Sheet
    baris: tuple[BarisSisi, ...]
    judul: Mapping[str, str] = field(default_factory=dict)
    posisi: Mapping[str, int] = field(default_factory=dict)
    tabel: Tabel | None = None

    @property
    def nama(self) -> str:
        """The sheet's name as the office sees it."""
        return self.sheet.name

    @property
    def formulir(self) -> bool:
        """True for a form."""
        return self.tabel is not None and self.tabel.lembar.formulir

    @cached_property
    def hitungan(self) -> frozenset[str]:
        """Keys of computed columns."""
        return frozenset(k.kunci for k in self.tabel.kolom if k.dihitung) if self.tabel else frozenset()

    @property
    def terhitung(self) -> bool:
        """True for a sheet that fill writes as a whole, the names of its rows included."""
        lembar = self.tabel.lembar if self.tabel else None
        return lembar is not None and all(k.dihitung for k in lembar.kolom if k.kunci != lembar.kunci_baris)

    def tempat(self, baris: BarisSisi, key: str) -> CellRef:
        """Return the cell of a column in a row, also where it is empty."""
        cell = baris.sel.get(key)
        if cell is not None:
            return CellRef(self.nama, cell.row, cell.col)
        if self.formulir and self.tabel is not None:
            return CellRef(self.nama, self.posisi.get(key, self.tabel.kepala), self.tabel.kolom_isian)
        return CellRef(self.nama, max(baris.row, 1), self.posisi.get(key, 1))

    def judul_kolom(self, key: str) -> str:
        """Return a column's title."""
        return self.judul.get(key, f"Kolom {key}")


def sisi_buku(book: RawBook, tables: Tables) -> Mapping[str, SisiLembar]:
    """Return every sheet of a workbook as one version of it, in the order of the tabs.

    Left out are the sheets that are ours to write: Acuan, Petunjuk, the account of an import, and what a check or a
    split puts in front.

    Raises:
        KinerjaError: a sheet's XML is damaged.
    """
    by_name = {tabel.sheet.name: tabel for tabel in tables.tabel.values()}
    ours = {LEMBAR_ACUAN, _PETUNJUK, *(_named(book, mark) for mark in (NAMA_PEMERIKSAAN, NAMA_BAGIAN))}
    ours |= {x.judul for x in (tables.jenis.lembar if tables.jenis else ()) if x.impor}
    found: dict[str, SisiLembar] = {}
    for name in book.sheet_names:
        if name in ours:
            continue
        tabel = by_name.get(name)
        sides = [_loose(book, book.sheet(name), normalise(name))] if tabel is None else _declared(book, tabel)
        for side in sides:
            found[side.kunci] = side
    return found


def _named(book: RawBook, mark: str) -> str:
    return book.names.get(mark, "").lstrip("=").rpartition("!")[0].strip("'").replace("''", "'")


def _declared(book: RawBook, tabel: Tabel) -> Iterator[SisiLembar]:
    own = _form_lines(tabel) if tabel.lembar.formulir else _own_columns(tabel)
    titles = {k.kunci: k.judul for k in tabel.kolom} | {key: title for key, (title, _) in own.items()}
    places = {**tabel.posisi, **{key: place for key, (_, place) in own.items()}}
    records = []
    for baris, banding in zip(tabel.baris, baris_banding(tabel), strict=True):
        cells = {k: c for k, c in baris.sel.items() if k in banding.isi or k in banding.hitungan or k in banding.buta}
        values: dict[str, object] = {
            k: (c.value if k in baris.rusak else baris.nilai.get(k)) for k, c in cells.items() if c.kind != ""
        }
        extra, blind = dict(banding.isi), set(banding.buta)
        for key, (_, place) in own.items():
            at = (place, tabel.kolom_isian) if tabel.lembar.formulir else (baris.row, place)
            cell = tabel.sheet.cell(*at)
            if cell is None:
                continue
            value = _free(book, cell)
            if cell.kind == "":
                blind.add(key)
            elif text := nilai_baku(value):
                extra[key] = text
            else:
                continue
            cells[key], values[key] = cell, value
        whole = BarisBanding(banding.kunci, extra, banding.hitungan, frozenset(blind))
        records.append(BarisSisi(baris.row, whole, cells, values, _name(baris.nilai, tabel.lembar)))
    yield SisiLembar(tabel.lembar.kunci, tabel.sheet, tuple(records), titles, places, tabel)
    taken = {(c.row, c.col) for record in records for c in record.sel.values()}
    taken |= {(c.row, c.col) for b in tabel.baris for c in b.sel.values()}
    if tabel.lembar.formulir:
        taken |= {(row, tabel.kolom_isian - 1) for _, row in own.values()}
    skip = set(tabel.posisi.values()) if tabel.lembar.formulir else {tabel.kepala, *(b.row for b in tabel.baris)}
    yield _loose(book, tabel.sheet, tabel.lembar.kunci + LEPAS, skip, taken, tabel)


def _form_lines(tabel: Tabel) -> dict[str, tuple[str, int]]:
    """Return the office's own lines of a form: key -> (label, row)."""
    found: dict[str, tuple[str, int]] = {}
    ours = set(tabel.posisi.values())
    for row in sorted(tabel.sheet.rows):
        label = tabel.sheet.cell(row, tabel.kolom_isian - 1)
        if row in ours or label is None or not isinstance(label.value, str) or row < min(ours, default=0):
            continue
        key = SENDIRI + normalise(label.value)
        if key != SENDIRI and key not in found:
            found[key] = (label.value.strip(), row)
    return found


def _own_columns(tabel: Tabel) -> dict[str, tuple[str, int]]:
    """Return the office's own columns that hold anything: key -> (title, column)."""
    ours = set(tabel.posisi.values())
    rows = [tabel.sheet.rows.get(b.row, {}) for b in tabel.baris]
    cols = sorted({col for cells in rows for col in cells} - ours)
    head = tabel.sheet.rows.get(tabel.kepala, {})
    cols = sorted({*cols, *(c for c in head if c not in ours and isinstance(head[c].value, str))})
    found: dict[str, tuple[str, int]] = {}
    for col in cols:
        cell = head.get(col)
        text = cell.value.strip() if cell is not None and isinstance(cell.value, str) else ""
        key = SENDIRI + (normalise(text) or column_letter(col))
        if key in found:
            key += f" {column_letter(col)}"
        found[key] = (text or f"Kolom {column_letter(col)}", col)
    return found


def _loose(
    book: RawBook,
    sheet: Sheet,
    key: str,
    skip: Collection[int] = (),
    taken: Collection[tuple[int, int]] = (),
    tabel: Tabel | None = None,
) -> SisiLembar:
    """Return the rows without keys: of a whole sheet, or what a table leaves of it."""
    declared = set() if tabel is None else {k.kunci for k in tabel.lembar.kolom} | {k.kunci for k in tabel.kolom}
    computed = () if tabel is None else [tabel.posisi[k.kunci] for k in tabel.kolom if k.dihitung]
    rows = []
    for number in sorted(sheet.rows):
        cells = {} if number in skip else sheet.rows[number]
        if sum(c.value in declared for c in cells.values()) >= 2:  # the hidden row of keys
            cells = {col: c for col, c in cells.items() if c.value not in declared}
        found: dict[str, Cell] = {}
        values: dict[str, object] = {}
        for col, cell in sorted(cells.items()):
            if (number, col) in taken or col in computed:
                continue
            value = _free(book, cell)
            if cell.kind == "" or nilai_baku(value):
                found[column_letter(col)] = cell
                values[column_letter(col)] = value
        if found:
            texts = {k: nilai_baku(v) for k, v in values.items() if found[k].kind != ""}
            blind = frozenset(k for k, c in found.items() if c.kind == "")
            rows.append(BarisSisi(number, BarisBanding((), texts, {}, blind), found, values, _first(values)))
    titles = {} if tabel is None or tabel.lembar.formulir else {tabel.posisi[k.kunci]: k.judul for k in tabel.kolom}
    return SisiLembar(key, sheet, tuple(rows), {column_letter(col): title for col, title in titles.items()})


def _free(book: RawBook, cell: Cell) -> object:
    """Return what a cell of no declared column holds: dates as they are shown, everything else as it is."""
    if isinstance(cell.value, float) and not book.styles.is_date(cell.style):
        return cell.value
    value, problem = read_cell(_BEBAS, cell, Konteks(book.styles, book.date1904))
    return cell.value if value is None and problem is not None else value


def _name(values: Mapping[str, object], lembar: Lembar) -> str:
    code = values.get(lembar.kunci_baris)
    name = next((v for k in _NAMES if k != lembar.kunci_baris and isinstance(v := values.get(k), str) and v), "")
    return ringkas(" ".join(text for text in (nilai_baku(code), name) if text))


def _first(values: Mapping[str, object]) -> str:
    return ringkas(next((v for v in values.values() if isinstance(v, str)), ""))
