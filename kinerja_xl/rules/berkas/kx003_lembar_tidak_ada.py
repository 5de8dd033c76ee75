"""Lembar tidak ada.

Semua lembar yang diperlukan jenis buku kerja harus ada.

Mengapa: Pemeriksaan antarlembar (misalnya pagu terhadap pohon kinerja) tidak dapat dilakukan tanpa lembar itu.

Contoh: Lembar Anggaran terhapus, atau namanya diganti menjadi Anggran.

Jalan keluar: Kembalikan nama lembarnya, atau salin lembar itu dari buku kerja standar.

Yang tidak terlihat: Lembar yang ada tetapi berisi tabel lembar lain, dan lembar pilihan yang tidak disalin.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
