"""Dua bulan untuk satu kejadian yang batal.

Periksa dua teks yang menyebut satu kegiatan batal, ditunda, atau tidak terlaksana dengan kata yang sama, tetapi
bulannya berbeda.

Mengapa: Salah satu penjelasannya keliru, dan evaluator membacanya bersama.

Contoh: 'Rapat koordinasi bulan Mei dibatalkan' pada kegiatannya, 'Rapat koordinasi bulan Agustus dibatalkan' pada sub
kegiatannya.

Jalan keluar: Samakan bulannya; biarkan bila memang dua kali batal.

Yang tidak terlihat: Kejadian yang ditulis dengan kata lain, dan kejadian yang tidak batal.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.text.dates import BULAN
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_EVENT = regex(
    rf"(?<![^\W\d_])(?P<apa>[^\W\d_]++(?:\s[^\W\d_]++)?)\s(?:pada\s)?bulan\s(?P<bulan>{'|'.join(BULAN)})\s"
    r"(?P<batal>batal|di(?:batalkan|tunda|undur|tiadakan)|tertunda|(?:tidak|belum)\s(?:di|ter)(?:laksana|selenggara)\w*)\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each event that was cancelled in another month elsewhere."""
    events: dict[str, list[tuple[TeksKantor, re.Match[str]]]] = {}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), ("bulan",)):
        for match in _EVENT.finditer(teks.isi):
            events.setdefault(f"{normalise(match['apa'])} {match['batal'].casefold()}", []).append((teks, match))
    for places in events.values():
        months = {match["bulan"].casefold() for _, match in places}
        cells = tuple(dict.fromkeys(teks.sel for teks, _ in places))
        if len(months) != 2 or len(cells) < 2 or len(cells) < len(places):
            continue
        first = places[0]
        other = next(p for p in places if p[1]["bulan"].casefold() != first[1]["bulan"].casefold())
        yield temuan(
            *first[0].tempat,
            message=f"Periksa: di sini '{first[1][0]}', sedangkan pada {other[0].sel} '{other[1][0]}'.",
            value=first[1]["bulan"],
            expected=other[1]["bulan"],
            related=tuple(cell for cell in cells if cell != first[0].sel),
            fix="samakan bulannya; biarkan bila memang dua kali batal",
        )
