"""One cell to one typed value: Indonesian numbers, dates, percentages; nothing is guessed silently.

Every reader returns the value and, where something has to be said, a ``Masalah`` (code, message, …) that the caller
turns into a Finding at the cell.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kinerja_xl.findings import Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.predikat import SATUAN_HURUF
from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables.isi_tersimpan import TANDA_KOSONG, angka_tampil, angka_wajar, bersih, kosong, teks_polos
from kinerja_xl.tables.tabel import Nilai
from kinerja_xl.text.dates import format_date, read_date, read_month
from kinerja_xl.text.numbers import format_number, read_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import kutip, ringkas, tak_terlihat, terlihat
from kinerja_xl.workbook.cells import Cell, Styles

_EPOCH, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_YEAR = regex(r"[12]\d{3}\Z")
_COUNTED = frozenset({Tipe.ANGKA, Tipe.UANG, Tipe.TARGET})
"""Types of numbers whose cells hold them as they are, unless a format says otherwise."""
_EXACT_DIGITS = 15  # Excel keeps no more digits of a number


@dataclass(frozen=True, slots=True)
class Masalah:
    """What is wrong with one cell: the finding's code and texts, without its place."""

    code: str
    message: str
    expected: str = ""
    fix: str = ""
    severity: Severity | None = None


Bacaan = tuple[Nilai, Masalah | None]


@dataclass(frozen=True, slots=True)
class Konteks:
    """What reading a cell needs to know of its workbook and row."""

    styles: Styles
    date1904: bool
    satuan: str = ""  # of the row, "" when it has none

    @property
    def predikat(self) -> bool:
        """True when the row's targets may be letters."""
        return normalise(self.satuan) in SATUAN_HURUF


def read_cell(kolom: Kolom, cell: Cell | None, konteks: Konteks) -> Bacaan:
    """Read one cell as its column's type.

    Args:
        kolom: the column.
        cell: the cell, None when empty.
        konteks: styles and date system of the workbook, and whether targets may be letters.

    Returns:
        (value, problem): the value is None for an empty cell and for an unreadable one; in the latter case there is
        always a problem. A readable value may come with one too ("12 Dokumen" reads as 12, KX113).
    """
    if cell is None:
        return None, None
    text = cell.value
    if (
        cell.kind == "s"
        and isinstance(text, str)
        and kolom.tipe is Tipe.TEKS
        and kolom.daftar is None
        and teks_polos(text)
    ):
        plain = text.strip()  # as for most cells of a form
        return (None if plain in TANDA_KOSONG else plain), None
    if cell.kind == "n" and kolom.tipe in _COUNTED and konteks.styles.is_plain(cell.style) and angka_wajar(text):
        return text, None
    hidden = tak_terlihat(text)
    if not hidden:
        return _read(kolom, cell, konteks)
    value, problem = _read(kolom, cell._replace(value=terlihat(str(cell.value))), konteks)
    if problem is not None:  # else ``masalah_spasi`` names them
        problem = replace(problem, message=f"{problem.message} Selnya memuat huruf tak terlihat ({hidden}).")
    return value, problem


def _read(kolom: Kolom, cell: Cell, konteks: Konteks) -> Bacaan:
    if kosong(cell):
        return None, None
    fault = _no_value(kolom, cell)
    if fault is not None:
        return fault
    if kolom.tipe in {Tipe.KODE, Tipe.NIP}:
        return _code(kolom, cell, konteks)
    if kolom.tipe is Tipe.TANGGAL:
        return _date(kolom, cell, konteks)
    if kolom.tipe.numeric:
        return (_year if kolom.tipe is Tipe.TAHUN else _sized_number)(kolom, cell, konteks)
    return _pilihan(kolom, _text(cell, konteks)), None


def _pilihan(kolom: Kolom, text: str) -> str:
    """Return a choice as its list writes it: ``naik`` is Naik and ``Non-Kumulatif`` is Non Kumulatif for people."""
    if kolom.daftar is None or not kolom.daftar_tegas or not text:
        return text
    choices, plain = ISI[kolom.daftar], _unhyphened(text)
    return text if text in choices else next((c for c in choices if _unhyphened(c) == plain), text)


def _unhyphened(text: str) -> str:
    return text.casefold().replace("-", " ")


