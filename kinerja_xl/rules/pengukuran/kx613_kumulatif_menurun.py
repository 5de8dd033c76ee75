"""Angka sampai dengan triwulan menurun.

Bila Cara isi realisasi berisi S.d. triwulan, angka indikator Kumulatif tidak lebih kecil daripada triwulan sebelumnya.
Demikian pula baris yang Uraian datanya menyebut s.d. triwulan, dan Pembilang yang Penyebutnya terus bertambah sejak
triwulan pertama. Pembilang dari persentase yang target triwulannya terus bertambah hanya diperiksa.

Mengapa: Hasil yang sudah tercatat tidak berkurang; angka yang menurun berarti yang diisi angka per triwulan.

Contoh: Jumlah laporan s.d. TW I 3 dan s.d. TW II 2.

Jalan keluar: Isi angka sejak Januari pada setiap triwulan, atau ubah Cara isi realisasi menjadi Per triwulan.

Yang tidak terlihat: Angka kumulatif yang menurun pada baris Nilai tanpa keterangan s.d. triwulan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, angka_tw, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING

_SO_FAR = regex(
    r"\bs\.?\s?d\.?\s+(?:triwulan|tw)\b|\bsampai (?:dengan )?(?:triwulan|tw)\b|\bkumulatif\b", re.IGNORECASE
)
_QUARTERS, _GROWTH = 4, 2.5  # a denominator at two and a half of its first quarter has been added up
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that adds up, at its first quarter below the one before."""
    for t in tahun(dokumen).ukur:
        counted = dokumen.identitas.sampai_dengan and t.tipe.menjumlah and t.cara.utuh
        for data in t.data:
            planned = _planned_to_grow(t, data)
            if not (counted or planned or _SO_FAR.search(data.uraian) or _beside_running(t, data)):
                continue
            surely = not planned or counted or _SO_FAR.search(data.uraian) or _beside_running(t, data)
            fall = next((pair for pair in pairwise(angka_tw(data)) if pair[1][1] < pair[0][1]), None)
            if fall is None:
                continue
            (one, before), (two, after) = fall
            yield temuan(
                data.at,
                f"tw{two}",
                severity=None if surely else Severity.INFO,
                message=("" if surely else "Periksa: ")
                + f"{t.kode} s.d. {TRIWULAN[two - 1]} {format_number(after)} lebih kecil daripada s.d. "
                f"{TRIWULAN[one - 1]} {format_number(before)}.",
                value=format_number(after),
                expected=f"paling sedikit {format_number(before)}",
                difference=format_number(after - before),
                related=(data.at.sel(f"tw{one}"),),
                fix="isi angka sejak Januari pada setiap triwulan, atau angka triwulan itu saja pada semuanya",
            )


def _beside_running(t: Terukur, data: DataUkur) -> bool:
    """True for a numerator whose denominator is surely a running total: it grows by much in every quarter."""
    if data.peran.casefold() != Peran.PEMBILANG.casefold():
        return False
    whole = t.baris(Peran.PENYEBUT)
    values = [v for _, v in angka_tw(whole)] if whole else []
    grows = len(values) == _QUARTERS and all(before < after for before, after in pairwise(values))
    return grows and values[-1] >= _GROWTH * values[0] > 0


def _planned_to_grow(t: Terukur, data: DataUkur) -> bool:
    """True for the numerator of a share that is planned to grow by much from quarter to quarter of one whole."""
    if t.tipe.menjumlah or data.peran.casefold() != Peran.PEMBILANG.casefold():
        return False
    plan = [v for v in t.indikator.target_tw if isinstance(v, float)]
    whole = t.baris(Peran.PENYEBUT)
    same = whole is not None and len({v for _, v in angka_tw(whole)}) == 1
    grows = len(plan) == _QUARTERS and all(before < after for before, after in pairwise(plan))
    return same and grows and plan[-1] >= _GROWTH * plan[0] > 0
