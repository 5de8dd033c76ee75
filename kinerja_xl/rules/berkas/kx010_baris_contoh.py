"""Baris contoh belum dihapus.

Baris contoh pada buku kerja standar bukan data; baris itu dilewati dan disebutkan.

Mengapa: Pembaca lain akan mengira baris itu isian kantor.

Contoh: Baris KasiContoh masih ada pada lembar Pejabat.

Jalan keluar: Hapus barisnya, atau timpa dengan isian sendiri.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
