"""Angka tersimpan sebagai teks.

Angka harus berupa angka Excel. Teks yang jelas terbaca sebagai angka (1.831.572.000 atau 87,5) dibaca begitu,
dan pembacaannya disebutkan.

Mengapa: Excel tidak menjumlahkan teks: SUM melewatinya tanpa peringatan.

Contoh: Pagu berisi teks 'Rp. 11.990.000'.

Jalan keluar: Ketik ulang sebagai angka, tanpa Rp dan tanpa titik.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
