"""Jawaban SKM bukan bilangan bulat.

Setiap jawaban berisi 1, 2, 3, atau 4.

Mengapa: Angka pecahan adalah rata-rata, bukan jawaban; rata-rata dari rata-rata mengabaikan banyaknya responden.

Contoh: U1 berisi 3,25.

Jalan keluar: Tulis jawaban tiap responden, satu baris satu orang.

Yang tidak terlihat: Jawaban bulat yang keliru, dan angka di luar 1 sampai 4 (KX107).

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.skm import JAWABAN, UNSUR
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.jawaban_skm import responden
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the sheet, at its first fractional answer."""
    low, high = JAWABAN
    cells = [
        (orang.at, unsur, answer)
        for orang in responden(dokumen)
        for unsur, answer in zip(UNSUR, orang.jawaban, strict=True)
        if answer is not None and answer != round(answer) and low <= answer <= high
    ]
    if not cells:
        return
    at, kunci, answer = cells[0]
    many = f" dan {len(cells) - 1} jawaban lain" if len(cells) > 1 else ""
    yield temuan(
        at,
        kunci,
        message=f"Jawaban {format_number(answer)}{many} bukan bilangan bulat {low} sampai {high}.",
        value=format_number(answer),
        expected=f"bilangan bulat {low} sampai {high}",
        related=tuple(other.sel(unsur) for other, unsur, _ in cells[1:]),
        fix="tulis jawaban tiap responden, satu baris satu orang",
    )
