"""Tata letak lebih baru daripada kinerja-xl.

Versi tata letak buku kerja tidak lebih baru daripada versi yang dikenal kinerja-xl. Tata letak yang lebih lama dibaca
apa adanya: yang ditambahkan sesudahnya tidak wajib diisi.

Mengapa: Kolom dan lembar dari versi yang lebih baru tidak dikenal, sehingga tidak diperiksa dan tidak dicetak.

Contoh: Buku kerja dibuat di komputer lain dengan kinerja-xl yang lebih baru.

Jalan keluar: Perbarui kinerja-xl.

Yang tidak terlihat: Buku kerja yang ditata ulang kantor tanpa mengubah nomor versinya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
