"""Kode wilayah pada Nomor SK milik kantor lain.

Periksa Nomor SK yang memuat kode wilayah (188.4/06/35.07.07/2023) yang satu bagiannya berbeda dari Kode wilayah pada
Identitas. Kode kabupatennya saja, atau kode desa di bawahnya, memang boleh.

Mengapa: Kode kantor lain pada nomor keputusan menandakan nomor yang disalin dari keputusan kantor itu.

Contoh: Nomor SK 188.4/06/35.07.08/2023, Kode wilayah 35.07.07.

Jalan keluar: Cocokkan dengan agenda surat, lalu perbaiki nomornya, atau Kode wilayah pada Identitas.

Yang tidak terlihat: Kode yang dua bagiannya berbeda, karena mungkin kode klasifikasi arsip, dan nomor tanpa kode
wilayah.

Dasar: Kepmendagri 300.2.2-2430/2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO
BETA = True

_CODE = regex(r"(?<![\d.])\d{2}\.\d{2}\.\d{2}(?:\.\d{4})?(?![\d.])")
_KECAMATAN = 3  # parts of a kecamatan's code: with fewer, hardly any digit is shared


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding where the number carries the code of another region."""
    identitas = dokumen.identitas
    own = re.findall(r"\d+", identitas.kode_wilayah)
    for match in _CODE.finditer(identitas.nomor_sk) if len(own) >= _KECAMATAN else ():
        said = match[0].split(".")
        if sum(a != b for a, b in zip(own, said, strict=False)) != 1:
            continue
        yield temuan(
            identitas,
            "nomor_sk",
            message=f"Periksa: Nomor SK memuat kode wilayah {match[0]}, sedangkan Kode wilayah kantor ini "
            f"{identitas.kode_wilayah}.",
            value=match[0],
            expected=identitas.kode_wilayah,
            related=identitas.sel_isian("kode_wilayah"),
            fix="cocokkan dengan agenda surat, lalu perbaiki nomornya, atau Kode wilayah",
        )
        return
