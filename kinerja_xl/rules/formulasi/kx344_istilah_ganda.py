"""Istilah rumus bermakna ganda.

Periksa 'jumlah rata-rata', 'dibutuhkan dan tersedia', penjumlahan nilai komponen tanpa bobot, dan jumlah orang yang
dikalikan dengan jumlah hari. Satu temuan untuk satu istilah; sel lainnya disebut sebagai sel terkait.

Mengapa: Jumlah atau rata-rata, kebutuhan atau persediaan: dua orang akan menghitung dua angka.

Contoh: Jumlah rata-rata realisasi kegiatan / target.

Jalan keluar: Pilih satu arti dan tulis dengan satu istilah.

Yang tidak terlihat: Istilah lain yang bermakna ganda, dan istilah yang jelas menurut definisinya tetapi tidak menurut
rumusnya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.INFO


class _Istilah(NamedTuple):
    tanda: tuple[str, ...]  # of which it needs one
    pola: re.Pattern[str]
    arti: str
    perbaikan: str


_SUM, _TERM = r"(?:Σ|∑|jumlah)\s*", r"[^()]{1,120}"
_TERMS = (
    _Istilah(
        ("jumlah rata",),
        regex(r"\bjumlah rata[- ]rata\b", re.IGNORECASE),
        "jumlah atau rata-rata",
        "tulis jumlah atau rata-rata",
    ),
    _Istilah(
        ("tersedia", "disediakan", "terealisasi"),
        regex(
            r"\b(?:dibutuhkan|diperlukan|direncanakan)(?: dan|/) ?(?:yang )?(?:tersedia|disediakan|terealisasi)\b", re.I
        ),
        "yang dibutuhkan atau yang tersedia",
        "tulis yang dihitung saja: yang tersedia",
    ),
    _Istilah(
        ("(",),
        regex(rf"{_SUM}\w+\s*[x×*]\s*\(\s*{_SUM}{_TERM}[-–−+]\s*{_SUM}{_TERM}\)", re.IGNORECASE),
        "jumlah hari seluruh orang atau rata-rata hari per orang",
        "tulis jumlah hari per orang, atau jangan kalikan dengan jumlah orang",
    ),
    _Istilah(
        ("komponen",),
        regex(
            r"\bjumlah nilai (?:ke)?(?:\d+|empat|lima|seluruh|semua) komponen\b(?!.*\b(?:bobot|tertimbang)\b)",
            re.I | re.S,
        ),
        "nilai dijumlahkan begitu saja atau ditimbang dengan bobot",
        "tulis bobot tiap komponen",
    ),
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each ambiguous term, at the first formula that has it."""
    groups: dict[int, list[tuple[BarisRumus, str]]] = {}
    for found in berumus(dokumen):
        text = found.rumus.teks
        plain = kecil(text)
        for number, term in enumerate(_TERMS):
            if any(sign in plain for sign in term.tanda) and (match := term.pola.search(text)):
                groups.setdefault(number, []).append((found, match[0]))
                break
    for number, group in sorted(groups.items()):
        found, said = group[0]
        more = f" (pada {len(group)} baris)" if len(group) > 1 else ""
        yield temuan(
            *found.tempat,
            message=f"Periksa istilah {kutip(said)}{more}: dapat berarti {_TERMS[number].arti}.",
            value=said,
            expected="satu arti",
            related=tuple(other.sel for other, _ in group[1:]),
            fix=_TERMS[number].perbaikan,
        )
