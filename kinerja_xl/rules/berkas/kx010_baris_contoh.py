"""Baris contoh belum dihapus.

Baris contoh pada buku kerja standar bukan data; baris itu dilewati dan disebutkan. Bila baris contoh baru ditimpa
sebagian, setiap sel yang masih berisi contoh disebutkan; demikian pula bila target semua tahunnya masih angka contoh.

Mengapa: Pembaca lain akan mengira baris itu isian kantor.

Contoh: Baris KasiContoh masih ada pada lembar Pejabat, atau nama dan jabatannya sudah diganti sedangkan NIP-nya belum.

Jalan keluar: Hapus barisnya, atau timpa semua selnya dengan isian sendiri.

Yang tidak terlihat: Baris contoh yang seluruh isinya sudah diubah tetapi tetap bukan data kantor.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
