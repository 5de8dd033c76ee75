"""Singkatan tidak resmi tanpa penjelasan.

Periksa singkatan percakapan (sapras, tusi, monev, trantibum) pada sasaran, indikator, rumus, dan definisi, bila
kepanjangannya tidak ditulis di buku kerja. Satu temuan untuk satu singkatan.

Mengapa: Sasaran dan indikator dibaca di luar kantor; singkatan tanpa kepanjangan dapat diartikan lain.

Contoh: Jumlah ASN yang mengikuti pelatihan berdasarkan TUSI.

Jalan keluar: Tulis kepanjangannya.

Yang tidak terlihat: Singkatan setempat di luar daftarnya, dan singkatan pada lembar selain sasaran, indikator, rumus,
dan definisi.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import RUMUS, TeksKantor, semua_teks
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_MEANS = MappingProxyType(
    {
        "sapras": "sarana dan prasarana",
        "sarpras": "sarana dan prasarana",
        "tusi": "tugas dan fungsi",
        "tupoksi": "tugas pokok dan fungsi",
        "monev": "pemantauan dan evaluasi",
        "trantib": "ketenteraman dan ketertiban",
        "trantibum": "ketenteraman dan ketertiban umum",
        "makmin": "makanan dan minuman",
        "jml": "jumlah",
        "thn": "tahun",
    }
)
_SHORT = regex(rf"\b(?:{'|'.join(_MEANS)})\b", re.IGNORECASE)
_UNIT = regex(r"\b(?:kepala seksi|seksi|kasi|bidang)\s+\Z", re.IGNORECASE)  # the name of a section is its own
_COLUMNS = RUMUS | {"sasaran", "penjelasan_sasaran", "indikator", "definisi_operasional"}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each short form, at its first cell."""
    groups: dict[str, list[tuple[TeksKantor, str]]] = {}
    explained: set[str] = set()
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _MEANS):
        for match in _SHORT.finditer(teks.isi):
            short = match[0].casefold()
            around = normalise(teks.isi[max(0, match.start() - 60) : match.end() + 60])
            if _MEANS[short] in around:
                explained.add(short)
            elif teks.kolom in _COLUMNS and not _UNIT.search(teks.isi[: match.start()]):
                groups.setdefault(short, []).append((teks, match[0]))
    for short, group in groups.items():
        if short in explained:
            continue
        teks, written = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, _ in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        yield temuan(
            *teks.tempat,
            message=f"Periksa: singkatan '{written}'{more} tidak dijelaskan; maksudnya {_MEANS[short]}?",
            value=written,
            expected=_MEANS[short],
            related=cells[1:],
            fix=f"tulis '{_MEANS[short]}'",
        )
