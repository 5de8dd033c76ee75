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
    first, rest = _rantai(ungkapan)
    match first:
        case Variabel(nama):
            yield nama
        case Negatif(isi):
            yield from _nama(isi)
    for operasi in rest:
        yield from _nama(operasi.kanan)


def _rantai(ungkapan: Ungkapan) -> tuple[Ungkapan, list[Operasi]]:
    """Return what stands first in ``a + b + c …``, and the operations that follow: a sum of a thousand villages is a
    thousand deep, which no function may follow by calling itself."""
    rest = []
    while isinstance(ungkapan, Operasi):
        rest.append(ungkapan)
        ungkapan = ungkapan.kiri
    return ungkapan, rest[::-1]


def hitung(ungkapan: Ungkapan, nilai: Mapping[str, float]) -> float | None:
    """Return a formula's value; None for a division by zero or a number too large."""
    try:
        hasil = _hitung(ungkapan, nilai)
    except ZeroDivisionError:
        return None
    return hasil if math.isfinite(hasil) else None


def _hitung(ungkapan: Ungkapan, nilai: Mapping[str, float]) -> float:
    first, rest = _rantai(ungkapan)
    match first:
        case Angka(isi):
            a = isi
        case Variabel(nama):
            a = nilai[nama]
        case Negatif(isi):
            a = -_hitung(isi, nilai)
    for operasi in rest:
        b = _hitung(operasi.kanan, nilai)
        if operasi.tanda == "*":
            a *= b
        elif operasi.tanda == "/":
            a /= b
        else:
            a = _jumlah(a, b if operasi.tanda == "+" else -b)
    return a


def _jumlah(a: float, b: float) -> float:
    hasil = a + b
    return 0.0 if abs(hasil) < abs(a) * _HAMPIR_NOL else hasil


def ke_excel(ungkapan: Ungkapan, sel: Callable[[str], str]) -> str:
    """Return a formula as Excel text; ``sel`` gives the text of a variable."""
    first, rest = _rantai(ungkapan)
    match first:
        case Angka(isi):
            parts = [angka(isi)]
        case Variabel(nama):
            parts = [sel(nama)]
        case Negatif(isi):
            parts = ["-", _berkurung(isi, sel, isinstance(isi, Operasi | Negatif))]
    for operasi in rest:
        tanda, kanan = operasi.tanda, operasi.kanan
        if tanda in "*/" and _penjumlahan(operasi.kiri):
            parts = ["(", *parts, ")"]
        parts += tanda, _berkurung(kanan, sel, isinstance(kanan, Negatif) or _perlu_kurung(tanda, kanan))
    return "".join(parts)


def _berkurung(ungkapan: Ungkapan, sel: Callable[[str], str], kurung: bool) -> str:
    isi = ke_excel(ungkapan, sel)
    return f"({isi})" if kurung else isi


def _penjumlahan(ungkapan: Ungkapan) -> bool:
    return isinstance(ungkapan, Operasi) and ungkapan.tanda in "+-"


def _perlu_kurung(tanda: str, kanan: Ungkapan) -> bool:
    """True on the right of a sign when leaving the brackets out would change the order."""
    return isinstance(kanan, Operasi) and (tanda in "*/" or kanan.tanda in "+-")
