"""Ada kata yang hilang.

Periksa 'seluruh … ada' tanpa kata 'yang', dan 'yang' yang diikuti kata benda tanpa kata kerja ('yang survei').

Mengapa: Kalimat yang kehilangan kata dapat diartikan lain, terutama pada penyebut rumus.

Contoh: Jumlah seluruh urusan pemerintahan ada.

Jalan keluar: Lengkapi kalimatnya.

Yang tidak terlihat: Kata yang hilang di luar dua pola itu; kalimat yang tetap terbaca tanpa kata yang hilang tidak
dapat dikenali.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, semua_teks

SEVERITY = Severity.INFO

_NO_YANG = regex(
    r"\b(?:seluruh|semua)\s+(?:(?!yang\b|tidak\b|belum\b|sudah\b|telah\b|harus\b|masih\b)[^\W\d_]+\s+){1,4}?ada"
    r"(?=\s*(?:\Z|[,;)]|dikali\b|dibagi\b|di kali\b|x\b|/))",
    re.IGNORECASE,
)
_NO_VERB = regex(r"\byang\s+(?:survey|survei|tata kelola(?=\s+yang\b))(?=\s|\Z)", re.IGNORECASE)
_SEEN = frozenset({"seluruh", "semua", "survey", "survei", "tata"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each phrase that lost a word, at its first cell."""
    groups: dict[str, list[tuple[TeksKantor, str, str]]] = {}
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _SEEN):
        for pattern, whole in ((_NO_YANG, True), (_NO_VERB, False)):
            match = pattern.search(teks.isi)
            if match is None or teks.resmi:
                continue
            phrase = " ".join(match[0].split())
            right = f"{phrase[:-3]}yang ada" if whole else ""
            groups.setdefault(phrase.casefold(), []).append((teks, phrase, right))
    for group in groups.values():
        teks, phrase, right = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, *_ in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        meant = f" Maksudnya '{right}'?" if right else ""
        yield temuan(
            *teks.tempat,
            message=f"Periksa: pada '{phrase}'{more} ada kata yang hilang.{meant}",
            value=phrase,
            expected=right,
            related=cells[1:],
            fix="lengkapi kalimatnya",
        )
