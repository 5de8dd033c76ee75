"""Kata ulang tanpa tanda hubung.

Kata ulang ditulis dengan tanda hubung: rata-rata, masing-masing. Satu temuan untuk satu kata.

Mengapa: Satu istilah yang ditulis dengan dua cara tidak ditemukan oleh pencarian yang sama.

Contoh: Persentase rata rata capaian kinerja.

Jalan keluar: Beri tanda hubung.

Yang tidak terlihat: Kata ulang di luar daftar kata yang tidak mungkin berarti lain, misalnya desa desa dan nilai nilai.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.daftar_kata import KATA_ULANG
from kinerja_xl.rules.bahasa.teks import TeksKantor, ada_kembar, semua_teks

SEVERITY = Severity.INFO

# "Desa Sama Sama" may be a name and "nilai nilai" two columns run together: only words that mean nothing else.
_WORDS = regex(rf"(?<![\w-])({'|'.join(sorted(KATA_ULANG - {'desa', 'nilai'}))})[ \t]+\1(nya)?(?![\w-])", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each such word, at its first cell."""
    groups: dict[str, list[tuple[TeksKantor, re.Match[str]]]] = {}
    for teks in semua_teks(dokumen):
        for match in _WORDS.finditer(teks.isi) if ada_kembar(teks.isi) and not teks.resmi else ():
            groups.setdefault(match[1].casefold(), []).append((teks, match))
    for group in groups.values():
        teks, match = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, _ in group))
        right = f"{match[1]}-{match[0].split()[1]}"
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        yield temuan(
            *teks.tempat,
            message=f"'{match[0]}'{more} ditulis '{right}'.",
            value=match[0],
            expected=right,
            related=cells[1:],
            fix="beri tanda hubung",
        )
