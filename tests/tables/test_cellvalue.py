"""The golden table of cells: what each kind of cell reads as in each type of column, and what is said about it."""

from __future__ import annotations

import datetime as dt

import pytest

from kinerja_xl.findings import Severity
from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.tables.cellvalue import Konteks, read_cell
from kinerja_xl.workbook.cells import Cell, ExcelError, Styles

GENERAL, TEXT, DATE, PERCENT, DATETIME, MONEY = range(6)
STYLES = Styles(("General", "@", "dd/mm/yyyy", "0%", '[$-421]d mmmm yyyy "pukul" hh:mm', '"Rp"#,##0;[Red]-"Rp"#,##0'))


def cell(value, style: int = GENERAL, formula: str | None = None) -> Cell:
    kind = {bool: "b", ExcelError: "e", str: "s", float: "n", type(None): ""}[type(value)]
    return Cell(1, 1, kind, value, repr(value) if kind == "n" else None, formula, style)


def read(tipe: Tipe, c: Cell | None, *, date1904: bool = False, satuan: str = "") -> tuple[object, str]:
    value, problem = read_cell(
        Kolom(kunci="k", judul="Kolom", bantuan="b", tipe=tipe), c, Konteks(STYLES, date1904, satuan)
    )
    return value, problem.code if problem else ""


T = Tipe
GOLDEN = [
    # column, cell, value, code
    (T.TEKS, None, None, ""),
    (T.TEKS, cell(" Meningkatnya\u00a0A "), "Meningkatnya A", ""),
    (T.TEKS, cell("satu\r\n dua "), "satu\ndua", ""),
    (T.TEKS, cell(188.0), "188", ""),
    (T.TEKS, cell(45659.0, DATE), "2 Januari 2025", ""),
    (T.TEKS, cell(True), "TRUE", "KX102"),
    (T.TEKS, cell(ExcelError("#REF!")), None, "KX110"),
    (T.TEKS, cell("#REF!"), "#REF!", ""),
    (T.TEKS, cell("-"), None, ""),
    (T.TEKS, cell(""), None, ""),
    (T.TEKS, cell(None, formula="A1"), None, "KX112"),
    (T.KODE, cell("1.10", TEXT), "1.10", ""),
    (T.KODE, cell(1.1), "1.1", "KX109"),
    (T.KODE, cell(12.0), "12", "KX109"),
    (T.KODE, cell(45658.0, DATE), None, "KX109"),
    (T.NIP, cell("19750101 199903 1 001"), "19750101 199903 1 001", ""),
    (T.NIP, cell(1.97501011999031e17), None, "KX109"),
    (T.UANG, cell(11990000.0), 11990000.0, ""),
    (T.UANG, cell(11990000.0, MONEY), 11990000.0, ""),
    (T.UANG, cell("Rp. 11.990.000"), 11990000.0, "KX103"),
    (T.UANG, cell("1.831.572.000"), 1831572000.0, "KX103"),
    (T.UANG, cell("1.234"), None, "KX104"),
    (T.UANG, cell("1000 rupiah"), 1000.0, "KX113"),
    (T.UANG, cell("menyusul"), None, "KX102"),
    (T.UANG, cell(False), None, "KX102"),
    (T.UANG, cell(45659.0, DATE), None, "KX102"),
    (T.UANG, cell(45659.5, DATETIME), None, "KX102"),
    (T.UANG, cell(0.0), 0.0, ""),
    (T.UANG, cell("–"), None, ""),
    (T.UANG, cell(ExcelError("#DIV/0!"), formula="1/0"), None, "KX110"),
    (T.TARGET, cell(87.5), 87.5, ""),
    (T.TARGET, cell("87,5"), 87.5, "KX103"),
    (T.TARGET, cell(1.0, PERCENT), 100.0, ""),
    (T.TARGET, cell(0.875, PERCENT), 87.5, ""),
    (T.TARGET, cell("75%"), 75.0, "KX103"),
    (T.TARGET, cell("12 Dokumen"), 12.0, "KX113"),
    (T.TARGET, cell("BB"), None, "KX102"),
    (T.TAHUN, cell(2025.0), 2025.0, ""),
    (T.TAHUN, cell("2025"), 2025.0, "KX103"),
    (T.TANGGAL, cell(45659.0, DATE), dt.date(2025, 1, 2), ""),
    (T.TANGGAL, cell(45659.75, DATETIME), dt.date(2025, 1, 2), ""),
    (T.TANGGAL, cell("2 Januari 2025"), dt.date(2025, 1, 2), ""),
    (T.TANGGAL, cell(45659.0), dt.date(2025, 1, 2), "KX105"),
    (T.TANGGAL, cell(7.0), None, "KX105"),
    (T.TANGGAL, cell("Januari 2025"), None, "KX105"),
    (T.TANGGAL, cell(True), None, "KX102"),
    (T.TANGGAL, cell(-1.0, DATE), None, "KX105"),
    (T.TANGGAL, cell(1e9, DATE), None, "KX105"),
    (T.UANG, cell(1e308), None, "KX102"),  # whatever is counted with it leaves Excel's range
    (T.ANGKA, cell(-1e19), None, "KX102"),
    (T.TARGET, cell(1e-308), None, "KX102"),
    (T.TARGET, cell(1e16, PERCENT), 1e18, ""),
    (T.UANG, cell(3.6e15), 3.6e15, ""),
    (T.ANGKA, cell("9" * 400), None, "KX102"),
]  # fmt: skip


