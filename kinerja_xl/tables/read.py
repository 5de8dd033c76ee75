"""Read every declared table of a workbook into typed rows; findings instead of exceptions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from kinerja_xl.findings import Finding, KinerjaError, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import Kolom, Laporan, Lembar
from kinerja_xl.tables.banyak_baris import filled, refuse_idle
from kinerja_xl.tables.cellvalue import Konteks, Masalah, read_cell
from kinerja_xl.tables.dipakai import menurut_pemakaian
from kinerja_xl.tables.hidden import hidden_records, hidden_sheets
from kinerja_xl.tables.kind import recognise
from kinerja_xl.tables.locate import Letak, locate
from kinerja_xl.tables.nomor_kolom import only_numbers_columns
from kinerja_xl.tables.sebutan_tabel import belum_berisi, laporan_jenis_lain
from kinerja_xl.tables.sisa_contoh import example, half_overtyped
from kinerja_xl.tables.spasi import masalah_spasi
from kinerja_xl.tables.tabel import Baris, Nilai, Tabel, Tables
from kinerja_xl.tables.tanda_tangan import awal_tanda_tangan
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.limits import TABLE_ROWS
from kinerja_xl.workbook.read import RawBook

_COLUMN = attrgetter("col")
_TOTAL_WORDS = {"jumlah", "total", "jumlah total", "total anggaran", "jumlah anggaran", "grand total"}


def read_tables(book: RawBook, untuk: Laporan | None = None, wajib: Iterable[Laporan] = ()) -> Tables:
    """Read all tables that the workbook's kind declares.

    Args:
        book: the workbook.
        untuk: the document whose required columns count; by default the one the kind is kept for.
        wajib: documents whose required columns count as well, where the kind can make them.

    Returns:
        The tables, with the findings of reading (KX002-KX013, KX102-KX105, KX109, KX110, KX112, KX113, KX116, KX117)
        and what could therefore not be checked.
    """
    known = recognise(book)
    findings, skipped = list(known.findings), list[Skipped]()
    tabel: dict[str, Tabel] = {}
    if known.jenis is None:
        return Tables(None, known.layout, {}, tuple(findings), (Skipped("isi buku kerja", "jenisnya tidak dikenal"),))
    profil = known.jenis.profil
    if untuk is not None and known.jenis.kunci not in untuk.jenis:
        findings.append(laporan_jenis_lain(known.jenis, untuk))
    elif untuk is not None and untuk.profil is not None:
        profil = untuk.profil
    lebih = [lain.profil for lain in wajib if lain.profil is not None and known.jenis.kunci in lain.jenis]
    for polos in known.jenis.lembar:
        if polos.impor:
            continue
        lembar = profil.pada(polos)
        for lain in lebih:
            lembar = lain.pada(lembar)
        letak, problems = locate(book, lembar)
        findings += problems
        if letak is None and not problems:
            continue
        if letak is None:
            skipped.append(Skipped(f"lembar {lembar.judul}", "lembar atau tabelnya tidak ditemukan"))
            continue
        reader = _Pembaca(book, lembar, letak, _units(tabel.get("kinerja")))
        read, missed = menurut_pemakaian(reader.tabel(), (profil, *lebih), tabel.get("identitas"))
        tabel[lembar.kunci] = read
        findings += missed
        findings += reader.findings
        if not read.baris and not lembar.boleh_kosong:
            findings.append(belum_berisi(read))
        findings += half_overtyped(read)
        findings += hidden_records(read)
    findings += hidden_sheets(book, tabel, known.jenis)
    return Tables(known.jenis, known.layout, tabel, tuple(findings), tuple(skipped))


def read_identitas(book: RawBook) -> Tabel | None:
    """Return the table Identitas alone, which tells whose a workbook is; None for no workbook of ours."""
    known = recognise(book)
    lembar = next((x for x in known.jenis.lembar if x.formulir), None) if known.jenis else None
    letak, _ = locate(book, lembar) if lembar is not None else (None, ())
    return None if lembar is None or letak is None else _Pembaca(book, lembar, letak, {}).tabel()


def _units(kinerja: Tabel | None) -> dict[str, str]:
    """Return the unit of each indicator by its code: whether its results are letters is told nowhere else."""
    rows = kinerja.baris if kinerja else ()
    return {kunci_kode(b.teks("kode_indikator")): b.teks("satuan") for b in reversed(rows) if b.teks("kode_indikator")}


@dataclass(frozen=True, slots=True)
class _Mentah:
    """The cells of one row by column key, merges resolved."""

    row: int
    sel: Mapping[str, Cell]


class _Pembaca:
    """Reads one table; collects the findings on the way."""

    def __init__(self, book: RawBook, lembar: Lembar, letak: Letak, satuan: Mapping[str, str]) -> None:
        self.lembar, self.letak, self.sheet, self.satuan = lembar, letak, letak.sheet, satuan
        self.konteks = {"": Konteks(book.styles, book.date1904)}  # by the row's unit
        self.findings: list[Finding] = []
        self._places = [(k, letak.posisi[k.kunci]) for k in letak.kolom]
        self._columns = {k.kunci: k for k in letak.kolom}
        self._origin = self._merge_origins()
        self._titles = {k.kunci: {normalise(k.judul), self._header(k)} for k in letak.kolom}
        self._example = {k.kunci: example(k) for k in letak.kolom if k.contoh is not None and not k.dihitung}
        self._computed = {k.kunci for k in letak.kolom if k.dihitung}

    def tabel(self) -> Tabel:
        """Return the table with all its rows."""
        letak = self.letak
        rows = self._form_row() if self.lembar.formulir else self._typed(self._data_rows())
        return Tabel(
            self.lembar,
            letak.sheet,
            letak.kolom,
            letak.posisi,
            letak.kolom_isian,
            letak.kepala,
            letak.tahun,
            tuple(rows),
        )

    # -- rows -------------------------------------------------------------------------------------

    def _form_row(self) -> list[Baris]:
        sel: dict[str, Cell] = {}
        for kolom in self.letak.kolom:
            cell = self.sheet.cell(self.letak.posisi[kolom.kunci], self.letak.kolom_isian)
            if cell is not None:
                sel[kolom.kunci] = cell
        return [self._read(_Mentah(0, sel))]

    def _data_rows(self) -> Iterator[_Mentah]:
        """Yield the rows that are records: not blank, not the example, no total, no repeated header."""
        first = max(self.letak.kepala, self.letak.baris_kunci) + 1
        last = max(self.sheet.rows, default=0)
        if (signed := awal_tanda_tangan(self.lembar, self._from_below(first))) is not None:
            last = signed - 1
        # not a range: a stray cell may stand a million rows below the table
        merged = {row for row, _ in self._origin}
        found = [row for row in {*self.sheet.rows, *merged} if first <= row <= last and self._holds(row, merged)]
        if len(found) > TABLE_ROWS:
            raise KinerjaError(
                f"Tabel pada lembar {self.sheet.name} memuat lebih dari {TABLE_ROWS} baris.",
                "Hapus baris yang bukan isian tabel itu, atau bagi buku kerjanya menurut unit kerja.",
            )
        refuse_idle(self.lembar, self.letak, found, merged)
        for row in sorted(found):
            mentah = _Mentah(row, self._cells(row))
            here = {k: c for k, c in mentah.sel.items() if c.row == row} if row in merged else mentah.sel
            own = {k: c for k, c in here.items() if k not in self._computed}
            if not any(filled(c) or c.kind == "" for c in own.values()):  # "": a formula nobody has calculated
                continue
            written = {k: c for k, c in here.items() if filled(c)}
            if self._is_header(written) or only_numbers_columns(written) or self._is_total(written):
                continue
            if self._is_example(own):
                if not self.lembar.pilihan:  # nobody is asked to tidy a sheet that need not be there
                    self.findings.append(
                        Finding(
                            code="KX010",
                            message="Baris contoh masih ada; baris ini tidak ikut dibaca.",
                            at=self.sheet.ref(row, min(c.col for c in own.values())),
                            fix="Hapus baris contoh, atau timpa dengan isian Anda.",
                        )
                    )
                continue
            yield mentah

    def _from_below(self, first: int) -> Iterator[tuple[int, list[Cell]]]:
        """Yield the rows of the table with their filled cells, the last one first; blank rows are left out."""
        places = set(self.letak.posisi.values())
        for row in sorted((r for r in self.sheet.rows if r >= first), reverse=True):
            cells = [c for col, c in self.sheet.rows[row].items() if col in places and filled(c)]
            if cells:
                yield row, cells

    def _holds(self, row: int, merged: Collection[int]) -> bool:
        """True for a row in which something stands, or that a merge covers."""
        here = self.sheet.rows.get(row, {}).values()
        return row in merged or any(filled(c) or c.kind == "" for c in here)

    def _cells(self, row: int) -> dict[str, Cell]:
        here = self.sheet.rows.get(row, {})
        if not self._origin:
            return {kolom.kunci: here[col] for kolom, col in self._places if col in here}
        found: dict[str, Cell] = {}
        for kolom, col in self._places:
            cell = here.get(col)
            origin = self._origin.get((row, col))
            if origin is not None and origin[1] == col and self._spreads(kolom):
                cell = self.sheet.cell(*origin)
            if cell is not None:
                found[kolom.kunci] = cell
        return found

    def _spreads(self, kolom: Kolom) -> bool:
        """True when a merged cell's value holds for every row it covers (names and codes do, amounts do not)."""
        return kolom.warisan or kolom.kunci == self.lembar.kunci_baris or bool(kolom.acuan) or bool(kolom.daftar)

    def _merge_origins(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return covered place -> origin for the merges below the header, in our columns only."""
        cols = set(self.letak.posisi.values())
        found: dict[tuple[int, int], tuple[int, int]] = {}
        if self.lembar.formulir:
            return found
        last = max(self.sheet.rows, default=0)
        for r1, c1, r2, c2 in self.sheet.merged:
            if r1 <= self.letak.kepala:
                continue
            ours = [col for col in cols if c1 <= col <= c2]
            for row in range(r1, min(r2, last) + 1) if ours else ():
                for col in ours:
                    if (row, col) != (r1, c1):
                        found[row, col] = (r1, c1)
        return found

    # -- rows that are no records -----------------------------------------------------------------

    def _header(self, kolom: Kolom) -> str:
        """Return a column's header as it stands in this workbook, which may be an alias or a renamed one."""
        if self.lembar.formulir:
            return ""
        cell = self.sheet.cell(self.letak.kepala, self.letak.posisi[kolom.kunci])
        return normalise(cell.value) if cell is not None and isinstance(cell.value, str) else ""

    def _is_header(self, written: Mapping[str, Cell]) -> bool:
        hits = sum(isinstance(c.value, str) and normalise(c.value) in self._titles[k] for k, c in written.items())
        return hits >= 3

    def _is_total(self, written: Mapping[str, Cell]) -> bool:
        """True for a row whose first text is "Jumlah" or the like and which has no other Kode."""
        texts = (c for c in written.values() if isinstance(c.value, str))
        first = min(texts, key=_COLUMN, default=None)
        if first is None or normalise(str(first.value)) not in _TOTAL_WORDS:
            return False
        kode = written.get(self.lembar.kunci_baris)
        return kode is None or kode is first

    def _is_example(self, own: Mapping[str, Cell]) -> bool:
        kept = self._example.get(self.lembar.kunci_baris)
        key = own.get(self.lembar.kunci_baris)
        if kept is not None and (key is None or key.value != kept):  # which the cell that names a row tells at once
            return False
        return {k: c.value for k, c in own.items() if filled(c)} == self._example

    # -- values -----------------------------------------------------------------------------------

    def _typed(self, rows: Iterable[_Mentah]) -> Iterator[Baris]:
        """Type the rows, and let empty node columns take over from an earlier row with the same Kode."""
        earlier: dict[str, dict[str, Nilai]] = {}
        heirs = [k.kunci for k in self.letak.kolom if k.warisan]
        for mentah in rows:
            baris = self._read(mentah)
            kode = baris.teks(self.lembar.kunci_baris)
            if heirs and kode:
                known = earlier.setdefault(kode, {})
                nilai = dict(baris.nilai)
                for kunci in heirs:
                    if nilai.get(kunci) is None and kunci not in baris.rusak and kunci in known:
                        nilai[kunci] = known[kunci]
                    elif nilai.get(kunci) is not None:
                        known[kunci] = nilai[kunci]  # the nearest row above counts
                baris = Baris(baris.row, nilai, baris.sel, baris.rusak)
            yield baris

    def _read(self, mentah: _Mentah) -> Baris:
        nilai: dict[str, Nilai] = {}
        rusak: set[str] = set()
        problems: list[tuple[str, Cell, Masalah]] = []
        satuan = self._unit(mentah)
        if satuan not in self.konteks:
            self.konteks[satuan] = replace(self.konteks[""], satuan=satuan)
        konteks = self.konteks[satuan]
        for kunci, cell in mentah.sel.items():
            kolom = self._columns[kunci]
            value, masalah = read_cell(kolom, cell, konteks)
            if masalah is None:
                nilai[kunci] = value
                if value == cell.value:  # nothing was cut off
                    continue
                masalah = masalah_spasi(self.lembar, kolom, cell, value)
            elif kolom.dihitung and masalah.code not in {"KX110", "KX112"}:
                continue  # what stands there is fill's business: KX114 and KX115 compare it
            else:
                nilai[kunci] = value
            if masalah is not None:
                if value is None:
                    rusak.add(kunci)
                if cell.row == mentah.row or self.lembar.formulir:  # a merged cell is reported once, at its origin
                    problems.append((kunci, cell, masalah))
        baris = Baris(mentah.row, nilai, mentah.sel, frozenset(rusak))
        row_key = baris.teks(self.lembar.kunci_baris) or None
        for kunci, cell, masalah in problems:
            self.findings.append(
                Finding(
                    code=masalah.code,
                    message=masalah.message,
                    at=self.sheet.ref(cell.row, cell.col),
                    row_key=kunci if self.lembar.formulir else row_key,
                    column=self._columns[kunci].judul,
                    value=_shown(cell),
                    expected=masalah.expected,
                    fix=masalah.fix,
                    severity=masalah.severity,
                )
            )
        return baris

    def _unit(self, mentah: _Mentah) -> str:
        """Return the unit of a row: its own, else its indicator's; "" when it has none."""
        own, kode = mentah.sel.get("satuan"), mentah.sel.get("kode_indikator")
        if own is not None and isinstance(own.value, str) and filled(own):
            return terlihat(own.value)
        named = kode.value if kode is not None else None
        return self.satuan.get(terlihat(named).strip().casefold(), "") if isinstance(named, str) else ""


def _shown(cell: Cell) -> str:
    if isinstance(cell.value, bool):
        return "TRUE" if cell.value else "FALSE"
    if isinstance(cell.value, float):
        return f"{cell.value:.15g}"
    return str(cell.value or "")
