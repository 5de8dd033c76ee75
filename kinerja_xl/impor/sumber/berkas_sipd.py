"""Exports of SIPD-RI: the budget by account (rekap pagu) and what was spent by document (laporan realisasi).

They have one row an account or a document, up to a whole district's, so they are read row by row and added up at once;
only the sums and the places they came from are kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import islice
from pathlib import Path

from kinerja_xl.findings import column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.sumber.berkas_csv import TeksCsv, baris_csv, is_csv, teks_csv
from kinerja_xl.patterns import regex
from kinerja_xl.text.dates import read_date
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.workbook.cells import Cell
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.serials import from_serial
from kinerja_xl.workbook.stream import sheet_rows

_HEAD = 15  # rows above which the header stands
PAGU, REALISASI = "pagu", "realisasi"

_NEEDED = {
    PAGU: ("kode skpd", "kode sub kegiatan", "nama sub kegiatan", "pagu"),
    REALISASI: ("kode skpd", "kode sub kegiatan", "nilai realisasi", "tanggal dokumen"),
}
_OFFICE = ("kode skpd", "nama skpd", "kode sub unit", "nama sub unit")
_READ = frozenset(
    {
        *_OFFICE,
        *(f"{told} {level}" for told in ("kode", "nama") for level in ("program", "kegiatan", "sub kegiatan")),
        *("nama sumber dana", "pagu", "nilai realisasi", "nilai setoran", "tahun"),
        *("jenis dokumen", "jenis transaksi", "tanggal transfer", "tanggal dokumen"),
    }
)
"""The columns that are read; of all others it is only told how many cells hold something."""
_ALIAS = {"kode sub skpd": "kode sub unit", "nama sub skpd": "nama sub unit", "kode unit": "kode skpd"}


@dataclass(frozen=True)
class EksporSipd:
    """An export, opened.

    Attributes:
        path, lembar: the file and its sheet.
        isi: what its rows are read from.
        date1904: its dates count from 1904.
        jenis: PAGU or REALISASI.
        kepala: the number of the header row.
        kolom: title (normalised) -> column number.
        judul: column number -> the title as it is written.
    """

    path: Path
    lembar: str
    isi: RawBook | TeksCsv
    jenis: str
    kepala: int
    kolom: Mapping[str, int]
    judul: Mapping[int, str]

    @property
    def date1904(self) -> bool:
        """True where dates are numbers that count from 1904."""
        return isinstance(self.isi, RawBook) and self.isi.date1904

    def baris(self) -> Iterator[tuple[int, Mapping[int, Cell]]]:
        """Yield its rows with their numbers, read anew each time."""
        wanted = {n for title, n in self.kolom.items() if title in _READ}
        return _rows(self.isi, self.lembar, frozenset(wanted))


def _rows(
    isi: RawBook | TeksCsv, lembar: str, kolom: frozenset[int] = frozenset()
) -> Iterator[tuple[int, Mapping[int, Cell]]]:
    if isinstance(isi, RawBook):
        yield from sheet_rows(isi, lembar, kolom)
        return
    for row, line in baris_csv(isi):
        cells = {
            n: Cell(row, n, "s", plain, None, None, 0)
            for n, text in enumerate(line, start=1)
            if (plain := text.strip())
        }
        if cells:
            yield row, cells


@dataclass
class Deretan:
    """Row numbers, kept as runs."""

    runs: list[list[int]] = field(default_factory=list)
    banyak: int = 0

    def tambah(self, row: int) -> None:
        """Add the next row."""
        self.banyak += 1
        if self.runs and self.runs[-1][1] == row - 1:
            self.runs[-1][1] = row
        else:
            self.runs.append([row, row])

    def gabung(self, other: Deretan) -> None:
        """Add other rows, which lie anywhere."""
        runs: list[list[int]] = []
        for first, last in sorted([*self.runs, *other.runs]):
            if runs and first <= runs[-1][1] + 1:
                runs[-1][1] = max(last, runs[-1][1])
            else:
                runs.append([first, last])
        self.runs, self.banyak = runs, self.banyak + other.banyak

    def rentang(self, *columns: int) -> str:
        """Return the rows' cells in some columns (from the first to the last of them) as ranges."""
        first, last = column_letter(min(columns)), column_letter(max(columns))
        return ", ".join(f"{first}{a}" if a == b and first == last else f"{first}{a}:{last}{b}" for a, b in self.runs)