def _no_value(kolom: Kolom, cell: Cell) -> Bacaan | None:
    """Return the reading of a cell that holds no value of any column's type: uncalculated, an error, a boolean."""
    if cell.kind == "":
        return None, Masalah(
            "KX112",
            "Rumus belum dihitung, sehingga nilainya tidak terbaca.",
            fix="Buka berkas di Excel, simpan, lalu periksa lagi.",
        )
    if cell.kind == "e":
        return None, Masalah(
            "KX110",
            f"Sel berisi galat {cell.value}.",
            fix="Perbaiki rumusnya, atau ketik nilainya." if cell.formula else "Hapus, lalu ketik nilainya.",
        )
    if not isinstance(cell.value, bool):
        return None
    word = "TRUE" if cell.value else "FALSE"
    if kolom.tipe.numeric or kolom.tipe is Tipe.TANGGAL:
        return None, _no_number(kolom, word)
    message = f"{kolom.judul} berisi nilai logika {word}, bukan teks."
    if kolom.daftar is not None:  # one finding says it: such a word is in no list either
        return None, Masalah("KX102", message, "pilihan dari daftar", "Hapus kotak centangnya, lalu pilih dari daftar.")
    return word, Masalah("KX102", message, "teks", "Ketik teksnya.")


def _text(cell: Cell, konteks: Konteks) -> str:
    if isinstance(cell.value, str):
        return bersih(cell.value)
    if konteks.styles.is_date(cell.style):
        date = _from_serial(cell, konteks)
        if date is not None:
            return format_date(date)
    return angka_tampil(cell)


def _code(kolom: Kolom, cell: Cell, konteks: Konteks) -> Bacaan:
    if isinstance(cell.value, str):
        return bersih(cell.value), None
    if konteks.styles.is_date(cell.style):
        date = _from_serial(cell, konteks)
        shown = format_date(date) if date else angka_tampil(cell)
        return None, Masalah(
            "KX109",
            f"{kolom.judul} berubah menjadi tanggal ({shown}) karena selnya bukan teks.",
            "teks",
            "Ubah format sel menjadi Teks, lalu ketik ulang kodenya.",
            Severity.ERROR,
        )
    digits = angka_tampil(cell)
    if kolom.tipe is Tipe.NIP or len((cell.raw or "").split(".")[0].lstrip("-")) > _EXACT_DIGITS or "e" in digits:
        return None, Masalah(
            "KX109",
            f"{kolom.judul} tersimpan sebagai angka, sehingga digit terakhirnya dibulatkan Excel.",
            "teks",
            "Ubah format sel menjadi Teks, lalu ketik ulang seluruh digitnya.",
            Severity.ERROR,
        )
    return digits, Masalah(
        "KX109",
        f"{kolom.judul} {digits} tersimpan sebagai angka"
        + (", padahal 1.10 yang berupa angka sama dengan 1.1." if "." in digits else "."),
        f"teks '{digits}'",
        "Ubah format sel menjadi Teks, lalu ketik ulang kodenya.",
    )


def _date(kolom: Kolom, cell: Cell, konteks: Konteks) -> Bacaan:
    if isinstance(cell.value, str):
        date = read_date(cell.value)
        if date is not None:
            return date, None
        if kolom.tanpa_hari and read_month(cell.value) is not None:
            return None, Masalah(
                "KX105",
                f"{kutip(cell.value)} belum menyebut hari; dokumen dicetak dengan ruang untuk menuliskannya.",
                "hari, bulan, dan tahun",
                "Tulis lengkap setelah ditandatangani, misalnya 2 Januari 2026.",
                Severity.WARNING,
            )
    else:
        date = _from_serial(cell, konteks)
        if date is not None and konteks.styles.is_date(cell.style):
            return date, None
        if date is not None and 1990 <= date.year <= 2060:
            return date, Masalah(
                "KX105",
                f"Tanggal tersimpan sebagai angka {angka_tampil(cell)}; dibaca sebagai {format_date(date)}.",
                format_date(date),
                "Ubah format sel menjadi Tanggal.",
            )
    shown = cell.value if isinstance(cell.value, str) else angka_tampil(cell)
    return None, Masalah(
        "KX105",
        f"{kutip(shown)} bukan tanggal yang lengkap.",
        "hari, bulan, dan tahun",
        "Tulis lengkap, misalnya 2 Januari 2026.",
    )


def _from_serial(cell: Cell, konteks: Konteks) -> dt.date | None:
    """Return the date of a serial number in the workbook's date system; None outside of it."""
    if not isinstance(cell.value, float) or not 1 <= cell.value < 2_958_466:
        return None
    return (_EPOCH_1904 if konteks.date1904 else _EPOCH) + dt.timedelta(days=int(cell.value))


