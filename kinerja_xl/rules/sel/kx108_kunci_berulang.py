"""Kunci baris berulang.

Kode jabatan tidak boleh berulang pada lembar Pejabat. Pada lembar Anggaran, satu simpul dengan satu sumber dana
hanya boleh satu baris.

Mengapa: Baris kedua akan terhitung dua kali, atau tidak jelas mana yang berlaku.

Contoh: Kode jabatan Camat ada pada dua baris.

Jalan keluar: Gabungkan kedua baris, atau beri kode yang berbeda.

Yang tidak terlihat: Dua baris untuk hal yang sama dengan kunci yang berlainan.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
