"""Satuan data berbeda dari satuan indikatornya.

Periksa baris Nilai pada Data Ukur yang satuannya lain daripada satuan indikatornya.

Mengapa: Nilai menjadi realisasi begitu saja; satuan yang lain berarti hal lain yang dihitung.

Contoh: Satuan indikator Laporan, satuan baris Nilai Orang.

Jalan keluar: Samakan satuannya, atau ukur hal yang dijanjikan.

Yang tidak terlihat: Satuan yang sama dengan hal lain di dalamnya, serta Pembilang dan Penyebut (KX607).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.rules.pengukuran.tahun import sel_kode, tahun
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent, singkatan_satuan

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each value in another unit."""
    for t in tahun(dokumen).ukur:
        row, unit = t.baris("Nilai"), t.indikator.satuan
        if row is None or not row.satuan or not unit or _same(row.satuan, unit):
            continue
        yield temuan(
            row.at,
            "satuan",
            message=f"Periksa: satuan data {t.kode} {row.satuan}, sedangkan satuan indikatornya {unit}.",
            value=row.satuan,
            expected=unit,
            related=(sel_kode(t),),
            fix="samakan satuannya, atau ukur hal yang dijanjikan",
        )


def _same(one: str, other: str) -> bool:
    """True for one unit in two spellings, for points and what they are points of, and for two words of one thing."""
    first, second = normalise(one), normalise(other)
    if first == second or is_percent(one) or is_percent(other) or {first, second} & _POINTS:
        return True
    pairs = [(a, b) for a in first.split() for b in second.split()]
    return any(a == b or singkatan_satuan(a, b) or singkatan_satuan(b, a) for a, b in pairs) or serupa(
        kata_isi(one), kata_isi(other)
    )


_POINTS = frozenset({"nilai", "indeks", "poin", "skor", "angka", "predikat", "rasio", "kali", "level", "tingkat"})
