"""Versi tata letak berbeda.

Versi tata letak buku kerja sebaiknya sama dengan versi yang dipakai kinerja-xl.

Mengapa: Kolom baru mungkin belum ada di buku kerja lama, dan kolom dari versi yang lebih baru tidak dikenal.

Contoh: Buku kerja dibuat dengan kinerja-xl tahun lalu.

Jalan keluar: Perbarui kinerja-xl, atau buat buku kerja baru lalu salin isiannya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
