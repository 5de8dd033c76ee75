"""Awalan di- terpisah, atau kata depan di dan ke tersambung.

Awalan ditulis serangkai dengan kata kerjanya (dilaksanakan), kata depan ditulis terpisah dari kata bendanya (di desa).

Mengapa: Ini kesalahan ejaan yang paling sering, dan mesin pencari memperlakukannya sebagai kata lain.

Contoh: Jumlah desa yang di fasilitasi; pemberdayaan masyarakat didesa.

Jalan keluar: Gabungkan awalan, atau pisahkan kata depan; check --fix melakukannya.

Yang tidak terlihat: Kata yang dapat berarti keduanya (di atas, diatasi), dan awalan selain di- dan ke-.

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
    """Yield one finding for each prefix apart and each preposition joined."""
    return salah_eja(dokumen, Golongan.DI)


fix = betulkan
FIX_RELATED = True  # one finding stands for every cell with the same mistake
