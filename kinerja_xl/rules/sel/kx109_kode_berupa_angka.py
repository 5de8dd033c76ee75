"""Kode tersimpan sebagai angka.

Kode, NIP, dan nomor harus berupa teks.

Mengapa: Sebagai angka, 1.10 sama dengan 1.1, NIP kehilangan digit terakhirnya, dan 1.1 dapat berubah menjadi
tanggal.

Contoh: Kode 1.10 tersimpan sebagai angka 1,1.

Jalan keluar: Ubah format sel menjadi Teks, lalu ketik ulang.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
