"""The cells that a merge writes into a copy of the base, and the computed ones that follow from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from kinerja_xl.app.load import Berkas, reread
from kinerja_xl.filling.capaian import baris_bebas
from kinerja_xl.filling.plan import plan
from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.model.identitas import nilai_baku
from kinerja_xl.model.sisi_buku import LEPAS, SisiLembar, sisi_buku
from kinerja_xl.model.usulan import BarisGabung, BarisMasuk, Gabungan, Tertinggal, Usul
from kinerja_xl.workbook.cells import CellWrite, ExcelError
from kinerja_xl.workbook.locked_areas import refuse_locked
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook

_EXTERNAL = "["


@dataclass
class Tulisan:
    """What is written.

    Attributes:
        writes: the cells, with the canonical text each must read as afterwards.
        masuk: new rows -> the row where each stands now.
        tertinggal: what could not be written.
    """

    writes: dict[CellRef, tuple[CellWrite, str, Usul | None]] = field(default_factory=dict)
    masuk: list[tuple[BarisMasuk, CellRef]] = field(default_factory=list)
    tertinggal: list[Tertinggal] = field(default_factory=list)


def tulis_gabungan(
    induk: Berkas, sisi: Mapping[str, SisiLembar], buku: Sequence[RawBook], gabungan: Gabungan
) -> Tulisan:
    """Plan the cells that bring a merge into the base.

    Args:
        induk: the base.
        sisi: its sheets as one version.
        buku: the copies as read.
        gabungan: what is to come in.
    """
    return _Penulis(induk, sisi, buku, gabungan).tulis()


class _Penulis:
    def __init__(
        self, induk: Berkas, sisi: Mapping[str, SisiLembar], buku: Sequence[RawBook], gabungan: Gabungan
    ) -> None:
        self.induk, self.sisi, self.buku, self.gabungan = induk, sisi, buku, gabungan
        self.hasil = Tulisan()

    def tulis(self) -> Tulisan:
        for column in self.gabungan.kolom:
            at = column.at
            write = CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=column.judul)
            self.hasil.writes[at] = write, nilai_baku(column.judul), None
        for cell in self.gabungan.ubah:
            self._cell(cell.at, cell.usul[0])
        for gone in self.gabungan.hapus:
            self._clear(gone)
        for key in dict.fromkeys(row.lembar for row in self.gabungan.masuk):
            self._enter(key, [row for row in self.gabungan.masuk if row.lembar == key])
        self._drop_locked()
        return self.hasil

    def _cell(self, at: CellRef, usul: Usul, like: int | None = None) -> None:
        write = self._write(at, usul, like)
        self.hasil.writes[at] = write, nilai_baku(usul.nilai), usul

    def _write(self, at: CellRef, usul: Usul, like: int | None) -> CellWrite:
        cell, book = usul.sel, self.buku[usul.dari[0]]
        if cell is None:
            return CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=None)
        value: object = ExcelError(str(cell.value)) if cell.kind == "e" else cell.value
        code = book.styles.format_code(cell.style)
        shown = book.styles.is_date(cell.style) or book.styles.is_percent(cell.style)
        if book.date1904 != self.induk.book.date1904 and book.styles.is_date(cell.style):
            value = usul.nilai
        here = (usul.at.row, usul.at.col) == (at.row, at.col) and usul.at.sheet == at.sheet
        formula = cell.formula if here and cell.formula and _EXTERNAL not in cell.formula else None
        return CellWrite(
            sheet=at.sheet,
            row=at.row,
            col=at.col,
            formula=formula,
            value=value,  # type: ignore[arg-type]  # what a cell holds, or a date
            number_format=code if shown else None,
            like_row=like,
            fit=True,
        )

    def _clear(self, gone: BarisGabung) -> None:
        base = self.sisi[gone.lembar]
        row, sheet = gone.baris.row, base.sheet
        if any(r1 <= row <= r2 and r1 != r2 for r1, _, r2, _ in sheet.merged):
            why = "barisnya memakai sel gabungan; hapus sendiri di buku induk bila memang tidak dipakai"
            self.hasil.tertinggal.append(Tertinggal(gone.oleh[0], f"{base.nama} baris {row} dihapus", why))
            return
        if base.tabel is None:
            cols = [c.col for c in gone.baris.sel.values()]
        else:
            cols = [col for col in sheet.rows.get(row, {}) if col in set(base.posisi.values())]
        for col in cols:
            at = CellRef(base.nama, row, col)
            self.hasil.writes[at] = CellWrite(sheet=at.sheet, row=row, col=col, value=None), "", None

    def _enter(self, key: str, rows: Sequence[BarisMasuk]) -> None:
        base = self.sisi[key]
        if base.tabel is None and key.endswith(LEPAS):
            for row in rows:
                at = min(u.at for u in row.isi.values())
                why = "baris ini di luar tabel; salin sendiri ke buku induk bila diperlukan"
                self.hasil.tertinggal.append(Tertinggal(row.dari[0], str(at), why))
            return
        if base.tabel is not None:
            places = list(islice(baris_bebas(base.tabel), len(rows)))
            like = max((b.row for b in base.tabel.baris), default=base.tabel.kepala + 1)
        else:
            like = max(base.sheet.rows, default=0)
            places = list(range(like + 1, like + 1 + len(rows)))
        for row, place in zip(rows, places, strict=True):
            for column, usul in row.isi.items():
                col = self._col(key, column) if base.tabel is not None else usul.at.col
                self._cell(CellRef(base.nama, place, col), usul, like)
            self.hasil.masuk.append((row, CellRef(base.nama, place, 1)))

    def _col(self, key: str, column: str) -> int:
        own = self.sisi[key].posisi.get(column)
        if own is not None:
            return own
        return next(c.at.col for c in self.gabungan.kolom if (c.lembar, c.kunci) == (key, column))

    def _drop_locked(self) -> None:
        """Leave out what no cell may take: places inside merges, parts of array formulas, headers of Excel tables."""
        book = self.induk.book
        for name in dict.fromkeys(at.sheet for at in self.hasil.writes):
            part, sheet = book.sheet_part(name).part, book.sheet(name)
            xml = book.package.read(part)
            here = {at: said for at, said in self.hasil.writes.items() if at.sheet == name}
            try:
                refuse_locked(book.package, part, xml, sheet, [write for write, _, _ in here.values()])
                continue
            except KinerjaError:
                pass
            for at, (write, _, usul) in here.items():
                try:
                    refuse_locked(book.package, part, xml, sheet, [write])
                except KinerjaError as error:
                    del self.hasil.writes[at]
                    if usul is not None:
                        told = Tertinggal(usul.dari[0], str(usul.at), f"{error.message} {error.fix}")
                        self.hasil.tertinggal.append(told)


def jadikan(induk: Berkas, tulisan: Tulisan) -> bytes:
    """Return the base with the cells written, computed cells brought up to date where the base has them.

    A value that would read as another one in the base's own number format takes its format along.
    """
    data = patch(induk.book, [write for write, _, _ in tulisan.writes.values()]).data
    after = reread(induk, data)
    wrong = dict(_misread(after, tulisan))
    if wrong:
        fixed = {**{at: write for at, (write, _, _) in tulisan.writes.items()}, **wrong}
        data = patch(induk.book, fixed.values()).data
        after = reread(induk, data)
    for _ in range(2):  # what is computed anew may itself be an input of another computed column
        writes = list(_computed(induk, after))
        fresh = patch(after.book, writes)
        if not fresh.changed:
            break
        data = fresh.data
        after = reread(induk, data)
    return data


def _misread(after: Berkas, tulisan: Tulisan) -> Iterator[tuple[CellRef, CellWrite]]:
    read: dict[CellRef, str] = {}
    for side in sisi_buku(after.book, after.tables).values():
        for row in side.baris:
            for key, cell in row.sel.items():
                read[CellRef(side.nama, cell.row, cell.col)] = nilai_baku(row.nilai.get(key))
    for at, (write, text, usul) in tulisan.writes.items():
        if usul is None or usul.sel is None or read.get(at, "") == text or write.number_format is not None:
            continue
        yield at, replace(write, number_format="General" if isinstance(write.value, float) else None)


def _computed(before: Berkas, after: Berkas) -> Iterator[CellWrite]:
    """Yield what fill would write now, where the base was filled; what somebody typed into a computed cell stays."""
    was = plan(before.tables, before.dokumen, before.book.styles)
    ours = 0
    for write in was.writes:
        cell = before.book.sheet(write.sheet).cell(write.row, write.col)
        ours += cell is not None and cell.formula is not None and cell.formula == write.formula
    if not ours:
        return
    planned = plan(after.tables, after.dokumen, after.book.styles)
    typed = set(planned.ketikan)
    yield from (write for write in planned.writes if str(write.at) not in typed)
