"""Semua responden menjawab sama.

Periksa unsur SKM yang dijawab sama oleh semua responden (sedikitnya sepuluh). Jawaban 4 untuk biaya tidak dilaporkan,
karena layanan gratis.

Mengapa: Jawaban yang seragam sering berarti diisi sekaligus, bukan dijawab satu per satu.

Contoh: U1 sampai U9 berisi 3 untuk semua dua puluh responden.

Jalan keluar: Bandingkan dengan lembar jawabannya.

Yang tidak terlihat: Jawaban karangan yang sedikit bervariasi, dan survei dengan kurang dari sepuluh jawaban.

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.skm import JAWABAN, UNSUR
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.jawaban_skm import responden
from kinerja_xl.rules.pengukuran.tahun import gabung_kata
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_FEWEST = 10
_FREE = ("u4", float(JAWABAN[1]))


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the sheet, at the first element that everybody answers alike."""
    people = responden(dokumen)
    same: list[tuple[str, float]] = []
    for n, unsur in enumerate(UNSUR):
        answers = [j for orang in people if (j := orang.jawaban[n]) is not None]
        if len(answers) >= _FEWEST and len(set(answers)) == 1 and (unsur, answers[0]) != _FREE:
            same.append((unsur, answers[0]))
    if not same:
        return
    first = people[0].at
    named = gabung_kata(f"{unsur.upper()} ({format_number(answer)})" for unsur, answer in same)
    finding = temuan(
        first,
        same[0][0],
        message=f"Periksa: semua responden menjawab sama untuk {named}.",
        value=format_number(same[0][1]),
        expected="jawaban tiap responden",
        related=tuple(first.sel(unsur) for unsur, _ in same[1:]),
        fix="bandingkan dengan lembar jawabannya",
    )
    yield replace(finding, row_key="SKM")  # it stays the same finding when respondents are added
