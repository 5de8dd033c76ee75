"""Isian sementara belum diganti.

Titik-titik, xxx, 'tahun N', 'diisi …', 'contoh: …', dan kurung siku kosong adalah tempat isian dari contoh dokumen,
jadi harus diganti sebelum dokumen dicetak. 'Tahun N' pada rumus adalah lambang yang sah.

Mengapa: Dokumen yang ditandatangani dengan isian kosong tidak dapat dipertanggungjawabkan.

Contoh: Definisi berbunyi 'Nilai evaluasi pada tahun N'.

Jalan keluar: Ganti dengan isi yang sebenarnya, atau kosongkan selnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Sasaran
from kinerja_xl.rules.baris import kutip, semua_baris

SEVERITY = Severity.WARNING

# A text that only breaks off at its end (…) is no place to fill in; respondents fill in questionnaires ("diisi warga").
_PLACE = re.compile(
    r"(?<![.…_])(?:\.{4,}|…{2,}|…\.|_{3,})(?=\s?\w)|\b(?-i:x{3,}|X{4,})\b"
    r"|[\[<{]\s?(?:\.{1,20}|…|isi|diisi|tulis\w*|nama|sebutkan|tahun)?(?:\s[^\]>}]{0,60})?[\]>}]"
    r"|\((?:di)?isi(?:kan)?\b[^)]{0,80}\)|\A\s*(?:di)?isi(?:kan|lah)?\s+(?:dengan|nama|rumus|definisi|sumber|di sini)\b"
    r"|\A\s*contoh(?:nya)?\s*(?::|\Z)|\blorem ipsum\b|\b(?:tbd|todo)\b",
    re.IGNORECASE,
)
_MARKS = " \t\r\n.…_?xX-"  # a cell of nothing else is a place, save for the single dash that means "none"
_YEAR = re.compile(r"\btahun\s+(?:ke-)?n\b(?!\s*[-+])", re.IGNORECASE)
_TITLES = {
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
    "rumus_khusus": "Rumus khusus",
    "penjelasan_rumus": "Penjelasan rumus",
    "definisi_operasional": "Definisi operasional",
    "alasan": "Alasan/relevansi",
    "sumber_data": "Sumber data",
    "penjelasan_target": "Penjelasan target",
}
_PROSE = frozenset({"definisi_operasional", "alasan", "sumber_data", "penjelasan_target", "penjelasan"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell with a place that was never filled in."""
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            yield from _cell(sasaran, "penjelasan", "Penjelasan sasaran", simpul.kode)
    for baris in semua_baris(dokumen):
        for key, title in _TITLES.items():
            yield from _cell(baris.indikator, key, title, baris.kunci)


def _cell(record: Indikator | Sasaran, key: str, title: str, row_key: str) -> Iterator[Finding]:
    text: str = getattr(record, key)
    if not text:
        return
    match = _PLACE.search(text) or (_YEAR.search(text) if key in _PROSE else None)
    only_marks = not text.strip(_MARKS) and len(set(text.strip())) < len(text.strip())
    if match is None and not (only_marks and text.strip(" -")) and text.strip() != "…":
        return
    place = match[0] if match else text
    yield Finding(
        code="KX355",
        message=f"{title} masih memuat isian sementara {kutip(place.strip())}.",
        at=record.at.sel("penjelasan_sasaran" if key == "penjelasan" else key),
        row_key=row_key,
        column=title,
        value=text,
        expected="isi yang sebenarnya",
        fix="ganti dengan isi yang sebenarnya, atau kosongkan selnya",
    )
