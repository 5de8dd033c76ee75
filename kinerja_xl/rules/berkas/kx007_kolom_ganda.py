"""Kolom ada dua kali.

Satu kolom hanya boleh ada satu kali; yang dibaca hanya yang pertama.

Mengapa: Angka pada kolom kedua tidak ikut dihitung tanpa terlihat.

Contoh: Ada dua kolom berjudul Pagu.

Jalan keluar: Hapus salah satunya, atau beri judul lain.

Yang tidak terlihat: Dua kolom berisi hal yang sama dengan judul yang berlainan; yang satu dianggap kolom tambahan
kantor.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
