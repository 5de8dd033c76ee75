"""Isi sel tidak sesuai jenis kolomnya.

Kolom angka harus berisi angka; tanggal, nilai logika, kata, dan angka yang terlalu besar bagi kantor mana pun (1E+300)
tidak dapat dihitung.

Mengapa: Jumlah dan persentase menjadi salah atau kosong.

Contoh: Pagu berisi 'menyusul'.

Jalan keluar: Ketik angkanya saja; kosongkan bila belum ada.

Yang tidak terlihat: Angka yang sah tetapi salah ketik, misalnya kurang satu nol.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