@dataclass
class RekapSipd:
    """The rows of one unit of an office, added up.

    Attributes:
        unit: code and name of the office, code and name of the unit.
        jumlah: (sub kegiatan, fund, quarter, year) -> sum, and the rows that make it; quarter and year 0 where the
            export tells none.
        nama: code -> name, of programmes, kegiatan and sub kegiatan, as the export writes them.
        baris_kode: code -> the rows that name it.
        baris: all rows that count.
        salah: why -> rows that could not be counted, and how many cells they hold.
        bentuk: which columns hold something -> in how many of the rows that count.
    """

    unit: tuple[str, str, str, str]
    jumlah: dict[tuple[str, str, int, int], tuple[float, Deretan]] = field(default_factory=dict)
    nama: dict[str, str] = field(default_factory=dict)
    baris_kode: dict[str, Deretan] = field(default_factory=dict)
    baris: Deretan = field(default_factory=Deretan)
    salah: dict[str, tuple[Deretan, int]] = field(default_factory=dict)
    bentuk: Counter[tuple[int, ...]] = field(default_factory=Counter)

    @property
    def sel(self) -> Mapping[int, int]:
        """How many cells hold something, by column, in the rows that count."""
        found: Counter[int] = Counter()
        for columns, count in self.bentuk.items():
            found.update(dict.fromkeys(columns, count))
        return found


def buka_sipd(path: Path, lembar: tuple[str, ...] = ()) -> EksporSipd | None:
    """Return an export of SIPD-RI; None for any other workbook.

    Args:
        path: the file.
        lembar: the sheets to look at; all by default.

    Raises:
        KinerjaError: it is no workbook, or a damaged one.
    """
    isi: RawBook | TeksCsv
    if is_csv(path):
        isi = teks_csv(path)
        names: Sequence[str] = (path.stem,)
    else:
        isi = read_workbook(path)
        names = [n for n in isi.sheet_names if not lembar or n in lembar]
    for name in names:
        for row, cells in islice(_rows(isi, name), _HEAD):
            titles = {_title(c): n for n, c in cells.items() if isinstance(c.value, str)}
            for kind, needed in _NEEDED.items():
                if all(t in titles for t in needed):
                    told = {n: str(c.value) for n, c in cells.items()}
                    return EksporSipd(path, name, isi, kind, row, titles, told)
    return None


def _title(cell: Cell) -> str:
    plain = normalise(str(cell.value))
    return _ALIAS.get(plain, plain)


def rekap_sipd(ekspor: EksporSipd) -> tuple[RekapSipd, ...]:
    """Return the rows of an export added up, for each unit of each office; the file is read once."""
    units: dict[tuple[str, ...], RekapSipd] = {}
    offices = [ekspor.kolom.get(t, 0) for t in _OFFICE]
    reader = _Pembaca(ekspor)
    for row, cells in ekspor.baris():
        if row <= ekspor.kepala:
            continue
        unit = tuple(_text(c) if (c := cells.get(n)) else "" for n in offices)
        made = units.get(unit)
        if made is None:
            made = units[unit] = RekapSipd(unit)  # type: ignore[arg-type]
        reader.hitung(made, row, cells)
    return tuple(units.values())


