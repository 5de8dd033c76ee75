"""Keputusan memakai kata peraturan, atau sebaliknya.

Periksa diktum keputusan yang berbunyi 'Peraturan ini' atau 'diundangkan', dan diktum peraturan yang berbunyi
'Keputusan ini', sedangkan butir lainnya menyebut naskahnya dengan kata yang lain.

Mengapa: Keputusan ditetapkan dan berlaku sejak ditetapkan; yang diundangkan adalah peraturan. Kata yang keliru tersalin
dari naskah lain dan mengaburkan mulai berlakunya.

Contoh: Keputusan Camat dengan diktum 'Peraturan ini mulai berlaku pada tanggal diundangkan.'

Jalan keluar: Tulis 'Keputusan ini mulai berlaku pada tanggal ditetapkan', atau kata naskahnya sendiri.

Yang tidak terlihat: Naskah yang semua butirnya memakai kata yang keliru.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO
BETA = True

_SAID = regex(
    r"\b(?:(?:menetapkan|ditetapkan\s+(?:dengan|dalam))\s+(?P<apa>keputusan|peraturan)|(?P<ini>keputusan|peraturan)\s+ini)\b",
    re.IGNORECASE,
)
_ENACTED = regex(r"\b(?:di|peng)undangkan\b|\bpengundangan\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each dictum that speaks of a regulation in a decree, or the reverse."""
    said = [{(m["apa"] or m["ini"]).casefold() for m in _SAID.finditer(b.teks)} for b in dokumen.dasar_hukum]
    counted = Counter(word for words in said for word in words)
    for number, butir in enumerate(dokumen.dasar_hukum):
        if butir.bagian is not Bagian.DIKTUM:
            continue
        mine = {m["ini"].casefold() for m in _SAID.finditer(butir.teks) if m["ini"]}
        enacted = _ENACTED.search(butir.teks)
        others = {word for word, times in counted.items() if times > (word in said[number])}
        if len(others) != 1 or not (mine or enacted):
            continue
        own = next(iter(others))
        wrong = (mine - {own} and not mine & {own}) or (own == "keputusan" and enacted)
        if not wrong:
            continue
        written = enacted[0] if own == "keputusan" and enacted else f"{next(iter(mine))} ini".capitalize()
        yield temuan(
            butir.at,
            "teks",
            message=f"Periksa: diktum ini berbunyi '{written}', sedangkan naskahnya {own}.",
            value=written,
            expected="ditetapkan" if own == "keputusan" and enacted else f"{own.capitalize()} ini",
            fix=f"pakai kata untuk {own}",
        )
