"""Tanda baca ganda atau terpisah dari katanya.

Periksa koma dan titik yang tertulis dua kali dan koma yang didahului spasi. Satu temuan untuk seluruh buku kerja.

Mengapa: Kesalahan kecil yang sering berulang membuat dokumen tampak belum diperiksa.

Contoh: dokumen eksternal..; RW , RT, PKK.

Jalan keluar: Hapus tanda atau spasi yang berlebih.

Yang tidak terlihat: Tanda baca yang salah pilih (koma untuk titik), tanda yang kurang, dan tanda di dalam kolom rumus.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import RUMUS, semua_teks

SEVERITY = Severity.INFO

_MARK = regex(r"(?<=\w)(?<![.…])\.\.(?![.…/\\])|,{2,}|;{2,}|(?<=\w)[ \t]+[,;](?=\s)|(?<=\w)[ \t]+[,;]\Z")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the workbook, at the first such cell."""
    found = [
        (t, m)
        for t in semua_teks(dokumen)
        if _suspect(t.isi) and t.kolom not in RUMUS and not t.resmi and (m := _MARK.search(t.isi))
    ]
    if not found:
        return
    teks, match = found[0]
    around = teks.isi[max(0, match.start() - 20) : match.end() + 10].split("\n")[0].strip()
    more = f" (dan {len(found) - 1} sel lain)" if len(found) > 1 else ""
    yield temuan(
        *teks.tempat,
        message=f"Periksa tanda baca pada '{around}'{more}.",
        value=match[0],
        expected="satu tanda, melekat pada kata di depannya",
        related=tuple(t.sel for t, _ in found[1:]),
        fix="hapus tanda atau spasi yang berlebih",
    )


def _suspect(isi: str) -> bool:
    """True for a text with what every such mark has in it; plain tests are far faster than the pattern."""
    return ".." in isi or ",," in isi or ";;" in isi or " ," in isi or " ;" in isi or "\t," in isi or "\t;" in isi
