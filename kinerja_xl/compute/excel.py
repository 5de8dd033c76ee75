"""Pieces of Excel text and their twins that the year's formulas share: ROUND, LOOKUP over bands, quoting, lookups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, as_text, is_number
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.text.numbers import half_up
from kinerja_xl.workbook.cells import ExcelError

PANJANG_TERBESAR = 8000
"""Longest formula we write; Excel takes 8192 characters."""

_DESIMAL_DERAU = 8  # 0.55*100 is 55.00000000000001: noise of the machine, not achievement


def bulat(nilai: float, desimal: int) -> float:
    """ROUND: half away from zero, judged on the 15 digits that Excel shows."""
    return float(half_up(float(f"{nilai:.15g}"), desimal))


def angka(nilai: float) -> str:
    """Return a number as Excel text."""
    return f"{nilai:.15g}".upper()


def teks(nilai: str) -> str:
    """Return a text as Excel text."""
    return '"' + nilai.replace('"', '""') + '"'


def larik(nilai: Iterable[float | str]) -> str:
    """Return an array constant of one row."""
    return "{" + ",".join(teks(v) if isinstance(v, str) else angka(v) for v in nilai) + "}"


def harfiah(pola: str) -> str:
    """Return a text for MATCH with its wildcards taken literally."""
    return "".join(f"~{char}" if char in "~*?" else char for char in pola)


def sama(nilai: NilaiExcel, wanted: str) -> bool:
    """``cell="text"``: case does not matter."""
    return isinstance(nilai, str) and not isinstance(nilai, ExcelError) and nilai.casefold() == wanted.casefold()


def pilih_excel(sel: str, pilihan: Mapping[str, float]) -> str:
    """Return Excel text for the number that stands for a text, "" for any other.

    Compared one by one: MATCH would take ``*`` in the cell for any text.
    """
    text = '""'
    for kata, value in reversed(tuple(pilihan.items())):
        text = f"IF({sel}={teks(kata)},{angka(value)},{text})"
    return text


def pilih_angka(nilai: NilaiExcel, pilihan: Mapping[str, float]) -> float | None:
    """Twin of ``pilih_excel`` (None for "")."""
    return next((value for kata, value in pilihan.items() if sama(nilai, kata)), None)


def kriteria_excel(nilai: str, skala: Skala, desimal: int = _DESIMAL_DERAU) -> str:
    """Return the Excel text that looks a number up in a scale.

    Args:
        nilai: Excel text of a number; below zero counts as zero.
        skala: the scale.
        desimal: decimals it is rounded to first.

    Returns:
        Text that gives the word, and #N/A below the lowest band.
    """
    rounded = f"ROUND(MAX(0,{nilai}),{desimal})"
    if skala.termasuk:
        rising = skala.pita[::-1]
        return f"LOOKUP({rounded},{larik(p.dari for p in rising)},{larik(p.kriteria for p in rising)})"
    # LOOKUP takes the last bound that is not above the value; over negative numbers that is the first one not below it
    bounds = larik((-1e99, *(-p.dari for p in skala.pita[:-1])))
    return f"LOOKUP(-{rounded},{bounds},{larik(p.kriteria for p in skala.pita)})"


def kriteria(nilai: float, skala: Skala, desimal: int = _DESIMAL_DERAU) -> str:
    """Twin of ``kriteria_excel`` ("" for #N/A)."""
    return skala.kriteria(bulat(max(0.0, nilai), desimal))


def cari_excel(alamat: Alamat, lembar: str, kunci: str, dicari: str, hasil: str) -> str | None:
    """Return Excel text for the cell in ``hasil`` of the row of ``lembar`` whose ``kunci`` is ``dicari``.

    INDEX gives a reference, so a blank cell stays blank (ISNUMBER, COUNT and SUM see it as such).
    """
    keys, results = alamat.kolom(lembar, kunci), alamat.kolom(lembar, hasil)
    return None if keys is None or results is None else f"INDEX({results},MATCH({dicari},{keys},0))"


def cari(baris: BarisExcel, lembar: str, kunci: str, dicari: NilaiExcel, hasil: str) -> NilaiExcel:
    """Twin of ``cari_excel``."""
    return dicari if isinstance(dicari, ExcelError) else baris.cari(lembar, kunci, dicari, hasil)


def sambung(*bagian: NilaiExcel) -> NilaiExcel:
    """``a&b``: the first error, else the texts put together."""
    return next((b for b in bagian if isinstance(b, ExcelError)), None) or "".join(as_text(b) for b in bagian)


def angka_atau_huruf_excel(sel: str, *, persen: bool, huruf: bool) -> str:
    """Return Excel text for a cell that holds a number, or a letter where ``huruf``; "" for anything else.

    Args:
        sel: Excel text of the cell.
        persen: the cell shows a fraction as per cent; it is read in percentage points, as everywhere.
        huruf: the unit is Predikat.
    """
    number = f"{sel}*100" if persen else sel
    letter = f'{sel}&""' if huruf else '""'
    return f'IFERROR(IF(ISNUMBER({sel}),{number},{letter}),"")'


def angka_atau_huruf(nilai: NilaiExcel, *, persen: bool, huruf: bool) -> NilaiExcel:
    """Twin of ``angka_atau_huruf_excel``."""
    if isinstance(nilai, ExcelError):
        return ""
    if isinstance(nilai, float) and is_number(nilai):
        return nilai * 100 if persen else nilai
    return as_text(nilai) if huruf else ""
