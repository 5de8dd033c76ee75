"""Butir pada Penjelasan target tidak sebanyak targetnya.

Periksa Penjelasan target yang menyebut butir-butirnya tanpa jumlah, sedangkan banyaknya butir berbeda dari target,
atau menyebut satu hasil saja tanpa jumlah. Daftar yang terbuka ('seperti', 'lainnya') dan target yang disusun setiap
bulan tidak dilaporkan.

Mengapa: Target yang tidak dapat dihitung dari rinciannya tidak dapat diperiksa pada akhir tahun.

Contoh: Target 19 Unit, dijelaskan dengan tujuh jenis peralatan tanpa jumlah masing-masing.

Jalan keluar: Tulis jumlah tiap butir, atau lengkapi butirnya.

Yang tidak terlihat: Butir yang digabung dalam satu frasa, dan daftar yang terbuka.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.penjelasan import butir, hasil_tanpa_angka, rincian_berangka
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO

_HOW_MANY = regex(rf"\d|{POLA_JUMLAH}\s", re.IGNORECASE)
_PERIODIC = regex(
    r"\b(setiap|tiap|per) (bulan|triwulan|semester|minggu|hari)|\b(bulanan|triwulanan|masing-masing)\b", re.IGNORECASE
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation that names another number of items than the target."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        text = indikator.penjelasan_target
        targets = {t: v for t, v in indikator.target.items() if isinstance(v, float)}
        if not text or not targets or kelas_satuan(indikator.satuan) is not Kelas.JUMLAH or _PERIODIC.search(text):
            continue
        items = [] if rincian_berangka(indikator) else butir(text)
        if items and all(_HOW_MANY.match(item) for item in items):
            continue  # every item says how many: "1 RKA, 1 DPA, dua laporan kinerja"
        if (not items and not hasil_tanpa_angka(text)) or float(len(items) or 1) in targets.values():
            continue
        named = f"{len(items)} butir" if items else "hasilnya"
        year = dokumen.identitas.tahun if dokumen.identitas.tahun in targets else min(targets)
        yield temuan(
            indikator.at,
            "penjelasan_target",
            message=f"Periksa: penjelasan menyebut {named} tanpa jumlah, sedangkan target {year} "
            f"{format_number(targets[year])}.",
            value=named,
            expected=f"rincian yang berjumlah {format_number(targets[year])}",
            related=(indikator.at.sel(f"target_{year}"),),
            fix="tulis jumlah tiap butir, atau lengkapi butirnya",
        )
