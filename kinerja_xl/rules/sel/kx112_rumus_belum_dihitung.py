"""Rumus belum dihitung.

Sel yang berisi rumus harus mempunyai nilai tersimpan. Rumus masukan disebut menurut kolomnya, yang sendirian pada
selnya. Rumus pada kolom hitungan disebut sekali untuk seluruh buku kerja dan hanya perlu dilihat: isinya dihitung
kembali, tetapi pratinjau dan telepon genggam menampilkannya kosong.

Mengapa: Berkas yang dibuat program lain sering menyimpan rumus tanpa nilainya, sehingga nilainya tidak terbaca.

Contoh: Pagu berisi =SUM(D7:D9) tanpa nilai tersimpan.

Jalan keluar: Buka berkas di Excel, simpan, lalu periksa lagi; untuk kolom hitungan cukup kinerja-xl isi.

Yang tidak terlihat: Nilai tersimpan yang sudah usang, kecuali pada kolom hitungan kita sendiri (KX115).
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
