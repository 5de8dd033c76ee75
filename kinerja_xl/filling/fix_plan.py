"""Plan the cells that ``check --fix`` writes: the certain corrections of what was found, and stray blanks in keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import Kolom
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.tables.pembetulan import Pembetulan, Pengganti, SelSalah
from kinerja_xl.tables.spasi import spasi_di_tepi
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.cells import Cell, CellWrite, Styles

SPASI = "KX116"
"""The code of blanks at the ends: reading forgives them, Excel's MATCH does not."""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One cell that changes: what stood there, what will, and the finding's code."""

    at: CellRef
    lama: str
    kode: str
    write: CellWrite

    def __str__(self) -> str:
        new = self.write.value
        shown = f"{new:.15g}".replace(".", ",") if isinstance(new, float) else f"'{new}'"
        return f"{self.at}: {self.lama} → {shown} ({self.kode})"


@dataclass(frozen=True, slots=True)
class RencanaPerbaikan:
    """What would change, and the cells left alone although their correction is certain (place -> why, Indonesian)."""

    perubahan: tuple[Perubahan, ...]
    dilewati: Mapping[CellRef, str]


@dataclass(frozen=True, slots=True)
class _Tempat:
    """Where a cell belongs."""

    tabel: Tabel
    baris: Baris
    kolom: Kolom
    cell: Cell


def plan_fixes(
    tables: Tables,
    styles: Styles,
    findings: Iterable[Finding],
    pembetulan: Mapping[str, Pembetulan],
    wants: Callable[[str], bool],
) -> RencanaPerbaikan:
    """Plan the corrections.

    Args:
        tables: the tables as read.
        styles: the workbook's cell formats.
        findings: all that was found.
        pembetulan: code -> how its findings are corrected; a code without it is for a person.
        wants: says which codes are to be corrected.

    Returns:
        The plan, at most one change a cell, in the order of the findings. Formulas are never overwritten.
    """
    job = _Pekerjaan(tables, styles)
    changes: dict[CellRef, Perubahan] = {}
    skipped: dict[CellRef, str] = {}
    for finding in findings:
        how = pembetulan.get(finding.code)
        if how is None or not wants(finding.code):
            continue
        for place in job.meant(finding, terkait=how.terkait):
            new = how.fix(job.sel(place))
            if new is None or job.ref(place) in changes:
                continue
            if place.cell.formula is not None:
                skipped[job.ref(place)] = "berisi rumus"
            else:
                changes[job.ref(place)] = job.change(place, new, finding.code)
    if wants(SPASI):
        for place in job.blanks():
            changes.setdefault(job.ref(place), job.change(place, Pengganti(_read_text(place)), SPASI))
    return RencanaPerbaikan(tuple(changes.values()), skipped)


class _Pekerjaan:
    """The cells of a workbook's tables, by their places."""

    def __init__(self, tables: Tables, styles: Styles) -> None:
        self.tables = tables
        self.styles = styles
        self.places: dict[CellRef | None, _Tempat] = {}
        for tabel in tables.tabel.values():
            for baris in tabel.baris:
                for kolom in tabel.kolom:
                    cell = baris.sel.get(kolom.kunci)
                    if cell is not None and not kolom.dihitung:
                        self.places.setdefault(tabel.ref(baris, kolom.kunci), _Tempat(tabel, baris, kolom, cell))
        self._values: dict[tuple[str, str], frozenset[str]] = {}

    def ref(self, place: _Tempat) -> CellRef:
        """Return a cell's place."""
        return place.tabel.ref(place.baris, place.kolom.kunci)

    def meant(self, finding: Finding, *, terkait: bool) -> Iterator[_Tempat]:
        """Yield the cells that a finding is to be corrected in.

        A text that is repeated down its column (a Sasaran of several rows) is one text, and stays one.
        """
        if not terkait:
            place = self.places.get(finding.at)
            if place is not None:
                yield place
            return
        named = [self.places[at] for at in (finding.at, *finding.related) if at in self.places]
        texts = {(p.tabel.lembar.kunci, p.kolom.kunci, _read_text(p)) for p in named}
        columns = {text[:2] for text in texts}
        for place in self.places.values():
            column = place.tabel.lembar.kunci, place.kolom.kunci
            if column in columns and (*column, _read_text(place)) in texts:
                yield place

    def sel(self, place: _Tempat) -> SelSalah:
        """Return what a fix needs to know of a cell."""
        kolom, tabel = place.kolom, place.tabel
        acuan = self._column(kolom.acuan.lembar, kolom.acuan.kolom) if kolom.acuan else frozenset()
        text = place.cell.value if isinstance(place.cell.value, str) else ""
        lain = self._column(tabel.lembar.kunci, kolom.kunci)
        return SelSalah(kolom, place.cell, _trimmed(text), self.styles, place.baris.teks("satuan"), acuan, lain)

    def change(self, place: _Tempat, new: Pengganti, kode: str) -> Perubahan:
        """Return a change of a cell."""
        at = self.ref(place)
        write = CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=new.nilai, number_format=new.format)
        value = place.cell.value
        old = f"{value:.15g}".replace(".", ",") if isinstance(value, float) else f"'{value}'"
        return Perubahan(at, old, kode, write)

    def blanks(self) -> Iterator[_Tempat]:
        """Yield the keys, references and list values that have blanks at their ends."""
        for place in self.places.values():
            kolom, cell = place.kolom, place.cell
            if cell.formula is None and spasi_di_tepi(place.tabel.lembar, kolom, cell, _read_text(place)):
                yield place

    def _column(self, lembar: str, kunci: str) -> frozenset[str]:
        if (lembar, kunci) not in self._values:
            tabel = self.tables.tabel.get(lembar)
            rows = tabel.baris if tabel is not None else ()
            self._values[lembar, kunci] = frozenset(b.teks(kunci) for b in rows) - {""}
        return self._values[lembar, kunci]


def _read_text(place: _Tempat) -> str:
    """Return a text as reading understood it, without blanks at its ends."""
    return place.baris.teks(place.kolom.kunci)


def _trimmed(text: str) -> str:
    return terlihat(text).replace("\u00a0", " ").strip()
