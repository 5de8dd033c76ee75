"""Judul kolom tercetak milik jenis dokumen lain.

Judul kolom yang tercetak pada dokumen lama dapat dicatat di Keterangan, misalnya 'Judul kolom indikator tercetak
INDIKATOR KINERJA UTAMA.' Dokumen indikator individu dan cascading tidak berjudul kolom Indikator Kinerja Utama. Satu
temuan untuk semuanya.

Mengapa: Indikator individu bukan indikator kinerja utama; judulnya tersalin dari dokumen lain.

Contoh: Tabel indikator individu dengan kolom INDIKATOR KINERJA UTAMA.

Jalan keluar: Perbaiki judulnya saat dokumen dicetak ulang, lalu hapus catatannya.

Yang tidak terlihat: Judul kolom yang keliru pada dokumen cetak tetapi tidak dicatat pada Keterangan.

Dasar: PER/09/M.PAN/5/2007
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO
JENIS = ("iki", "cascading")

_HEADING = regex(r"\bjudul kolom\b[^.]*\btercetak\b[^.]*\bindikator kinerja utama\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first node whose note says so."""
    found = [s for s in dokumen.simpul if _HEADING.search(s.keterangan)]
    if not found:
        return
    first = found[0]
    yield temuan(
        first.at,
        "keterangan",
        message=f"Periksa: judul kolom tercetak Indikator Kinerja Utama pada {len(found)} simpul, sedangkan "
        "dokumen ini bukan IKU.",
        value="Indikator Kinerja Utama",
        expected="Indikator Kinerja Individu" if dokumen.jenis == "iki" else "Indikator Kinerja",
        related=tuple(s.at.sel("keterangan") for s in found[1:]),
        fix="perbaiki judulnya saat dokumen dicetak ulang, lalu hapus catatannya",
    )
