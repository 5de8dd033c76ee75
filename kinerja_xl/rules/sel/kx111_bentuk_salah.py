"""Bentuk kode tidak sesuai.

Kode simpul, kode nomenklatur, kode wilayah, kode pos, dan surel mempunyai bentuk tertentu.

Mengapa: Kode yang tidak berbentuk benar tidak dapat dicocokkan dengan induknya atau dengan daftar resmi.

Contoh: Kode '1.1.' berakhir dengan titik.

Jalan keluar: Tulis sesuai bentuk yang disebutkan.

Yang tidak terlihat: Kode yang bentuknya benar tetapi menunjuk hal lain, dan surel yang tidak ada alamatnya.
"""

import re

from kinerja_xl.findings import Severity
from kinerja_xl.sheets import Tipe
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah

SEVERITY = Severity.ERROR


def fix(sel: SelSalah) -> Pengganti | None:
    """Return a code with blanks inside or dots at its ends, unless another row has the tidy code already."""
    if sel.kolom.tipe is not Tipe.KODE or sel.kolom.pola is None or not sel.teks:
        return None
    tidy = re.sub(r"\s+", "", sel.teks).strip(".")
    fits = re.fullmatch(sel.kolom.pola, tidy) is not None
    return Pengganti(tidy) if fits and tidy not in sel.lain else None
