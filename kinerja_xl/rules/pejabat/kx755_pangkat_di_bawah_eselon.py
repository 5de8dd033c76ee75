"""Pangkat jauh di bawah jenjang jabatannya.

Periksa pejabat eselon II bergolongan di bawah III/d, eselon III di bawah III/b, dan eselon IV di bawah II/d.

Mengapa: Pangkat yang jauh di bawah jenjangnya biasanya salah ketik, atau eselonnya milik jabatan lain.

Contoh: Camat eselon III.a berpangkat Pengatur Muda, II/a.

Jalan keluar: Cocokkan pangkat dan eselonnya dengan surat keputusan.

Yang tidak terlihat: Selisih satu atau dua tingkat, yang dibolehkan, dan pejabat tanpa eselon.

Dasar: PP 99/2000
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO
BETA = True

_RANK = {f"{roman}/{letter}": (n, letter) for n, roman in enumerate(("I", "II", "III", "IV")) for letter in "abcde"}
_LEAST = {"II": "III/d", "III": "III/b", "IV": "II/d"}
_GRADE = regex(r"(?<![A-Za-z])(?P<gol>IV|III|II|I)\s*/\s*(?P<ruang>[a-e])\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose rank is far below the post's level."""
    for pejabat in dokumen.pejabat:
        level, match = pejabat.eselon.partition(".")[0].strip().upper(), _GRADE.search(pejabat.pangkat)
        least = _LEAST.get(level)
        if match is None or least is None:
            continue
        grade = f"{match['gol']}/{match['ruang']}"
        if _RANK[grade] >= _RANK[least]:
            continue
        yield temuan(
            pejabat.at,
            "pangkat",
            message=f"Periksa: {pejabat.jabatan} bereselon {pejabat.eselon}, tetapi bergolongan {grade}.",
            value=pejabat.pangkat,
            expected=f"{least} atau lebih tinggi",
            related=(pejabat.at.sel("eselon"),),
            fix="cocokkan pangkat dan eselonnya dengan surat keputusan",
        )
