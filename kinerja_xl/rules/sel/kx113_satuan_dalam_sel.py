"""Satuan tertulis di sel angka.

Sel angka hanya berisi angka; satuannya ditulis pada kolom Satuan. Angkanya tetap dibaca dan pembacaannya
disebutkan.

Mengapa: Sel seperti 12 Dokumen adalah teks bagi Excel dan tidak ikut dihitung.

Contoh: Target berisi '12 Dokumen'.

Jalan keluar: Ketik 12 saja, dan tulis Dokumen pada kolom Satuan.

Yang tidak terlihat: Satuan yang ditampilkan lewat format sel, karena isinya tetap angka.
"""

from kinerja_xl.findings import Severity
from kinerja_xl.rules.sel.angka_teks import angka_ketikan, bacaan
from kinerja_xl.sheets import Tipe
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING


def fix(sel: SelSalah) -> Pengganti | None:
    """Return a number with its unit, where the unit is told elsewhere: in Satuan, or by the column (rupiah)."""
    reading = bacaan(sel)
    if reading is None or reading.percent:
        return None
    unit = normalise(reading.unit)
    told = sel.kolom.tipe is Tipe.TARGET and bool(sel.satuan) and unit == normalise(sel.satuan)
    return angka_ketikan(sel, reading) if told or (sel.kolom.tipe is Tipe.UANG and unit == "rupiah") else None
