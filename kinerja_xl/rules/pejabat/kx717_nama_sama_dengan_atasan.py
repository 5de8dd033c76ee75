"""Pejabat bernama sama dengan atasannya.

Perjanjian kinerja ditandatangani dua orang: pejabat dan atasannya. Nama keduanya harus berbeda, kecuali salah satunya
dirangkap (Plt., Plh., atau Pj.).

Mengapa: Nama yang sama hampir selalu tersalin dari baris lain, sehingga seseorang berjanji kepada dirinya sendiri.

Contoh: Sekretaris Camat dan Camat sama-sama ditulis 'Nama A'.

Jalan keluar: Tulis nama pejabat yang sebenarnya; bila jabatannya dirangkap, awali jabatannya dengan Plt.

Yang tidak terlihat: Nama yang sama dengan gelar atau ejaan yang berbeda, dan orang yang sama pada dua jabatan tanpa
hubungan atasan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_RANGKAP = regex(r"\W*(plt|plh|pj|pjs|penjabat)\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official who bears the superior's name and stands in for nobody."""
    for orang in dokumen.pejabat:
        atasan = dokumen.pejabat_menurut_kode.get(orang.atasan)
        if atasan is None or atasan is orang or not orang.nama:
            continue
        if normalise(orang.nama) != normalise(atasan.nama) or any(_RANGKAP.match(p.jabatan) for p in (orang, atasan)):
            continue
        yield temuan(
            orang.at,
            "nama",
            message=f"{orang.jabatan or orang.kode} dan atasannya sama-sama bernama {orang.nama}.",
            value=orang.nama,
            expected="nama lain dari atasannya",
            related=(atasan.at.sel("nama"),),
            fix="tulis nama pejabat yang sebenarnya, atau awali jabatan yang dirangkap dengan Plt.",
        )
