"""Satu nama dengan dua NIP.

Dua baris Pejabat dengan nama yang sama, tetapi NIP yang berbeda.

Mengapa: Salah satu NIP itu milik orang lain, atau namanya tersalin dari baris lain.

Contoh: Contoh Satu, S.E., pada dua baris dengan dua NIP.

Jalan keluar: Perbaiki nama atau NIP menurut surat keputusan pengangkatannya.

Yang tidak terlihat: Nama yang ditulis dengan gelar yang berbeda, dan nama satu kata.

Dasar: Perka BKN 22/2007
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.regulations import masked
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_SHORTEST = 2  # words: one name alone is many people's


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later official with another one's name and his own number."""
    first: dict[str, tuple[Pejabat, str]] = {}
    for pejabat in dokumen.pejabat:
        name = normalise(pejabat.nama)
        digits = "".join(char for char in pejabat.nip if char.isdigit())
        if len(name.split()) < _SHORTEST or not digits:
            continue
        earlier, number = first.setdefault(name, (pejabat, digits))
        if number == digits:
            continue
        yield temuan(
            pejabat.at,
            "nip",
            message=f"{pejabat.nama} mempunyai dua NIP: {masked(number)} pada {earlier.kode} dan {masked(digits)} di "
            "sini.",
            value=pejabat.nip,
            expected="satu NIP untuk satu orang",
            related=(pejabat.at.sel("nama"), earlier.at.sel("nip")),
            fix="perbaiki nama atau NIP pada salah satu baris",
        )
