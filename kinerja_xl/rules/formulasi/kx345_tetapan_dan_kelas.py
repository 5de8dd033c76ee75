"""Tetapan dan tabel kelas tidak tepat.

Bobot SKM adalah satu dibagi banyaknya unsur: 0,11 untuk 1/9 membuat nilai tertinggi 99, dan 1/14 bukan bobot sembilan
unsur. Nilai SKM dikalikan 25; pengali lain membuat nilai tertinggi bukan 100, kadang di bawah targetnya. Tabel kelas
dalam satu sel (25,00 - 64,99; 65,00 - 76,60; …) tidak boleh berlubang dan tidak boleh memakai satu batas untuk dua
kelas.

Mengapa: Nilai pada batas kelas mendapat dua mutu atau tidak satu pun.

Contoh: Nilai persepsi = total nilai per unsur x 0,11.

Jalan keluar: Tulis bobot sebagai 1/9, dan sambungkan batas kelas tanpa celah.

Yang tidak terlihat: Tetapan di luar bobot, pengali, dan banyaknya unsur, tabel kelas yang bentuknya tidak terbaca, dan
kelas yang lengkap tetapi batasnya keliru.

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.compute.skm import bobot_dibulatkan
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.formulasi.tetapan_skm import tetapan_skm
from kinerja_xl.text.numbers import banyak_angka, format_number

SEVERITY = Severity.WARNING

_NINE = regex(r"\bunsur\b|\bskm\b|\bikm\b|tertimbang|x\s*25\b", re.IGNORECASE)
_INTERVAL = regex(
    r"(?<![\d.,/])(\d{1,3}(?:[.,]\d+)?)\s*(?:[-–—]|s\.?d\.?|sampai(?: dengan)?)\s*(\d{1,3}(?:[.,]\d+)?)(?![\d/])"
)
_FEWEST = 3  # classes: two numbers with a dash may be years, articles or a range
_TEXTS = ("penjelasan_rumus", "definisi_operasional", "penjelasan_target")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each inexact constant and for each table of classes with a hole or an overlap."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        rounded = bobot_dibulatkan(indikator.penjelasan_rumus)
        if rounded and _NINE.search(indikator.penjelasan_rumus):
            yield temuan(
                indikator.at,
                "penjelasan_rumus",
                message=f"Bobot {rounded} hanya mendekati 1/9: dengan 9 unsur nilai IKM tertinggi "
                f"{_highest(rounded)}, bukan 100.",
                value=rounded,
                expected="1/9",
                fix="tulis bobot sebagai 1/9",
            )
        for other in tetapan_skm(indikator, dokumen.ketentuan.skm):
            yield temuan(
                indikator.at,
                other.kolom,
                message=f"{other.tulisan.capitalize()} tidak sesuai metode SKM: {other.sebab}.",
                value=other.tulisan,
                expected=other.benar,
                related=(indikator.at.sel("indikator"),),
                fix=f"tulis {other.benar}",
            )
        for key, fault, value in _classes(indikator):
            yield temuan(
                indikator.at,
                key,
                message=f"Tabel kelas tidak bersambung: {fault}.",
                value=value,
                expected="batas yang bersambung",
                fix="sambungkan batas kelas tanpa celah, satu batas untuk satu kelas",
            )


def _highest(weight: str) -> str:
    """The best possible index with a rounded weight."""
    return format_number(900 * float(weight.replace(",", ".")))


def _classes(indikator: Indikator) -> Iterator[tuple[str, str, str]]:
    for key in _TEXTS:
        text = getattr(indikator, key)
        if banyak_angka(text) < 2 * _FEWEST:
            continue
        found = [_bounds(m[1], m[2]) for m in _INTERVAL.finditer(text)]
        rows = sorted(b for b in found if b is not None)
        if len(rows) < _FEWEST:
            continue
        faults = [fault for before, after in pairwise(rows) if (fault := _fault(before, after))]
        if faults:
            yield key, "; ".join(faults), str(len(faults))


def _bounds(low: str, high: str) -> tuple[float, float, int] | None:
    """Return an interval with its number of decimals, None when it is none (``2023-2020``)."""
    one, two = (float(text.replace(",", ".")) for text in (low, high))
    if one >= two:
        return None
    return one, two, max(len(re.split(r"[.,]", text)[1]) if re.search(r"[.,]", text) else 0 for text in (low, high))


def _fault(before: tuple[float, float, int], after: tuple[float, float, int]) -> str:
    """Say what is wrong between two neighbours; two tables in one cell start over and are left alone."""
    end, start = before[1], after[0]
    if before[:2] == after[:2] or start <= before[0] or start > end + (end - before[0]):
        return ""
    step = 10.0 ** -max(before[2], after[2])
    if start == end:
        return f"{format_number(end)} masuk dua kelas"
    if start < end:
        return f"{format_number(start)} sampai {format_number(end)} masuk dua kelas"
    return f"ada celah antara {format_number(end)} dan {format_number(start)}" if start - end > step * 1.5 else ""
