"""Sisa penulisan mesin dalam teks.

Perintah LaTeX, tanda HTML, huruf yang rusak, dan huruf khusus yang tidak tercetak. Perintah LaTeX dalam kolom rumus
tidak dilaporkan di sini.

Mengapa: Tanda itu ikut tercetak dan tidak terbaca.

Contoh: Jumlah layanan&nbsp;selesai; \\frac{a}{b} dalam Definisi operasional.

Jalan keluar: Tulis ulang bagian itu dengan huruf biasa.

Yang tidak terlihat: Huruf yang rusak menjadi huruf biasa, dan perintah LaTeX di dalam kolom rumus.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import RUMUS, semua_teks

SEVERITY = Severity.WARNING

_GARBLED = regex(
    r"</?(?:br|p|b|i|u|ul|li|td|tr|th|div|span|sup|sub|table|strong|em|font)\b[^<>]{0,80}>"
    r"|&(?:nbsp|amp|lt|gt|quot|apos);|&#x?[\da-f]{2,6};"
    r"|_x[\da-f]{4}_|\ufffd|[\ue000-\uf8ff]|[\x00-\x08\x0b\x0c\x0e-\x1f]"
    r"|â€[\w™œ“”˜¢¦]?|Ã[\x80-\xbf©¨¡­]|Â[\xa0°±·»]",
    re.IGNORECASE,
)
_SUSPECT = regex(r"[<&\\_âÃÂ]|\ufffd|[\ue000-\uf8ff]|[\x00-\x08\x0b\x0c\x0e-\x1f]")  # one class takes long to compile
_LATEX = regex(  # a folder's name (D:\\laporan\\text.docx) is none
    r"\\(?:frac|text|mathrm|mathbf|begin|end|sqrt|bar|overline)\s*\{[^\s]*"
    r"|(?<![\w:])\\(?:times|sum|left|right|cdot|div)\b"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell with markup or broken characters."""
    for teks in semua_teks(dokumen):
        if _printable(teks.isi) or _SUSPECT.search(teks.isi) is None:
            continue
        match = _GARBLED.search(teks.isi) or (_LATEX.search(teks.isi) if teks.kolom not in RUMUS else None)
        if match is None:
            continue
        shown = match[0] if match[0].isprintable() else f"huruf U+{ord(match[0][0]):04X}"
        yield temuan(
            *teks.tempat,
            message=f"Teks memuat sisa penulisan mesin: {shown}",
            value=match[0],
            expected="teks biasa",
            fix="tulis ulang bagian itu dengan huruf biasa",
        )


def _printable(isi: str) -> bool:
    """True for a line of ASCII without any of the signs: told far faster than by the pattern."""
    return isi.isascii() and isi.isprintable() and not ("<" in isi or "&" in isi or "\\" in isi or "_" in isi)
