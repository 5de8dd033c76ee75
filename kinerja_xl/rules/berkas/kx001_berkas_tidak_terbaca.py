"""Berkas tidak dapat dibaca.

Berkas yang diperiksa harus buku kerja Excel (.xlsx) yang utuh dan tidak bersandi.

Mengapa: Berkas bersandi, berformat lama (.xls), terpotong saat diunduh, atau berisi HTML/CSV tidak dapat
diperiksa sama sekali.

Contoh: Berkas laporan.xlsx ternyata berformat .xls lama yang hanya diganti namanya.

Jalan keluar: Buka di Excel, hapus sandinya bila ada, lalu simpan sebagai Buku Kerja Excel (.xlsx).

Yang tidak terlihat: Berkas yang dapat dibaca tetapi isinya bukan yang dimaksud, misalnya versi tahun lalu.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
