"""Sel wajib masih kosong.

Kolom bertanda * harus terisi pada setiap baris. Sebagian kolom wajib hanya bila kolom lain terisi, misalnya
Sumber data wajib bila Indikator terisi.

Mengapa: Dokumen yang dicetak akan berlubang, dan evaluator akan menanyakannya.

Contoh: Indikator tanpa sumber data.

Jalan keluar: Isi sel yang disebutkan.

Yang tidak terlihat: Isian yang ada tetapi tidak bermakna (tanda hubung, titik), dan baris blok tanda tangan di bawah
tabel, yang tidak dibaca sebagai isian.

Dasar: PermenPANRB 53/2014
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
