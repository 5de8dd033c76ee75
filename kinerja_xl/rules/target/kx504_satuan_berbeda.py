"""Satuan di sel target berbeda dari kolom Satuan.

Bila sel target memuat satuan, satuannya harus sama dengan kolom Satuan. Sebaiknya sel target berisi angka saja.

Mengapa: Target 4 Orang untuk indikator yang dihitung dalam Paket adalah dua janji yang berbeda.

Contoh: Target berisi '4 Orang', sedangkan Satuan berisi Paket.

Jalan keluar: Tentukan satuan yang benar, tulis di kolom Satuan, dan ketik angkanya saja.

Yang tidak terlihat: Satuan yang ditampilkan lewat format sel, dan angka dalam satuan lain tanpa menyebut satuannya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