@pytest.mark.parametrize(("tipe", "c", "value", "code"), GOLDEN)
def test_golden_cells(tipe: Tipe, c: Cell | None, value: object, code: str) -> None:
    assert read(tipe, c) == (value, code)


def test_the_date_system_of_1904() -> None:
    assert read(T.TANGGAL, cell(44197.0, DATE), date1904=True) == (dt.date(2025, 1, 2), "")


def test_a_letter_is_a_target_where_the_unit_is_predikat() -> None:
    assert read(T.TARGET, cell("BB"), satuan="Predikat") == ("BB", "")
    assert read(T.TARGET, cell("WTP"), satuan="opini") == ("WTP", "")
    assert read(T.TARGET, cell("80,5"), satuan="Predikat") == (80.5, "KX103")


def test_a_unit_that_is_not_the_columns_is_named() -> None:
    assert read(T.TARGET, cell("4 Orang"), satuan="Paket") == (4.0, "KX504")
    assert read(T.TARGET, cell("4 paket"), satuan="Paket") == (4.0, "KX113")


@pytest.mark.parametrize(
    ("number", "message", "expected"),
    [
        (1.1, "Kode 1.1 tersimpan sebagai angka, padahal 1.10 yang berupa angka sama dengan 1.1.", "teks '1.1'"),
        (12.0, "Kode 12 tersimpan sebagai angka.", "teks '12'"),
    ],
)
def test_a_code_that_is_a_number_is_told_what_numbers_lose(number: float, message: str, expected: str) -> None:
    _, problem = read_cell(
        Kolom(kunci="k", judul="Kode", bantuan="b", tipe=T.KODE), cell(number), Konteks(STYLES, False)
    )
    assert problem is not None
    assert (problem.message, problem.expected) == (message, expected)


@pytest.mark.parametrize("c", [cell(45658.0, DATE), cell(123456789012345678.0)])
def test_a_code_that_is_lost_is_an_error_one_that_can_be_read_a_warning(c: Cell) -> None:
    kode = Kolom(kunci="k", judul="Kode", bantuan="b", tipe=T.KODE)
    _, lost = read_cell(kode, c, Konteks(STYLES, False))
    _, read_ = read_cell(kode, cell(1.1), Konteks(STYLES, False))
    assert lost is not None
    assert lost.severity is Severity.ERROR
    assert read_ is not None
    assert read_.severity is None


def test_a_ticked_box_in_a_column_of_choices_has_no_value_that_could_be_named_again() -> None:
    value, fault = read_cell(KINERJA["iku"], cell(True), Konteks(STYLES, False, ""))
    assert value is None and fault is not None and (fault.code, fault.expected) == ("KX102", "pilihan dari daftar")
