"""A scratch board: a few sheets in memory, on which formulas run row by row, and the same board as a real workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter
from helpers.markdown_book import parse_table

from kinerja_xl.compute.rumus import NilaiExcel, Rumus, matches
from kinerja_xl.findings import column_letter
from kinerja_xl.findings.address import quoted
from kinerja_xl.workbook.cells import ExcelError

GALAT = {"#DIV/0!": "1/0", "#N/A": "NA()"}
JUDUL = {"kinerja": "Kinerja", "data_ukur": "Data Ukur", "capaian": "Capaian", "riwayat": "Riwayat", "akip": "AKIP"}
BARIS_PERTAMA = 2


@dataclass
class Papan:
    """Sheets by key, each a list of rows (column key -> value). ``rumus`` remembers what was computed where."""

    lembar: dict[str, list[dict[str, NilaiExcel]]]
    identitas: Mapping[str, NilaiExcel] = field(default_factory=dict)
    tahun: int | None = None
    rumus: dict[tuple[str, int, str], str] = field(default_factory=dict)

    def hitung(
        self, lembar: str, kolom: str, pembuat: Callable[[int], Rumus], baris: Iterable[int] | None = None
    ) -> None:
        """Run one computed column; later columns see its results, as fill does it."""
        for n in baris if baris is not None else range(len(self.lembar[lembar])):
            rumus = pembuat(n)
            text = rumus.excel(_Alamat(self, lembar, n))
            assert text is not None
            self.lembar[lembar][n][kolom] = rumus.nilai(_Baris(self, lembar, n))
            self.rumus[lembar, n, kolom] = text

    def kolom(self, lembar: str) -> list[str]:
        return list(dict.fromkeys(k for row in self.lembar[lembar] for k in row))

    def daerah(self, lembar: str, kolom: str, sheet_rows: slice = slice(None)) -> tuple[str, tuple[NilaiExcel, ...]]:
        """Return the address and the values of a column's cells."""
        rows = range(len(self.lembar[lembar]))[sheet_rows]
        letter = column_letter(self.kolom(lembar).index(kolom) + 1)
        first, last = rows[0] + BARIS_PERTAMA, rows[-1] + BARIS_PERTAMA
        address = f"{quoted(JUDUL.get(lembar, lembar))}!${letter}${first}:${letter}${last}"
        return address, tuple(self.lembar[lembar][n].get(kolom) for n in rows)

    def simpan(self, path: Path) -> Path:
        """Write the board as a workbook with every computed value cached."""
        book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
        form = book.add_worksheet("Identitas")
        for n, value in enumerate(self.identitas.values()):
            _tulis(form, n, 0, value)
        for lembar, rows in self.lembar.items():
            sheet, keys = book.add_worksheet(JUDUL.get(lembar, lembar)), self.kolom(lembar)
            sheet.write_row(0, 0, [f"Kolom {k}" for k in keys])
            for n, row in enumerate(rows):
                for c, kunci in enumerate(keys):
                    formula = self.rumus.get((lembar, n, kunci))
                    if formula is None:
                        _tulis(sheet, n + BARIS_PERTAMA - 1, c, row.get(kunci))
                    else:
                        sheet.write_formula(n + BARIS_PERTAMA - 1, c, f"={formula}", None, row[kunci])
        book.close()
        return path


def _tulis(sheet: object, row: int, col: int, value: NilaiExcel) -> None:
    if isinstance(value, ExcelError):
        sheet.write_formula(row, col, f"={GALAT[value]}", None, str(value))  # type: ignore[attr-defined]
    elif value == "":
        sheet.write_formula(row, col, '=""', None, "")  # type: ignore[attr-defined]
    elif isinstance(value, str):
        sheet.write_string(row, col, value)  # type: ignore[attr-defined]
    elif value is not None:
        sheet.write_number(row, col, value)  # type: ignore[attr-defined]


@dataclass
class _Baris:
    papan: Papan
    lembar: str
    n: int

    def __getitem__(self, kunci: str) -> NilaiExcel:
        return self.papan.lembar[self.lembar][self.n].get(kunci)

    def ada(self, kunci: str) -> bool:
        return kunci in self.papan.kolom(self.lembar)

    def cari(self, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
        found = (row for row in self.papan.lembar[lembar] if matches(dicari, row.get(kunci)))
        row = next(found, None)
        return ExcelError("#N/A") if row is None else row.get(hasil)

    def banyak_angka(self, lembar: str, kunci: str) -> int | None:
        if lembar not in self.papan.lembar or kunci not in self.papan.kolom(lembar):
            return None
        return sum(isinstance(row.get(kunci), float) for row in self.papan.lembar[lembar])

    def identitas(self, kunci: str) -> NilaiExcel:
        return self.papan.identitas.get(kunci)

    @property
    def tahun(self) -> int | None:
        return self.papan.tahun


@dataclass
class _Alamat:
    papan: Papan
    lembar: str
    n: int

    def __getitem__(self, kunci: str) -> str:
        return f"{column_letter(self.papan.kolom(self.lembar).index(kunci) + 1)}{self.n + BARIS_PERTAMA}"

    def ada(self, kunci: str) -> bool:
        return kunci in self.papan.kolom(self.lembar)

    def kolom(self, lembar: str, kunci: str) -> str | None:
        if lembar not in self.papan.lembar or kunci not in self.papan.kolom(lembar):
            return None
        letter = column_letter(self.papan.kolom(lembar).index(kunci) + 1)
        return f"{quoted(JUDUL.get(lembar, lembar))}!${letter}:${letter}"

    def identitas(self, kunci: str) -> str | None:
        if kunci not in self.papan.identitas:
            return None
        return f"Identitas!$A${list(self.papan.identitas).index(kunci) + 1}"

    @property
    def tahun(self) -> int | None:
        return self.papan.tahun


def satu_baris(
    rumus: Rumus, nilai: Mapping[str, NilaiExcel], identitas: Mapping[str, NilaiExcel] | None = None
) -> NilaiExcel:
    """Return what a twin gives for one row."""
    return rumus.nilai(_Baris(Papan({"capaian": [dict(nilai)]}, identitas or {}), "capaian", 0))


def angka(text: str) -> float | None:
    """Return the number of a table's cell: ``3.750,5``; None for an empty one and for a dash."""
    return None if text in {"", "-"} else float(text.replace(".", "").replace(",", "."))


def kasus(text: str) -> list[dict[str, str]]:
    """Return the rows of a Markdown table as header -> cell."""
    head, *rows = parse_table(text)
    return [dict(zip(head, row, strict=True)) for row in rows]
