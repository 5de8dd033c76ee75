"""Satuan tertulis di sel angka.

Sel angka hanya berisi angka; satuannya ditulis pada kolom Satuan. Angkanya tetap dibaca dan pembacaannya
disebutkan.

Mengapa: Sel seperti 12 Dokumen adalah teks bagi Excel dan tidak ikut dihitung.

Contoh: Target berisi '12 Dokumen'.

Jalan keluar: Ketik 12 saja, dan tulis Dokumen pada kolom Satuan.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
