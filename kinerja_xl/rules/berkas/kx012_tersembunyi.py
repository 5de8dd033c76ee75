"""Data pada baris atau lembar tersembunyi.

Baris dan lembar tersembunyi tetap ikut dibaca, karena itu disebutkan. Baris yang tersaring juga termasuk.

Mengapa: Pembaca tidak melihatnya, padahal isinya ikut dijumlahkan dan dicetak.

Contoh: Dua baris anggaran lama disembunyikan alih-alih dihapus.

Jalan keluar: Tampilkan, lalu hapus bila memang tidak diperlukan.

Yang tidak terlihat: Kolom tersembunyi, dan baris yang terlihat tetapi hurufnya berwarna putih atau sangat kecil.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
