"""Angka di luar batas.

Sebagian kolom angka mempunyai batas, misalnya realisasi tidak boleh negatif dan tahun harus wajar.

Mengapa: Angka di luar batas hampir selalu salah ketik.

Contoh: Tahun berisi 20225.

Jalan keluar: Periksa kembali angkanya.

Yang tidak terlihat: Angka keliru yang masih di dalam batasnya, dan kolom yang tidak mempunyai batas.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
