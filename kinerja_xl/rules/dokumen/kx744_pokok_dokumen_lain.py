"""Judul atau diktum tentang dokumen lain.

Periksa Tentang, pertimbangan yang menyebut apa yang perlu ditetapkan, dan diktum KESATU keputusan indikator yang
menyebut Perjanjian Kinerja, Rencana Strategis, Rencana Kerja, Rencana Aksi, atau Laporan Kinerja, dan tidak menyebut
indikator.

Mengapa: Keputusan yang menetapkan dokumen lain daripada lampirannya tidak menetapkan apa-apa.

Contoh: Keputusan IKU dengan diktum 'Menetapkan Perjanjian Kinerja sebagaimana tercantum dalam Lampiran'.

Jalan keluar: Sesuaikan judul dan diktum dengan indikator yang ditetapkan.

Yang tidak terlihat: Keputusan yang menyebut keduanya, dan pokok yang ditulis dengan kata lain.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO
JENIS = ("iku", "iki")
BETA = True

_OTHER = regex(
    r"\b(?:perjanjian kinerja|penetapan kinerja|rencana strategis|renstra|rencana kerja(?: tahunan)?|renja|rencana aksi"
    r"|laporan kinerja|pohon kinerja|standar pelayanan|standar operasional)\b",
    re.IGNORECASE,
)
_TO_DECIDE = regex(
    r"\bperlu\s+(?:di)?(?:me)?n?etapkan\s+(?:keputusan|peraturan)\s[^;\n]{0,60}?\btentang\s+(?P<apa>[^;\n]+)",
    re.IGNORECASE,
)
_OWN = regex(r"\b(?:indikator\w*|iku|iki)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the title, and one for the first dictum, that is about another document."""
    identitas = dokumen.identitas
    first = next((b for b in dokumen.dasar_hukum if b.bagian is Bagian.DIKTUM), None)
    weighed = [
        (b.at, "teks", m["apa"])
        for b in dokumen.dasar_hukum
        if b.bagian is Bagian.MENIMBANG
        for m in _TO_DECIDE.finditer(b.teks)
    ]
    texts = [(identitas, "tentang", identitas.tentang if "tentang" in identitas.sel else "")]
    for at, kunci, teks in (*texts, *weighed, *(((first.at, "teks", first.teks),) if first else ())):
        match = _OTHER.search(teks)
        if match is None or _OWN.search(teks):
            continue
        yield temuan(
            at,
            kunci,
            message=f"Periksa: yang ditetapkan di sini '{match[0]}', sedangkan buku kerja ini memuat indikator.",
            value=match[0],
            expected="Indikator Kinerja",
            fix="sesuaikan judul dan diktum dengan indikator yang ditetapkan",
        )
