"""Periode bukan periode dokumen ini.

Periksa diktum dan pertimbangan yang menetapkan Indikator Kinerja untuk periode lain daripada periode dokumen;
Renstra atau RPJMD yang periodenya sudah berakhir sebelum dokumen dimulai; dan peraturan tentang Renstra atau RPJMD
yang ditetapkan pada akhir periodenya, atau bertahun-tahun sebelum periodenya. Periksa juga diktum dan narasi yang
menyebut perjanjian kinerja, rencana kerja, atau laporan kinerja tahun sebelumnya sebagai milik dokumen ini.

Mengapa: Periode yang tertinggal menandakan teks disalin dari keputusan lama, dan target dokumen ini tidak bersumber
dari rencana yang berlaku.

Contoh: Diktum menetapkan Indikator Kinerja Utama Tahun 2016-2021, sedangkan periode dokumen 2022-2026.

Jalan keluar: Ganti dengan periode dokumen, atau dengan Renstra yang berlaku; biarkan bila memang pembanding.

Yang tidak terlihat: Periode yang ditulis bersama kata pembanding (berakhir, evaluasi, capaian, sebelumnya, mencabut),
dan periode pada judul, yang diperiksa KX739.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.nama_dokumen import POLA_LKJIP
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.rules.dokumen.kutipan import Kutipan, semua_kutipan
from kinerja_xl.sheets.narasi import NARASI
from kinerja_xl.sheets.pilihan import Bagian
from kinerja_xl.text.dates import POLA_PERIODE
from kinerja_xl.text.kalimat import di_sekitar, kalimat_sekitar
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_BETWEEN = (
    r"(?:(?!\b(?:nomor|renstra|rencana strategis|rpjm|rpjmd|rpjpd|rencana pembangunan|rencana kerja|renja)\b|\d)"
    r"[^;\n]){0,110}?"
)
_OWN = regex(rf"\b(?:indikator\s+kinerja|iku|iki|pohon\s+kinerja)\b{_BETWEEN}{POLA_PERIODE}", re.IGNORECASE)
_PLAN = regex(
    r"\b(?P<apa>renstra|rencana\s+strategis|rpjmd|rencana\s+pembangunan\s+jangka\s+menengah\s+daerah)\b"
    rf"{_BETWEEN}{POLA_PERIODE}",
    re.IGNORECASE,
)
_OF_A_YEAR = regex(
    rf"\b(?P<apa>perjanjian\s+kinerja|rencana\s+kerja|renja|rencana\s+aksi|laporan\s+kinerja|{POLA_LKJIP})\b"
    r"(?:(?!\b(?:nomor|terhadap|dengan|dan|atas|target)\b)[^.;,\n\d]){0,90}?"
    r"\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d{2})(?!\d|\s*(?:-|–|sampai|s\.?/?d|dan)\s*\d)",
    re.IGNORECASE,
)
_FINISHED = regex(r"\s*(?:ini\b|telah\b|dapat\b|selesai\b|merupakan\b|disusun\b|kami\b)", re.IGNORECASE)
_PAST = regex(
    r"\b(?:berakhir\w*|habis|evaluasi|capaian|realisasi|lalu|sebelumnya|terdahulu|lama|semula|dahulu|pernah|hasil|sejak"
    r"|(?:men|di)?cabut\w*|(?:meng|di)?ganti\w*|pengganti|perubahan|dibanding\w*|perbandingan|riwayat|tren|baseline|akhir"
    r"|selesai|setelah|sesudah|lanjutan|melanjutkan|tidak\s+berlaku)\b",
    re.IGNORECASE,
)
_AMENDS = regex(r"\b(?:perubahan|pencabutan|evaluasi|pelaksanaan)\b", re.IGNORECASE)
_DECREE = (Bagian.DIKTUM, Bagian.MENIMBANG)
_BASIS = (Bagian.MENGINGAT, Bagian.MEMPERHATIKAN)
_EARLY = 1  # years by which a plan's regulation may come before its period


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with a period that cannot be this document's, or its plan's."""
    identitas = dokumen.identitas
    first, last = dokumen.rentang
    if first is None or last is None:
        return
    about = f"tahun {first}" if first == last else f"periode {first}-{last}"
    told: set[CellRef] = set()
    for satu in semua_kutipan(dokumen):
        cell = satu.butir.at.sel("teks")
        if cell not in told and (message := _cited(satu, first, about)):
            told.add(cell)
            yield temuan(
                satu.butir.at,
                "teks",
                message=f"Periksa: {message}.",
                value=satu.singkat,
                expected=f"rencana yang berlaku pada {about}",
                fix="kutip rencana yang berlaku, atau perbaiki periodenya",
            )
    for teks in setiap_teks(dokumen):
        if "20" not in teks.isi or teks.kolom == "tentang" or teks.kunci.startswith(_BASIS):
            continue
        if teks.sel not in told and first == last and (match := _of_a_year(teks, last)):
            told.add(teks.sel)
            said = " ".join(match[0].split())
            yield temuan(
                *teks.tempat,
                message=f"Periksa: teks ini menyebut '{said}', sedangkan dokumen ini untuk {about}.",
                value=match["tahun"],
                expected=str(last),
                related=identitas.sel_isian("tahun"),
                fix="ganti dengan tahun dokumen; biarkan bila memang pembanding",
            )
        if teks.sel not in told and (match := _other(teks, first, last)):
            period = f"{match['awal']}-{match['akhir']}"
            yield temuan(
                *teks.tempat,
                message=f"Periksa: teks ini menyebut periode {period}, sedangkan dokumen ini untuk {about}.",
                value=period,
                expected=about,
                related=identitas.sel_isian("tahun", "periode_awal", "periode_akhir"),
                fix="ganti dengan periode yang berlaku; biarkan bila memang pembanding",
            )


