"""Keputusan tanpa Menimbang, Mengingat, atau Diktum.

Bila lembar Dasar Hukum diisi, ketiga bagian itu ada semuanya.

Mengapa: Keputusan tanpa pertimbangan, dasar hukum, atau diktum tidak lengkap bentuknya.

Contoh: Lembar Dasar Hukum hanya memuat Mengingat.

Jalan keluar: Tambahkan bagian yang kurang.

Yang tidak terlihat: Bagian yang ada tetapi isinya tidak memadai, dan keputusan yang seluruh lembar Dasar Hukumnya
kosong.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.WARNING
JENIS = ("iku", "iki")  # a measurement lists its legal basis without being a decree

_PARTS = (Bagian.MENIMBANG, Bagian.MENGINGAT, Bagian.DIKTUM)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding that names the missing parts."""
    present = {b.bagian for b in dokumen.dasar_hukum}
    missing = [part for part in _PARTS if part not in present]
    if not present or not missing:
        return
    first = dokumen.dasar_hukum[0]
    yield temuan(
        first.at,
        "bagian",
        message=f"Keputusan belum memuat {' dan '.join(missing)}.",
        value=", ".join(part for part in _PARTS if part in present),
        expected=", ".join(_PARTS),
        fix="tambahkan bagian yang kurang",
    )
