"""Angka di luar batas.

Sebagian kolom angka mempunyai batas, misalnya realisasi tidak boleh negatif dan tahun harus wajar.

Mengapa: Angka di luar batas hampir selalu salah ketik.

Contoh: Tahun berisi 20225.

Jalan keluar: Periksa kembali angkanya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
