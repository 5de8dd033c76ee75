"""Plan every cell that fill writes. Nothing is changed here: the plan is a list of CellWrites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kinerja_xl.compute import RUMUS, NilaiExcel, Rumus
from kinerja_xl.compute.rumus import matches
from kinerja_xl.findings import column_letter
from kinerja_xl.findings.address import quoted
from kinerja_xl.sheets import Kolom
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.workbook.cells import Cell, CellWrite, ExcelError, Styles
from kinerja_xl.workbook.style import FORMAT_ANGKA

_KODE = re.compile(r"IK-(\d+)\Z")
_WILDCARDS = re.compile(r"[*?~]")


@dataclass(frozen=True, slots=True)
class Rencana:
    """What fill would do.

    Attributes:
        writes: every cell, in the order of the sheets; cells that already hold exactly this are among them.
        ketikan: places whose typed value is replaced by a formula.
        tanpa_nilai: places whose formula rests on a formula nobody has calculated yet, so it gets no cached value.
    """

    writes: tuple[CellWrite, ...]
    ketikan: tuple[str, ...]
    tanpa_nilai: tuple[str, ...]


def plan(tables: Tables, styles: Styles) -> Rencana:
    """Plan the writes for all tables of a workbook.

    Args:
        tables: the tables as read.
        styles: the workbook's cell formats.

    Returns:
        The plan. A computed column the office has deleted is left out; a cell inside a merge is written only at the
        merge's origin.
    """
    job = _Pekerjaan(tables, styles)
    for tabel in tables.tabel.values():
        job.beri_kode(tabel)
    for tabel in tables.tabel.values():
        for baris in tabel.baris:
            for kolom in tabel.kolom:
                if kolom.rumus is not None:
                    job.hitung(tabel, baris, kolom, RUMUS[kolom.rumus])
    return Rencana(tuple(job.writes), tuple(job.ketikan), tuple(job.tanpa_nilai))


class _BelumDihitungError(Exception):
    """A twin asked for a cell whose formula has no cached value."""


@dataclass(slots=True)
class _Pekerjaan:
    """The work of one plan: what has been computed so far lies over what the workbook holds."""

    tables: Tables
    styles: Styles
    writes: list[CellWrite] = field(default_factory=list)
    ketikan: list[str] = field(default_factory=list)
    tanpa_nilai: list[str] = field(default_factory=list)
    hasil: dict[tuple[str, int, int], NilaiExcel] = field(default_factory=dict)
    indeks: dict[tuple[str, str], dict[object, int]] = field(default_factory=dict)
    tertutup: dict[str, frozenset[tuple[int, int]]] = field(default_factory=dict)

    def beri_kode(self, tabel: Tabel) -> None:
        """Give each indicator without a code the next free one, as a constant."""
        if "kode_indikator" not in tabel.posisi or not tabel.lembar["kode_indikator"].isi_otomatis:
            return
        used = {b.teks("kode_indikator") for b in tabel.baris}
        number = max((int(m[1]) for k in used if (m := _KODE.match(k))), default=0)
        for baris in tabel.baris:
            empty = baris.nilai.get("kode_indikator") is None and "kode_indikator" not in baris.rusak
            if not baris.teks("indikator") or not empty or self._covered(tabel, baris, "kode_indikator"):
                continue
            number += 1
            self._tulis(tabel, baris, "kode_indikator", None, f"IK-{number:03d}", None)

    def hitung(self, tabel: Tabel, baris: Baris, kolom: Kolom, rumus: Rumus) -> None:
        """Write one computed cell."""
        if self._covered(tabel, baris, kolom.kunci):
            return
        row = _Baris(self, tabel, baris)
        address = _Alamat(self, tabel, baris)
        formula = rumus.excel(address) if all(address.ada(k) for k in rumus.perlu) else None
        if formula is None:
            return
        try:
            value = rumus.nilai(row)
        except _BelumDihitungError:
            value = None
            self.tanpa_nilai.append(str(tabel.ref(baris, kolom.kunci)))
        source = rumus.format_dari(address)
        format_ = self._percent_format(baris, source) if source else FORMAT_ANGKA.get(kolom.tipe)
        now = baris.sel.get(kolom.kunci)
        if now is not None and now.formula is None and now.kind != "" and now.value != "":
            self.ketikan.append(str(tabel.ref(baris, kolom.kunci)))
        self._tulis(tabel, baris, kolom.kunci, formula, value, format_)

    def _tulis(
        self, tabel: Tabel, baris: Baris, kunci: str, formula: str | None, value: NilaiExcel, format_: str | None
    ) -> None:
        at = (tabel.sheet.name, baris.row, tabel.posisi[kunci])
        self.hasil[at] = value
        if formula is None:
            self.indeks.clear()  # a new code can be looked up
        self.writes.append(
            CellWrite(sheet=at[0], row=at[1], col=at[2], formula=formula, value=value, number_format=format_)
        )

    def _percent_format(self, baris: Baris, kunci: str) -> str | None:
        """Return the source cell's format when it shows per cent: 1 shown as 100% must not turn into a bare 1."""
        cell = baris.sel.get(kunci)
        return self.styles.format_code(cell.style) if cell is not None and self.styles.is_percent(cell.style) else None

    def _covered(self, tabel: Tabel, baris: Baris, kunci: str) -> bool:
        """True inside a merge but not at its origin, where nothing can stand."""
        name = tabel.sheet.name
        if name not in self.tertutup:
            self.tertutup[name] = _covered_places(tabel)
        return (baris.row, tabel.posisi[kunci]) in self.tertutup[name]

    # -- what formulas see ------------------------------------------------------------------------

    def nilai(self, sheet: str, cell: Cell | None, row: int, col: int) -> NilaiExcel:
        """Return what Excel will see in a cell once the plan is carried out."""
        if (sheet, row, col) in self.hasil:
            return self.hasil[sheet, row, col]
        if cell is None:
            return None
        if cell.kind == "":
            raise _BelumDihitungError
        return ExcelError(cell.value) if cell.kind == "e" else cell.value

    def cari(self, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
        """INDEX(hasil, MATCH(dicari, kunci, 0)) over whole columns."""
        tabel = self.tables.tabel.get(lembar)
        if tabel is None or kunci not in tabel.posisi or hasil not in tabel.posisi:
            return ExcelError("#N/A")
        row = self._match(tabel, tabel.posisi[kunci], dicari)
        if row is None:
            return ExcelError("#N/A")
        col = tabel.posisi[hasil]
        return self.nilai(tabel.sheet.name, tabel.sheet.cell(row, col), row, col)

    def _match(self, tabel: Tabel, col: int, wanted: NilaiExcel) -> int | None:
        if wanted is None or isinstance(wanted, ExcelError):
            return None
        if isinstance(wanted, str) and _WILDCARDS.search(wanted):
            return next((row for row, value in self._column(tabel, col) if matches(wanted, value)), None)
        key = (tabel.sheet.name, str(col))
        if key not in self.indeks:
            found: dict[object, int] = {}
            for row, value in self._column(tabel, col):
                found.setdefault(_key(value), row)
            self.indeks[key] = found
        return self.indeks[key].get(_key(wanted)) if wanted != "" else None

    def _column(self, tabel: Tabel, col: int) -> Iterator[tuple[int, NilaiExcel]]:
        name = tabel.sheet.name
        rows = set(tabel.sheet.rows) | {r for s, r, c in self.hasil if s == name and c == col}
        for row in sorted(rows):
            cell = tabel.sheet.cell(row, col)
            value = None if cell is not None and cell.kind == "" else self.nilai(name, cell, row, col)
            if value is not None and not isinstance(value, ExcelError):
                yield row, value


def _covered_places(tabel: Tabel) -> frozenset[tuple[int, int]]:
    """Return the places of a table's own columns that a merge covers, its origin left out."""
    cols = sorted(tabel.posisi.values())
    last = max((baris.row for baris in tabel.baris), default=0)
    return frozenset(
        (row, col)
        for r1, c1, r2, c2 in tabel.sheet.merged
        for col in cols
        if c1 <= col <= c2
        for row in range(r1, min(r2, last) + 1)
        if (row, col) != (r1, c1)
    )


def _key(value: NilaiExcel) -> object:
    """Return what two cells that MATCH have in common: type and value, texts without case."""
    return value.casefold() if isinstance(value, str) else (type(value).__name__, value)


@dataclass(frozen=True, slots=True)
class _Baris:
    """``compute.BarisExcel`` over one row."""

    job: _Pekerjaan
    tabel: Tabel
    baris: Baris

    def __getitem__(self, kunci: str) -> NilaiExcel:
        if kunci not in self.tabel.posisi:
            return None
        at = self.tabel.ref(self.baris, kunci)
        return self.job.nilai(at.sheet, self.baris.sel.get(kunci), at.row, at.col)

    def ada(self, kunci: str) -> bool:
        return kunci in self.tabel.posisi

    def cari(self, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
        return self.job.cari(lembar, kunci, dicari, hasil)

    def identitas(self, kunci: str) -> NilaiExcel:
        form = self.job.tables.tabel.get("identitas")
        if form is None or kunci not in form.posisi:
            return None
        at = form.ref(form.baris[0], kunci)
        return self.job.nilai(at.sheet, form.baris[0].sel.get(kunci), at.row, at.col)

    @property
    def tahun(self) -> int | None:
        return _tahun(self.job.tables)


@dataclass(frozen=True, slots=True)
class _Alamat:
    """``compute.Alamat`` over one row."""

    job: _Pekerjaan
    tabel: Tabel
    baris: Baris

    def __getitem__(self, kunci: str) -> str:
        return self.tabel.ref(self.baris, kunci).address

    def ada(self, kunci: str) -> bool:
        return kunci in self.tabel.posisi

    def kolom(self, lembar: str, kunci: str) -> str | None:
        tabel = self.job.tables.tabel.get(lembar)
        if tabel is None or kunci not in tabel.posisi:
            return None
        letter = column_letter(tabel.posisi[kunci])
        return f"{quoted(tabel.sheet.name)}!${letter}:${letter}"

    def identitas(self, kunci: str) -> str | None:
        form = self.job.tables.tabel.get("identitas")
        if form is None or kunci not in form.posisi:
            return None
        at = form.ref(form.baris[0], kunci)
        return f"{quoted(at.sheet)}!${column_letter(at.col)}${at.row}"

    @property
    def tahun(self) -> int | None:
        return _tahun(self.job.tables)


def _tahun(tables: Tables) -> int | None:
    form = tables.tabel.get("identitas")
    year = form.baris[0].angka("tahun") if form is not None else None
    return None if year is None else int(year)
