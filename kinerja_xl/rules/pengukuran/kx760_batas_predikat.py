"""Angka bukan milik predikat yang disebut.

Periksa teks yang menyebut angka bersama predikat AKIP atau mutu pelayanan (76,25 dengan predikat A), atau batas sebuah
predikat dengan angka batas predikat lain, juga bila angkanya di kolom Standar nasional atau Nilai pembanding.

Mengapa: Pembaca membandingkan capaian dengan batas yang keliru.

Contoh: Standar nasional 70 bersumber 'PermenPANRB 88/2021, batas predikat A'.

Jalan keluar: Perbaiki hurufnya, atau angkanya.

Yang tidak terlihat: Predikat yang disebut tanpa angka, dan sebutan seperti Sangat Baik.

Dasar: PermenPANRB 88/2021, PermenPANRB 14/2017
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, TargetNilai
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.text.numbers import format_number, read_number

SEVERITY = Severity.INFO
BETA = True

_BAND = (
    r"(?i:predikat|mutu|kategori|peringkat)\s+(?:(?i:pelayanan|layanan|akip|sakip)\s+)?[\"'“(]?"
    r"(?P<huruf>AA|BB|CC|A|B|C|D)\b"
)
_LETTER = regex(_BAND)
"""What every one of these is made of: most texts with the word name no letter behind it."""
_NUMBER = r"(?<![\w.,/-])(?P<angka>\d{2,3}(?:,\d{1,2})?)(?![\d.,]*\d|\s*%)"
_BOUND = regex(
    r"\b(?i:batas|ambang|paling\s+rendah|terendah|minimal|minimum)\b"
    rf"(?:\s[^\W\d_]+){{0,3}}?\s{_BAND}(?:[\"'”)]?\s*(?:[(:=,]|(?i:yaitu|adalah|sebesar))?\s*{_NUMBER})?"
)
_VALUE = regex(rf"{_NUMBER}\s*(?:[(,;]\s*)?(?:(?i:dengan|atau|dan)\s+)?(?:(?i:ber))?{_BAND}")
_BEHIND = regex(rf"\b(?:(?i:ber))?{_BAND}[\"'”]?\s*(?:\(|(?i:dengan|pada)\s)\s*(?:(?i:nilai|skor|indeks)\s+)?{_NUMBER}")
_SURVEY = regex(r"\b(?:SKM|IKM|14/2017)\b|(?i:kepuasan|mutu)")
_AKIP = regex(r"\b(?:S?AKIP|LHE|88/2021)\b|(?i:akuntabilitas)")
_WORDS = tuple(f"{prefix}{word}" for word in ("predikat", "mutu", "kategori", "peringkat") for prefix in ("", "ber"))
_UPPER = regex(r"\batas\b", re.IGNORECASE)
_BESIDE = {"sumber_standar": "standar_nasional", "sumber_pembanding": "nilai_pembanding"}
_NEAR = 0.02  # 70 and 70,01 are one bound


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text in which a number and a letter do not belong together."""
    beside = {(id(row.at), text): getattr(row, number) for row in dokumen.analisis for text, number in _BESIDE.items()}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _WORDS):
        scale = _scale(dokumen, teks.isi) if _LETTER.search(teks.isi) else None
        if scale is None:
            continue
        yield from _bound(teks, scale, beside.get((id(teks.asal), teks.kolom))) or _value(teks, scale)


def _scale(dokumen: Dokumen, text: str) -> Skala | None:
    """Return the scale that a text speaks of, None where it may be either or neither."""
    survey, akip = _SURVEY.search(text) is not None, _AKIP.search(text) is not None
    if survey == akip:
        return None
    return dokumen.ketentuan.skm.mutu if survey else dokumen.ketentuan.akip.predikat


def _bound(teks: TeksKantor, scale: Skala, beside: TargetNilai | None) -> list[Finding]:
    for match in _BOUND.finditer(teks.isi):
        number = read_number(match["angka"]).value if match["angka"] else beside
        band = next((p for p in scale.pita if p.kriteria == match["huruf"]), None)
        if band is None or not isinstance(number, float):
            continue
        bound = band.sampai if _UPPER.search(match[0]) else band.dari
        if abs(number - bound) > _NEAR:
            return [_finding(teks, scale, number, match["huruf"], match[0])]
    return []


def _value(teks: TeksKantor, scale: Skala) -> list[Finding]:
    for match in (*_VALUE.finditer(teks.isi), *_BEHIND.finditer(teks.isi)):
        number = read_number(match["angka"]).value
        band = next((p for p in scale.pita if p.kriteria == match["huruf"]), None)
        if band is not None and number is not None and not band.dari - _NEAR <= number <= band.sampai + _NEAR:
            return [_finding(teks, scale, number, match["huruf"], match[0])]
    return []


def _finding(teks: TeksKantor, scale: Skala, number: float, letter: str, said: str) -> Finding:
    band = next(p for p in scale.pita if p.kriteria == letter)
    return temuan(
        *teks.tempat,
        message=f"Periksa: '{' '.join(said.split())}' dengan angka {format_number(number)}, sedangkan menurut "
        f"{scale.sumber.nomor} {letter} dari {format_number(band.dari)} sampai {format_number(band.sampai)}.",
        value=letter,
        expected=scale.kriteria(number),
        fix="perbaiki hurufnya, atau angkanya",
    )
