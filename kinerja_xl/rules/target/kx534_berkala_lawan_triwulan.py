"""Target triwulan tidak seperti yang dikatakan penjelasannya.

Periksa Penjelasan target 'satu laporan tiap triwulan' atau 'dua kunjungan setiap bulan' pada indikator kumulatif, bila
target setahunnya memang sebanyak itu, tetapi target triwulannya dibagi lain.

Mengapa: Target yang ditumpuk pada akhir tahun tidak dapat dipantau, dan penjelasannya mengatakan yang lain.

Contoh: Satu laporan tiap triwulan, dengan target 0, 0, 0, dan 4.

Jalan keluar: Bagi target menurut penjelasannya, atau perbaiki penjelasannya.

Yang tidak terlihat: Penjelasan dengan satuan lain daripada satuan indikatornya, dan rata-rata.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.sheets.pilihan import TipePerhitungan
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_EACH = regex(
    rf"(?P<angka>{POLA_JUMLAH})\s(?P<satuan>[^\W\d_]+)(?:\s[^\W\d_]+){{0,3}}?\s(?:tiap|setiap|per)\s(?P<waktu>triwulan|bulan)\b",
    re.IGNORECASE,
)
_NOT_ALL = regex(
    r"\b(?:rata|rerata|kecuali|selain|mulai|sejak|paling|minimal|maksimal|sedikitnya|ditambah|sampai|hingga)\b",
    re.IGNORECASE,
)
_MONTHS = 3


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each target whose quarters are divided otherwise than its explanation says."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        said = _EACH.search(indikator.penjelasan_target)
        if said is None or indikator.tipe_perhitungan is not TipePerhitungan.KUMULATIF:
            continue
        value, quarters = baca_jumlah(said["angka"]), [v for v in indikator.target_tw if isinstance(v, float)]
        unit = said["satuan"].casefold()
        if (
            value is None
            or unit not in normalise(indikator.satuan).split()
            or _NOT_ALL.search(indikator.penjelasan_target)
        ):
            continue
        each = value * (_MONTHS if said["waktu"].casefold() == "bulan" else 1)
        if (
            len(quarters) != len(indikator.target_tw)
            or sum(quarters) != each * len(quarters)
            or set(quarters) == {each}
        ):
            continue
        written = ", ".join(map(format_number, quarters))
        yield temuan(
            indikator.at,
            "target_tw1",
            message=f"Periksa: penjelasan menyebut '{said[0]}', sedangkan target triwulannya {written}.",
            value=written,
            expected=", ".join([format_number(each)] * len(quarters)),
            related=(*(indikator.at.sel(f"target_tw{n}") for n in (2, 3, 4)), indikator.at.sel("penjelasan_target")),
            fix="bagi target menurut penjelasannya, atau perbaiki penjelasannya",
        )
