"""Satuan atau target belum ada di seluruh dokumen.

Dokumen yang memuat indikator tanpa satu pun satuan atau target belum dapat dipakai mengukur kinerja. Hal ini
diberitahukan satu kali untuk seluruh lembar; target perjanjian kinerja diperiksa KX501.

Mengapa: Indikator terikat waktu dan dapat diukur hanya bila satuan dan target setiap tahunnya tertulis.

Contoh: Lampiran IKU 2023-2026 memuat 44 indikator dengan rumus dan definisi, tetapi tanpa satuan dan target.

Jalan keluar: Isi kolom Satuan dan Target setiap tahun, atau pastikan keduanya ada pada dokumen lain.

Yang tidak terlihat: Buku kerja yang hanya sebagian kecil indikatornya bersatuan atau bertarget; baris demi baris
diperiksa KX321 dan KX505.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.baris import bernama

SEVERITY = Severity.INFO
JENIS = ("iku", "cascading", "pk", "pengukuran")  # an individual's job sheet has neither unit nor target


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield at most one finding for the whole sheet."""
    rows = [b.indikator for b in bernama(dokumen)]
    missing = [] if any(i.satuan for i in rows) else ["satuan"]
    if not dokumen.setahun and not any(i.target for i in rows):
        missing.append("target")
    if rows and missing:
        yield Finding(
            message=f"Tidak satu pun dari {len(rows)} indikator mempunyai {' dan '.join(missing)}.",
            sheet=rows[0].at.sheet,
            column=" dan ".join(m.capitalize() for m in missing),
            expected="terisi",
            fix=f"isi kolom {' dan '.join(m.capitalize() for m in missing)}, atau pastikan ada pada dokumen lain",
        )
