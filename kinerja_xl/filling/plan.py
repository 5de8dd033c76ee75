"""Plan every cell that fill writes. Nothing is changed here: the plan is a list of CellWrites."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import field

from kinerja_xl.compute import RUMUS_INDIKATOR, NilaiExcel, Rumus, Ukuran, rumus_dokumen
from kinerja_xl.compute.excel import PANJANG_TERBESAR
from kinerja_xl.compute.rumus import is_number, matches
from kinerja_xl.filling.capaian import baris_baru, format_desimal, urutan
from kinerja_xl.filling.sudut import AlamatBaris, BelumDihitungError, NilaiBaris
from kinerja_xl.filling.ukuran import susun_ukuran
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import Kolom
from kinerja_xl.sheets.capaian import CAPAIAN
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.workbook.cells import Cell, CellWrite, ExcelError, Styles
from kinerja_xl.workbook.style import FORMAT_ANGKA

_KODE = regex(r"IK-(\d+)\Z")
_WILDCARDS = regex(r"[*?~]")
_SEARCHED = 200_000
"""Rows that codes with wildcards may look through one by one; what asks for more is left to Excel to calculate."""


@dataclass(frozen=True, slots=True)
class Rencana:
    """What fill would do.

    Attributes:
        writes: every cell, in the order of the sheets; cells that already hold exactly this are among them.
        ketikan: places whose typed value is replaced by a formula.
        tanpa_nilai: places whose formula rests on a formula nobody has calculated yet, so it gets no cached value.
        terlalu_panjang: places left as they are, because Excel takes no formula of that length.
    """

    writes: tuple[CellWrite, ...]
    ketikan: tuple[str, ...]
    tanpa_nilai: tuple[str, ...]
    terlalu_panjang: tuple[str, ...]


TANPA_RENCANA = Rencana((), (), (), ())
"""Nothing to do."""


def plan(tables: Tables, dokumen: Dokumen, styles: Styles) -> Rencana:
    """Plan the writes for all tables of a workbook.

    Args:
        tables: the tables as read.
        dokumen: the document they make.
        styles: the workbook's cell formats.

    Returns:
        The plan. A computed column the office has deleted is left out; a cell inside a merge is written only at the
        merge's origin.
    """
    job = _Pekerjaan(tables, styles, rumus_dokumen(dokumen.ketentuan))
    for tabel in tables.tabel.values():
        job.beri_kode(tabel)
    for kunci, tabel in tables.tabel.items():
        if kunci != CAPAIAN.kunci:
            for baris in tabel.baris:
                job.hitung_baris(tabel, baris)
    if CAPAIAN.kunci in tables.tabel:  # last of all: it looks at every other sheet
        job.hitung_capaian(tables.tabel[CAPAIAN.kunci], dokumen)
    return Rencana(tuple(job.writes), tuple(job.ketikan), tuple(job.tanpa_nilai), tuple(job.terlalu_panjang))


@dataclass(slots=True)
class _Pekerjaan:
    """The work of one plan: what has been computed so far lies over what the workbook holds."""

    tables: Tables
    styles: Styles
    rumus: Mapping[str, Rumus]
    writes: list[CellWrite] = field(default_factory=list)
    ketikan: list[str] = field(default_factory=list)
    tanpa_nilai: list[str] = field(default_factory=list)
    terlalu_panjang: list[str] = field(default_factory=list)
    hasil: dict[tuple[str, int, int], NilaiExcel] = field(default_factory=dict)
    indeks: dict[tuple[str, str], dict[object, int]] = field(default_factory=dict)
    tertutup: dict[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    sama: dict[str, tuple[tuple[Kolom, Rumus], ...]] = field(default_factory=dict)  # by table, where rows are alike
    terbaca: int = 0  # rows read for codes with wildcards
    banyak: dict[tuple[str, str], int] = field(default_factory=dict)

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

    def hitung_baris(self, tabel: Tabel, baris: Baris, ukuran: Ukuran | None = None) -> None:
        """Write the computed cells of a row; where it is an indicator's, its ``ukuran`` decides the formulas."""
        formulas = self._rumus_baris(tabel, ukuran)
        if not formulas:
            return
        row, address = NilaiBaris(self, tabel, baris), AlamatBaris(self, tabel, baris)
        for kolom, rumus in formulas:
            self.hitung(row, address, kolom, rumus, format_desimal(kolom, ukuran))

    def _rumus_baris(self, tabel: Tabel, ukuran: Ukuran | None) -> tuple[tuple[Kolom, Rumus], ...]:
        """Return the formulas of a row in the order in which they look at each other."""
        kunci = tabel.lembar.kunci
        if ukuran is None and kunci in self.sama:
            return self.sama[kunci]
        formulas: dict[str, tuple[Kolom, Rumus]] = {}
        for kolom in tabel.kolom:
            if kolom.rumus is not None:
                own = ukuran is not None and kolom.rumus in RUMUS_INDIKATOR
                rumus = RUMUS_INDIKATOR[kolom.rumus](ukuran) if own and ukuran else self.rumus[kolom.rumus]
                formulas[kolom.kunci] = (kolom, rumus)
        found = tuple(formulas[key] for key in _berurutan({key: rumus for key, (_, rumus) in formulas.items()}))
        if ukuran is None:
            self.sama[kunci] = found
        return found

    def hitung_capaian(self, tabel: Tabel, dokumen: Dokumen) -> None:
        """Write the sheet Capaian: a row for each indicator, children before the parents that look at them."""
        if "kode_indikator" not in tabel.posisi:
            return
        ukuran = susun_ukuran(self, dokumen, self._kode, self.styles)
        rows = {kunci_kode(b.teks("kode_indikator")): b for b in reversed(tabel.baris)}
        for kode, baris in baris_baru(tabel, [k for k in ukuran if kunci_kode(k) not in rows]):
            self._tulis(tabel, baris, "kode_indikator", None, kode, None)
            rows[kunci_kode(kode)] = baris
        known = urutan({kunci_kode(kode): satu for kode, satu in ukuran.items()})
        for kode in (*known, *(k for k in rows if k not in known)):
            self.hitung_baris(tabel, rows[kode], known.get(kode, Ukuran(ketentuan=dokumen.ketentuan)))

    def hitung(self, row: NilaiBaris, address: AlamatBaris, kolom: Kolom, rumus: Rumus, desimal: str | None) -> None:
        """Write one computed cell; ``desimal`` is its number format where the column's type has none."""
        tabel, baris = row.tabel, row.baris
        if self._covered(tabel, baris, kolom.kunci):
            return
        formula = rumus.excel(address) if all(address.ada(k) for k in rumus.perlu) else None
        if formula is None:
            return
        if len(formula) > PANJANG_TERBESAR:
            self.terlalu_panjang.append(str(tabel.ref(baris, kolom.kunci)))
            return
        try:
            value = rumus.nilai(row)
        except BelumDihitungError:
            value = None
            self.tanpa_nilai.append(str(tabel.ref(baris, kolom.kunci)))
        source = rumus.format_dari(address)
        format_ = self._percent_format(baris, source) if source else FORMAT_ANGKA.get(kolom.tipe, desimal)
        if format_ is None and not baris.sel:
            format_ = "General"  # a new row looks like the first one, whose numbers may have decimals
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
            CellWrite(
                sheet=at[0],
                row=at[1],
                col=at[2],
                formula=formula,
                value=value,
                number_format=format_,
                like_row=tabel.kepala + 1,
                fit=True,
            )
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

    def _kode(self, indikator: Indikator) -> str:
        """Return an indicator's code, also one that it is only given now."""
        tabel = self.tables.tabel["kinerja"]
        given = self.hasil.get((tabel.sheet.name, indikator.at.row, tabel.posisi.get("kode_indikator", 0)))
        return given if isinstance(given, str) else indikator.kode

    # -- what formulas see ------------------------------------------------------------------------

    def nilai(self, sheet: str, cell: Cell | None, row: int, col: int) -> NilaiExcel:
        """Return what Excel will see in a cell once the plan is carried out."""
        if (sheet, row, col) in self.hasil:
            value = self.hasil[sheet, row, col]
            if value is None:  # a formula that rests on one nobody has calculated is itself not calculated
                raise BelumDihitungError
            return value
        if cell is None:
            return None
        if cell.kind == "":
            raise BelumDihitungError
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

    def banyak_angka(self, lembar: str, kunci: str) -> int | None:
        """COUNT of a whole column that is not computed, None where it is not there."""
        tabel = self.tables.tabel.get(lembar)
        if tabel is None or kunci not in tabel.posisi:
            return None
        if (lembar, kunci) not in self.banyak:
            col, name = tabel.posisi[kunci], tabel.sheet.name
            self.banyak[lembar, kunci] = sum(
                is_number(self.nilai(name, cells.get(col), row, col)) for row, cells in tabel.sheet.rows.items()
            )
        return self.banyak[lembar, kunci]

    def _match(self, tabel: Tabel, col: int, wanted: NilaiExcel) -> int | None:
        if wanted is None or isinstance(wanted, ExcelError):
            return None
        if isinstance(wanted, str) and _WILDCARDS.search(wanted):
            self.terbaca += len(tabel.sheet.rows)
            if self.terbaca > _SEARCHED:
                raise BelumDihitungError
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
            with contextlib.suppress(BelumDihitungError):
                value = self.nilai(name, tabel.sheet.cell(row, col), row, col)
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


def _berurutan(rumus: Mapping[str, Rumus]) -> list[str]:
    """Return the computed columns of a row, each behind those that its formula looks at."""
    done: set[str] = set()
    found: list[str] = []

    def kunjungi(kunci: str) -> None:
        done.add(kunci)
        satu = rumus[kunci]
        for before in (*satu.perlu, *satu.sesudah):
            if before in rumus and before not in done:
                kunjungi(before)
        found.append(kunci)

    for kunci in rumus:
        if kunci not in done:
            kunjungi(kunci)
    return found