def _year(kolom: Kolom, cell: Cell, konteks: Konteks) -> Bacaan:
    """Return a year; what no office document can mean is not known to any later stage, which count years one by one."""
    value, problem = _number(kolom, cell, konteks)
    if isinstance(cell.value, str) and _YEAR.match(text := bersih(cell.value)):  # a year is never 2.025
        said = f"Angka tersimpan sebagai teks {kutip(text)}; dibaca sebagai {text}."
        value, problem = float(text), Masalah("KX103", said, text, f"Ketik {text} sebagai angka.")
    if isinstance(value, float) and not (_FIRST_YEAR <= value <= _LAST_YEAR and value.is_integer()):
        wanted = f"{kolom.minimum or _FIRST_YEAR:.0f} sampai {kolom.maksimum or _LAST_YEAR:.0f}"
        return None, Masalah(
            "KX107",
            f"{kolom.judul} {ringkas(f'{value:.15g}')} di luar batas ({wanted}).",
            wanted,
            "Ketik tahun empat angka, misalnya 2025.",
        )
    return value, problem


def _sized_number(kolom: Kolom, cell: Cell, konteks: Konteks) -> Bacaan:
    value, problem = _number(kolom, cell, konteks)
    if not isinstance(value, float) or angka_wajar(value):
        return value, problem
    size = "besar" if abs(value) > 1 else "kecil"
    return None, Masalah(
        "KX102",
        f"{kolom.judul} berisi {ringkas(f'{value:.15g}')}, angka yang terlalu {size} untuk dihitung.",
        "angka",
        "Ketik ulang angkanya.",
    )


def _number(kolom: Kolom, cell: Cell, konteks: Konteks) -> Bacaan:
    if isinstance(cell.value, str):
        return _number_in_text(kolom, bersih(cell.value), konteks)
    assert isinstance(cell.value, float)
    if konteks.styles.is_date(cell.style):
        date = _from_serial(cell, konteks)
        return None, Masalah(
            "KX102",
            f"{kolom.judul} berisi tanggal{' ' + format_date(date) if date else ''}, bukan angka.",
            "angka",
            "Ubah format sel menjadi Angka, lalu ketik ulang angkanya.",
        )
    if kolom.tipe is not Tipe.PERSEN and konteks.styles.is_percent(cell.style):
        return float(f"{cell.value * 100:.12g}"), None  # 1 shown as 100% is a target of 100
    return cell.value, None


def _number_in_text(kolom: Kolom, text: str, konteks: Konteks) -> Bacaan:
    reading = read_number(text)
    if reading.value is None:
        if kolom.tipe is Tipe.TARGET and konteks.predikat:
            return text, None
        return None, _no_number(kolom, text)
    shown = format_number(reading.value)
    if reading.alternative is not None:
        other = format_number(reading.alternative)
        return None, Masalah(
            "KX104",
            f"{kutip(text)} dapat berarti {shown} atau {other}; pilih salah satu.",
            "angka",
            f"Ketik {reading.value:.15g} atau {f'{reading.alternative:.15g}'.replace('.', ',')} sebagai angka.",
        )
    if reading.unit and konteks.satuan and kolom.tipe is Tipe.TARGET and not _same_unit(reading.unit, konteks.satuan):
        return reading.value, Masalah(
            "KX504",
            f"{kutip(text)} memakai satuan {ringkas(reading.unit)}, sedangkan kolom Satuan berisi "
            f"{ringkas(konteks.satuan)}.",
            f"{shown} {ringkas(konteks.satuan)}",
            f"Ketik {shown} saja, dan pastikan satuannya {ringkas(konteks.satuan)}.",
        )
    if reading.unit:
        return reading.value, Masalah(
            "KX113",
            f"{kutip(text)} berisi satuan; dibaca sebagai {shown}.",
            shown,
            f"Ketik {shown} saja, dan tulis {ringkas(reading.unit)} pada kolom Satuan."
            if kolom.tipe is Tipe.TARGET
            else f"Ketik {shown} saja.",
        )
    return reading.value, Masalah(
        "KX103",
        f"Angka tersimpan sebagai teks {kutip(text)}; dibaca sebagai {shown}{'%' if reading.percent else ''}.",
        shown,
        f"Ketik {f'{reading.value:.15g}'.replace('.', ',')} sebagai angka, tanpa titik, Rp, atau tanda %.",
    )


def _same_unit(written: str, satuan: str) -> bool:
    return normalise(written) == normalise(satuan)


def _no_number(kolom: Kolom, shown: str) -> Masalah:
    return Masalah("KX102", f"{kolom.judul} berisi {kutip(shown)}, bukan angka.", "angka", "Ketik angkanya saja.")
