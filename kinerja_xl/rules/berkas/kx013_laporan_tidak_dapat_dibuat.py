"""Laporan tidak dapat dibuat dari jenis buku kerja ini.

Laporan yang disebut pada --for hanya dapat dibuat dari jenis buku kerja yang memuat isiannya.

Mengapa: Buku kerja jenis lain tidak mempunyai lembar atau kolom yang dicetak oleh laporan itu.

Contoh: Buku kerja jenis iku diperiksa untuk laporan pk, yang memerlukan lembar Anggaran.

Jalan keluar: Buat buku kerja jenis yang sesuai dengan kinerja-xl new, atau periksa tanpa --for.

Yang tidak terlihat: Laporan yang dapat dibuat tetapi sebagian isiannya kosong; itu diperiksa kaidah lain.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
