"""Atasan bereselon lebih rendah.

Atasan seorang pejabat bereselon lebih tinggi daripadanya. Atasan yang eselonnya lebih rendah adalah galat tautan;
yang eselonnya sama perlu diperiksa, kecuali bila jabatannya sudah menunjukkan atasan yang lain (KX752).

Mengapa: Perjanjian kinerja ditandatangani dengan atasan langsung; atasan yang tertukar mencetak pihak kedua yang salah.

Contoh: Kepala Seksi (IV.a) beratasan Kepala Sub Bagian (IV.b).

Jalan keluar: Perbaiki kolom Atasan, atau Eselon salah satunya.

Yang tidak terlihat: Atasan yang tertukar dengan jabatan lain yang eselonnya memang lebih tinggi, dan pejabat tanpa
eselon.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pejabat.garis_atasan import atasan_lazim

SEVERITY = Severity.WARNING
BETA = True

_ESELON = regex(r"(?P<tingkat>I{1,3}|IV|V)\W*(?P<huruf>[ab])\Z", re.IGNORECASE)
_TINGKAT = ("I", "II", "III", "IV", "V")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose superior does not stand above."""
    holders = dokumen.pejabat_menurut_kode
    for pejabat in holders.values():
        atasan = holders.get(pejabat.atasan)
        mine, theirs = _rank(pejabat.eselon), _rank(atasan.eselon) if atasan else None
        if atasan is None or atasan is pejabat or mine is None or theirs is None or theirs < mine:
            continue
        same = theirs == mine
        if same and atasan_lazim(pejabat.jabatan, atasan.jabatan):
            continue  # KX752 says who leads such a post
        yield temuan(
            pejabat.at,
            "atasan",
            severity=Severity.INFO if same else None,
            message=("Periksa: atasan" if same else "Atasan")
            + f" {pejabat.jabatan} ({pejabat.eselon}) adalah {atasan.jabatan} ({atasan.eselon}), yang eselonnya "
            + ("sama." if same else "lebih rendah."),
            value=pejabat.atasan,
            expected="atasan dengan eselon yang lebih tinggi",
            related=(atasan.at.sel("eselon"), pejabat.at.sel("eselon")),
            fix="perbaiki kolom Atasan, atau Eselon salah satunya",
        )


def _rank(eselon: str) -> tuple[int, str] | None:
    match = _ESELON.match(eselon.strip())
    if match is None:
        return None
    return _TINGKAT.index(match["tingkat"].upper()), match["huruf"].lower()
