"""Angka bermakna ganda.

Teks seperti 1.234 dapat berarti seribu dua ratus tiga puluh empat atau satu koma dua. kinerja-xl tidak menebak.

Mengapa: Tebakan yang salah mengubah nilai seribu kali lipat.

Contoh: Realisasi berisi teks '1.234'.

Jalan keluar: Ketik ulang sebagai angka.

Yang tidak terlihat: Angka yang jelas bentuknya tetapi salah maksudnya, misalnya titik desimal pada angka dengan dua
angka di belakangnya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