class _Pembaca:
    """Reads the rows of one export."""

    def __init__(self, ekspor: EksporSipd) -> None:
        self.ekspor, self.kolom = ekspor, ekspor.kolom
        self.tingkat = [
            (self.kolom.get(f"kode {x}", 0), self.kolom.get(f"nama {x}", 0))
            for x in ("program", "kegiatan", "sub kegiatan")
        ]

    def _teks(self, cells: Mapping[int, Cell], title: str) -> str:
        cell = cells.get(self.kolom.get(title, 0))
        return "" if cell is None else _text(cell)

    def hitung(self, made: RekapSipd, row: int, cells: Mapping[int, Cell]) -> None:
        """Count one row, or say why it cannot be counted."""
        code = kode_sipd(self._teks(cells, "kode sub kegiatan"))
        amount = self._jumlah(cells)
        when = self._waktu(cells)
        why = (
            "baris tanpa kode sub kegiatan"
            if not code
            else "jumlah uangnya tidak terbaca"
            if amount is None
            else "tanggalnya tidak terbaca"
            if when is None
            else ""
        )
        if why or amount is None or when is None:
            rows, count = made.salah.get(why, (Deretan(), 0))
            rows.tambah(row)
            made.salah[why] = rows, count + len(cells)
            return
        made.baris.tambah(row)
        made.bentuk[tuple(cells)] += 1
        for kode_kolom, nama_kolom in self.tingkat:
            own = kode_sipd(_text(c)) if (c := cells.get(kode_kolom)) else ""
            if own:
                if own not in made.nama:
                    made.nama[own] = _text(told) if (told := cells.get(nama_kolom)) else ""
                    made.baris_kode[own] = Deretan()
                made.baris_kode[own].tambah(row)
        key = (code, self._teks(cells, "nama sumber dana"), *when)
        total, rows = made.jumlah.get(key) or (0.0, Deretan())
        rows.tambah(row)
        made.jumlah[key] = total + amount, rows

    def _jumlah(self, cells: Mapping[int, Cell]) -> float | None:
        """Return what a row counts: the budget, or what was spent less what was paid back; never Nilai SP2D."""
        if self.ekspor.jenis == PAGU:
            return _money(cells.get(self.kolom["pagu"]))
        spent = _money(cells.get(self.kolom["nilai realisasi"]))
        back = _money(cells.get(self.kolom.get("nilai setoran", 0)))
        return None if spent is None or back is None else spent - back

    def _waktu(self, cells: Mapping[int, Cell]) -> tuple[int, int] | None:
        """Return quarter and year: of the transfer for SPP-LS, else of the document; 0 where the export has none."""
        if self.ekspor.jenis == PAGU:
            year = self._teks(cells, "tahun")[:4]
            return 0, int(year) if year.isdecimal() else 0
        kind = self._teks(cells, "jenis dokumen") + " " + self._teks(cells, "jenis transaksi")
        direct = re.search(r"\bLS\b", kind.upper()) is not None
        for title in ("tanggal transfer", "tanggal dokumen") if direct else ("tanggal dokumen",):
            date = _date(cells.get(self.kolom.get(title, 0)), date1904=self.ekspor.date1904)
            if date is not None:
                return (date.month + 2) // 3, date.year
        return None


_SPLIT = regex(r"[.\s]+")


@lru_cache(maxsize=4096)
def kode_sipd(teks: str) -> str:
    """Return a code as the national table writes it: ``7.01.02.2.01.03`` -> ``7.01.02.2.01.0003``; "" for none."""
    parts = [p for p in _SPLIT.split(teks) if p]
    if not 3 <= len(parts) <= 6 or not all(p.isdigit() or p.upper() in ("X", "XX") for p in parts):
        return ""
    if len(parts) == 6:
        parts[5] = parts[5].zfill(4)
    return ".".join(p.upper() for p in parts)


def _text(cell: Cell) -> str:
    if isinstance(cell.value, float) and cell.value == int(cell.value):
        return str(int(cell.value))
    return "" if cell.value is None else str(cell.value).strip()


def _money(cell: Cell | None) -> float | None:
    if cell is None or cell.value in (None, "", "-"):
        return 0.0
    if isinstance(cell.value, float) and not isinstance(cell.value, bool):
        return cell.value
    return read_number(str(cell.value)).value  # in whole rupiah a group of three is always thousands


def _date(cell: Cell | None, *, date1904: bool) -> dt.date | None:
    if cell is None or isinstance(cell.value, bool):
        return None
    if isinstance(cell.value, float):
        try:
            return from_serial(cell.value, date1904=date1904).date()
        except ValueError:
            return None
    return _day(str(cell.value))


@lru_cache(maxsize=4096)
def _day(text: str) -> dt.date | None:
    return read_date(re.split(r"[T ]\d", text.strip())[0])
