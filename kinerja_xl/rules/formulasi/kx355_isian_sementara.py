"""Isian sementara belum diganti.

Titik-titik, xxx, 'tahun N', 'diisi …', 'contoh: …', dan kurung siku kosong adalah tempat isian dari contoh dokumen,
jadi harus diganti sebelum dokumen dicetak. 'Tahun N' pada rumus adalah lambang yang sah.

Mengapa: Dokumen yang ditandatangani dengan isian kosong tidak dapat dipertanggungjawabkan.

Contoh: Definisi berbunyi 'Nilai evaluasi pada tahun N'.

Jalan keluar: Ganti dengan isi yang sebenarnya, atau kosongkan selnya.

Yang tidak terlihat: Isian sementara yang sudah berupa kalimat wajar, misalnya nama kantor contoh.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris

SEVERITY = Severity.WARNING

# A text that only breaks off at its end (…) is no place to fill in; respondents fill in questionnaires ("diisi warga").
_PLACE = regex(
    r"(?<![.…_])(?:\.{4,}|…{2,}|…\.|_{3,})(?=\s?\w)|\b(?-i:x{3,}|X{4,})\b"
    r"|[\[<{]\s?(?:\.{1,20}|…|isi|diisi|tulis\w*|nama|sebutkan|tahun)?(?:\s[^\]>}]{0,60})?[\]>}]"
    r"|\((?:di)?isi(?:kan)?\b[^)]{0,80}\)|\A\s*(?:di)?isi(?:kan|lah)?\s+(?:dengan|nama|rumus|definisi|sumber|di sini)\b"
    r"|\A\s*contoh(?:nya)?\s*(?::|\Z)|\blorem ipsum\b|\b(?:tbd|todo)\b",
    re.IGNORECASE,
)
_SIGNS = ("....", "___", "xxx", "[", "<", "{", "isi", "contoh", "lorem", "tbd", "todo")  # "…" is no ASCII
_MARKS = " \t\r\n.…_?xX-"  # a cell of nothing else is a place, save for the single dash that means "none"
_YEAR = regex(r"\btahun\s+(?:ke-)?n\b(?!\s*[-+])", re.IGNORECASE)
_COLUMNS = (
    *("pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"),
    *("definisi_operasional", "alasan", "sumber_data", "penjelasan_target"),
)
_PROSE = frozenset({"definisi_operasional", "alasan", "sumber_data", "penjelasan_target", "penjelasan_sasaran"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell with a place that was never filled in."""
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            yield from _cell(sasaran.penjelasan, sasaran.at, "penjelasan_sasaran")
    for baris in semua_baris(dokumen):
        for key in _COLUMNS:
            yield from _cell(getattr(baris.indikator, key), baris.indikator.at, key)


def _may_be(text: str) -> bool:
    """True where the long pattern may find something; only of plain letters is it known what their case is."""
    plain = text.lower()
    return not text.isascii() or any(sign in plain for sign in _SIGNS)


def _cell(text: str, at: Asal, key: str) -> Iterator[Finding]:
    if not text:
        return
    match = (_PLACE.search(text) if _may_be(text) else None) or (_YEAR.search(text) if key in _PROSE else None)
    only_marks = not text.strip(_MARKS) and len(set(text.strip())) < len(text.strip())
    if match is None and not (only_marks and text.strip(" -")) and text.strip() != "…":
        return
    place = match[0] if match else text
    yield temuan(
        at,
        key,
        message=f"{at.judul(key)} masih memuat isian sementara {kutip(place.strip())}.",
        value=text,
        expected="isi yang sebenarnya",
        fix="ganti dengan isi yang sebenarnya, atau kosongkan selnya",
    )
