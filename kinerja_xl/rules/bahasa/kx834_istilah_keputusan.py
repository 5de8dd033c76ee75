"""Istilah keputusan tidak lengkap.

Yang ditetapkan bernama Indikator Kinerja Utama atau Indikator Kinerja Individu; kata 'Kinerja' tidak boleh hilang dari
judul, pertimbangan, dan diktumnya. Judul peraturan yang dikutip tidak diperiksa.

Mengapa: Objek keputusan harus sama pada judul, pertimbangan, dan diktum.

Contoh: Menimbang bahwa perlu ditetapkan Indikator Individu, sedangkan judulnya Indikator Kinerja Individu.

Jalan keluar: Tulis istilahnya lengkap.

Yang tidak terlihat: Istilah lain yang tidak lengkap, dan istilah yang terpotong pada lembar selain Identitas dan Dasar
Hukum.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import dikutip, semua_teks

SEVERITY = Severity.WARNING

JENIS = ("iku", "iki")

_COLUMNS = frozenset({"teks", "tentang"})
_SHORT = {
    "iku": regex(
        r"\b(indikator) (utama)\b(?= *(?:\(iku\)|kecamatan|di |pada |perlu|tahun|yang|sebagai|[,;.]|\Z))", re.I
    ),
    "iki": regex(r"\b(indikator) (individu)\b", re.I),
}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text of the decree that leaves out Kinerja."""
    pattern = _SHORT[dokumen.jenis]
    for teks in semua_teks(dokumen):
        match = pattern.search(teks.isi) if teks.kolom in _COLUMNS and not dikutip(teks) else None
        if match is None:
            continue
        kinerja = "KINERJA" if match[0].isupper() else "Kinerja"
        right = f"{match[1]} {kinerja} {match[2]}"
        yield temuan(
            *teks.tempat,
            message=f"'{match[0]}' tidak memuat kata Kinerja; istilahnya {right}.",
            value=match[0],
            expected=teks.isi.replace(match[0], right),
            fix=f"tulis '{right}'",
        )
