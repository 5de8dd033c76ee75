"""Rumus belum dihitung.

Sel masukan yang berisi rumus harus mempunyai nilai tersimpan.

Mengapa: Berkas yang dibuat program lain sering menyimpan rumus tanpa nilainya, sehingga nilainya tidak terbaca.

Contoh: Pagu berisi =SUM(D7:D9) tanpa nilai tersimpan.

Jalan keluar: Buka berkas di Excel, simpan, lalu periksa lagi.

Yang tidak terlihat: Nilai tersimpan yang sudah usang, kecuali pada kolom hitungan kita sendiri (KX115).
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
