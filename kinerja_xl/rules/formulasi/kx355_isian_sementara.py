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
from functools import lru_cache
from operator import attrgetter

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.WARNING

# A text that only breaks off at its end (…) is no place to fill in; respondents fill in questionnaires ("diisi warga").
_PLACE = regex(
    r"(?<![.…_])(?:\.{4,}|…{2,}|…\.|_{3,})(?=\s?\w)|\b(?-i:x{3,}|X{4,})\b"
    r"|[\[<{]\s?(?:\.{1,20}|…|isi|diisi|tulis\w*|nama|sebutkan|tahun)?(?:\s[^\]>}]{0,60})?[\]>}]"
    r"|\((?:di)?isi(?:kan)?\b[^)]{0,80}\)|\A\s*(?:di)?isi(?:kan|lah)?\s+(?:dengan|nama|rumus|definisi|sumber|di sini)\b"
    r"|\A\s*contoh(?:nya)?\s*(?::|\Z)|\blorem ipsum\b|\b(?:tbd|todo)\b",
    re.IGNORECASE,
)
_SIGNS = ("....", "…", "___", "xxx", "[", "<", "{", "(isi", "(diisi", "lorem", "tbd", "todo")
_BEGINS = ("isi", "diisi", "contoh")
_MARKS = " \t\r\n.…_?xX-"  # a cell of nothing else is a place, save for the single dash that means "none"
_YEAR = regex(r"\btahun\s+(?:ke-)?n\b(?!\s*[-+])", re.IGNORECASE)
_COLUMNS = (
    *("pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus"),
    *("definisi_operasional", "alasan", "sumber_data", "penjelasan_target"),
)
_texts = attrgetter(*_COLUMNS)
_PROSE = frozenset({"definisi_operasional", "alasan", "sumber_data", "penjelasan_target", "penjelasan_sasaran"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell with a place that was never filled in."""
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            if text := sasaran.penjelasan:
                yield from _cell(text, sasaran.at, "penjelasan_sasaran")
    for baris in semua_baris(dokumen):
        for key, text in zip(_COLUMNS, _texts(baris.indikator), strict=True):
            if text:
                yield from _cell(text, baris.indikator.at, key)


@lru_cache(maxsize=8192)
def _place(text: str, *, prose: bool) -> str:
    """Return the place to fill in as it is written, "" where a text has none."""
    plain = kecil(text)
    may_be = any(sign in plain for sign in _SIGNS) or plain.lstrip().startswith(_BEGINS)
    match = (_PLACE.search(text) if may_be else None) or (_YEAR.search(text) if prose and "tahun" in plain else None)
    if match:
        return match[0]
    bare = text.strip()
    only_marks = not text.strip(_MARKS) and len(set(bare)) < len(bare) and text.strip(" -")
    return text if only_marks or bare == "…" else ""


def _cell(text: str, at: Asal, key: str) -> Iterator[Finding]:
    place = _place(text, prose=key in _PROSE)
    if not place:
        return
    yield temuan(
        at,
        key,
        message=f"{at.judul(key)} masih memuat isian sementara {kutip(place.strip())}.",
        value=text,
        expected="isi yang sebenarnya",
        fix="ganti dengan isi yang sebenarnya, atau kosongkan selnya",
    )
