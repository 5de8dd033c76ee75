"""Kata tidak baku atau salah ketik.

Kata umum ditulis menurut KBBI: diubah (bukan dirubah), produktivitas, kualitas, survei, aset, draf. Satu temuan untuk
satu kata; judul peraturan pada bagian Mengingat tidak diperiksa.

Mengapa: Naskah dinas memakai bahasa Indonesia yang baku.

Contoh: Meningkatkan produktifitas kinerja aparatur.

Jalan keluar: Ganti dengan kata bakunya.

Yang tidak terlihat: Bentuk tidak baku di luar daftarnya, dan kata baku yang dipakai dengan arti yang salah.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.bahasa.salah_eja import betulkan, salah_eja
from kinerja_xl.text.ejaan import Golongan

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each word that KBBI writes otherwise."""
    return salah_eja(dokumen, Golongan.TIDAK_BAKU)


fix = betulkan
FIX_RELATED = True  # one finding stands for every cell with the same mistake
