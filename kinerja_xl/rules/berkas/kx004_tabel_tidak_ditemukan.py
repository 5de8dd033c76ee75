"""Tabel tidak ditemukan pada lembarnya.

Baris judul kolom harus ada pada lembarnya, di antara enam puluh baris pertama yang terisi.

Mengapa: Tanpa baris judul, tidak diketahui kolom mana berisi apa.

Contoh: Baris judul lembar Kinerja terhapus sehingga data langsung mulai dari baris pertama.

Jalan keluar: Salin kembali baris judul dari buku kerja standar.

Yang tidak terlihat: Tabel yang mulai setelah enam puluh baris pertama yang terisi disebut tidak ditemukan; tabel kedua
pada lembar yang sama tidak dibaca.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
