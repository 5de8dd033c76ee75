"""Kolom tidak ada.

Kolom wajib dan kolom yang dihitung harus ada. Kolom boleh dipindah dan boleh ditambah, tetapi kolom wajib tidak
boleh dihapus. Kolom hitungan yang hilang hanya diperingatkan.

Mengapa: Isi yang diperlukan dokumen tidak dapat dibaca.

Contoh: Kolom Penanggung jawab dihapus, sehingga tidak diketahui indikator itu masuk ke perjanjian siapa.

Jalan keluar: Tambahkan kolom dengan judul yang disebutkan.

Yang tidak terlihat: Kolom pilihan yang hilang beserta isinya, karena buku kerja tanpa kolom itu sah.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
