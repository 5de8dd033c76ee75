"""Unsur SKM tidak dijawab siapa pun.

Kesembilan unsur dijawab sedikitnya oleh satu responden.

Mengapa: Indeks dihitung dari sembilan unsur; tanpa salah satunya indeksnya tidak dapat dihitung.

Contoh: Kolom U4 kosong untuk semua responden.

Jalan keluar: Isi jawabannya; untuk layanan yang gratis unsur biaya lazim dijawab 4.

Yang tidak terlihat: Unsur yang hanya dijawab segelintir responden, dan unsur yang tertukar kolomnya.

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.jawaban_skm import menjawab
from kinerja_xl.rules.pengukuran.tahun import gabung_kata

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the sheet, at the first element without an answer."""
    people = menjawab(dokumen.skm)
    if not people:
        return
    blank = [u for n, u in enumerate(UNSUR) if all(orang.jawaban[n] is None for orang in people)]
    blank = [u for u in blank if u in people[0].at.columns]  # a column that is not there is KX005
    if not blank:
        return
    named = [f"{u.upper()} ({UNSUR[u]})" for u in blank]
    yield temuan(
        people[0].at,
        blank[0],
        message=f"{gabung_kata(named)} tidak dijawab siapa pun, sehingga indeks SKM tidak dapat dihitung.",
        value="kosong",
        expected="sedikitnya satu jawaban",
        related=tuple(people[0].at.sel(u) for u in blank[1:]),
        fix="isi jawabannya; untuk layanan yang gratis unsur biaya lazim dijawab 4",
    )
