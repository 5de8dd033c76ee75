"""Pertimbangan terakhir tidak menyebut apa yang ditetapkan.

Periksa butir Menimbang terakhir yang berbunyi 'perlu menetapkan Keputusan …' tanpa 'tentang …'.

Mengapa: Pertimbangan terakhir menjembatani alasan dengan judul keputusannya.

Contoh: 'perlu menetapkan Keputusan Camat Sukamaju.'

Jalan keluar: Tambahkan 'tentang' dan judul keputusannya.

Yang tidak terlihat: Pokok yang disebut tetapi lain daripada judul keputusan, dan Menimbang yang tidak diakhiri butir
itu sama sekali.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO

_DECREE = regex(
    r"\bkeputusan\s+(camat|lurah|bupati|wali\s?kota|gubernur|kepala)\b(?P<sisa>.*)", re.IGNORECASE | re.DOTALL
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding at the last consideration when it has no object."""
    items = [b for b in dokumen.dasar_hukum if b.bagian is Bagian.MENIMBANG]
    if not items:
        return
    last = max(items, key=lambda b: b.urutan)
    said = _DECREE.search(last.teks)
    if said and "tentang" not in said["sisa"].casefold():
        yield temuan(
            last.at,
            "teks",
            message="Periksa: pertimbangan ini menyebut keputusan tanpa 'tentang' apa.",
            value=" ".join(said[0].split()),
            expected="Keputusan … tentang …",
            fix="tambahkan 'tentang' dan judul keputusannya",
        )
