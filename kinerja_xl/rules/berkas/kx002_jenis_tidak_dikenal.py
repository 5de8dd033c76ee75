"""Jenis buku kerja tidak dikenal.

Buku kerja harus salah satu jenis yang dikenal kinerja-xl. Jenisnya tersimpan di lembar tersembunyi Acuan; bila
lembar itu hilang, jenis dikenali dari nama lembarnya.

Mengapa: Tanpa jenis, tidak diketahui lembar dan kolom mana yang harus ada.

Contoh: Berkas daftar hadir rapat dikirim sebagai buku kerja perjanjian kinerja.

Jalan keluar: Jadikan buku kerja standar dengan perintah import, atau salin isiannya ke buku kerja yang dibuat dengan
perintah new.

Yang tidak terlihat: Jenis yang tertulis keliru pada lembar Acuan tetapi tetap jenis yang dikenal: isinya dibaca menurut
jenis itu.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
