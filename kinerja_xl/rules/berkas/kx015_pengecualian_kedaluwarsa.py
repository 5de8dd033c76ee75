"""Pengecualian lewat waktu.

Pengecualian hanya berlaku sampai tanggal yang ditulis kantor; sesudahnya temuannya dilaporkan lagi.

Mengapa: Alasan yang benar tahun ini belum tentu benar tahun depan.

Contoh: Pengecualian berlaku sampai 31 Desember 2025, sedangkan pemeriksaan dilakukan pada Januari 2026.

Jalan keluar: Perbaiki temuannya, atau perpanjang tanggalnya bila memang masih benar demikian.

Yang tidak terlihat: Pengecualian tanpa tanggal, yang berlaku seterusnya, dan alasan yang gugur sebelum tanggalnya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
