"""Tanggal tidak lengkap atau tidak terbaca.

Tanggal harus lengkap: hari, bulan, dan tahun. Hanya Tanggal SK boleh tanpa hari selama dokumennya belum
ditandatangani: dokumen dicetak dengan ruang untuk menuliskannya, dan temuannya peringatan.

Mengapa: Perjanjian dan keputusan tanpa tanggal lengkap tidak dapat dipertanggungjawabkan.

Contoh: Tanggal SK berisi '31 Februari 2025'.

Jalan keluar: Tulis lengkap, misalnya 2 Januari 2025.

Yang tidak terlihat: Tanggal yang lengkap tetapi keliru, dan hari dan bulan yang tertukar bila keduanya mungkin.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
