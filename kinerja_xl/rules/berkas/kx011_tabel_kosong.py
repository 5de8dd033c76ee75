"""Tabel belum berisi baris.

Lembar Pejabat, Kinerja, dan Anggaran harus berisi sedikitnya satu baris isian (baris contoh tidak dihitung).

Mengapa: Buku kerja kosong tidak dapat dijadikan dokumen.

Contoh: Buku kerja baru dikirim sebelum diisi.

Jalan keluar: Isi tabelnya sesuai lembar Petunjuk.

Yang tidak terlihat: Tabel yang hanya berisi sebagian baris yang seharusnya ada.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
