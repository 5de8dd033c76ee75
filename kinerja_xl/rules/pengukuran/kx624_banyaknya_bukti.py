"""Banyaknya bukti berbeda dari realisasinya.

Periksa Bukti dukung yang menyebut banyaknya ('Dua puluh berita acara pendampingan'), bila yang disebut adalah yang
dihitung baris itu, tetapi banyaknya bukan realisasi satu triwulan, jumlahnya, atau targetnya.

Mengapa: Evaluator menghitung buktinya; bukti yang lebih sedikit atau lebih banyak daripada realisasi menggugurkan
keduanya.

Contoh: Realisasi 12 pendampingan, Bukti dukung 'Dua puluh berita acara pendampingan'.

Jalan keluar: Perbaiki banyaknya bukti atau realisasinya.

Yang tidak terlihat: Bukti yang memuat beberapa kejadian sekaligus (laporan bulanan, satu bundel), dan bukti tanpa
bilangan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, mirip_tahun
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_COUNT = regex(rf"\A\W*(?P<angka>{POLA_JUMLAH})\s+(?P<hal>(?:[^\W\d_]+[ ]?){{1,5}})", re.IGNORECASE)
_SEVERAL = regex(
    r"\b(?:bulan\w*|minggu\w*|triwulan\w*|semester\w*|hari\w*|tahun\w*|berkala|rekap\w*|map|folder|bundel|jilid|berkas"
    r"|buku|sk|keputusan|foto|lembar|halaman|dan|serta|beserta|masing|tiap|setiap|per)\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row whose evidence is counted otherwise than its result."""
    for row in dokumen.data_ukur:
        match = _COUNT.match(row.bukti)
        value = baca_jumlah(match["angka"]) if match and not mirip_tahun(match["angka"]) else None
        if match is None or value is None or _SEVERAL.search(row.bukti) or not _counts_the_same(row, match["hal"]):
            continue
        numbers = [v for v in row.tw if isinstance(v, float)]
        known = {*numbers, *accumulate(numbers)}
        for _, indikator in dokumen.indikator_menurut_kode[row.kode_indikator]:
            known |= {v for v in (*indikator.target.values(), *indikator.target_tw) if isinstance(v, float)}
        if not numbers or value in known:
            continue
        total = format_number(sum(numbers))
        yield temuan(
            row.at,
            "bukti",
            message=f"Periksa: bukti menyebut {' '.join(match[0].split())}, sedangkan {row.kode_indikator} berjumlah "
            f"{total} setahun.",
            value=format_number(value),
            expected=total,
            related=tuple(row.at.sel(f"tw{n}") for n in range(1, 5)),
            fix="perbaiki banyaknya bukti atau realisasinya",
        )


def _counts_the_same(row: DataUkur, thing: str) -> bool:
    """True when the evidence is what the row counts: in its unit, or about what it describes."""
    words = normalise(thing).split()
    return bool(words) and (words[0] in normalise(row.satuan).split() or bool(kata_isi(thing) & kata_isi(row.uraian)))
