"""Kolom yang tidak dipakai, padahal akan dicari evaluator.

Rumus, definisi, dan sumber data dicetak bila kantor mengisinya. Bila sebagian besar baris mengisinya, sel yang kosong
diperiksa KX101. Bila hampir semua kosong, dokumen tetap dicetak tanpa kolom itu, dan satu temuan menyebut semuanya.
Untuk laporan triwulan (check --for triwulan) disebut pula indikator yang tidak bertarget pada satu triwulan pun.

Mengapa: Evaluator menilai apakah indikator terukur, dan mencarinya pada rumus, definisi, dan sumber datanya.

Contoh: Perjanjian Kinerja dengan 20 indikator tanpa satu pun definisi operasional.

Jalan keluar: Isi kolomnya bila datanya ada. Untuk perjanjian tanpa Lampiran 2, tulis 1 pada baris Lampiran PK di lembar
Identitas.

Yang tidak terlihat: Kolom yang dipakai sebagian besar baris (KX101), dan kolom terisi yang tidak dipakai laporan mana
pun.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.WARNING
