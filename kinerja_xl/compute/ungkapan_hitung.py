"""A read formula as a value, with Excel's arithmetic, and as Excel text."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping

from kinerja_xl.compute.excel import angka
from kinerja_xl.compute.ungkapan import Angka, Negatif, Operasi, Ungkapan, Variabel

_HAMPIR_NOL = 2.0**-48  # a spreadsheet takes what is left of two nearly equal numbers for nothing


def variabel(ungkapan: Ungkapan) -> tuple[str, ...]:
    """Return the variables of a formula, each once, in the order of reading."""
    return tuple(dict.fromkeys(_nama(ungkapan)))


def _nama(ungkapan: Ungkapan) -> Iterator[str]:
    match ungkapan:
        case Variabel(nama):
            yield nama
        case Negatif(isi):
            yield from _nama(isi)
        case Operasi(_, kiri, kanan):
            yield from _nama(kiri)
            yield from _nama(kanan)


def hitung(ungkapan: Ungkapan, nilai: Mapping[str, float]) -> float | None:
    """Return a formula's value; None for a division by zero or a number too large."""
    try:
        hasil = _hitung(ungkapan, nilai)
    except ZeroDivisionError:
        return None
    return hasil if math.isfinite(hasil) else None


def _hitung(ungkapan: Ungkapan, nilai: Mapping[str, float]) -> float:
    match ungkapan:
        case Angka(isi):
            return isi
        case Variabel(nama):
            return nilai[nama]
        case Negatif(isi):
            return -_hitung(isi, nilai)
        case Operasi(tanda, kiri, kanan):
            a, b = _hitung(kiri, nilai), _hitung(kanan, nilai)
            if tanda == "*":
                return a * b
            if tanda == "/":
                return a / b
            return _jumlah(a, b if tanda == "+" else -b)


def _jumlah(a: float, b: float) -> float:
    hasil = a + b
    return 0.0 if abs(hasil) < abs(a) * _HAMPIR_NOL else hasil


def ke_excel(ungkapan: Ungkapan, sel: Callable[[str], str]) -> str:
    """Return a formula as Excel text; ``sel`` gives the text of a variable."""
    match ungkapan:
        case Angka(isi):
            return angka(isi)
        case Variabel(nama):
            return sel(nama)
        case Negatif(isi):
            return "-" + _berkurung(isi, sel, isinstance(isi, Operasi | Negatif))
        case Operasi(tanda, kiri, kanan):
            lemah = tanda in "*/"
            return (
                _berkurung(kiri, sel, lemah and _penjumlahan(kiri))
                + tanda
                + _berkurung(kanan, sel, isinstance(kanan, Negatif) or _perlu_kurung(tanda, kanan))
            )


def _berkurung(ungkapan: Ungkapan, sel: Callable[[str], str], kurung: bool) -> str:
    isi = ke_excel(ungkapan, sel)
    return f"({isi})" if kurung else isi


def _penjumlahan(ungkapan: Ungkapan) -> bool:
    return isinstance(ungkapan, Operasi) and ungkapan.tanda in "+-"


def _perlu_kurung(tanda: str, kanan: Ungkapan) -> bool:
    """True on the right of a sign when leaving the brackets out would change the order."""
    return isinstance(kanan, Operasi) and (tanda in "*/" or kanan.tanda in "+-")
