"""Program penunjang tidak ada dalam dokumen.

Periksa Program penunjang yang menyebut program, kegiatan, atau sub kegiatan yang tidak sekata pun bertemu dengan
program, kegiatan, sasaran, atau indikator pada lembar Kinerja.

Mengapa: Laporan kinerja menunjukkan program mana yang membawa hasil; program kantor lain tidak dibiayai kantor ini.

Contoh: Program penunjang 'Program Pengelolaan Persampahan' pada laporan rumah sakit.

Jalan keluar: Tulis nama program dari lembar Kinerja; dukungan kantor lain ditulis pada Penyebab.

Yang tidak terlihat: Program yang ada pada dokumen tetapi tidak menunjang indikator itu, dan program kantor lain yang
memakai satu kata yang sama.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.formulasi.kata_pokok import akar
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_NAMED = regex(r"\s*(?:sub\s*)?(?:program|kegiatan)\s+\w", re.IGNORECASE)
_SHARED = regex(r"\b(?:bersama|milik|oleh|kerja sama|bantuan|dari|kementerian|provinsi|pusat)\b", re.IGNORECASE)
_LETTERS, _SHORT = 5, 3
_ANY = frozenset(
    akar(word)
    for word in word_set(
        "program kegiatan sub pengelolaan penyelenggaraan peningkatan pembinaan pengembangan pelaksanaan penunjang "
        "pelayanan koordinasi fasilitasi penyediaan urusan pemerintahan daerah kabupaten kota masyarakat umum"
    )
)
"""Stems that name no subject: any programme may have them."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each supporting programme that the document has nothing of."""
    own = _stems(" ".join(_own_words(dokumen)))
    if not own:
        return
    for analisis in dokumen.analisis:
        text = analisis.program_penunjang
        words = _stems(text)
        if not words or _NAMED.match(text) is None or _SHARED.search(text) or words & own:
            continue
        yield temuan(
            analisis.at,
            "program_penunjang",
            message=f"Periksa: {kutip(text)} tidak ada pada lembar Kinerja.",
            value=text,
            expected="program atau kegiatan pada lembar Kinerja",
            fix="tulis nama program dari lembar Kinerja; dukungan kantor lain ditulis pada Penyebab",
        )


def _stems(text: str) -> frozenset[str]:
    """Return the stems of the words that name a subject; longer ones than elsewhere: limpah is not sampah."""
    return frozenset(akar(w, _LETTERS) for w in normalise(text).split() if len(w) > _SHORT and akar(w) not in _ANY)


def _own_words(dokumen: Dokumen) -> Iterator[str]:
    for simpul in dokumen.simpul:
        yield simpul.nomenklatur
        for sasaran in simpul.sasaran:
            yield sasaran.teks
            yield from (indikator.nama for indikator in sasaran.indikator)
