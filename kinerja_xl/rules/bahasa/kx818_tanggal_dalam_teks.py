"""Tanggal dalam teks tidak mungkin.

Tanggal yang tidak ada pada penanggalan ('31 April 2025'), hari yang bukan hari tanggal itu ('Senin, 13 Mei 2025'),
triwulan kelima, rentang tahun yang terbalik ('2029-2025'), dan bulan dalam kurung yang bukan bulan triwulannya
('triwulan II (Januari-Maret)').

Mengapa: Tanggal bukti, rapat, dan keputusan dicocokkan orang dengan naskahnya; tanggal yang tidak mungkin menandakan
naskah yang tidak pernah ada.

Contoh: 'Notula rapat tanggal 31 Juni 2025'.

Jalan keluar: Perbaiki tanggal, hari, atau triwulannya menurut naskah aslinya.

Yang tidak terlihat: Tanggal yang mungkin tetapi keliru, dan tanggal yang ditulis dengan angka saja.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.text.dates import BULAN, bulan_ke, format_date, triwulan_ke
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.WARNING
BETA = True

_BULAN = (*BULAN, "Pebruari", "Nopember")
_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_DAY = {**{name.casefold(): n for n, name in enumerate(_HARI)}, "jum'at": 4, "jum’at": 4, "ahad": 6}
_MONTHS = tuple(b.casefold() for b in _BULAN)
_FIRST = frozenset((*_MONTHS, "triwulan", "tw", "tahun", "periode", "selama"))

_DATE = regex(
    rf"(?:\b(?P<hari>Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b,?\s+(?:tanggal\s+|tgl\.?\s+)?)?"
    rf"(?<![\w./,-])(?P<tanggal>\d{{1,2}})\s+(?P<bulan>{'|'.join(_BULAN)})\s+(?P<tahun>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MONTHS_OF = regex(
    r"\b(?:triwulan|tw)\.?\s+(?P<tw>IV|III|II|I|[1-4])\s*\(\s*"
    rf"(?:{'|'.join(_BULAN)})\s*(?:-|–|—|s\.?d\.?|s/d|sampai(?: dengan)?|hingga)\s*(?P<akhir>{'|'.join(_BULAN)})\b",
    re.IGNORECASE,
)
_BACKWARDS = regex(
    r"\b(?:tahun|periode|selama)\s+(?P<awal>20\d\d)\s*(?:-|–|—|s\.?d\.?|sampai(?: dengan)?)\s*(?P<akhir>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_NO_QUARTER = regex(r"\b(?:triwulan|tw)\s+(?:VI{0,3}|IX|kelima|keenam)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with a date that cannot be."""
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST):
        said = next(_impossible(teks.isi), None)
        if said is None:
            continue
        written, why, right = said
        yield temuan(
            *teks.tempat,
            message=f"'{written}': {why}.",
            value=written,
            expected=right,
            fix="perbaiki menurut naskah aslinya",
        )


def _impossible(teks: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is written, why it cannot be, and what would be right."""
    years, small = teks.count("20") + teks.count("19"), kecil(teks)
    months = any(name in small for name in _MONTHS)
    for match in _DATE.finditer(teks) if years and months else ():
        written = " ".join(match[0].split())
        day, month, year = int(match["tanggal"]), bulan_ke(match["bulan"]), int(match["tahun"])
        try:
            date = dt.date(year, month, day)
        except ValueError:
            if match["hari"] or 29 <= day <= 31:  # "Nomor 45 Januari 2025" is no date
                yield written, "tanggal itu tidak ada", "tanggal yang ada pada penanggalan"
            continue
        named = (match["hari"] or "").casefold()
        if named and _DAY[named] != date.weekday():
            yield written, f"{format_date(date)} jatuh pada hari {_HARI[date.weekday()]}", _HARI[date.weekday()]
    for match in _MONTHS_OF.finditer(teks) if months and "(" in teks else ():
        quarter = triwulan_ke(match["tw"])
        if bulan_ke(match["akhir"]) != quarter * 3:
            right = f"{BULAN[quarter * 3 - 3]}-{BULAN[quarter * 3 - 1]}"
            yield " ".join(match[0].split()) + ")", f"triwulan itu berlangsung {right}", right
    for match in _BACKWARDS.finditer(teks) if years > 1 else ():
        if match["awal"] > match["akhir"]:
            right = f"{match['akhir']}-{match['awal']}"
            yield " ".join(match[0].split()), "rentang tahunnya terbalik", right
    for match in _NO_QUARTER.finditer(teks):
        yield " ".join(match[0].split()), "setahun hanya empat triwulan", "triwulan I sampai IV"
