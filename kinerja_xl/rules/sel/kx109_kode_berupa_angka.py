"""Kode tersimpan sebagai angka.

Kode, NIP, dan nomor harus berupa teks.

Mengapa: Sebagai angka, 1.10 sama dengan 1.1, NIP kehilangan digit terakhirnya, dan 1.1 dapat berubah menjadi
tanggal.

Contoh: Kode 1.10 tersimpan sebagai angka 1,1.

Jalan keluar: Ubah format sel menjadi Teks, lalu ketik ulang.

Yang tidak terlihat: Kode yang sudah terlanjur berubah saat disimpan sebagai angka (1.10 menjadi 1.1): angka nol yang
hilang tidak dapat diketahui.
"""

import re

from kinerja_xl.findings import Severity
from kinerja_xl.rules.sel.angka_teks import FORMAT_TEKS
from kinerja_xl.sheets import Tipe
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah

SEVERITY = Severity.WARNING


_PLAIN = frozenset({"General", "0", FORMAT_TEKS})  # others may show digits that the number does not have


def fix(sel: SelSalah) -> Pengganti | None:
    """Return a whole number as a code; never 1.1, which may have been 1.10, and never where zeros may have led."""
    value = sel.cell.value
    if sel.kolom.tipe is not Tipe.KODE or not isinstance(value, float) or not value.is_integer() or value < 1:
        return None
    if sel.styles.format_code(sel.cell.style) not in _PLAIN:
        return None
    text = f"{value:.0f}"
    known = text in sel.acuan or (sel.kolom.pola is not None and re.fullmatch(sel.kolom.pola, text))
    if not known or any(other.startswith("0") for other in sel.lain):
        return None
    return Pengganti(text, FORMAT_TEKS)
