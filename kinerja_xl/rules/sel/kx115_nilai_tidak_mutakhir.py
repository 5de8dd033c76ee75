"""Nilai hitungan tidak mutakhir.

Nilai pada kolom hitungan harus sama dengan hasil hitungan dari isian sekarang.

Mengapa: Berkas yang disimpan tanpa dihitung ulang, atau rumus yang diubah, menampilkan angka lama.

Contoh: Realisasi TW II ditambahkan, tetapi kolom Realisasi masih menunjukkan jumlah TW I.

Jalan keluar: Jalankan kinerja-xl isi, atau hitung ulang di Excel (Ctrl+Alt+F9) lalu simpan.

Yang tidak terlihat: Nilai mutakhir yang dihitung dari isian yang keliru, dan rumus kantor sendiri di luar kolom
hitungan.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
