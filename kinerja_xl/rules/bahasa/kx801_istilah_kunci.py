"""Istilah kunci salah eja.

Persentase, definisi, operasional, penyelenggaraan, koordinasi, administrasi, dan istilah lain yang menentukan jenis
indikator atau nama urusan harus dieja benar. Satu temuan untuk satu kata; sel lainnya disebut sebagai sel terkait.

Mengapa: Istilah kunci tercetak berulang di semua dokumen dan dicari menurut ejaannya.

Contoh: Presentase sarana yang terpelihara.

Jalan keluar: Tulis ejaan bakunya; check --fix memperbaiki semua sel yang memuatnya.

Yang tidak terlihat: Istilah yang salah eja tetapi kebetulan menjadi kata lain, dan ejaan di luar daftar (sebagian
disebut KX812).

Dasar: Perpres 63/2019
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.bahasa.salah_eja import betulkan, salah_eja
from kinerja_xl.text.ejaan import Golongan

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each misspelled key term."""
    return salah_eja(dokumen, Golongan.ISTILAH)


fix = betulkan
FIX_RELATED = True  # one finding stands for every cell with the same mistake
