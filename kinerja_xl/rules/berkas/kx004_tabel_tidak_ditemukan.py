"""Tabel tidak ditemukan pada lembarnya.

Baris judul kolom harus ada pada lembarnya, di antara enam puluh baris pertama yang terisi.

Mengapa: Tanpa baris judul, tidak diketahui kolom mana berisi apa.

Contoh: Baris judul lembar Kinerja terhapus sehingga data langsung mulai dari baris pertama.

Jalan keluar: Salin kembali baris judul dari buku kerja standar.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
