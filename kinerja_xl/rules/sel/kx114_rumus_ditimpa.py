"""Rumus ditimpa ketikan.

Kolom bertanda ƒ diisi perintah isi sebagai rumus. Angka yang diketik di sana tidak ikut berubah bila isian
berubah.

Mengapa: Angka ketikan pada kolom hitungan adalah sumber selisih yang paling sering dan paling sulit terlihat.

Contoh: Serapan diketik 95% padahal realisasi dibagi pagu 82%.

Jalan keluar: Jalankan kinerja-xl isi; ketikan itu diganti rumus.

Yang tidak terlihat: Rumus yang diubah menjadi rumus lain, dan kolom tambahan kantor yang ditimpa.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
