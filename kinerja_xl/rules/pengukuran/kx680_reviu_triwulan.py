"""Reviu triwulanan terlewat, terlalu awal, atau bernotula triwulan lain.

Setiap triwulan yang realisasinya sudah diisi mempunyai rapat reviu pada lembar Reviu, paling awal pada sepuluh hari
terakhir triwulan itu, dengan notulanya sendiri. Lembar Reviu yang kosong mendapat satu temuan untuk diperiksa, bila
keempat triwulan sudah diukur.

Mengapa: Hasil pengukuran yang tidak dibahas tidak dimanfaatkan; evaluator meminta notula setiap triwulan.

Contoh: TW I, TW III, dan TW IV mempunyai rapat reviu, TW II tidak.

Jalan keluar: Lengkapi rapatnya, atau perbaiki tanggalnya.

Yang tidak terlihat: Rapat yang terlambat, dan rapat tanpa keputusan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, RapatReviu
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import sebutkan, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.text.dates import format_date, triwulan_ke

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_CLOSING = 20  # the day of a quarter's last month from which offices close it
_NAMED = regex(r"\b(?:tw|triwulan)[ .-]{0,2}(?P<n>IV|III|II|I|[1-4]|pertama|kedua|ketiga|keempat)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for what is missing, and one for each meeting that came before its quarter's end."""
    year = dokumen.identitas.tahun
    if year is None or "reviu" not in dokumen.lembar:
        return
    measured = {n for t in tahun(dokumen).ukur for d in t.data for n, v in enumerate(d.tw, start=1) if v is not None}
    meetings = [(rapat, n) for rapat in dokumen.reviu if (n := rapat.triwulan.nomor)]
    missing = sorted(measured - {n for _, n in meetings})
    if not meetings:
        if len(measured) == len(TRIWULAN):
            yield Finding(
                message="Periksa: keempat triwulan sudah diukur, sedangkan lembar Reviu belum memuat satu rapat pun.",
                sheet="Reviu",
                severity=Severity.INFO,
                fix="isi rapat reviu setiap triwulan beserta notulanya",
            )
        return
    if missing:
        yield temuan(
            meetings[-1][0].at,
            "triwulan",
            message=f"Lembar Reviu tidak memuat rapat {sebutkan(missing)}, padahal realisasinya sudah diisi.",
            expected=sebutkan(missing),
            fix="lengkapi rapat reviunya",
        )
    for rapat, n in meetings:
        yield from _early(rapat, n, year)
        yield from _minutes_of_another(rapat, n)


def _early(rapat: RapatReviu, triwulan: int, year: int) -> Iterator[Finding]:
    earliest = dt.date(year, triwulan * 3, _CLOSING)
    if rapat.tanggal is None or rapat.tanggal >= earliest:
        return
    yield temuan(
        rapat.at,
        "tanggal",
        message=f"Reviu {rapat.triwulan} bertanggal {format_date(rapat.tanggal)}, sebelum triwulannya berakhir.",
        value=format_date(rapat.tanggal),
        expected=f"paling awal {format_date(earliest)}",
        related=(rapat.at.sel("triwulan"),),
        fix="perbaiki tanggal atau triwulannya",
    )


def _minutes_of_another(rapat: RapatReviu, triwulan: int) -> Iterator[Finding]:
    """Yield a finding where the minutes are those of other quarters only."""
    named = {triwulan_ke(m["n"]) for m in _NAMED.finditer(rapat.notula)}
    if not named or triwulan in named:
        return
    yield temuan(
        rapat.at,
        "notula",
        severity=Severity.INFO,
        message=f"Periksa: reviu {rapat.triwulan} dibuktikan dengan notula {sebutkan(sorted(named))}.",
        value=rapat.notula,
        expected=f"notula {rapat.triwulan}",
        related=(rapat.at.sel("triwulan"),),
        fix="sebut notula rapat triwulan itu",
    )