def _of_a_year(teks: TeksKantor, last: int) -> re.Match[str] | None:
    """Return an agreement, a plan or a report of an earlier year that is told as this document's, None for none."""
    if not teks.kunci.startswith(_DECREE) and (isinstance(teks.asal, Identitas) or teks.asal.lembar != NARASI):
        return None
    said = [(match, _kind(match["apa"])) for match in _OF_A_YEAR.finditer(teks.isi)]
    right = {kind for match, kind in said if int(match["tahun"]) >= last}
    for match, kind in said:
        before, after = di_sekitar(teks.isi, match)
        past = _PAST.search(before) if kind == "l" else _past(teks.isi, match)
        if kind not in right and not past and (kind != "l" or _FINISHED.match(after)):
            return match
    return None


def _kind(said: str) -> str:
    """Return agreement, plan or report by one letter: p, r, a, l."""
    word = normalise(said)
    return "a" if word == "rencana aksi" else word[0]


def _cited(satu: Kutipan, first: int, about: str) -> str:
    """Return what is wrong with the period of a plan that the basis cites, "" for nothing."""
    match = _PLAN.search(satu.tentang) or _OWN.search(satu.tentang)
    if match is None or satu.tahun is None or not satu.butir.bagian or _AMENDS.search(satu.tentang):
        return ""
    start, end = int(match["awal"]), int(match["akhir"])
    if satu.tahun >= end:
        return f"{satu.singkat} berperiode {start}-{end}, yang pada tahun itu sudah berakhir"
    if satu.tahun < start - _EARLY:
        return f"{satu.singkat} jauh mendahului periodenya, {start}-{end}"
    if end < first and satu.butir.bagian in _BASIS:
        return f"{satu.singkat} berperiode {start}-{end}, yang berakhir sebelum {about}"
    return ""


def _other(teks: TeksKantor, first: int, last: int) -> re.Match[str] | None:
    """Return a period that belongs to an older document, None for none."""
    if teks.kunci.startswith(_DECREE):
        for match in _OWN.finditer(teks.isi):
            start, end = int(match["awal"]), int(match["akhir"])
            if not (start <= first and last <= end) and start <= end and not _past(teks.isi, match):
                return match
    for match in _PLAN.finditer(teks.isi):
        if int(match["awal"]) < int(match["akhir"]) < first and not _past(teks.isi, match):
            return match
    return None


def _past(text: str, match: re.Match[str]) -> bool:
    return _PAST.search(kalimat_sekitar(text, match)) is not None
