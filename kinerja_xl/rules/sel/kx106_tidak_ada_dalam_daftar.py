"""Isi tidak ada dalam daftar pilihan.

Kolom berpilihan hanya boleh berisi salah satu pilihannya, persis seperti tertulis dalam daftar.

Mengapa: Nilai di luar daftar tidak dikenali rumus dan laporan.

Contoh: Jenjang berisi 'Sub Kegitan'.

Jalan keluar: Pilih dari daftar pada selnya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
