"""Judul kolom berubah.

Judul kolom yang tidak persis sama dengan judul standar masih dikenali dari kunci tersembunyi atau dari
kemiripannya, tetapi pembacaannya disebutkan.

Mengapa: Bila kolom itu sebenarnya kolom lain, isinya akan terbaca keliru.

Contoh: Judul 'Penangung jawab' dibaca sebagai Penanggung jawab.

Jalan keluar: Samakan judulnya, atau pindahkan isinya bila memang kolom lain.

Yang tidak terlihat: Judul yang persis benar tetapi isinya milik kolom lain, misalnya Pembilang dan Penyebut yang
tertukar judulnya.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.INFO
