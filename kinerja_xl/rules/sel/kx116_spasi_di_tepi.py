"""Spasi di tepi isian.

Kode, rujukan, dan pilihan daftar tidak boleh diawali atau diakhiri spasi; teks mana pun tidak boleh memuat huruf tak
terlihat (spasi selebar nol, tanda arah tulisan, tanda urutan bita), yang ikut tersalin dari laman, PDF, atau pesan.

Mengapa: Spasi di tepi tidak tampak, tetapi bagi Excel 'IK-001 ' bukan 'IK-001': rumus yang mencarinya menghasilkan
sel kosong.

Contoh: Kode indikator pada Data Ukur disalin dari Word dan berakhir dengan spasi, sehingga realisasinya kosong pada
lembar Capaian.

Jalan keluar: Hapus spasinya, atau jalankan check --fix.

Yang tidak terlihat: Spasi ganda di tengah teks bebas, dan huruf serupa dari abjad lain.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
