"""Nomor atau label tercetak tidak sesuai dengan simpulnya.

Nomor yang tercetak pada dokumen lama dapat dicatat di Keterangan, misalnya 'Tercetak: Kegiatan 3.' dan 'Label
indikator tercetak: Indikator Kinerja Kegiatan 1.' Nomor tercetak di bawah satu induk tidak boleh berulang atau
melompat; label indikator harus menyebut jenjang dan nomor simpulnya sendiri.

Mengapa: Pembaca dokumen merujuk simpul lewat nomornya; nomor yang keliru merujuk ke simpul lain.

Contoh: Dua program dicatat sebagai 'Tercetak: Program 2.'

Jalan keluar: Perbaiki nomornya saat dokumen dicetak ulang, lalu hapus catatannya.

Yang tidak terlihat: Nomor tercetak yang tidak dicatat pada Keterangan; dokumen cetaknya sendiri tidak dibaca.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO

_LEVEL = r"(Tujuan|Sasaran|Program|Sub Kegiatan|Kegiatan)"
_PRINTED = regex(rf"(?<![a-z] )\bTercetak: {_LEVEL} (\d+)", re.IGNORECASE)
_LABEL = regex(rf"\bLabel indikator tercetak: Indikator (?:Kinerja )?{_LEVEL} (\d+)", re.IGNORECASE)
_LAST = regex(r"(?:\A|\.)(\d{1,3})\Z")


class Nomor(NamedTuple):
    """A node with the number it is printed under; ``tercetak`` False when it is only that of its code."""

    simpul: Simpul
    nomor: int
    tercetak: bool


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield the findings about numbers, then about labels, parent by parent."""
    for children in dokumen.anak.values():
        numbers = [n for n in map(_number, children) if n is not None]
        if any(n.tercetak for n in numbers):
            yield from _sequence(numbers)
        for number in numbers:
            yield from _label(number)


def _number(simpul: Simpul) -> Nomor | None:
    printed = _PRINTED.search(simpul.keterangan)
    if printed and printed[1].casefold() == simpul.jenjang.casefold():
        return Nomor(simpul, int(printed[2]), True)
    own = _LAST.search(simpul.kode)
    return Nomor(simpul, int(own[1]), False) if own else None


def _sequence(numbers: list[Nomor]) -> Iterator[Finding]:
    first: dict[int, Nomor] = {}
    for number in numbers:
        earlier = first.setdefault(number.nomor, number)
        if earlier is not number and (number.tercetak or earlier.tercetak):
            what = f"{number.simpul.jenjang} {number.nomor}"
            yield _finding(number, f"'{what}' tercetak dua kali di bawah induk yang sama.", what, "berbeda", earlier)
    known = {n.nomor for n in numbers}
    for number in numbers:
        if number.tercetak and first[number.nomor] is number and number.nomor > 1 and number.nomor - 1 not in known:
            level = number.simpul.jenjang
            what, wanted = f"{level} {number.nomor}", f"{level} {number.nomor - 1}"
            yield _finding(number, f"tercetak '{what}', sedangkan {wanted} tidak ada.", what, wanted)


def _label(number: Nomor) -> Iterator[Finding]:
    said = _LABEL.search(number.simpul.keterangan)
    if not said:
        return
    level = number.simpul.jenjang
    what, wanted = f"{said[1]} {said[2]}", f"{level} {number.nomor}"
    if said[1].casefold() == level.casefold() and int(said[2]) == number.nomor:
        return
    yield _finding(number, f"label indikator tercetak '{what}', seharusnya '{wanted}'.", what, wanted)


def _finding(number: Nomor, message: str, value: str, expected: str, other: Nomor | None = None) -> Finding:
    return temuan(
        number.simpul.at,
        "keterangan",
        message=f"Periksa: {message}",
        value=value,
        expected=expected,
        related=(other.simpul.at.sel("keterangan"),) if other else (),
        fix="perbaiki nomornya saat dokumen dicetak ulang, lalu hapus catatannya",
    )
