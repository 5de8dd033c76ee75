"""Angka tersimpan sebagai teks.

Angka harus berupa angka Excel. Teks yang jelas terbaca sebagai angka (1.831.572.000 atau 87,5) dibaca begitu,
dan pembacaannya disebutkan.

Mengapa: Excel tidak menjumlahkan teks: SUM melewatinya tanpa peringatan.

Contoh: Pagu berisi teks 'Rp. 11.990.000'.

Jalan keluar: Ketik ulang sebagai angka, tanpa Rp dan tanpa titik.

Yang tidak terlihat: Teks angka pada kolom teks, yang memang boleh berisi angka.
"""

from kinerja_xl.findings import Severity
from kinerja_xl.rules.sel.angka_teks import angka_ketikan, bacaan
from kinerja_xl.sheets import Tipe
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.WARNING


def fix(sel: SelSalah) -> Pengganti | None:
    """Return a number kept as text, read in the only way possible. 75% only where Satuan says per cent, too."""
    reading = bacaan(sel)
    if reading is None or reading.unit:
        return None
    if reading.percent and not (sel.kolom.tipe is Tipe.TARGET and is_percent(sel.satuan)):
        return None
    return angka_ketikan(sel, reading)
