"""Rumus ditimpa ketikan.

Kolom bertanda ƒ diisi perintah fill sebagai rumus. Angka yang diketik di sana tidak ikut berubah bila isian
berubah.

Mengapa: Angka ketikan pada kolom hitungan adalah sumber selisih yang paling sering dan paling sulit terlihat.

Contoh: Serapan diketik 95% padahal realisasi dibagi pagu 82%.

Jalan keluar: Jalankan fill; ketikan itu diganti rumus.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
