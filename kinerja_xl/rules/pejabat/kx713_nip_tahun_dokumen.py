"""NIP tidak masuk akal untuk tahun dokumen.

Tahun pengangkatan dalam NIP tidak lebih baru daripada tahun dokumen, dan usia pemegangnya pada tahun itu tidak lebih
dari 60 tahun. Bentuk NIP dan usia saat diangkat diperiksa KX701.

Mengapa: Angka yang tertukar pada NIP biasanya baru tampak ketika tahunnya dibandingkan.

Contoh: NIP dengan pengangkatan tahun 2029 pada dokumen tahun 2025.

Jalan keluar: Cocokkan dengan keputusan pengangkatan.

Yang tidak terlihat: Pejabat yang sudah pensiun pada usia 58 atau karena sebab lain, dan NIP dengan tanggal lahir yang
keliru tetapi masuk akal.

Dasar: Perka BKN 22/2007
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations import masked, parse_nip
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.WARNING

_RETIRED = 60  # jabatan administrasi pensiun pada usia 58, jabatan pimpinan tinggi 60 (UU 20/2023)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official who could not hold his post in the document's year."""
    tahun = dokumen.identitas.tahun
    if tahun is None:
        return
    for pejabat in dokumen.pejabat:
        nip = parse_nip(pejabat.nip) if pejabat.nip else None
        if nip is None or nip.lahir is None:
            continue
        age = tahun - nip.lahir.year
        if nip.tahun > tahun:
            fault = f"berarti diangkat tahun {nip.tahun}, setelah tahun dokumen {tahun}"
        elif age > _RETIRED:
            fault = f"berarti berusia {age} tahun pada {tahun}"
        else:
            continue
        yield temuan(
            pejabat.at,
            "nip",
            message=f"NIP {masked(pejabat.nip)} {fault}.",
            value=masked(pejabat.nip),
            expected=f"masuk akal untuk tahun {tahun}",
            fix="cocokkan dengan keputusan pengangkatan",
        )
