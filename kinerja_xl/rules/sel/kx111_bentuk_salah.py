"""Bentuk kode tidak sesuai.

Kode simpul, kode nomenklatur, kode wilayah, kode pos, dan surel mempunyai bentuk tertentu.

Mengapa: Kode yang tidak berbentuk benar tidak dapat dicocokkan dengan induknya atau dengan daftar resmi.

Contoh: Kode '1.1.' berakhir dengan titik.

Jalan keluar: Tulis sesuai bentuk yang disebutkan.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
