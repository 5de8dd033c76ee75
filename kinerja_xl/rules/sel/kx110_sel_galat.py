"""Sel berisi galat rumus.

Sel tidak boleh berisi #REF!, #DIV/0!, #N/A, atau galat lain.

Mengapa: Galat menular ke setiap jumlah yang memakainya.

Contoh: Pagu berisi #REF! karena lembar sumbernya dihapus.

Jalan keluar: Perbaiki rumusnya, atau ketik nilainya.

Yang tidak terlihat: Galat pada sel di luar tabel, dan rumus yang menghasilkan angka keliru tanpa galat.
"""

from kinerja_xl.findings import Severity

SEVERITY = Severity.ERROR
